//! The rows of holds.

use db::{Act, Reader, Result, Writer, record};
use kernel::{Id, Instant};

use crate::PersonId;
use crate::privacy::HoldId;

record! {
    /// A hold that is not ended, as it is listed.
    #[derive(Clone, Debug)]
    pub struct Hold {
        pub id: HoldId,
        pub person_id: Option<PersonId>,
        pub person_name: Option<String>,
        pub request_id: Option<Id>,
        pub reason: String,
        pub set_by: Option<Id>,
        pub set_name: Option<String>,
        pub set_at: Instant,
    }
}

/// So many are listed.
const MOST: i64 = 1_000;

/// Those that are not ended, oldest first.
pub async fn holds(r: &mut Reader) -> Result<Vec<Hold>> {
    r.all(
        "SELECT h.id, h.person_id, COALESCE(p.preferred_name, p.name) AS person_name, h.request_id, h.reason, h.set_by,
                COALESCE(s.preferred_name, s.name) AS set_name, h.set_at
         FROM holds h LEFT JOIN persons p ON p.id = h.person_id LEFT JOIN persons s ON s.id = h.set_by
         WHERE h.ended_at IS NULL ORDER BY h.set_at, h.id LIMIT $1",
        &[&MOST],
    )
    .await
}

pub async fn hold_of(r: &mut Reader, person: PersonId) -> Result<Option<Hold>> {
    r.maybe(
        "SELECT h.id, h.person_id, COALESCE(p.preferred_name, p.name) AS person_name, h.request_id, h.reason, h.set_by,
                COALESCE(s.preferred_name, s.name) AS set_name, h.set_at
         FROM holds h LEFT JOIN persons p ON p.id = h.person_id LEFT JOIN persons s ON s.id = h.set_by
         WHERE h.ended_at IS NULL AND h.person_id = $1",
        &[&person],
    )
    .await
}

/// False when it is held already.
pub async fn insert_hold(
    a: &mut Act,
    id: HoldId,
    person: Option<PersonId>,
    request: Option<Id>,
    reason: &str,
) -> Result<bool> {
    let (by, now) = (a.viewer.actor(), a.now);
    let fresh = a
        .run(
            "INSERT INTO holds (id, person_id, request_id, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING",
            &[&id, &person, &request, &reason, &by, &now],
        )
        .await?;
    Ok(fresh == 1)
}

record! {
    /// What a hold was on.
    #[derive(Clone, Copy, Debug)]
    pub struct HeldThing {
        pub person_id: Option<PersonId>,
        pub request_id: Option<Id>,
    }
}

/// What a hold that is not ended is on.
pub async fn held_thing(r: &mut Reader, id: HoldId) -> Result<Option<HeldThing>> {
    r.maybe("SELECT person_id, request_id FROM holds WHERE id = $1 AND ended_at IS NULL", &[&id]).await
}

/// False when it was ended already.
pub async fn end_hold(w: &mut Writer, id: HoldId, by: Option<Id>, now: Instant) -> Result<bool> {
    let ended = w
        .run(
            "UPDATE holds SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL",
            &[&id, &by, &now],
        )
        .await?;
    Ok(ended == 1)
}
