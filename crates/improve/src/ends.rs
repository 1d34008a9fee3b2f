//! What is the same of all that both ends of a relationship do: telling them, and which relationship takes something new.

use db::{Act, Fact};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Audience, Failure, Id, Instant, Refusal};
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

/// At this hour, in universal time, people hear that a day has come.
const MORNING: i8 = 6;

/// When whoever promised something for a day is reminded of it.
pub(crate) fn morning(day: Date) -> Instant {
    let at = day.at(MORNING, 0, 0, 0).to_zoned(TimeZone::UTC);
    at.map_or(Instant(0), |at| Instant::from_timestamp(at.timestamp()))
}

/// What is no longer in use takes nothing new; what waits over it can still be answered.
pub(crate) fn in_use(relationship: &Relationship) -> Result<(), Refusal> {
    match relationship.state {
        State::Retired => Err(Refusal::Conflict("refusal-relationship-retired")),
        _ => Ok(()),
    }
}
