//! The verbs: to plan a step, and to say what became of it.

use db::Act;
use jiff::tz::TimeZone;
use kernel::{Audience, Failure, Refusal};
use map::relationships::{Relationship, Side, State as Standing};
use map::{PartyKind, RelationshipId};
use people::{PersonId, TeamId, audiences};

use super::event::AlignmentEvent;
use super::model::{AlignmentStepId, NewStep, State, StepEnd, gaps};
use super::store::{self, MOST_OPEN};
use crate::statements::policy::{Deed, require};
use crate::statements::reading::line;

/// Plans what is done about a value that matters to one side alone: anybody of either side, for it binds nobody else.
pub async fn plan(a: &mut Act, of: RelationshipId, new: &NewStep) -> Result<AlignmentStepId, Failure> {
    let viewer = a.viewer.clone();
    let relationship = line(a, &viewer, of).await?;
    require(&viewer, deed(&relationship))?;
    if relationship.state == Standing::Retired {
        return Err(Refusal::Conflict("refusal-relationship-retired").into());
    }
    let zone = kernel::calendar::zone(&viewer.time_zone).unwrap_or(TimeZone::UTC);
    let today = a.now.timestamp().to_zoned(zone).date();
    let read = new.read(&gaps(&store::ranked(a, of).await?), today)?;
    let owner = new.owner.unwrap_or(PersonId(viewer.person));
    if !store::people(a, of).await?.iter().any(|one| one.id == owner) {
        return Err(Refusal::field("owner", "field-unknown").into());
    }
    if store::count_open(a, of).await? >= MOST_OPEN {
        return Err(Refusal::Conflict("refusal-alignment-many").into());
    }
    let by = viewer.actor().map(PersonId);
    let id = store::insert(a, of, &read, owner, by).await?;
    tell(a, &relationship, id, &AlignmentEvent::AlignmentPlanned { owner }).await?;
    Ok(id)
}

/// Says that it is done, or dropped.
pub async fn end(
    a: &mut Act,
    of: RelationshipId,
    id: AlignmentStepId,
    end: &StepEnd,
) -> Result<AlignmentStepId, Failure> {
    let viewer = a.viewer.clone();
    let relationship = line(a, &viewer, of).await?;
    let step = store::find(a, id).await?.filter(|step| step.relationship_id == of);
    let step = step.ok_or(Refusal::NotFound)?;
    require(&viewer, deed(&relationship))?;
    let outcome = end.outcome()?;
    let state = if end.done { State::Done } else { State::Dropped };
    if !store::end(a, step.id, state, outcome.as_deref(), PersonId(viewer.person)).await? {
        return Err(Refusal::Conflict("refusal-alignment-over").into());
    }
    tell(a, &relationship, step.id, &AlignmentEvent::AlignmentEnded { done: end.done }).await?;
    Ok(step.id)
}

/// What planning over this relationship is to the policy.
pub fn deed(of: &Relationship) -> Deed {
    Deed::Align { provider: of.provider(), customer: of.customer() }
}

/// Tells the two ends: each team once; where there is none, the two persons.
pub async fn tell(
    a: &mut Act,
    of: &Relationship,
    id: AlignmentStepId,
    event: &AlignmentEvent,
) -> Result<(), Failure> {
    let team = |side: &Side| {
        let party = of.party(*side);
        (party.kind == PartyKind::Team).then(|| audiences::of_team(TeamId(party.id)))
    };
    let mut ends: Vec<Audience> = Side::ALL.iter().filter_map(team).collect();
    if ends.is_empty() {
        ends.push(of.own_audience());
    }
    for audience in ends {
        a.record(id.0, audience, event).await?;
    }
    Ok(())
}
