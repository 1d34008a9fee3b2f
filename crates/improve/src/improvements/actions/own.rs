//! What a side says of an improvement: who looks after it, and what it thinks that it did.

use db::Act;
use kernel::{Failure, Refusal, Viewer};
use map::relationships::Side;
use people::PersonId;

use super::{goes_on, held};
use crate::ends::tell;
use crate::improvements::event::ImprovementEvent;
use crate::improvements::input::{ImprovementOwner, NewImprovementThought};
use crate::improvements::model::{Improvement, ImprovementId, State};
use crate::improvements::policy::require;
use crate::improvements::store;

/// The side that was named, or the first for which the viewer gives the word.
fn side(viewer: &Viewer, of: &Improvement, named: Option<Side>) -> Result<Side, Refusal> {
    let side = named.or_else(|| of.spoken_sides(viewer).first().copied());
    let side = side.ok_or(Refusal::Forbidden("refusal-need-speak"))?;
    require(viewer, of.to_speak(side))?;
    Ok(side)
}

/// Names who looks after it on a side, for that side.
pub async fn own(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
    new: &ImprovementOwner,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, expected).await?;
    let side = side(&viewer, &improvement, new.side)?;
    goes_on(&improvement)?;
    let person = new.person.unwrap_or(PersonId(viewer.person));
    let members = store::parts(a, id).await?.members;
    if !members.iter().any(|member| member.id == person && member.side == side) {
        return Err(Refusal::field("person", "field-unknown").into());
    }
    if improvement.owner(side) == Some(person) {
        return Ok(id);
    }
    if !store::name_owner(a, id, improvement.version, side, person).await? {
        return Err(Refusal::Stale.into());
    }
    let event = ImprovementEvent::ImprovementOwned { side, owner: person };
    tell(a, &relationship, id.0, viewer.actor(), &event).await?;
    Ok(id)
}

/// Says what a side thinks it did, once it is looked back on; in the place of what it said before.
pub async fn think(
    a: &mut Act,
    id: ImprovementId,
    new: &NewImprovementThought,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, None).await?;
    let side = side(&viewer, &improvement, new.side)?;
    if !matches!(improvement.state, State::Checking | State::Ended) {
        return Err(Refusal::Conflict("refusal-improvement-state").into());
    }
    let words = new.read()?;
    store::think(a, id, side, new.thinks, words.as_deref()).await?;
    let event = ImprovementEvent::ImprovementThought { side, thinks: new.thinks };
    tell(a, &relationship, id.0, viewer.actor(), &event).await?;
    Ok(id)
}
