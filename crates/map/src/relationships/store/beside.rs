//! What the page of a relationship shows beside it, in one statement: how it leads on to the customer outside, the
//! services that it names or could name, what was agreed on it, and how it was described before.

use db::{Reader, Result, record};
use kernel::{Audience, Id, Instant};

use super::super::model::{Relationship, Side};
use crate::ServiceId;
use crate::agreements::model::PromiseId;
use crate::agreements::{AgreedTargets, AgreementId, Measure};

/// The external customer at the end of the line, and how many steps it is from the receiving end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    pub name: String,
    pub steps: i64,
}

/// A service by name.
#[derive(Clone, Debug)]
pub struct Named {
    pub id: ServiceId,
    pub name: String,
}

/// A description as it once was.
#[derive(Clone, Debug)]
pub struct Earlier {
    pub deliverable: Option<String>,
    pub rhythm: Option<String>,
    pub good: Option<String>,
    pub by_name: Option<String>,
    pub at: Option<Instant>,
}

/// What both sides agreed on: the version that was signed last, or else the one that waits to be signed.
#[derive(Clone, Debug)]
pub struct Agreed {
    pub id: AgreementId,
    pub number: i64,
    /// The one service that it is about.
    pub service: Option<String>,
    /// Its last day, `2027-03-31`.
    pub until: Option<String>,
    /// From when until when it is in force; no beginning while somebody has yet to sign.
    pub starts_at: Option<Instant>,
    pub ends_at: Option<Instant>,
    pub targets: AgreedTargets,
    /// Who has given the word of which side, and when.
    pub signed: Vec<Signed>,
}

/// The word of one side. A guest reads no names.
#[derive(Clone, Debug)]
pub struct Signed {
    pub side: Side,
    pub by_name: Option<String>,
    pub at: Instant,
}

/// A promise in own words of what is in force, with how often it was kept lately.
#[derive(Clone, Debug)]
pub struct InOwnWords {
    pub agreement: AgreementId,
    pub id: PromiseId,
    pub side: Side,
    pub words: String,
    pub measure: Option<Measure>,
    pub kept: i64,
    pub told: i64,
}

impl Agreed {
    pub fn is_in_force(&self, at: Instant) -> bool {
        self.starts_at.is_some_and(|from| from <= at) && self.ends_at.is_none_or(|end| at < end)
    }
}

/// What stands beside a relationship.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    pub outside: Option<Outside>,
    pub services: Vec<Named>,
    /// Offered by the provider, not confidential and not named yet.
    pub offered: Vec<Named>,
    pub agreed: Vec<Agreed>,
    pub promises: Vec<InOwnWords>,
    /// The latest first.
    pub earlier: Vec<Earlier>,
    /// How many people work in the providing team.
    pub provider_people: i64,
}

record! {
    struct Row {
        pub what: String,
        pub id: Id,
        pub name: Option<String>,
        pub n: i64,
        pub rhythm: Option<String>,
        pub good: Option<String>,
        pub by_name: Option<String>,
        pub at: Option<Instant>,
        pub agreement: Option<Id>,
        pub kept: Option<i64>,
        pub told: Option<i64>,
    }
}

