//! Making, changing and retiring teams.

mod along;
mod members;

use db::Act;
use kernel::{Audience, Failure, Refusal};

pub use along::{Along, go_along, go_on_as, move_under};
pub use members::{add_member, join, leave, remove_member, tended};

use super::event::Event;
use super::model::{DEEPEST, Draft, NewTeam, TENDED, TeamChanges};
use super::store::{self, Team};
use crate::input::taken;
use crate::policy::{self, Deed};
use crate::{Role, TeamId, calendars, persons, vendors};

/// Makes a team. Its lead, if one is named, becomes a member.
pub async fn create(a: &mut Act, new: &NewTeam) -> Result<TeamId, Failure> {
    policy::require(&a.viewer, Deed::ShapeTeams)?;
    let draft = Draft::of(new)?;
    check_place(a, None, &draft).await?;
    check_people_and_hours(a, &draft).await?;
    if let Some(vendor) = draft.vendor
        && !vendors::store::hold(a, vendor).await?
    {
        return Err(Refusal::field("vendor", "field-unknown").into());
    }
    let id = insert(a, &draft).await?;
    if let Some(lead) = draft.lead {
        join(a, id, lead, Role::Lead).await?;
    }
    Ok(id)
}

/// Writes a team that was checked, and says so.
pub async fn insert(a: &mut Act, draft: &Draft) -> Result<TeamId, Failure> {
    let id = TeamId::new(a.id());
    store::insert(a, id, draft).await.map_err(taken("name", "field-taken"))?;
    a.record(id.0, Audience::COLLEAGUES, &Event::Created { parent: draft.parent }).await?;
    Ok(id)
}

/// Changes what is given. `expected` is the version the caller has seen, if they say so.
pub async fn change(
    a: &mut Act,
    id: TeamId,
    expected: web::IfMatch,
    changes: &TeamChanges,
) -> Result<(), Failure> {
    let team = active(a, id).await?;
    policy::require(&a.viewer, Deed::TendTeam(id))?;
    expected.check(team.version)?;
    let before = draft_of(&team);
    let after = before.changed(changes)?;
    let fields = after.differences(&before);
    if fields.is_empty() {
        return Ok(());
    }
    if fields.iter().any(|field| !TENDED.contains(&field.as_str())) {
        policy::require(&a.viewer, Deed::ShapeTeams)?;
    }
    if after.parent != before.parent {
        check_place(a, Some(id), &after).await?;
    }
    check_people_and_hours(a, &after).await?;
    if !store::update(a, id, team.version, &after).await.map_err(taken("name", "field-taken"))? {
        return Err(Refusal::Stale.into());
    }
    if after.parent != before.parent {
        let moved = Event::Moved { from: before.parent, to: after.parent };
        a.record(id.0, Audience::COLLEAGUES, &moved).await?;
    }
    if after.lead != before.lead {
        match (after.lead, before.lead) {
            (Some(lead), _) => drop(join(a, id, lead, Role::Lead).await?),
            (None, Some(lead)) => drop(join(a, id, lead, Role::Member).await?),
            (None, None) => {}
        }
    }
    a.record(id.0, Audience::COLLEAGUES, &Event::Changed { fields }).await?;
    Ok(())
}

/// Closes a team that nobody belongs to any more. What it did stays readable.
pub async fn retire(a: &mut Act, id: TeamId, expected: web::IfMatch) -> Result<(), Failure> {
    let team = active(a, id).await?;
    policy::require(&a.viewer, Deed::ShapeTeams)?;
    expected.check(team.version)?;
    if !store::retire(a, id, team.version).await? {
        return Err(Refusal::Stale.into());
    }
    if store::count_children(a, id).await? > 0 {
        return Err(Refusal::Conflict("refusal-team-has-teams").into());
    }
    if store::count_members(a, id).await? > 0 {
        return Err(Refusal::Conflict("refusal-team-has-members").into());
    }
    a.record(id.0, Audience::COLLEAGUES, &Event::Retired {}).await?;
    Ok(())
}

/// The team, if it is one that the viewer sees and that is not retired.
pub(super) async fn active(a: &mut Act, id: TeamId) -> Result<Team, Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    let team = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    match team.retired_at {
        None => Ok(team),
        Some(_) => Err(Refusal::Conflict("refusal-team-retired").into()),
    }
}

fn draft_of(team: &Team) -> Draft {
    Draft {
        name: team.name.clone(),
        parent: team.parent_id,
        kind: team.kind,
        lead: team.lead_id,
        site: team.site.clone(),
        about: team.about.clone(),
        calendar: team.calendar_id,
        vendor: team.vendor_id,
    }
}

/// A team cannot be above itself, nor the tree deeper than [`DEEPEST`].
async fn check_place(a: &mut Act, id: Option<TeamId>, draft: &Draft) -> Result<(), Failure> {
    let Some(parent) = draft.parent else { return Ok(()) };
    if !store::hold(a, parent).await? {
        return Err(Refusal::field("parent", "field-unknown").into());
    }
    let line = store::hold_line(a, parent).await?;
    if id.is_some_and(|id| line.contains(&id)) {
        return Err(Refusal::field("parent", "field-team-above-itself").into());
    }
    let below = match id {
        Some(id) => store::floors_below(a, id).await?,
        None => 0,
    };
    if i64::try_from(line.len()).unwrap_or(i64::MAX) + 1 + below > DEEPEST {
        return Err(Refusal::field("parent", "field-team-too-deep").into());
    }
    Ok(())
}

async fn check_people_and_hours(a: &mut Act, draft: &Draft) -> Result<(), Failure> {
    if let Some(lead) = draft.lead
        && !persons::store::hold_employee(a, lead).await?
    {
        return Err(Refusal::field("lead", "field-unknown").into());
    }
    if let Some(calendar) = draft.calendar
        && calendars::store::find(a, calendar).await?.is_none()
    {
        return Err(Refusal::field("calendar", "field-unknown").into());
    }
    Ok(())
}
