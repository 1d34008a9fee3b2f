//! Teams, and the people in them.

use std::sync::Arc;

use db::Act;
use jiff::{Span, tz::TimeZone};
use kernel::calendar::Calendar;
use kernel::{Audience, Failure, Id, Kind, Scope, TeamRole, Viewer};
use people::entrance::passwords;
use people::persons::model::{NewPerson, PersonChanges};
use people::teams::model::NewTeam;
use people::{PersonId, PersonKind, Role, TeamId, VendorId, audiences, persons};
use web::IfMatch;

use super::found::{Plan, Vendors};
use super::hours::Hours;
use super::rows::{self, Part, PersonRow, TeamRow};
use super::{Group, House, Shift, Someone};

pub(super) async fn teams(
    a: &mut Act,
    house: &mut House,
    rows: &[TeamRow],
    hours: &[Hours],
    vendors: &Vendors,
) -> Result<(), Failure> {
    for row in rows {
        let parent = row.parent.as_deref().map(|name| house.team(name)).transpose()?;
        let own = hours.iter().find(|hours| Some(hours.name) == row.calendar.as_deref());
        let new = NewTeam {
            name: row.name.clone(),
            parent: parent.map(|parent| house.teams[parent].id),
            kind: Some(row.kind),
            lead: None,
            site: row.site.clone(),
            about: row.about.clone(),
            calendar: own.map(|hours| hours.id),
            vendor: row.vendor.as_deref().and_then(|name| known(vendors, name)),
        };
        let id = people::teams::actions::create(a, &new).await?;
        let calendar = match own {
            Some(hours) => Arc::new(Calendar::new(&hours.spec).map_err(anyhow::Error::from)?),
            None => house.clinic.clone(),
        };
        house.teams.push(Group {
            id,
            name: row.name.clone(),
            told_as: row.told_as.clone().unwrap_or_else(|| row.name.clone()),
            house: row.house,
            parent,
            calendar,
            minutes: row.minutes,
            strays: row.strays / 100.0,
            members: Vec::new(),
            desk: None,
        });
    }
    Ok(())
}

/// Takes everybody on, in the order in which the sign-in page shows them.
pub(super) async fn people(
    a: &mut Act,
    house: &mut House,
    plan: &Plan,
    vendors: &Vendors,
) -> Result<(), Failure> {
    let mut ids = Vec::new();
    for row in &plan.people {
        let is_guest = row.role == Part::Guest;
        let team = match plan.teams.iter().position(|team| team.vendor.as_ref() == Some(&row.team)) {
            of_vendor if is_guest => of_vendor,
            _ => Some(house.team(&row.team)?),
        };
        let team_id = team.map(|team| house.teams[team].id);
        let id = if let (Part::Administrator, Some(admin)) = (row.role, plan.admin) {
            persons::actions::change(a, admin, IfMatch(None), &administrator(row, team_id, a.now)).await?;
            admin
        } else {
            let new = newcomer(row, team_id.filter(|_| !is_guest), vendors, a.now);
            let id = persons::actions::create(a, &new).await?;
            if let Some(hash) = &plan.hash {
                passwords::set(a, id, hash).await?;
            }
            id
        };
        match (row.role, team_id) {
            (Part::Lead, Some(team)) => drop(people::teams::actions::join(a, team, id, Role::Lead).await?),
            (Part::Guest, Some(team)) => drop(people::teams::actions::join(a, team, id, Role::Member).await?),
            _ => {}
        }
        if let Some(team) = team {
            house.teams[team].members.push(ids.len());
        }
        ids.push(id);
        house.people.push(someone(row, id, team, team_id, &plan.zone)?);
    }
    name_managers(a, house, &ids).await
}

