//! SQL of representatives and of what they allow.

use db::{Reader, Result, Writer, record};
use kernel::{Id, Instant};

use super::Matter;
use crate::PersonId;

record! {
    /// Somebody who holds the second key.
    #[derive(Clone, Debug)]
    pub struct Representative {
        pub person_id: PersonId,
        pub name: String,
        pub at: Instant,
    }
}

record! {
    /// What was asked for, and whether it is allowed.
    #[derive(Clone, Debug)]
    pub struct Asked {
        pub matter: Matter,
        pub purpose: String,
        pub asked_by: Option<PersonId>,
        pub asked_name: Option<String>,
        pub asked_at: Instant,
        pub allowed_by: Option<PersonId>,
        pub allowed_name: Option<String>,
        pub allowed_at: Option<Instant>,
    }
}

/// So many hold the second key at most.
const MOST: i64 = 50;

/// Those who still work here, in the order in which they were named.
pub async fn representatives(r: &mut Reader) -> Result<Vec<Representative>> {
    r.all(
        "SELECT s.person_id, COALESCE(p.preferred_name, p.name) AS name, s.at
         FROM representatives s JOIN persons p ON p.id = s.person_id
         WHERE p.deactivated_at IS NULL ORDER BY s.at, s.person_id LIMIT $1",
        &[&MOST],
    )
    .await
}

pub async fn is_representative(r: &mut Reader, person: Id) -> Result<bool> {
    r.one("SELECT EXISTS (SELECT 1 FROM representatives WHERE person_id = $1)", &[&person]).await
}

/// False when somebody is one already.
pub async fn insert(w: &mut Writer, person: PersonId, by: Option<Id>, now: Instant) -> Result<bool> {
    let fresh = w
        .run(
            "INSERT INTO representatives (person_id, named_by, at) VALUES ($1, $2, $3)
             ON CONFLICT (person_id) DO NOTHING",
            &[&person, &by, &now],
        )
        .await?;
    Ok(fresh == 1)
}

/// False when they were none.
pub async fn delete(w: &mut Writer, person: PersonId) -> Result<bool> {
    Ok(w.run("DELETE FROM representatives WHERE person_id = $1", &[&person]).await? == 1)
}

pub async fn asked(r: &mut Reader, matter: Matter) -> Result<Option<Asked>> {
    r.maybe(
        "SELECT k.matter, k.purpose, k.asked_by, COALESCE(a.preferred_name, a.name) AS asked_name, k.asked_at,
                k.allowed_by, COALESCE(b.preferred_name, b.name) AS allowed_name, k.allowed_at
         FROM second_keys k LEFT JOIN persons a ON a.id = k.asked_by LEFT JOIN persons b ON b.id = k.allowed_by
         WHERE k.matter = $1",
        &[&matter],
    )
    .await
}

/// Whether a representative allows it now.
pub async fn is_allowed(r: &mut Reader, matter: Matter) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM second_keys WHERE matter = $1 AND allowed_at IS NOT NULL) AS is_allowed",
        &[&matter],
    )
    .await
}

/// Asks, or asks anew with another purpose, which then is to be allowed anew.
pub async fn ask(w: &mut Writer, matter: Matter, purpose: &str, by: Option<Id>, now: Instant) -> Result<()> {
    w.run(
        "INSERT INTO second_keys (matter, purpose, asked_by, asked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (matter) DO UPDATE SET purpose = excluded.purpose, asked_by = excluded.asked_by,
             asked_at = excluded.asked_at, allowed_by = NULL, allowed_at = NULL",
        &[&matter, &purpose, &by, &now],
    )
    .await?;
    Ok(())
}

/// False when nobody asked, or it is allowed already.
pub async fn allow(w: &mut Writer, matter: Matter, by: Id, now: Instant) -> Result<bool> {
    let allowed = w
        .run(
            "UPDATE second_keys SET allowed_by = $2, allowed_at = $3 WHERE matter = $1 AND allowed_at IS NULL",
            &[&matter, &by, &now],
        )
        .await?;
    Ok(allowed == 1)
}

/// False when nobody had asked.
pub async fn end(w: &mut Writer, matter: Matter) -> Result<bool> {
    Ok(w.run("DELETE FROM second_keys WHERE matter = $1", &[&matter]).await? == 1)
}

/// Since when this has not been allowed: it was taken back then, or asked for anew. None where it is allowed, or nobody ever
/// asked.
pub async fn closed_since(r: &mut Reader, matter: Matter) -> Result<Option<Instant>> {
    r.one(
        "SELECT MAX(e.at) AS at FROM events e
         WHERE e.subject_kind = 'organisation' AND e.kind IN ('second_key_taken_back', 'second_key_asked')
           AND e.payload LIKE '%\"' || $1 || '\"%'
           AND NOT EXISTS (SELECT 1 FROM second_keys k WHERE k.matter = $1 AND k.allowed_at IS NOT NULL)",
        &[&matter],
    )
    .await
}
