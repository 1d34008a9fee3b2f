//! What this crate holds about a person, for "What Hallway knows about me".

use db::{View, record};
use kernel::{Audience, Instant};
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use crate::{AgreementId, RelationshipId, ServiceId};

/// The kinds of rows of this crate.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![
        crate::welcome::known::known_about_me(),
        crate::by_link::known::known_about_me(),
        crate::charters::known::known_about_me(),
        crate::services::playbook::known::known_about_me(),
        crate::negotiations::known::known_about_me(),
        crate::agreements::days::known::known_about_me(),
        KnownAboutMe {
            id: "services",
            tables: &["services"],
            count: "SELECT COUNT(*) FROM services WHERE owner_id = ?",
            rows: |view| Box::pin(services(view)),
            page: Some("/settings/services"),
        },
        KnownAboutMe {
            id: "clearances",
            tables: &["clearances"],
            count: "SELECT COUNT(*) FROM clearances WHERE person_id = ? OR granted_by = ?",
            rows: |view| Box::pin(clearances(view)),
            page: None,
        },
        KnownAboutMe {
            id: "relationships",
            tables: &["relationships"],
            count: "SELECT COUNT(*) FROM relationships r
                    WHERE (r.provider_id = ? OR r.customer_id = ? OR r.provider_confirmed_by = ?
                           OR r.customer_confirmed_by = ? OR r.provider_owner_id = ? OR r.customer_owner_id = ?
                           OR r.disputed_by = ? OR r.retired_by = ?)
                      AND (r.audience = 1 OR EXISTS
                        (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = ?))",
            rows: |view| Box::pin(relationships(view)),
            page: Some("/relationships"),
        },
        KnownAboutMe {
            id: "agreements",
            tables: &["agreement_versions", "agreement_wordings", "agreement_tellings"],
            count: "SELECT COUNT(*) FROM
                      (SELECT v.id, a.audience FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id
                       WHERE v.made_by = ? OR v.provider_signed_by = ? OR v.customer_signed_by = ?
                       UNION ALL
                       SELECT w.id, a.audience FROM agreement_wordings w JOIN agreements a ON a.id = w.agreement_id
                       WHERE w.by_id = ? AND NOT EXISTS (SELECT 1 FROM agreement_versions o WHERE o.id = w.id)
                       UNION ALL
                       SELECT t.id, a.audience FROM agreement_tellings t
                       JOIN agreement_promises w ON w.id = t.promise_id
                       JOIN agreement_versions v ON v.id = w.version_id JOIN agreements a ON a.id = v.agreement_id
                       WHERE t.told_by = ?) mine
                    WHERE mine.audience = 1 OR EXISTS
                        (SELECT 1 FROM audience_members am WHERE am.audience = mine.audience AND am.person_id = ?)",
            rows: |view| Box::pin(agreements(view)),
            page: None,
        },
        KnownAboutMe {
            id: "descriptions",
            tables: &["relationship_descriptions"],
            count: "SELECT COUNT(*) FROM relationship_descriptions d JOIN relationships r ON r.id = d.relationship_id
                    WHERE d.described_by = ? AND (r.audience = 1 OR EXISTS
                        (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = ?))",
            rows: |view| Box::pin(descriptions(view)),
            page: None,
        },
        KnownAboutMe {
            id: "cards",
            tables: &["card_answers"],
            count: "SELECT COUNT(*) FROM card_answers WHERE person_id = ?",
            rows: |view| Box::pin(cards(view)),
            page: None,
        },
        KnownAboutMe {
            id: "deliveries",
            tables: &["deliveries"],
            count: "SELECT COUNT(*) FROM deliveries d JOIN relationships r ON r.id = d.relationship_id
                    WHERE (d.recorded_by = ? OR d.judged_by = ?) AND (r.audience = 1 OR EXISTS
                        (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = ?))",
            rows: |view| Box::pin(deliveries(view)),
            page: None,
        },
    ]
}

record! {
    pub struct Kept {
        pub id: ServiceId,
        pub name: String,
        pub created_at: Instant,
        pub retired_at: Option<Instant>,
    }
}

