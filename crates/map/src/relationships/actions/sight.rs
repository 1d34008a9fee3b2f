//! Whether colleagues see what is between two persons: when both let them.

use db::Act;
use kernel::{Audience, Failure, Refusal};

use super::{hold, in_use, shown};
use crate::policy::require;
use crate::relationships::event::RelationshipEvent;
use crate::relationships::model::{Relationship, RelationshipId, Side};
use crate::relationships::store;

/// One of the two lets colleagues see it, or does not any more.
pub async fn open(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    is_open: bool,
) -> Result<Relationship, Failure> {
    // Who is at neither end is told nothing but that it is not theirs.
    let of = |viewer: &kernel::Viewer, found: &Relationship| match found.customer().is_side_of(viewer) {
        true => Side::Customer,
        false => Side::Provider,
    };
    let mut found = hold(a, id, expected, |viewer, found| found.deed_for(of(viewer, found))).await?;
    in_use(&found)?;
    if !found.is_between_persons() {
        return Err(Refusal::Conflict("refusal-relationship-not-private").into());
    }
    let side = of(&a.viewer, &found);
    require(&a.viewer, found.deed_for(side))?;
    let mark = match side {
        Side::Provider => &mut found.provider_opens,
        Side::Customer => &mut found.customer_opens,
    };
    if *mark == is_open {
        return Ok(found);
    }
    *mark = is_open;
    let before = found.audience;
    found.audience = match found.provider_opens && found.customer_opens {
        true => Audience::COLLEAGUES,
        false => found.own_audience(),
    };
    store::save(a, &found).await?;
    // What is told of it, the narrower of both audiences hears.
    let told = if before == Audience::COLLEAGUES { found.audience } else { before };
    a.record(id.0, told, &RelationshipEvent::RelationshipSightChanged { side, is_open }).await?;
    shown(a, id).await
}
