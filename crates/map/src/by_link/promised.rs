//! What a vendor and the teams here promised each other: each line with what is in force, and how often it was kept.

use db::{Reader, Result, record};
use kernel::{Instant, Viewer};
use people::VendorId;
use web::Speech;

use crate::agreements::model::PromiseId;
use crate::agreements::{AgreedTargets, AgreementId, ClockKept, Kept, Measure};
use crate::lines_of_vendor;
use crate::relationships::one::promised::Promised;
use crate::relationships::store::{self as relationships, Agreed, InOwnWords};
use crate::relationships::{Relationship, RelationshipId, Side, State};

/// So many lines are shown.
const MOST: i64 = 200;

/// A line between the vendor, or a team that stands for it, and a team here.
#[derive(Clone, Debug)]
pub struct Line {
    pub relationship: Relationship,
    pub agreed: Vec<Agreed>,
    pub promises: Vec<InOwnWords>,
}

/// An agreement in force as the page shows it.
pub struct Shown {
    pub title: String,
    pub standing: String,
    pub sides: Vec<OfSide>,
}

/// What one side promises.
pub struct OfSide {
    pub name: String,
    pub promises: Vec<Promise>,
}

/// A promise with how often it was kept, or what is said instead.
pub struct Promise {
    pub words: String,
    pub kept: Option<Kept>,
    pub instead: Option<String>,
}

record! {
    struct InForce {
        pub relationship_id: RelationshipId,
        pub id: AgreementId,
        pub number: i64,
        pub service: Option<String>,
        pub until: Option<String>,
        pub starts_at: Option<Instant>,
        pub ends_at: Option<Instant>,
        pub targets: AgreedTargets,
    }
}

record! {
    struct Words {
        pub relationship_id: RelationshipId,
        pub agreement: AgreementId,
        pub id: PromiseId,
        pub side: Side,
        pub words: String,
        pub measure: Option<Measure>,
        pub kept: i64,
        pub told: i64,
    }
}

/// The lines that both sides have confirmed, or over which something is in force. Names of persons are left out, as they
/// are for guests. Three statements.
pub async fn lines(r: &mut Reader, vendor: VendorId, since: Instant, now: Instant) -> Result<Vec<Line>> {
    let found = relationships::with_vendor(r, vendor, MOST).await?;
    let agreed = in_force(r, vendor, now).await?;
    let promises = match agreed.is_empty() {
        true => Vec::new(),
        false => own_words(r, vendor, since, now).await?,
    };
    let outsider = Viewer::nobody();
    let line = |relationship: Relationship| {
        let id = relationship.id;
        let agreed = agreed.iter().filter(|one| one.relationship_id == id).map(InForce::agreed).collect();
        let promises = promises.iter().filter(|one| one.relationship_id == id).map(Words::own).collect();
        Line { relationship: relationship.told_to(&outsider), agreed, promises }
    };
    let is_shown = |line: &Line| line.relationship.state == State::Confirmed || !line.agreed.is_empty();
    Ok(found.into_iter().map(line).filter(is_shown).collect())
}

async fn in_force(r: &mut Reader, vendor: VendorId, now: Instant) -> Result<Vec<InForce>> {
    r.all(
        concat!(
            "SELECT g.relationship_id, g.id, v.number, s.name AS service, v.valid_until AS until, v.starts_at, v.ends_at,
                    v.targets
             FROM relationships r JOIN agreements g ON g.relationship_id = r.id AND g.ended_at IS NULL AND g.audience = 1
             JOIN agreement_versions v ON v.agreement_id = g.id AND v.starts_at <= $2
                  AND (v.ends_at IS NULL OR v.ends_at > $2)
             LEFT JOIN services s ON s.id = g.service_id
             WHERE ", lines_of_vendor!("$1"), " ORDER BY COALESCE(s.name_key, ''), g.id LIMIT 500"
        ),
        &[&vendor, &now],
    )
    .await
}

