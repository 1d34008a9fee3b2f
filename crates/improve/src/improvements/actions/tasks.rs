//! The steps of an improvement: what, who, by when.

use db::Act;
use kernel::{Failure, Refusal};
use people::PersonId;

use super::{goes_on, held, today};
use crate::ends::{morning, tell};
use crate::improvements::event::ImprovementEvent;
use crate::improvements::input::{ImprovementStep, NewImprovementStep};
use crate::improvements::model::{ImprovementId, TaskId};
use crate::improvements::policy::{Doing, may, require};
use crate::improvements::store;

const MOST: usize = 60;

/// Plans a step.
pub async fn plan_task(
    a: &mut Act,
    id: ImprovementId,
    new: &NewImprovementStep,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, None).await?;
    require(&viewer, improvement.to_steer(&viewer))?;
    goes_on(&improvement)?;
    let (words, due) = new.read(today(&viewer, a.now))?;
    let parts = store::parts(a, id).await?;
    let who = new.who.unwrap_or(PersonId(viewer.person));
    if !parts.members.iter().any(|member| member.id == who) {
        return Err(Refusal::field("who", "field-unknown").into());
    }
    if parts.tasks.len() >= MOST {
        return Err(Refusal::Conflict("refusal-improvement-full").into());
    }
    let task = TaskId::new(a.id());
    store::insert_task(a, task, id, (&words, Some(who), &due.to_string()), morning(due)).await?;
    let event = ImprovementEvent::ImprovementStepAdded { step: task, who: Some(who) };
    tell(a, &relationship, id.0, viewer.actor(), &event).await?;
    Ok(id)
}

/// Says that a step is done, by whoever was to do it or looks after it all.
pub async fn do_task(
    a: &mut Act,
    id: ImprovementId,
    task: TaskId,
    _: &ImprovementStep,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, None).await?;
    let tasks = store::parts(a, id).await?.tasks;
    let found = tasks.iter().find(|one| one.id == task).ok_or(Refusal::NotFound)?;
    let is_own = found.who_id == Some(PersonId(viewer.person));
    let steers = may(&viewer, improvement.to_steer(&viewer));
    require(&viewer, Doing::Own { is_own, steers })?;
    goes_on(&improvement)?;
    // Said twice, it is done once.
    if !store::say_done(a, id, task).await? {
        return Ok(id);
    }
    tell(a, &relationship, id.0, viewer.actor(), &ImprovementEvent::ImprovementStepDone { step: task })
        .await?;
    Ok(id)
}
