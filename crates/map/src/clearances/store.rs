//! SQL of clearances.

use db::{Reader, Result, Select, Writer};
use kernel::{Id, Instant};
use people::PersonId;

use crate::ServiceId;

db::record! {
    /// Somebody who is in the circle of a service, or out of it until somebody in it lets them in again.
    #[derive(Clone, Debug)]
    pub struct Clearance {
        pub person_id: PersonId,
        pub person_name: String,
        pub granted_by: Option<PersonId>,
        pub granted_by_name: Option<String>,
        pub at: Instant,
        /// Since when they are out, for they came in by a key that somebody else made.
        pub out_since: Option<Instant>,
        pub key_from: Option<PersonId>,
        pub key_from_name: Option<String>,
    }
}

const SHOWN: &str = "
    SELECT c.person_id, COALESCE(p.preferred_name, p.name) AS person_name, c.granted_by,
           COALESCE(g.preferred_name, g.name) AS granted_by_name, c.at, o.since AS out_since, o.key_from,
           COALESCE(k.preferred_name, k.name) AS key_from_name
    FROM clearances c
    JOIN persons p ON p.id = c.person_id
    LEFT JOIN audience_members am ON am.audience = c.service_id AND am.person_id = c.person_id
    LEFT JOIN circle_absences o ON o.audience = c.service_id AND o.person_id = c.person_id
    LEFT JOIN persons g ON g.id = c.granted_by
    LEFT JOIN persons k ON k.id = o.key_from
    WHERE (am.person_id IS NOT NULL OR o.person_id IS NOT NULL)";

/// False when the person is in the circle already. Somebody who left and came back is cleared anew.
pub async fn insert(
    w: &mut Writer,
    service: ServiceId,
    person: PersonId,
    by: Option<Id>,
    at: Instant,
) -> Result<bool> {
    let fresh = w
        .run(
            "INSERT INTO clearances (service_id, person_id, granted_by, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (service_id, person_id) DO UPDATE SET granted_by = excluded.granted_by, at = excluded.at
             WHERE NOT EXISTS (SELECT 1 FROM audience_members am WHERE am.audience = $1 AND am.person_id = $2)",
            &[&service, &person, &by, &at],
        )
        .await?;
    Ok(fresh == 1)
}

/// False when there was no clearance.
pub async fn delete(w: &mut Writer, service: ServiceId, person: PersonId) -> Result<bool> {
    let gone = w
        .run("DELETE FROM clearances WHERE service_id = $1 AND person_id = $2", &[&service, &person])
        .await?;
    Ok(gone == 1)
}

pub async fn find(r: &mut Reader, service: ServiceId, person: PersonId) -> Result<Option<Clearance>> {
    let select = Select::new(SHOWN).with("AND c.service_id = ? AND c.person_id = ?", &[&service, &person]);
    Ok(r.select(select).await?.into_iter().next())
}

/// The circle in the order in which it grew.
pub async fn list(
    r: &mut Reader,
    service: ServiceId,
    after: Option<(Instant, PersonId)>,
    limit: i64,
) -> Result<Vec<Clearance>> {
    let mut select = Select::new(SHOWN).with("AND c.service_id = ?", &[&service]);
    if let Some((at, person)) = &after {
        select = select.with("AND (c.at, c.person_id) > (?, ?)", &[at, person]);
    }
    r.select(select.with("ORDER BY c.at, c.person_id LIMIT ?", &[&limit])).await
}