/// The promises in own words of what is in force over the relationships of a table `line (id)`, counted as
/// [`crate::agreements::store::promises`] counts: since `$2`, as of `$3`.
#[macro_export]
macro_rules! words_counted_over_lines {
    () => {
        "SELECT g.relationship_id, g.id AS agreement, w.id, w.side, w.words, w.measure, w.place,
                CASE w.measure WHEN 'arrives' THEN COALESCE(came.in_time, 0)
                     WHEN 'accepted' THEN COALESCE(came.accepted, 0) ELSE COALESCE(lately.kept, 0) END AS kept,
                CASE w.measure WHEN 'arrives' THEN COALESCE(came.due, 0)
                     WHEN 'accepted' THEN COALESCE(came.judged, 0) ELSE COALESCE(lately.told, 0) END AS told
         FROM line JOIN agreements g ON g.relationship_id = line.id AND g.ended_at IS NULL AND g.audience = 1
         JOIN agreement_versions v ON v.agreement_id = g.id AND v.starts_at <= $3
              AND (v.ends_at IS NULL OR v.ends_at > $3)
         JOIN agreement_promises w ON w.version_id = v.id
         LEFT JOIN (SELECT ov.agreement_id, o.side, o.words, COUNT(*) AS told,
                           CAST(COUNT(*) FILTER (WHERE t.was_kept) AS BIGINT) AS kept
                    FROM line l JOIN agreements og ON og.relationship_id = l.id
                    JOIN agreement_versions ov ON ov.agreement_id = og.id
                    JOIN agreement_promises o ON o.version_id = ov.id
                    JOIN agreement_tellings t ON t.promise_id = o.id AND t.at >= $2
                    GROUP BY ov.agreement_id, o.side, o.words) lately
           ON lately.agreement_id = g.id AND lately.side = w.side AND lately.words = w.words
         LEFT JOIN (SELECT l.id, COUNT(*) AS due, COUNT(CASE WHEN d.arrived_at <= d.expected_at THEN 1 END) AS in_time,
                           COUNT(d.accepted_at) AS accepted, COUNT(d.accepted_at) + COUNT(d.returned_at) AS judged
                    FROM line l JOIN relationships f ON f.id = l.id OR f.folded_into = l.id
                    JOIN deliveries d ON d.relationship_id = f.id
                    WHERE d.expected_at >= $2 AND (d.expected_at <= $3 OR d.arrived_at IS NOT NULL)
                    GROUP BY l.id) came ON came.id = line.id"
    };
}

async fn own_words(r: &mut Reader, vendor: VendorId, since: Instant, now: Instant) -> Result<Vec<Words>> {
    r.all(
        concat!(
            "WITH line (id) AS (SELECT r.id FROM relationships r WHERE ",
            lines_of_vendor!("$1"),
            ")
             SELECT s.relationship_id, s.agreement, s.id, s.side, s.words, s.measure, s.kept, s.told
             FROM (",
            words_counted_over_lines!(),
            ") AS s ORDER BY s.agreement, s.place, s.id LIMIT 2000"
        ),
        &[&vendor, &since, &now],
    )
    .await
}

impl InForce {
    fn agreed(&self) -> Agreed {
        let Self { id, number, starts_at, ends_at, targets, .. } = *self;
        let (service, until) = (self.service.clone(), self.until.clone());
        Agreed { id, number, service, until, starts_at, ends_at, targets, signed: Vec::new() }
    }
}

impl Words {
    fn own(&self) -> InOwnWords {
        let Self { agreement, id, side, measure, kept, told, .. } = *self;
        InOwnWords { agreement, id, side, words: self.words.clone(), measure, kept, told }
    }
}

impl Line {
    /// What is in force over it, in words; `kept` are the clocks of its requests.
    pub fn shown(&self, t: &Speech, kept: &[ClockKept]) -> Vec<Shown> {
        let shown = |one: &Agreed| {
            let told = Promised::of(t, &self.relationship, one, &self.promises, Some(kept));
            let sides = told.sides.into_iter().map(|side| {
                let promises = side.promises.into_iter().map(|one| Promise {
                    words: one.words,
                    kept: one.kept,
                    instead: one.instead,
                });
                OfSide { name: side.name, promises: promises.collect() }
            });
            Shown { title: told.title, standing: told.standing, sides: sides.collect() }
        };
        self.agreed.iter().map(shown).collect()
    }

    pub fn is_confirmed(&self) -> bool {
        self.relationship.state == State::Confirmed
    }
}
