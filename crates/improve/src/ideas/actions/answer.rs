//! What its team says to an idea.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use map::relationships::actions::today;
use people::TeamId;

use crate::ideas::event::IdeaEvent;
use crate::ideas::input::NewIdeaAnswer;
use crate::ideas::model::IdeaId;
use crate::ideas::policy::{Doing, require};
use crate::ideas::store::Moved;
use crate::ideas::{reading, store};

/// Answers for the team: it was looked at, will be done by a day, is done, or not now.
pub async fn answer(
    a: &mut Act,
    id: IdeaId,
    expected: Option<i64>,
    new: &NewIdeaAnswer,
) -> Result<IdeaId, Failure> {
    let viewer = a.viewer.clone();
    let idea = reading::known(a, &viewer, id).await?;
    require(&viewer, Doing::Answer { team: idea.team_id, is_led: idea.is_led })?;
    let said = new.read(today(&viewer, a.now))?;
    let state = idea.state.after(said.answer).ok_or(Refusal::Conflict("refusal-idea-state"))?;
    if expected.is_some_and(|expected| expected != idea.version) {
        return Err(Refusal::Stale.into());
    }
    let to = Moved { state, promised_on: said.by.map(|day| day.to_string()) };
    if !store::move_on(a, id, idea.version, &to).await? {
        return Err(Refusal::Stale.into());
    }
    store::step(a, id, &said).await?;
    a.record(id.0, Audience::COLLEAGUES, &IdeaEvent::IdeaAnswered { answer: said.answer }).await?;
    Ok(id)
}

/// A team goes on as another: what is not over is for that one now.
pub async fn went_along(a: &mut Act, from: TeamId, into: TeamId) -> Result<(), Failure> {
    for idea in store::follow(a, from, into).await? {
        a.record(idea.0, Audience::COLLEAGUES, &IdeaEvent::IdeaWentAlong { team: into }).await?;
    }
    Ok(())
}
