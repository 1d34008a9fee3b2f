//! The verb of checklists: saving what is gone through.

use db::Act;
use kernel::{Audience, Failure, Refusal};

use super::model::{StepGiven, read};
use super::store::{self, Step};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::actions::take;
use crate::services::event::ServiceEvent;

/// Saves the steps of a service, in the place of those before; what is open keeps its own. `expected` is the version of the
/// service that the caller saw. Gives the service's version now, and its steps.
pub async fn save(
    a: &mut Act,
    service: ServiceId,
    expected: Option<i64>,
    given: &[StepGiven],
) -> Result<(i64, Vec<Step>), Failure> {
    let kept = take(a, service, expected).await?;
    require(&a.viewer, Deed::Change { team: kept.team_id, owner: kept.owner_id })?;
    let steps = read(given).map_err(Refusal::Invalid)?;
    store::replace(a, service, &steps).await?;
    let count = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    a.record(service.0, Audience::COLLEAGUES, &ServiceEvent::ServiceChecklistChanged { steps: count })
        .await?;
    Ok((kept.version, steps))
}
