//! Beginning and ending sessions.

use db::Act;
use kernel::{Audience, Failure, Id, Refusal};

use super::store;
use crate::PersonId;
use crate::entrance::Secret;
use crate::entrance::event::AtTheEntrance;
use crate::entrance::tokens;
use crate::session::LONGEST_SECONDS;

/// Begins a session under a new key. What this browser had before ends, whoever's it was.
pub async fn start(
    a: &mut Act,
    person: PersonId,
    browser: &str,
    before: Option<&Secret>,
) -> Result<Secret, Failure> {
    if let Some(before) = before {
        store::end_of_cookie(a, &before.hash()).await?;
    }
    let key = Secret::of(a.secret());
    let expires_at = a.now.plus_seconds(LONGEST_SECONDS);
    store::insert(a, &key.hash(), person, expires_at, browser).await?;
    Ok(key)
}

/// Ends one of the viewer's own sessions. Whoever holds a lesser key cannot.
pub async fn end(a: &mut Act, session: Id) -> Result<(), Failure> {
    tokens::require_whole_key(&a.viewer)?;
    let person = PersonId(a.viewer.person);
    if store::end_one(a, person, session).await? == 0 {
        return Err(Refusal::NotFound.into());
    }
    a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::SessionEnded { session }).await?;
    Ok(())
}

/// Ends all sessions of a person, but the one to keep.
pub async fn end_others(a: &mut Act, person: PersonId, keep: Option<Id>) -> Result<(), Failure> {
    store::end_all_but(a, person, keep.unwrap_or_default()).await?;
    Ok(())
}
