//! What the page of a relationship shows beside it, in one statement: how it leads on to the customer outside, the
//! services that it names or could name, what was agreed on it, and how it was described before.

use db::{Reader, Result, record};
use kernel::{Audience, Id, Instant};

use super::super::model::Relationship;
use crate::ServiceId;
use crate::agreements::AgreementId;

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
    /// From when it is in force; none while somebody has yet to sign.
    pub starts_at: Option<Instant>,
}

/// What stands beside a relationship.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    pub outside: Option<Outside>,
    pub services: Vec<Named>,
    /// Offered by the provider, not confidential and not named yet.
    pub offered: Vec<Named>,
    pub agreed: Vec<Agreed>,
    /// The latest first.
    pub earlier: Vec<Earlier>,
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
    }
}

/// Reads it. The way outside goes over open relationships in use, and is at most six steps long: further ones tell
/// nobody anything. That somebody uses a confidential service is nobody's business, so none is named.
pub async fn beside(r: &mut Reader, relationship: &Relationship) -> Result<Beside> {
    let rows: Vec<Row> = r
        .all(
            "WITH RECURSIVE reach (id, kind, steps) AS (
                 SELECT customer_id, customer_kind, CAST(0 AS BIGINT) FROM relationships WHERE id = $1
                 UNION
                 SELECT l.customer_id, l.customer_kind, reach.steps + 1 FROM reach
                 JOIN relationships l ON l.provider_id = reach.id
                 WHERE reach.steps < 6 AND reach.kind <> 'external_customer' AND l.state <> 'retired'
                   AND l.audience = $2 AND l.provider_id <> l.customer_id)
             SELECT o.what, o.id, o.name, o.n, o.rhythm, o.good, o.by_name, o.at FROM (
                 SELECT 'outside' AS what, x.id, x.name, reach.steps AS n, CAST(NULL AS TEXT) AS rhythm,
                        CAST(NULL AS TEXT) AS good, CAST(NULL AS TEXT) AS by_name, CAST(NULL AS BIGINT) AS at,
                        x.name_key AS place
                 FROM reach JOIN external_customer_types x ON x.id = reach.id
                 WHERE reach.kind = 'external_customer' AND reach.steps > 0
                 UNION ALL
                 SELECT 'named' AS what, s.id, s.name, CAST(0 AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                        CAST(NULL AS TEXT), CAST(NULL AS BIGINT), s.name_key
                 FROM relationship_services u JOIN services s ON s.id = u.service_id
                 WHERE u.relationship_id = $1 AND s.retired_at IS NULL AND s.confidentiality <> 'confidential'
                 UNION ALL
                 SELECT 'offered' AS what, s.id, s.name, CAST(0 AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                        CAST(NULL AS TEXT), CAST(NULL AS BIGINT), s.name_key
                 FROM services s
                 WHERE s.team_id = $3 AND s.retired_at IS NULL AND s.confidentiality <> 'confidential'
                   AND NOT EXISTS (SELECT 1 FROM relationship_services u
                                   WHERE u.relationship_id = $1 AND u.service_id = s.id)
                 UNION ALL
                 SELECT 'agreed' AS what, g.id, s.name, v.number, v.valid_until, CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                        v.starts_at, COALESCE(s.name_key, '')
                 FROM agreements g LEFT JOIN services s ON s.id = g.service_id
                 JOIN agreement_versions v ON v.agreement_id = g.id AND v.number = COALESCE(
                     (SELECT MAX(w.number) FROM agreement_versions w WHERE w.agreement_id = g.id AND w.starts_at IS NOT NULL),
                     (SELECT MAX(w.number) FROM agreement_versions w WHERE w.agreement_id = g.id))
                 WHERE g.relationship_id = $1 AND g.ended_at IS NULL
                 UNION ALL
                 SELECT 'earlier' AS what, d.relationship_id, d.deliverable, -d.version, d.rhythm, d.good,
                        COALESCE(p.preferred_name, p.name), d.at, ''
                 FROM relationship_descriptions d LEFT JOIN persons p ON p.id = d.described_by
                 WHERE d.relationship_id = $1 AND d.version < $4 AND d.version >= $4 - 10) AS o
             ORDER BY o.n, o.place, o.id LIMIT 500",
            &[&relationship.id, &Audience::COLLEAGUES, &relationship.provider_id, &relationship.described],
        )
        .await?;
    let mut beside = Beside::default();
    for row in rows {
        let Row { what, id, name, n, rhythm, good, by_name, at } = row;
        let service = |name: Option<String>| Named { id: ServiceId(id), name: name.unwrap_or_default() };
        match what.as_str() {
            "outside" if beside.outside.is_none() => {
                beside.outside = Some(Outside { name: name.unwrap_or_default(), steps: n });
            }
            "named" => beside.services.push(service(name)),
            "offered" => beside.offered.push(service(name)),
            "agreed" => {
                let agreed =
                    Agreed { id: AgreementId(id), number: n, service: name, until: rhythm, starts_at: at };
                beside.agreed.push(agreed);
            }
            "earlier" => beside.earlier.push(Earlier { deliverable: name, rhythm, good, by_name, at }),
            _ => {}
        }
    }
    Ok(beside)
}
