//! Two relationships that are one: what was asked over the one is shown with the other, and comes there from now on.

use db::Act;
use kernel::{Audience, Failure, Refusal};

use super::{hold, in_use, shown};
use crate::policy::require;
use crate::relationships::event::RelationshipEvent;
use crate::relationships::model::{Relationship, RelationshipId, State};
use crate::relationships::store;

/// Folds a relationship into another of the same audience. Gives the other.
pub async fn fold(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    into: RelationshipId,
) -> Result<Relationship, Failure> {
    let found = hold(a, id, expected, |_, found| found.deed_to_tend()).await?;
    in_use(&found)?;
    let person = a.viewer.person;
    let target = store::find(a, person, into).await?.filter(|target| target.id != id);
    let target = target.ok_or_else(|| Refusal::field("into", "field-unknown"))?;
    // What a circle alone may know is told nowhere else.
    if target.audience != found.audience || target.state == State::Retired {
        return Err(Refusal::field("into", "relationship-fold-other").into());
    }
    require(&a.viewer, target.deed_to_tend())?;
    away(a, id, found.audience, into).await?;
    shown(a, into).await
}

/// What was asked, delivered and agreed over the one comes to the other.
pub(super) async fn away(
    a: &mut Act,
    id: RelationshipId,
    audience: Audience,
    into: RelationshipId,
) -> Result<(), Failure> {
    let (now, by) = (a.now, a.viewer.actor());
    store::fold_away(a, id, into, by, now).await?;
    a.record(id.0, audience, &RelationshipEvent::RelationshipFolded { into }).await?;
    Ok(())
}

/// Takes a folded relationship out again. Gives it.
pub async fn unfold(a: &mut Act, id: RelationshipId, expected: Option<i64>) -> Result<Relationship, Failure> {
    let found = hold(a, id, expected, |_, found| found.deed_to_tend()).await?;
    let Some(from) = found.folded_into else {
        return Err(Refusal::Conflict("refusal-relationship-not-folded").into());
    };
    let now = a.now;
    store::take_up_again(a, id, now).await?;
    let found = shown(a, id).await?;
    let state = found.state;
    a.record(id.0, found.audience, &RelationshipEvent::RelationshipUnfolded { from, state }).await?;
    Ok(found)
}
