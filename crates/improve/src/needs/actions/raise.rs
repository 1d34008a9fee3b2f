//! Raising something by hand.

use db::Act;
use kernel::{Failure, Refusal};
use listen::statements::reading::line;
use map::relationships::Relationship;
use people::PersonId;

use crate::ends::{in_use, tell};
use crate::needs::clock;
use crate::needs::event::NeedEvent;
use crate::needs::input::NewNeed;
use crate::needs::model::{NeedId, SourceKind};
use crate::needs::policy::{Doing, require};
use crate::needs::reading::{raising_sides, speaker};
use crate::needs::store::{self, MOST_GOING_ON, NewRow};

/// Raises what a side finds hard, needs, or asks help for; the other side is to answer.
pub async fn raise(a: &mut Act, new: &NewNeed) -> Result<NeedId, Failure> {
    let viewer = a.viewer.clone();
    // What the caller may not see is as unknown in a body as what does not exist.
    let relationship = match line(a, &viewer, new.relationship).await {
        Err(Failure::Refused(Refusal::NotFound)) => {
            return Err(Refusal::field("relationship", "field-unknown").into());
        }
        found => found?,
    };
    let side = new.side.or_else(|| raising_sides(&viewer, &relationship).first().copied());
    let side = side.ok_or(Refusal::Forbidden("refusal-need-raise"))?;
    require(&viewer, Doing::Raise { side: relationship.party(speaker(&relationship, side)) })?;
    in_use(&relationship)?;
    let raised = new.read()?;
    has_room(a, &relationship).await?;
    if let Some(round) = new.round
        && !store::tells_of(a, round, new.relationship, viewer.kind).await?
    {
        return Err(Refusal::field("round", "field-unknown").into());
    }
    let (id, now) = (NeedId::new(a.id()), a.now);
    let due = clock::due(a, relationship.party(side.other()), now).await?;
    let row = NewRow {
        relationship: relationship.id,
        kind: raised.kind,
        side,
        words: Some(&raised.words),
        gathers: None,
        service: None,
        deliverable: None,
        help: raised.help.as_ref(),
        due,
        raised_by: Some(PersonId(viewer.person)),
    };
    store::insert(a, id, &row).await?;
    if let Some(round) = new.round {
        store::add_source(a, id, SourceKind::Round, round.0).await?;
    }
    let event = NeedEvent::NeedRaised { of: raised.kind, side, beside: None };
    tell(a, &relationship, id.0, viewer.actor(), &event).await?;
    Ok(id)
}

/// Whoever has so much open with each other answers some of it first.
async fn has_room(a: &mut Act, relationship: &Relationship) -> Result<(), Failure> {
    if store::count_going_on(a, relationship.id).await? >= MOST_GOING_ON {
        return Err(Refusal::Conflict("refusal-need-many").into());
    }
    Ok(())
}
