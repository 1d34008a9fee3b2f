//! What is the same of all that both ends of a relationship do: telling them, which relationship takes something new, and the
//! days that are named in words.

use db::{Act, Fact};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::text::Fields;
use kernel::{Audience, Failure, Id, Instant, Refusal};
use map::PartyKind;
use map::relationships::{Relationship, Side, State};
use people::{TeamId, audiences};
use web::Speech;

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

/// A day that somebody typed, `2027-01-31`.
pub(crate) fn date(fields: &mut Fields, field: &'static str, typed: Option<&str>) -> Option<Date> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
    let read = typed.parse::<Date>().ok().filter(|day| (2000..2200).contains(&day.year()));
    if read.is_none() {
        fields.wrong(field, "field-date");
    }
    read
}

/// A day that was named, as people say it.
pub(crate) fn named_day(t: &Speech, text: Option<&str>) -> Option<String> {
    let day: Date = text?.parse().ok()?;
    Some(t.date(day))
}

/// The day that it is where the viewer lives, `2027-01-31`.
pub(crate) fn today(t: &Speech) -> String {
    t.local(t.now).date().to_string()
}
