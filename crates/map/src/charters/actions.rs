//! Writing the charter of a team and signing it, which is one thing.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use people::{PersonId, TeamId};

use super::event::CharterEvent;
use super::input::NewCharter;
use super::model::Charter;
use super::store;
use crate::policy::require;

/// Signs a new version; the same words change nothing. `expected` is the version that the caller saw, 0 for none.
pub async fn sign(
    a: &mut Act,
    team: TeamId,
    expected: Option<i64>,
    input: &NewCharter,
) -> Result<Charter, Failure> {
    let before = store::charter(a, team, None).await?.ok_or(Refusal::NotFound)?;
    if before.retired_at.is_some() {
        return Err(Refusal::NotFound.into());
    }
    require(&a.viewer, before.writing())?;
    let written = input.read()?;
    if expected.is_some_and(|version| version != before.newest) {
        return Err(Refusal::Stale.into());
    }
    if before.says(&written) {
        return Ok(before);
    }
    let (version, by, now) = (before.newest + 1, PersonId(a.viewer.person), a.now);
    // Somebody else may have signed this version meanwhile.
    if !store::insert(a, team, version, &written, by, now).await? {
        return Err(Refusal::Stale.into());
    }
    a.record(team.0, Audience::COLLEAGUES, &CharterEvent::CharterSigned { version }).await?;
    Ok(store::charter(a, team, None).await?.ok_or(Refusal::NotFound)?)
}
