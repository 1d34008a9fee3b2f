//! Saying when somebody is there: themselves, a lead of one of their teams, or whoever keeps the list of people.

use db::Act;
use kernel::{Audience, Failure, Refusal};

use super::event::Event;
use super::model::{Absence, OwnHours};
use super::store::{self, Presence};
use crate::policy::{self, Deed};
use crate::{PersonId, persons};

/// Says that somebody is away, in the place of what was said before. Promises stay as they are: they are the team's.
pub async fn say_absence(a: &mut Act, person: PersonId, absence: &Absence) -> Result<Presence, Failure> {
    let known = tended(a, person).await?;
    let days = absence.days(&known.time_zone, a.now)?;
    if let Some(substitute) = absence.substitute {
        let mates = store::teammates(a, person).await?;
        if !mates.iter().any(|mate| mate.id == substitute) {
            return Err(Refusal::field("substitute", "field-unknown").into());
        }
    }
    let (said_by, now) = (a.viewer.actor().map(PersonId), a.now);
    store::put_absence(a, person, &days, absence.substitute, said_by, now).await?;
    let said = Event::AbsenceSaid { substitute: absence.substitute };
    a.record(person.0, Audience::COLLEAGUES, &said).await?;
    presence(a, person).await
}

/// They are there again, or stay after all.
pub async fn end_absence(a: &mut Act, person: PersonId) -> Result<Presence, Failure> {
    tended(a, person).await?;
    if store::drop_absence(a, person).await? {
        a.record(person.0, Audience::COLLEAGUES, &Event::AbsenceEnded {}).await?;
    }
    presence(a, person).await
}

/// Says which hours of the team's are theirs.
pub async fn say_hours(a: &mut Act, person: PersonId, hours: &OwnHours) -> Result<Presence, Failure> {
    let before = tended(a, person).await?;
    let week = hours.kept()?;
    if week != before.week {
        store::put_hours(a, person, week.as_deref()).await?;
        a.record(person.0, Audience::COLLEAGUES, &Event::OwnHoursSaid {}).await?;
    }
    presence(a, person).await
}

async fn presence(a: &mut Act, person: PersonId) -> Result<Presence, Failure> {
    Ok(store::presence(a, person).await?.ok_or(Refusal::NotFound)?)
}

/// The person, if the viewer may know of them and say this of them.
async fn tended(a: &mut Act, person: PersonId) -> Result<Presence, Failure> {
    if a.viewer.person != person.0 {
        policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    }
    let known = persons::store::find(a, person).await?.ok_or(Refusal::NotFound)?;
    let is_led = store::teams_of(a, person).await?.iter().any(|team| a.viewer.leads(team.0));
    policy::require(&a.viewer, Deed::TendAvailability { person, is_led })?;
    if known.deactivated_at.is_some() {
        return Err(Refusal::Conflict("refusal-person-deactivated").into());
    }
    presence(a, person).await
}
