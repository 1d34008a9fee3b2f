//! The verbs of relationships: propose, describe, confirm, dispute, retire, fold, open to colleagues.

mod along;
mod confirm;
mod describe;
mod dispute;
mod fold;
mod propose;
mod retire;
mod sight;

use db::Act;
use kernel::{Failure, Refusal, Viewer};

use super::model::{Relationship, RelationshipId, Side, State};
use super::store;
use crate::policy::{Deed, may, require};

pub use along::{How, WentAlong, go_along};
pub use confirm::confirm;
pub use describe::change;
pub use dispute::{dispute, settle};
pub use fold::{fold, unfold};
pub use propose::propose;
pub use retire::{retire, take_up_again};
pub use sight::open;

impl Relationship {
    /// Speaking for one of its sides.
    pub const fn deed_for(&self, side: Side) -> Deed {
        Deed::Confirm { side: self.party(side), other: self.party(side.other()) }
    }

    /// Describing it, retiring it, recording what it delivers.
    pub const fn deed_to_tend(&self) -> Deed {
        Deed::Tend { provider: self.provider(), customer: self.customer() }
    }

    /// Reading its figures.
    pub const fn deed_to_read_figures(&self) -> Deed {
        Deed::ReadFigures { provider: self.provider(), customer: self.customer() }
    }

    /// Reading what it delivers.
    pub const fn deed_to_read_deliveries(&self) -> Deed {
        Deed::ReadDeliveries { provider: self.provider(), customer: self.customer() }
    }

    /// Saying whether what was delivered is as it should be.
    pub const fn deed_to_judge(&self) -> Deed {
        Deed::Judge { provider: self.provider(), customer: self.customer() }
    }
}

/// Locks the relationship, counts its version up, and asks whether the viewer may do this with it.
async fn hold(
    a: &mut Act,
    id: RelationshipId,
    expected: Option<i64>,
    deed: impl FnOnce(&Viewer, &Relationship) -> Deed,
) -> Result<Relationship, Failure> {
    let person = a.viewer.person;
    let system = a.viewer.actor().is_none();
    let taken = match system {
        true => store::take_any(a, id, expected).await?,
        false => store::take(a, person, id, expected).await?,
    };
    let found = match system {
        true => store::find_any(a, id).await?,
        false => store::find(a, person, id).await?,
    }
    .ok_or(Refusal::NotFound)?;
    require(&a.viewer, deed(&a.viewer, &found))?;
    if !taken {
        return Err(Refusal::Stale.into());
    }
    Ok(found)
}

/// The relationship as it is now, after a verb.
async fn shown(a: &mut Act, id: RelationshipId) -> Result<Relationship, Failure> {
    let person = a.viewer.person;
    let found = match a.viewer.actor().is_none() {
        true => store::find_any(a, id).await?,
        false => store::find(a, person, id).await?,
    };
    Ok(found.ok_or(Refusal::NotFound)?)
}

/// What is retired stays as it is until somebody takes it up again.
fn in_use(found: &Relationship) -> Result<(), Refusal> {
    match found.state {
        State::Retired => Err(Refusal::Conflict("refusal-relationship-retired")),
        _ => Ok(()),
    }
}

/// The side for which this viewer can still speak; of two, the one that has not confirmed, and their own before one
/// for which they stand in.
fn own_side(viewer: &Viewer, relationship: &Relationship) -> Option<Side> {
    let own = |side: &&Side| may(viewer, relationship.deed_for(**side));
    let mut sides: Vec<Side> = Side::ALL.iter().filter(own).copied().collect();
    sides.sort_by_key(|side| {
        (relationship.is_confirmed_by(*side), !relationship.party(*side).is_side_of(viewer))
    });
    sides.first().copied()
}

/// The day on which it is now for this viewer, `2026-11-22`.
pub fn today(viewer: &Viewer, now: kernel::Instant) -> jiff::civil::Date {
    let zone = jiff::tz::TimeZone::get(&viewer.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    now.timestamp().to_zoned(zone).date()
}
