//! Saying that it is no longer in use, and that it is after all.

use db::Act;
use kernel::{Failure, Refusal};
use people::PersonId;

use super::{hold, in_use, shown};
use crate::relationships::event::RelationshipEvent;
use crate::relationships::input::reason;
use crate::relationships::model::{Relationship, RelationshipId, State};
use crate::relationships::store;

/// Retires a relationship, with a reason. What was asked and delivered stays.
pub async fn retire(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    why: &str,
) -> Result<Relationship, Failure> {
    let mut found = hold(a, id, expected, |_, found| found.deed_to_tend()).await?;
    let why = reason(why)?;
    in_use(&found)?;
    found.state = State::Retired;
    found.retired_reason = Some(why);
    found.retired_by = a.viewer.actor().map(PersonId);
    found.retired_at = Some(a.now);
    store::save(a, &found).await?;
    a.record(id.0, found.audience, &RelationshipEvent::RelationshipRetired {}).await?;
    shown(a, id).await
}

/// Takes a retired relationship up again, confirmed as far as it was.
pub async fn take_up_again(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
) -> Result<Relationship, Failure> {
    let found = hold(a, id, expected, |_, found| found.deed_to_tend()).await?;
    if found.state != State::Retired || found.folded_into.is_some() {
        return Err(Refusal::Conflict("refusal-relationship-not-retired").into());
    }
    let now = a.now;
    store::take_up_again(a, id, now).await?;
    let found = shown(a, id).await?;
    let state = found.state;
    a.record(id.0, found.audience, &RelationshipEvent::RelationshipTakenUpAgain { state }).await?;
    Ok(found)
}