/// Reads it; promises are counted since `since`, as [`crate::agreements::store::promises`] does. The way outside goes over open relationships in use, and is at most six steps long: further ones tell
/// nobody anything. That somebody uses a confidential service is nobody's business, so none is named.
pub async fn beside(
    r: &mut Reader,
    relationship: &Relationship,
    since: Instant,
    now: Instant,
) -> Result<Beside> {
    let rows: Vec<Row> = r
        .all(
            "WITH RECURSIVE reach (id, kind, steps) AS (
                 SELECT customer_id, customer_kind, CAST(0 AS BIGINT) FROM relationships WHERE id = $1
                 UNION
                 SELECT l.customer_id, l.customer_kind, reach.steps + 1 FROM reach
                 JOIN relationships l ON l.provider_id = reach.id
                 WHERE reach.steps < 6 AND reach.kind <> 'external_customer' AND l.state <> 'retired'
                   AND l.audience = $2 AND l.provider_id <> l.customer_id)
             SELECT o.what, o.id, o.name, o.n, o.rhythm, o.good, o.by_name, o.at, o.agreement, o.kept, o.told FROM (
                 SELECT 'outside' AS what, x.id, x.name, reach.steps AS n, CAST(NULL AS TEXT) AS rhythm,
                        CAST(NULL AS TEXT) AS good, CAST(NULL AS TEXT) AS by_name, CAST(NULL AS BIGINT) AS at,
                        x.name_key AS place, CAST(NULL AS BIGINT) AS agreement, CAST(NULL AS BIGINT) AS kept,
                        CAST(NULL AS BIGINT) AS told
                 FROM reach JOIN external_customer_types x ON x.id = reach.id
                 WHERE reach.kind = 'external_customer' AND reach.steps > 0
                 UNION ALL
                 SELECT 'people' AS what, CAST($3 AS BIGINT), CAST(NULL AS TEXT), COUNT(*), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                        CAST(NULL AS TEXT), CAST(NULL AS BIGINT), '',
                        CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
                 FROM memberships m JOIN persons p ON p.id = m.person_id AND p.deactivated_at IS NULL
                 WHERE m.team_id = $3
                 UNION ALL
                 SELECT 'named' AS what, s.id, s.name, CAST(0 AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                        CAST(NULL AS TEXT), CAST(NULL AS BIGINT), s.name_key,
                        CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
                 FROM relationship_services u JOIN services s ON s.id = u.service_id
                 WHERE u.relationship_id = $1 AND s.retired_at IS NULL AND s.confidentiality <> 'confidential'
                 UNION ALL
                 SELECT 'offered' AS what, s.id, s.name, CAST(0 AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                        CAST(NULL AS TEXT), CAST(NULL AS BIGINT), s.name_key,
                        CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
                 FROM services s
                 WHERE s.team_id = $3 AND s.retired_at IS NULL AND s.confidentiality <> 'confidential' AND NOT s.is_direct AND NOT s.is_complaint
                   AND NOT EXISTS (SELECT 1 FROM relationship_services u
                                   WHERE u.relationship_id = $1 AND u.service_id = s.id)
                 UNION ALL
                 SELECT 'agreed' AS what, g.id, s.name, v.number, v.valid_until, v.targets, CAST(NULL AS TEXT),
                        v.starts_at, COALESCE(s.name_key, ''), CAST(NULL AS BIGINT), v.ends_at, CAST(NULL AS BIGINT)
                 FROM agreements g LEFT JOIN services s ON s.id = g.service_id
                 JOIN agreement_versions v ON v.agreement_id = g.id AND v.number = COALESCE(
                     (SELECT MAX(w.number) FROM agreement_versions w WHERE w.agreement_id = g.id AND w.starts_at IS NOT NULL),
                     (SELECT MAX(w.number) FROM agreement_versions w WHERE w.agreement_id = g.id))
                 WHERE g.relationship_id = $1 AND g.ended_at IS NULL
                 UNION ALL
                 SELECT 'signed' AS what, g.id, p.name, CAST(1000000 AS BIGINT), signed.side, CAST(NULL AS TEXT),
                        CAST(NULL AS TEXT), signed.at, signed.place, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
                        CAST(NULL AS BIGINT)
                 FROM agreements g JOIN (SELECT agreement_id, starts_at, ends_at, 'provider' AS side, 'a' AS place,
                                                provider_signed_by AS who, provider_signed_at AS at FROM agreement_versions
                                         UNION ALL
                                         SELECT agreement_id, starts_at, ends_at, 'customer', 'b',
                                                customer_signed_by, customer_signed_at FROM agreement_versions) signed
                      ON signed.agreement_id = g.id AND signed.starts_at <= $6
                         AND (signed.ends_at IS NULL OR signed.ends_at > $6)
                 JOIN persons p ON p.id = signed.who
                 WHERE g.relationship_id = $1 AND g.ended_at IS NULL
                 UNION ALL
                 SELECT 'promise' AS what, w.id, w.words, w.place, w.side, w.measure, CAST(NULL AS TEXT),
                        CAST(NULL AS BIGINT), '', g.id,
                        CASE w.measure WHEN 'arrives' THEN came.in_time WHEN 'accepted' THEN came.accepted
                             ELSE COALESCE(lately.kept, 0) END,
                        CASE w.measure WHEN 'arrives' THEN came.due WHEN 'accepted' THEN came.judged
                             ELSE COALESCE(lately.told, 0) END
                 FROM agreements g
                 JOIN agreement_versions v ON v.agreement_id = g.id AND v.starts_at <= $6
                      AND (v.ends_at IS NULL OR v.ends_at > $6)
                 JOIN agreement_promises w ON w.version_id = v.id
                 LEFT JOIN (SELECT ov.agreement_id, o.side, o.words, COUNT(*) AS told,
                                   CAST(COUNT(*) FILTER (WHERE t.was_kept) AS BIGINT) AS kept
                            FROM agreements og JOIN agreement_versions ov ON ov.agreement_id = og.id
                            JOIN agreement_promises o ON o.version_id = ov.id
                            JOIN agreement_tellings t ON t.promise_id = o.id
                            WHERE og.relationship_id = $1 AND t.at >= $5 GROUP BY ov.agreement_id, o.side, o.words) lately
                   ON lately.agreement_id = g.id AND lately.side = w.side AND lately.words = w.words
                 CROSS JOIN (SELECT COUNT(*) AS due, COUNT(CASE WHEN d.arrived_at <= d.expected_at THEN 1 END) AS in_time,
                                    COUNT(d.accepted_at) AS accepted,
                                    COUNT(d.accepted_at) + COUNT(d.returned_at) AS judged
                             FROM deliveries d
                             WHERE (d.relationship_id = $1 OR d.relationship_id IN
                                     (SELECT f.id FROM relationships f WHERE f.folded_into = $1))
                               AND d.expected_at >= $5 AND (d.expected_at <= $6 OR d.arrived_at IS NOT NULL)) came
                 WHERE g.relationship_id = $1 AND g.ended_at IS NULL
                 UNION ALL
                 SELECT 'earlier' AS what, d.relationship_id, d.deliverable, -d.version, d.rhythm, d.good,
                        COALESCE(p.preferred_name, p.name), d.at, '', CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
                        CAST(NULL AS BIGINT)
                 FROM relationship_descriptions d LEFT JOIN persons p ON p.id = d.described_by
                 WHERE d.relationship_id = $1 AND d.version < $4 AND d.version >= $4 - 10) AS o
             ORDER BY o.n, o.place, o.id LIMIT 500",
            &[
                &relationship.id,
                &Audience::COLLEAGUES,
                &relationship.provider_id,
                &relationship.described,
                &since,
                &now,
            ],
        )
        .await?;
    let mut beside = Beside::default();
    for row in rows {
        match row.what.as_str() {
            "outside" if beside.outside.is_none() => {
                beside.outside = Some(Outside { name: row.name.unwrap_or_default(), steps: row.n });
            }
            "people" => beside.provider_people = row.n,
            "named" => beside.services.push(row.service()),
            "offered" => beside.offered.push(row.service()),
            "agreed" => beside.agreed.push(row.agreed()?),
            // They come last, after what they stand under.
            "signed" => {
                let under = beside.agreed.iter_mut().find(|one| one.id.0 == row.id);
                under.into_iter().for_each(|one| one.signed.extend(row.signed()));
            }
            "promise" => beside.promises.extend(row.promise()),
            "earlier" => {
                let Row { name, rhythm, good, by_name, at, .. } = row;
                beside.earlier.push(Earlier { deliverable: name, rhythm, good, by_name, at });
            }
            _ => {}
        }
    }
    Ok(beside)
}

impl Row {
    fn service(self) -> Named {
        Named { id: ServiceId(self.id), name: self.name.unwrap_or_default() }
    }

    fn agreed(self) -> Result<Agreed> {
        Ok(Agreed {
            id: AgreementId(self.id),
            number: self.n,
            service: self.name,
            until: self.rhythm,
            starts_at: self.at,
            ends_at: self.kept.map(Instant),
            targets: self
                .good
                .as_deref()
                .map(serde_json::from_str)
                .transpose()
                .map_err(|error| db::Error::unreadable(self.id, error))?
                .unwrap_or_default(),
            signed: Vec::new(),
        })
    }

    /// Nothing where a word is not known.
    fn signed(&self) -> Option<Signed> {
        let side = self.rhythm.as_deref()?.parse().ok()?;
        Some(Signed { side, by_name: self.name.clone(), at: self.at? })
    }

    /// Nothing where a word is not known.
    fn promise(self) -> Option<InOwnWords> {
        Some(InOwnWords {
            agreement: AgreementId(self.agreement?),
            id: PromiseId(self.id),
            side: self.rhythm?.parse().ok()?,
            words: self.name?,
            measure: self.good.and_then(|measure| measure.parse().ok()),
            kept: self.kept?,
            told: self.told?,
        })
    }
}
