//! Proposing an improvement, and writing its page.

use db::Act;
use kernel::{Failure, Id, Refusal};
use listen::statements::reading::line;
use people::PersonId;

use super::{goes_on, held};
use crate::asks;
use crate::ends::{in_use, tell};
use crate::improvements::event::ImprovementEvent;
use crate::improvements::input::{ImprovementPage, NewImprovement, Page};
use crate::improvements::model::ImprovementId;
use crate::improvements::policy::{Doing, require};
use crate::improvements::store::{self, MOST_GOING_ON, NewRow};
use crate::needs;
use crate::needs::reading::{raising_sides, speaker};

/// Proposes it for a side, by anybody of it, who looks after it there until somebody else is named.
pub async fn propose(a: &mut Act, new: &NewImprovement) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    // What the caller may not see is as unknown in a body as what does not exist.
    let relationship = match line(a, &viewer, new.relationship).await {
        Err(Failure::Refused(Refusal::NotFound)) => {
            return Err(Refusal::field("relationship", "field-unknown").into());
        }
        found => found?,
    };
    let side = new.side.or_else(|| raising_sides(&viewer, &relationship).first().copied());
    let side = side.ok_or(Refusal::Forbidden("refusal-improvement-propose"))?;
    require(&viewer, Doing::Propose { side: relationship.party(speaker(&relationship, side)) })?;
    in_use(&relationship)?;
    let page = read(a, &new.page, None).await?;
    if let Some(need) = new.need {
        let found = needs::store::find(a, viewer.person, need).await?;
        if found.is_none_or(|need| need.relationship_id != relationship.id) {
            return Err(Refusal::field("need", "field-unknown").into());
        }
    }
    if let Some(round) = new.round
        && !needs::store::tells_of(a, round, new.relationship, viewer.kind).await?
    {
        return Err(Refusal::field("round", "field-unknown").into());
    }
    if store::count_going_on(a, relationship.id).await? >= MOST_GOING_ON {
        return Err(Refusal::Conflict("refusal-improvement-many").into());
    }
    let id = ImprovementId::new(a.id());
    let is_own = relationship.party(side).is_side_of(&viewer);
    let row = NewRow {
        relationship: relationship.id,
        side,
        page: &page,
        need: new.need,
        round: new.round,
        owner: is_own.then_some(PersonId(viewer.person)),
    };
    store::insert(a, id, &row).await?;
    if let Some(ask) = new.ask {
        asks::answered_by(a, ask, relationship.id, id).await?;
    }
    tell(a, &relationship, id.0, viewer.actor(), &ImprovementEvent::ImprovementProposed { side }).await?;
    Ok(id)
}

/// Writes its page anew. Once it has begun, the figure stays the one that was chosen.
pub async fn write_page(
    a: &mut Act,
    id: ImprovementId,
    expected: Option<i64>,
    new: &ImprovementPage,
) -> Result<ImprovementId, Failure> {
    let viewer = a.viewer.clone();
    let (relationship, improvement) = held(a, id, expected).await?;
    require(&viewer, improvement.to_steer(&viewer))?;
    goes_on(&improvement)?;
    let page = read(a, new, improvement.external_customer_id).await?;
    if improvement.started_at.is_some() && page.measure != improvement.measure() {
        return Err(Refusal::field("measure", "field-improvement-measured").into());
    }
    if !store::page(a, id, improvement.version, &page).await? {
        return Err(Refusal::Stale.into());
    }
    tell(a, &relationship, id.0, viewer.actor(), &ImprovementEvent::ImprovementReworded {}).await?;
    Ok(id)
}

/// What it helped before it may go on to help, though nobody else can name them any more.
async fn read(a: &mut Act, typed: &ImprovementPage, before: Option<Id>) -> Result<Page, Failure> {
    let page = typed.read()?;
    if let Some(outside) = page.external_customer.filter(|outside| before != Some(*outside))
        && !store::is_external_customer(a, outside).await?
    {
        return Err(Refusal::field("external_customer", "field-unknown").into());
    }
    Ok(page)
}
