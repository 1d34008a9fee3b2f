//! What colleagues do with ideas.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use people::teams;

use crate::ideas::event::IdeaEvent;
use crate::ideas::input::{IdeaNaming, NewIdea};
use crate::ideas::model::IdeaId;
use crate::ideas::policy::{Doing, require};
use crate::ideas::{reading, store};

/// Proposes an idea to a team. The event does not say whose it is: they may not want to be named, now or later.
pub async fn propose(a: &mut Act, new: &NewIdea) -> Result<IdeaId, Failure> {
    let viewer = a.viewer.clone();
    require(&viewer, Doing::Take)?;
    let proposed = new.read()?;
    if !teams::store::is_active(a, new.team).await? {
        return Err(Refusal::field("team", "field-unknown").into());
    }
    let (id, now) = (IdeaId::new(a.id()), a.now);
    store::insert(a, id, new.team, &proposed).await?;
    let event = IdeaEvent::IdeaProposed { team: new.team };
    a.record_at(now, None, id.0, Audience::COLLEAGUES, &event).await?;
    Ok(id)
}

/// Chooses whether the name of whoever had it is shown.
pub async fn name(a: &mut Act, id: IdeaId, new: &IdeaNaming) -> Result<IdeaId, Failure> {
    let viewer = a.viewer.clone();
    let idea = reading::known(a, &viewer, id).await?;
    require(&viewer, Doing::Name { is_own: idea.is_own })?;
    if store::name(a, id, new.is_named).await? {
        let now = a.now;
        a.record_at(now, None, id.0, Audience::COLLEAGUES, &IdeaEvent::IdeaNaming {}).await?;
    }
    Ok(id)
}

/// Supports it, once. Who does is told to nobody, and therefore no event.
pub async fn support(a: &mut Act, id: IdeaId) -> Result<IdeaId, Failure> {
    let viewer = a.viewer.clone();
    let idea = reading::known(a, &viewer, id).await?;
    require(&viewer, Doing::Support { is_own: idea.is_own })?;
    if idea.state.is_over() {
        return Err(Refusal::Conflict("refusal-idea-over").into());
    }
    store::support(a, id).await?;
    Ok(id)
}

/// Takes that back.
pub async fn support_no_more(a: &mut Act, id: IdeaId) -> Result<IdeaId, Failure> {
    let viewer = a.viewer.clone();
    let idea = reading::known(a, &viewer, id).await?;
    require(&viewer, Doing::Support { is_own: idea.is_own })?;
    if idea.state.is_over() {
        return Err(Refusal::Conflict("refusal-idea-over").into());
    }
    store::support_no_more(a, id).await?;
    Ok(id)
}

/// Joins in, by name: whoever does is named with it, and when it is done.
pub async fn join(a: &mut Act, id: IdeaId) -> Result<IdeaId, Failure> {
    let viewer = a.viewer.clone();
    let idea = reading::known(a, &viewer, id).await?;
    require(&viewer, Doing::Take)?;
    if idea.state.is_over() {
        return Err(Refusal::Conflict("refusal-idea-over").into());
    }
    if store::join(a, id).await? {
        a.record(id.0, Audience::COLLEAGUES, &IdeaEvent::IdeaJoined {}).await?;
    }
    Ok(id)
}

/// Does not take part any more. That goes at any time: a name that was given can be taken back.
pub async fn leave(a: &mut Act, id: IdeaId) -> Result<IdeaId, Failure> {
    let viewer = a.viewer.clone();
    reading::known(a, &viewer, id).await?;
    require(&viewer, Doing::Take)?;
    if store::leave(a, id).await? {
        a.record(id.0, Audience::COLLEAGUES, &IdeaEvent::IdeaLeft {}).await?;
    }
    Ok(id)
}
