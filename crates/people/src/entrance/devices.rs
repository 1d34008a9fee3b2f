//! Browsers in which somebody signed in before. Whoever guesses passwords elsewhere cannot lock these out.

use db::{Act, Result};
use kernel::Instant;

use super::Secret;
use crate::PersonId;

/// Notes that this person signed in here. Gives what the browser is to keep.
pub async fn remember(a: &mut Act, person: PersonId, brought: Option<&Secret>) -> Result<Secret> {
    let now = a.now;
    if let Some(brought) = brought {
        let known = a
            .run(
                "UPDATE known_devices SET seen_at = $1 WHERE token_hash = $2 AND person_id = $3",
                &[&now, &brought.hash(), &person],
            )
            .await?;
        if known == 1 {
            return Ok(brought.clone());
        }
    }
    // What somebody else has known before is not taken over: they could have planted it here.
    let fresh = Secret::of(a.secret());
    a.run(
        "INSERT INTO known_devices (token_hash, person_id, created_at, seen_at) VALUES ($1, $2, $3, $3)",
        &[&fresh.hash(), &person, &now],
    )
    .await?;
    Ok(fresh)
}

/// Whether somebody with this address signed in here before.
pub async fn is_known(a: &mut Act, device: &Secret, email_key: &str) -> Result<bool> {
    let found: Option<i64> = a
        .maybe(
            "SELECT d.person_id FROM known_devices d JOIN persons p ON p.id = d.person_id
             WHERE d.token_hash = $1 AND p.email_key = $2",
            &[&device.hash(), &email_key],
        )
        .await?;
    Ok(found.is_some())
}

pub async fn forget_all(a: &mut Act, person: PersonId) -> Result<()> {
    a.run("DELETE FROM known_devices WHERE person_id = $1", &[&person]).await?;
    Ok(())
}

/// Drops those that were not used since then.
pub async fn forget_unused(a: &mut Act, before: Instant) -> Result<u64> {
    a.run("DELETE FROM known_devices WHERE seen_at < $1", &[&before]).await
}
