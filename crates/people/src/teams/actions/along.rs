//! What goes along when teams are reorganised: their people and the teams that belong to them.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use web::IfMatch;

use super::super::event::Event;
use super::super::model::TeamChanges;
use super::super::store::{self, Filter, Team};
use super::{active, change, join, leave};
use crate::policy::{self, Deed};
use crate::views::Named;
use crate::{PersonId, Role, TeamId, audiences};

/// Who went along, and which teams.
#[derive(Clone, Debug, Default)]
pub struct Along {
    pub members: Vec<Named>,
    pub teams: Vec<Named>,
}

/// How many teams one can have below it.
const MOST_BELOW: i64 = 10_000;

/// These people leave the one team for the other; whoever led stays lead where nobody leads yet.
pub async fn go_along(
    a: &mut Act,
    from: TeamId,
    to: TeamId,
    only: Option<&[PersonId]>,
) -> Result<Vec<Named>, Failure> {
    policy::require(&a.viewer, Deed::ShapeTeams)?;
    let mut gone = Vec::new();
    // A list of members has an end; whoever is left stands on the next one.
    loop {
        let mut members = store::members(a, from).await?;
        members.retain(|member| only.is_none_or(|only| only.contains(&member.id)));
        if members.is_empty() {
            break;
        }
        for member in members {
            go(a, from, to, &member).await?;
            gone.push(Named::new(member.id.0, member.preferred_name.unwrap_or(member.name)));
        }
    }
    if let Some(only) = only
        && only.iter().any(|id| !gone.iter().any(|one| one.id == id.0))
    {
        return Err(Refusal::field("members", "reorganise-not-a-member").into());
    }
    Ok(gone)
}

async fn go(a: &mut Act, from: TeamId, to: TeamId, member: &store::Member) -> Result<(), Failure> {
    // Whoever is at home in the one team is at home in the other from now on.
    let is_home = store::is_home(a, member.id, from).await?;
    let role = match (member.role, store::lead_of(a, to).await?) {
        (Role::Lead, None) => Role::Lead,
        _ => store::role_of(a, to, member.id).await?.unwrap_or(Role::Member),
    };
    join(a, to, member.id, role).await?;
    leave(a, from, member.id).await?;
    if is_home {
        crate::persons::store::set_home(a, member.id, Some(to)).await?;
    }
    Ok(())
}

/// Closes a team that goes on as another: its people and the teams below it go along.
pub async fn go_on_as(a: &mut Act, id: TeamId, into: TeamId) -> Result<(Team, Team, Along), Failure> {
    let team = active(a, id).await?;
    policy::require(&a.viewer, Deed::ShapeTeams)?;
    let target = store::find(a, into).await?.filter(|target| target.retired_at.is_none() && into != id);
    let target = target.ok_or_else(|| Refusal::field("into", "field-unknown"))?;
    if team.vendor_id != target.vendor_id {
        return Err(Refusal::field("into", "field-team-of-vendor").into());
    }
    let line = store::hold_line(a, into).await?;
    if line.contains(&id) {
        return Err(Refusal::field("into", "field-team-above-itself").into());
    }
    let mut along = Along { members: go_along(a, id, into, None).await?, ..Along::default() };
    let below = Filter { parent: Some(id), limit: MOST_BELOW, ..Filter::default() };
    for child in store::list(a, &below).await? {
        let changes = TeamChanges { parent: Some(Some(into)), ..TeamChanges::default() };
        change(a, child.id, IfMatch(None), &changes).await.map_err(of_child)?;
        along.teams.push(Named::new(child.id.0, child.name));
    }
    // Its people left it in this very act, which counts as changes.
    let version = store::find(a, id).await?.map_or(0, |team| team.version);
    if !store::retire(a, id, version).await? {
        return Err(Refusal::Stale.into());
    }
    audiences::grant_past(a, id, into).await?;
    store::go_on_as(a, id, into).await?;
    a.record(id.0, Audience::COLLEAGUES, &Event::WentOn { into }).await?;
    Ok((team, target, along))
}

/// Puts a team below another, or at the top; what belongs to it goes along. Gives it and the teams below it.
pub async fn move_under(
    a: &mut Act,
    id: TeamId,
    parent: Option<TeamId>,
) -> Result<(Team, Vec<Named>), Failure> {
    let team = active(a, id).await?;
    policy::require(&a.viewer, Deed::ShapeTeams)?;
    let changes = TeamChanges { parent: Some(parent), ..TeamChanges::default() };
    change(a, id, IfMatch(None), &changes).await?;
    let below = Filter { parent: Some(id), limit: MOST_BELOW, ..Filter::default() };
    let below = store::list(a, &below).await?;
    Ok((team, below.into_iter().map(|child| Named::new(child.id.0, child.name)).collect()))
}

/// Why a team below cannot come along, said of where it should go.
fn of_child(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Invalid(fields)) if fields.iter().any(|error| error.field == "name") => {
            Refusal::field("into", "reorganise-name-below-taken").into()
        }
        Failure::Refused(Refusal::Invalid(fields)) => match fields.first() {
            Some(error) => Refusal::field("into", error.message).into(),
            None => Refusal::Stale.into(),
        },
        other => other,
    }
}
