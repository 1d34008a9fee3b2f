//! What is the same of all that both ends of a relationship do: telling them, and which relationship takes something new.

use db::{Act, Fact};
use kernel::{Audience, Failure, Id, Refusal};
use map::PartyKind;
use map::relationships::{Relationship, Side, State};
use people::{TeamId, audiences};

/// Each team at an end is told once; where there is none, the relationship itself. A person at an end knows of either.
pub(crate) async fn tell<F: Fact>(
    a: &mut Act,
    relationship: &Relationship,
    subject: Id,
    actor: Option<Id>,
    event: &F,
) -> Result<(), Failure> {
    let team = |side: &Side| {
        let party = relationship.party(*side);
        (party.kind == PartyKind::Team).then(|| audiences::of_team(TeamId(party.id)))
    };
    let mut ends: Vec<Audience> = Side::ALL.iter().filter_map(team).collect();
    ends.dedup();
    if ends.is_empty() {
        ends.push(relationship.own_audience());
    }
    let at = a.now;
    for audience in ends {
        a.record_at(at, actor, subject, audience, event).await?;
    }
    Ok(())
}

/// What is no longer in use takes nothing new; what waits over it can still be answered.
pub(crate) fn in_use(relationship: &Relationship) -> Result<(), Refusal> {
    match relationship.state {
        State::Retired => Err(Refusal::Conflict("refusal-relationship-retired")),
        _ => Ok(()),
    }
}
