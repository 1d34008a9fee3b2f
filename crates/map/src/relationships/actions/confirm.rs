//! Saying for one side that the relationship exists and is described as it is.

use db::Act;
use jiff::Span;
use kernel::{Failure, Refusal};
use people::PersonId;

use super::{hold, own_side, shown, today};
use crate::relationships::event::RelationshipEvent;
use crate::relationships::model::{RECONFIRM_MONTHS, Relationship, RelationshipId, Side, State};
use crate::relationships::store;

/// Confirms for one side. Without a side, it is the one that the viewer belongs to. Confirming again changes nothing,
/// and who was first stays on record, until both sides are asked anew: then the other side is waited for again.
pub async fn confirm(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    side: Option<Side>,
) -> Result<Relationship, Failure> {
    let choose =
        |viewer: &_, found: &Relationship| side.or_else(|| own_side(viewer, found)).unwrap_or(Side::Provider);
    let mut found = hold(a, id, expected, |viewer, found| found.deed_for(choose(viewer, found))).await?;
    let side = choose(&a.viewer, &found);
    let day = today(&a.viewer, a.now);
    if found.is_due(&day.to_string()) {
        found.set_confirmed(side.other(), None);
        found.set_confirmed(side, None);
        found.reconfirm_on = None;
    }
    if found.is_confirmed_by(side) {
        return Ok(found);
    }
    if matches!(found.state, State::Disputed | State::Retired) {
        return Err(Refusal::Conflict("refusal-relationship-state").into());
    }
    found.set_confirmed(side, Some((a.viewer.actor().map(PersonId), a.now)));
    found.state = found.confirmed_state();
    found.last_confirmed_at = Some(a.now);
    if found.state == State::Confirmed && found.reconfirm_on.is_none() {
        let next = day.saturating_add(Span::new().months(RECONFIRM_MONTHS));
        found.reconfirm_on = Some(next.to_string());
    }
    store::save(a, &found).await?;
    let state = found.state;
    a.record(id.0, found.audience, &RelationshipEvent::RelationshipConfirmed { side, state }).await?;
    shown(a, id).await
}
