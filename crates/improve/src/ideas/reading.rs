//! Reading ideas: every colleague all of them, nobody from outside one.

use db::Reader;
use kernel::{Failure, Refusal, Viewer};

use super::model::{Idea, IdeaId, Joined, Step};
use super::policy::{Doing, require};
use super::store;

/// The idea, for whoever may read it. One statement.
pub async fn known(r: &mut Reader, viewer: &Viewer, id: IdeaId) -> Result<Idea, Failure> {
    require(viewer, Doing::Read)?;
    Ok(store::find(r, viewer.person, id).await?.ok_or(Refusal::NotFound)?)
}

/// An idea with what was said to it and who joined in.
#[derive(Clone, Debug)]
pub struct Whole {
    pub idea: Idea,
    pub steps: Vec<Step>,
    pub joined: Vec<Joined>,
}

/// Looks it up. Three statements.
pub async fn whole(r: &mut Reader, viewer: &Viewer, id: IdeaId) -> Result<Whole, Failure> {
    let idea = known(r, viewer, id).await?;
    let steps = store::steps(r, id).await?;
    let joined = store::joined(r, id).await?;
    Ok(Whole { idea, steps, joined })
}
