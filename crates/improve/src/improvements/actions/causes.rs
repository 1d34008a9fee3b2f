//! Why it is so: anybody of both sides says causes, and signs them.

use db::Act;
use kernel::{Failure, Refusal};
use people::PersonId;

use super::{goes_on, held};
use crate::ends::tell;
use crate::improvements::event::ImprovementEvent;
use crate::improvements::input::{ImprovementStep, NewImprovementCause};
use crate::improvements::model::{CauseId, ImprovementId};
use crate::improvements::policy::{Doing, require};
use crate::improvements::store;

/// More causes do not help to see one.
const MOST: usize = 60;

/// Says a cause, or the cause of one.
pub async fn say_cause(
    a: &mut Act,
    id: ImprovementId,
    new: &NewImprovementCause,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, None).await?;
    require(&viewer, improvement.to_contribute())?;
    goes_on(&improvement)?;
    let words = new.read()?;
    let causes = store::parts(a, id).await?.causes;
    if new.parent.is_some_and(|parent| !causes.iter().any(|cause| cause.id == parent)) {
        return Err(Refusal::field("parent", "field-unknown").into());
    }
    if causes.len() >= MOST {
        return Err(Refusal::Conflict("refusal-improvement-full").into());
    }
    let cause = CauseId::new(a.id());
    store::insert_cause(a, cause, id, new.parent, &words).await?;
    tell(a, &relationship, id.0, viewer.actor(), &ImprovementEvent::ImprovementCauseSaid {}).await?;
    Ok(id)
}

/// Takes back a cause, by whoever said it, as long as nothing was said below it.
pub async fn take_back_cause(
    a: &mut Act,
    id: ImprovementId,
    cause: CauseId,
    _: &ImprovementStep,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, None).await?;
    let causes = store::parts(a, id).await?.causes;
    let found = causes.iter().find(|one| one.id == cause).ok_or(Refusal::NotFound)?;
    let is_own = found.by_id == Some(PersonId(viewer.person));
    require(&viewer, Doing::Own { is_own, steers: false })?;
    goes_on(&improvement)?;
    if !store::remove_cause(a, id, cause).await? {
        return Err(Refusal::Conflict("refusal-improvement-cause-below").into());
    }
    tell(a, &relationship, id.0, viewer.actor(), &ImprovementEvent::ImprovementCauseTakenBack {}).await?;
    Ok(id)
}
