//! Saying that it is different, and that it is right after all.

use db::Act;
use kernel::{Failure, Refusal};
use people::PersonId;

use super::{hold, own_side, shown};
use crate::relationships::event::RelationshipEvent;
use crate::relationships::input::reason;
use crate::relationships::model::{Relationship, RelationshipId, Side, State};
use crate::relationships::store;

/// One side says that the relationship is different, and why. What it had confirmed, it takes back by that.
pub async fn dispute(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    side: Option<Side>,
    why: &str,
) -> Result<Relationship, Failure> {
    let choose =
        |viewer: &_, found: &Relationship| side.or_else(|| own_side(viewer, found)).unwrap_or(Side::Provider);
    let mut found = hold(a, id, expected, |viewer, found| found.deed_for(choose(viewer, found))).await?;
    let side = choose(&a.viewer, &found);
    let why = reason(why)?;
    if matches!(found.state, State::Disputed | State::Retired) {
        return Err(Refusal::Conflict("refusal-relationship-state").into());
    }
    found.set_confirmed(side, None);
    found.state = State::Disputed;
    found.disputed_side = Some(side);
    found.dispute_reason = Some(why);
    found.disputed_by = a.viewer.actor().map(PersonId);
    found.disputed_at = Some(a.now);
    store::save(a, &found).await?;
    a.record(id.0, found.audience, &RelationshipEvent::RelationshipDisputed { side }).await?;
    shown(a, id).await
}

/// The side that said so finds it right now, and confirms by that.
pub async fn settle(a: &mut Act, id: RelationshipId, expected: Option<i64>) -> Result<Relationship, Failure> {
    let of = |found: &Relationship| found.disputed_side.unwrap_or(Side::Provider);
    let mut found = hold(a, id, expected, |_, found| found.deed_for(of(found))).await?;
    if found.state != State::Disputed {
        return Err(Refusal::Conflict("refusal-relationship-not-disputed").into());
    }
    let side = of(&found);
    found.set_confirmed(side, Some((a.viewer.actor().map(PersonId), a.now)));
    found.state = found.confirmed_state();
    found.last_confirmed_at = Some(a.now);
    (found.disputed_side, found.dispute_reason) = (None, None);
    (found.disputed_by, found.disputed_at) = (None, None);
    store::save(a, &found).await?;
    let state = found.state;
    a.record(id.0, found.audience, &RelationshipEvent::RelationshipDisputeSettled { side, state }).await?;
    shown(a, id).await
}
