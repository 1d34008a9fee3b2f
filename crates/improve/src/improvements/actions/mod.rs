//! The verbs of improvements: propose, write its page, name who looks after it, begin, check, go on, end; say a cause, plan a
//! step and do it; say what it did.

mod causes;
mod going;
mod own;
mod propose;
mod tasks;

pub use causes::{say_cause, take_back_cause};
pub use going::{check, end, go_on, start};
pub use own::{own, think};
pub use propose::{propose, write_page};
pub use tasks::{do_task, plan_task};

use db::Act;
use jiff::civil::Date;
use kernel::calendar::zone;
use kernel::{Failure, Instant, Refusal, Viewer};
use map::RelationshipId;
use map::relationships::{self, Relationship};

use super::event::ImprovementEvent;
use super::model::{Improvement, ImprovementId};
use super::reading;
use super::store;
use crate::ends::tell;

/// The improvement that the viewer may see and that is not over; its version is the expected one, if one is.
async fn held(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
) -> Result<(Relationship, Improvement), Failure> {
    let viewer = a.viewer.clone();
    let held = reading::known(a, &viewer, id).await?;
    if expected.is_some_and(|expected| expected != held.1.version) {
        return Err(Refusal::Stale.into());
    }
    Ok(held)
}

/// What has ended stays as it is.
fn goes_on(of: &Improvement) -> Result<(), Refusal> {
    if of.state.is_over() { Err(Refusal::Conflict("refusal-improvement-ended")) } else { Ok(()) }
}

/// A relationship was folded into another: what goes on over it goes on there.
pub async fn went_along(a: &mut Act, from: RelationshipId, into: RelationshipId) -> Result<(), Failure> {
    let Some(relationship) = relationships::store::find_any(a, into).await? else { return Ok(()) };
    for id in store::follow(a, from, into).await? {
        tell(a, &relationship, id.0, None, &ImprovementEvent::ImprovementWentAlong {}).await?;
    }
    Ok(())
}

/// The day that it is where the viewer lives.
pub(super) fn today(viewer: &Viewer, now: Instant) -> Date {
    let zone = zone(&viewer.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    now.timestamp().to_zoned(zone).date()
}
