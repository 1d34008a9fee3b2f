//! The table of password hashes.

use db::{Act, Reader, Result};

use crate::PersonId;

/// The hash of this person's password, if they have one.
pub async fn of(r: &mut Reader, person: PersonId) -> Result<Option<String>> {
    r.maybe("SELECT hash FROM passwords WHERE person_id = $1", &[&person]).await
}

pub async fn put(a: &mut Act, person: PersonId, hash: &str) -> Result<()> {
    let now = a.now;
    a.run(
        "INSERT INTO passwords (person_id, hash, changed_at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at",
        &[&person, &hash, &now],
    )
    .await?;
    Ok(())
}