async fn services(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Kept> = view
        .all(
            "SELECT id, name, created_at, retired_at FROM services WHERE owner_id = $1 ORDER BY id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Kept| json!({"service": row.id, "name": row.name, "created_at": row.created_at, "retired_at": row.retired_at});
    Ok(rows.into_iter().map(show).collect())
}

record! {
    pub struct LetIn {
        pub service_id: ServiceId,
        pub name: String,
        pub of_me: bool,
        pub at: Instant,
    }
}

/// Whom I let in is not told by name: I may not be in that circle any more.
async fn clearances(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<LetIn> = view
        .all(
            "SELECT c.service_id, s.name, (CASE WHEN c.person_id = $1 THEN TRUE ELSE FALSE END) AS of_me, c.at
             FROM clearances c JOIN services s ON s.id = c.service_id
             WHERE c.person_id = $1 OR c.granted_by = $1 ORDER BY c.at DESC, c.service_id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |LetIn { service_id, name, of_me, at }: LetIn| {
        let what = if of_me { "let_in" } else { "let_somebody_in" };
        json!({"kind": what, "service": service_id, "name": name, "at": at})
    };
    Ok(rows.into_iter().map(show).collect())
}

record! {
    pub struct Link {
        pub id: RelationshipId,
        pub is_provider: bool,
        pub is_customer: bool,
        pub provider_confirmed_at: Option<Instant>,
        pub customer_confirmed_at: Option<Instant>,
        pub is_owner: bool,
        pub dispute_reason: Option<String>,
        pub retired_reason: Option<String>,
        pub audience: Audience,
    }
}

/// Links that this person is an end of or has confirmed, as far as they may see them.
async fn relationships(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Link> = view
        .all(
            "SELECT r.id, (CASE WHEN r.provider_id = $1 THEN TRUE ELSE FALSE END) AS is_provider,
                    (CASE WHEN r.customer_id = $1 THEN TRUE ELSE FALSE END) AS is_customer,
                    (CASE WHEN r.provider_confirmed_by = $1 THEN r.provider_confirmed_at END) AS provider_confirmed_at,
                    (CASE WHEN r.customer_confirmed_by = $1 THEN r.customer_confirmed_at END) AS customer_confirmed_at,
                    (CASE WHEN r.provider_owner_id = $1 OR r.customer_owner_id = $1 THEN TRUE ELSE FALSE END) AS is_owner,
                    (CASE WHEN r.disputed_by = $1 THEN r.dispute_reason END) AS dispute_reason,
                    (CASE WHEN r.retired_by = $1 THEN r.retired_reason END) AS retired_reason,
                    r.audience
             FROM relationships r
             WHERE (r.provider_id = $1 OR r.customer_id = $1 OR r.provider_confirmed_by = $1
                    OR r.customer_confirmed_by = $1 OR r.provider_owner_id = $1 OR r.customer_owner_id = $1
                    OR r.disputed_by = $1 OR r.retired_by = $1)
               AND (r.audience = 1 OR EXISTS
                 (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = $1))
             ORDER BY r.id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    for row in rows.iter().filter(|row| row.is_secret()) {
        view.saw(row.id.0, row.audience);
    }
    let show = |row: Link| {
        json!({
            "relationship": row.id, "is_provider": row.is_provider, "is_customer": row.is_customer,
            "confirmed_as_provider_at": row.provider_confirmed_at,
            "confirmed_as_customer_at": row.customer_confirmed_at, "looks_after_it": row.is_owner,
            "said_is_different": row.dispute_reason, "put_aside": row.retired_reason,
        })
    };
    Ok(rows.into_iter().map(show).collect())
}

record! {
    pub struct Word {
        pub id: AgreementId,
        pub number: i64,
        pub made_at: Option<Instant>,
        pub signed_at: Option<Instant>,
        pub told_at: Option<Instant>,
        pub was_kept: Option<bool>,
        pub audience: Audience,
    }
}

/// Versions that this person proposed or signed, and what they told of promises, as far as they may see them.
async fn agreements(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Word> = view
        .all(
            "SELECT id, number, made_at, signed_at, told_at, was_kept, audience FROM
               (SELECT a.id, v.number, (CASE WHEN v.made_by = $1 THEN v.made_at END) AS made_at,
                       (CASE WHEN v.provider_signed_by = $1 THEN v.provider_signed_at
                             WHEN v.customer_signed_by = $1 THEN v.customer_signed_at END) AS signed_at,
                       CAST(NULL AS BIGINT) AS told_at, CAST(NULL AS BOOLEAN) AS was_kept, a.audience, v.id AS row_id
                FROM agreement_versions v JOIN agreements a ON a.id = v.agreement_id
                WHERE v.made_by = $1 OR v.provider_signed_by = $1 OR v.customer_signed_by = $1
                UNION ALL
                SELECT a.id, w.number, w.at, NULL, NULL, NULL, a.audience, w.id
                FROM agreement_wordings w JOIN agreements a ON a.id = w.agreement_id
                WHERE w.by_id = $1 AND NOT EXISTS (SELECT 1 FROM agreement_versions o WHERE o.id = w.id)
                UNION ALL
                SELECT a.id, v.number, NULL, NULL, t.at, t.was_kept, a.audience, t.id
                FROM agreement_tellings t JOIN agreement_promises w ON w.id = t.promise_id
                JOIN agreement_versions v ON v.id = w.version_id JOIN agreements a ON a.id = v.agreement_id
                WHERE t.told_by = $1) mine
             WHERE audience = 1 OR EXISTS
                 (SELECT 1 FROM audience_members am WHERE am.audience = mine.audience AND am.person_id = $1)
             ORDER BY row_id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    for row in rows.iter().filter(|row| row.audience != Audience::COLLEAGUES) {
        view.saw(row.id.0, row.audience);
    }
    let show = |row: Word| {
        json!({
            "agreement": row.id, "version": row.number, "proposed_at": row.made_at, "signed_at": row.signed_at,
            "told_at": row.told_at, "told_kept": row.was_kept,
        })
    };
    Ok(rows.into_iter().map(show).collect())
}

impl Link {
    /// Seen by the circle of a confidential service alone, and not because it is between two persons.
    fn is_secret(&self) -> bool {
        self.audience != Audience::COLLEAGUES && self.audience.0 != self.id.get()
    }
}

record! {
    pub struct Written {
        pub relationship_id: RelationshipId,
        pub version: i64,
        pub deliverable: Option<String>,
        pub rhythm: Option<String>,
        pub good: Option<String>,
        pub at: Instant,
    }
}

async fn descriptions(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Written> = view
        .all(
            "SELECT d.relationship_id, d.version, d.deliverable, d.rhythm, d.good, d.at
             FROM relationship_descriptions d JOIN relationships r ON r.id = d.relationship_id
             WHERE d.described_by = $1 AND (r.audience = 1 OR EXISTS
                 (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = $1))
             ORDER BY d.at DESC, d.relationship_id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Written| {
        json!({"relationship": row.relationship_id, "version": row.version, "deliverable": row.deliverable,
               "rhythm": row.rhythm, "good": row.good, "at": row.at})
    };
    Ok(rows.into_iter().map(show).collect())
}

record! {
    pub struct OfCard {
        pub team_id: people::TeamId,
        pub team: String,
        pub is_clear: bool,
        pub words: Option<String>,
        pub answered_at: Instant,
    }
}

/// What I said of the cards of my teams.
async fn cards(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<OfCard> = view
        .all(
            "SELECT c.team_id, t.name AS team, c.is_clear, c.words, c.answered_at FROM card_answers c
             JOIN teams t ON t.id = c.team_id WHERE c.person_id = $1 ORDER BY c.answered_at DESC, c.team_id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: OfCard| {
        json!({"team": row.team_id, "name": row.team, "is_clear": row.is_clear, "words": row.words,
               "at": row.answered_at})
    };
    Ok(rows.into_iter().map(show).collect())
}

record! {
    pub struct Delivered {
        pub relationship_id: RelationshipId,
        pub expected_at: Instant,
        pub recorded: bool,
        pub judged: bool,
        pub reason: Option<String>,
    }
}

async fn deliveries(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Delivered> = view
        .all(
            "SELECT d.relationship_id, d.expected_at,
                    (CASE WHEN d.recorded_by = $1 THEN TRUE ELSE FALSE END) AS recorded,
                    (CASE WHEN d.judged_by = $1 THEN TRUE ELSE FALSE END) AS judged,
                    (CASE WHEN d.judged_by = $1 THEN d.reason END) AS reason
             FROM deliveries d JOIN relationships r ON r.id = d.relationship_id
             WHERE (d.recorded_by = $1 OR d.judged_by = $1) AND (r.audience = 1 OR EXISTS
                 (SELECT 1 FROM audience_members am WHERE am.audience = r.audience AND am.person_id = $1))
             ORDER BY d.expected_at DESC, d.id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Delivered| {
        json!({"relationship": row.relationship_id, "expected_at": row.expected_at, "recorded": row.recorded,
               "judged": row.judged, "reason": row.reason})
    };
    Ok(rows.into_iter().map(show).collect())
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;
    use crate::fixture::{LEA, SALES, STAFF, clinics, service, signed_in};
    use crate::services::tests::offer;

    #[test]
    fn every_table_of_this_crate_is_told_of() {
        let untold = people::entrance::about_me::untold(
            crate::MIGRATIONS,
            &known_about_me(),
            &[
                "service_forms",
                "service_parts",
                "service_steps",
                "relationship_services",
                "interactions",
                "agreements",
                "agreement_promises",
                "agreement_rests_on",
                "agreement_reminders",
            ],
        );
        assert_eq!(untold, [""; 0]);
    }

    #[tokio::test]
    async fn everybody_learns_what_they_answer_for_and_what_they_confirmed() {
        for world in clinics().await {
            let new = crate::services::input::NewService {
                confidentiality: Some(crate::Confidentiality::Confidential),
                ..service("Care", STAFF)
            };
            offer(&world, LEA, new).await.unwrap();
            let lea = signed_in(&world.db, LEA).await;
            let linked: Result<(), kernel::Failure> = db::act!(world.db, lea, |a| {
                let now = a.now;
                let all = Audience::COLLEAGUES;
                let id = crate::relationships::ensure(a, STAFF.into(), SALES.into(), all, now).await?;
                crate::relationships::actions::confirm(a, id, None, None).await?;
                let new = crate::agreements::input::NewAgreement {
                    relationship: Some(id),
                    promises: vec![crate::agreements::tests::promise("A note by ten")],
                    ..Default::default()
                };
                let agreement = crate::agreements::actions::propose(a, &new).await?;
                let said = crate::negotiations::actions::NewMessage { words: "Could it be ten?".to_owned() };
                crate::negotiations::actions::say(a, agreement, &said).await?;
                crate::agreements::days::actions::make(a).await?;
                let care: i64 = a.one("SELECT id FROM services LIMIT 1", &[]).await?;
                let care = crate::ServiceId::new(care);
                let words = crate::services::playbook::NewPlaybook { words: "Open the list.".to_owned() };
                crate::services::playbook::actions::write(a, care, None, &words).await?;
                let change = crate::relationships::input::RelationshipChange {
                    good: Some(Some("On the day.".to_owned())),
                    ..Default::default()
                };
                crate::relationships::actions::change(a, id, None, &change).await?;
                let new = serde_json::from_str(r#"{"expected_at":"2026-11-23T08:00:00Z"}"#);
                let new: crate::deliveries::input::NewDelivery = new.map_err(anyhow::Error::from)?;
                crate::deliveries::actions::record(a, id, &new).await?;
                let answer = serde_json::from_str(r#"{"question":"gets_from","words":["Night desk"]}"#);
                let answer: crate::welcome::input::NewAnswer = answer.map_err(anyhow::Error::from)?;
                crate::welcome::actions::answer(a, &answer).await?;
                let vendor = a.id();
                a.run(
                    "INSERT INTO vendors (id, version, name, name_key) VALUES ($1, 1, 'Heating', 'heating')",
                    &[&vendor],
                )
                .await?;
                a.run(
                    "INSERT INTO vendor_statements (vendor_id, version, words, written_by, on_behalf, written_at)
                     VALUES ($1, 1, 'A key.', $2, TRUE, 0)",
                    &[&vendor, &LEA],
                )
                .await?;
                let said = crate::cards::input::NewCardAnswer { is_clear: true, words: None };
                crate::cards::actions::answer(a, STAFF, &said).await?;
                let words = crate::charters::input::NewCharter {
                    expect: "A person answers.".to_owned(),
                    ..Default::default()
                };
                crate::charters::actions::sign(a, STAFF, None, &words).await.map(drop)
            });
            linked.unwrap();
            let mut view = world.db.view(signed_in(&world.db, LEA).await).await.unwrap();
            for kind in known_about_me() {
                let rows = (kind.rows)(&mut view).await.unwrap();
                assert_eq!(rows.len(), 1, "{}: {rows:?}", kind.id);
            }
            view.viewer.person = Id(999);
            for kind in known_about_me() {
                assert_eq!((kind.rows)(&mut view).await.unwrap().len(), 0, "{}", kind.id);
            }
        }
    }
}