/// Whoever leads the team is the manager; of a lead, whoever leads the nearest team above that has one.
async fn name_managers(a: &mut Act, house: &House, ids: &[PersonId]) -> Result<(), Failure> {
    let lead_of = |team: usize| house.teams[team].members.iter().copied().find(|m| house.people[*m].is_lead);
    for (place, person) in house.people.iter().enumerate().filter(|(_, one)| one.from_vendor.is_none()) {
        let line = std::iter::successors(person.team, |team| house.teams[*team].parent);
        let manager = line.into_iter().filter_map(lead_of).find(|lead| *lead != place);
        if let Some(manager) = manager {
            let changes = PersonChanges { manager: Some(Some(ids[manager])), ..PersonChanges::default() };
            persons::actions::change(a, ids[place], IfMatch(None), &changes).await?;
        }
    }
    Ok(())
}

fn newcomer(row: &PersonRow, team: Option<TeamId>, vendors: &Vendors, now: kernel::Instant) -> NewPerson {
    let vendor = known(vendors, &row.team);
    NewPerson {
        name: row.name.clone(),
        email: row.email(),
        kind: Some(if row.role == Part::Guest { PersonKind::Guest } else { PersonKind::Employee }),
        vendor: vendor.filter(|_| row.role == Part::Guest),
        team,
        preferred_name: row.preferred.clone(),
        say_it: row.say.clone(),
        about: row.about.clone(),
        language: Some(row.language.clone()),
        level: row.level.clone(),
        site: row.site.clone(),
        contract: row.contract.clone(),
        started_on: Some(days_ago(now, row.since)),
        ..NewPerson::default()
    }
}

fn known(vendors: &Vendors, name: &str) -> Option<VendorId> {
    vendors.iter().find(|(known, _)| *known == name).map(|(_, id)| *id)
}

/// Whoever founded the house was there before its teams.
fn administrator(row: &PersonRow, team: Option<TeamId>, now: kernel::Instant) -> PersonChanges {
    PersonChanges {
        team: Some(team),
        preferred_name: Some(row.preferred.clone()),
        say_it: Some(row.say.clone()),
        about: Some(row.about.clone()),
        level: Some(row.level.clone()),
        site: Some(row.site.clone()),
        contract: Some(row.contract.clone()),
        started_on: Some(Some(days_ago(now, row.since))),
        ..PersonChanges::default()
    }
}

fn days_ago(now: kernel::Instant, days: i64) -> String {
    let today = now.timestamp().to_zoned(TimeZone::UTC).date();
    today.checked_sub(Span::new().days(days)).unwrap_or(today).to_string()
}

fn someone(
    row: &PersonRow,
    id: PersonId,
    team: Option<usize>,
    team_id: Option<TeamId>,
    zone: &str,
) -> anyhow::Result<Someone> {
    let mut days = [false; 7];
    for (day, letter) in days.iter_mut().zip(row.days.chars()) {
        *day = letter != '-';
    }
    let is_lead = row.role == Part::Lead;
    Ok(Someone {
        name: row.called().to_owned(),
        email: row.email(),
        viewer: viewer(row, id, team_id, zone),
        team,
        from_vendor: (row.role == Part::Guest).then(|| row.team.clone()),
        is_lead,
        shift: Shift { days, from: rows::minutes(&row.from)?, to: rows::minutes(&row.to)? },
        pace: row.pace,
        away: Vec::new(),
    })
}

/// The person as signed in.
fn viewer(row: &PersonRow, id: PersonId, team: Option<TeamId>, zone: &str) -> Viewer {
    let administrator = row.role == Part::Administrator;
    let role = if row.role == Part::Lead { TeamRole::Lead } else { TeamRole::Member };
    let kind = if row.role == Part::Guest { Kind::Guest } else { Kind::Employee };
    let seen = [
        (kind == Kind::Employee).then_some(Audience::COLLEAGUES),
        administrator.then_some(Audience::ADMINISTRATORS),
        team.map(audiences::of_team),
    ];
    Viewer {
        person: Id(id.get()),
        name: row.called().to_owned(),
        kind,
        scope: Scope::Admin,
        administrator,
        auditor: false,
        language: row.language.clone(),
        time_zone: zone.to_owned(),
        home_team: team.map(|team| team.0).filter(|_| kind == Kind::Employee),
        teams: team.map(|team| (team.0, role)).into_iter().collect(),
        audiences: seen.into_iter().flatten().collect(),
    }
}
