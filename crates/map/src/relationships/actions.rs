//! The verbs of relationships: confirm.

use db::Act;
use kernel::{Failure, Refusal, Viewer};

use super::event::RelationshipEvent;
use super::model::{Relationship, RelationshipId, Side, State};
use super::store;
use crate::policy::{Deed, may, require};

/// Confirms for one side that the relationship exists. Without a side, it is the one that the viewer belongs to.
/// Confirming again changes nothing; who was first stays on record.
pub async fn confirm(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    side: Option<Side>,
) -> Result<Relationship, Failure> {
    let person = a.viewer.person;
    let taken = store::take(a, person, id, expected).await?;
    let found = store::find(a, person, id).await?.ok_or(Refusal::NotFound)?;
    let side = side.or_else(|| own_side(&a.viewer, &found)).unwrap_or(Side::Provider);
    require(&a.viewer, Deed::Confirm { side: found.party(side) })?;
    if !taken {
        return Err(Refusal::Stale.into());
    }
    if found.is_confirmed_by(side) {
        return Ok(found);
    }
    if matches!(found.state, State::Disputed | State::Retired) {
        return Err(Refusal::Conflict("refusal-relationship-state").into());
    }
    let state = State::of_confirmations(
        side == Side::Provider || found.is_confirmed_by(Side::Provider),
        side == Side::Customer || found.is_confirmed_by(Side::Customer),
    );
    let now = a.now;
    store::confirm(a, id, side, person, now, state).await?;
    a.record(id.0, found.audience, &RelationshipEvent::RelationshipConfirmed { side, state }).await?;
    Ok(store::find(a, person, id).await?.ok_or(Refusal::NotFound)?)
}

/// The side for which this viewer can still speak; of two, the one that has not confirmed.
fn own_side(viewer: &Viewer, relationship: &Relationship) -> Option<Side> {
    let own = |side: &&Side| may(viewer, Deed::Confirm { side: relationship.party(**side) });
    let mut sides: Vec<Side> = Side::ALL.iter().filter(own).copied().collect();
    sides.sort_by_key(|side| relationship.is_confirmed_by(*side));
    sides.first().copied()
}
