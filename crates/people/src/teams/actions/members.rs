//! Joining and leaving a team. A team has at most one lead, who is one of its members.

use db::Act;
use kernel::{Audience, Failure, Refusal};

use super::super::event::Event;
use super::super::store::{self, Origins};
use super::active;
use crate::policy::{self, Deed};
use crate::{PersonId, Role, TeamId, audiences, persons};

/// Takes somebody into the team, or changes their role in it. A new lead takes the place of the old one.
pub async fn add_member(a: &mut Act, team: TeamId, person: PersonId, role: Role) -> Result<(), Failure> {
    tended(a, team).await?;
    if !persons::store::hold_active(a, person).await? {
        return Err(Refusal::field("person", "field-unknown").into());
    }
    fitting(a, team, person, role).await?.map_err(|wrong| Refusal::field("person", wrong))?;
    let before = store::role_of(a, team, person).await?;
    if role == Role::Lead || before == Some(Role::Lead) {
        // Who leads is decided above the team.
        policy::require(&a.viewer, Deed::ShapeTeams)?;
    }
    join(a, team, person, role).await?;
    Ok(())
}

/// Refuses a team that is not there, is closed, or is not the viewer's to tend.
pub async fn tended(a: &mut Act, team: TeamId) -> Result<(), Failure> {
    active(a, team).await?;
    policy::require(&a.viewer, Deed::TendTeam(team))?;
    Ok(())
}

/// Lets somebody go from the team.
pub async fn remove_member(a: &mut Act, team: TeamId, person: PersonId) -> Result<(), Failure> {
    tended(a, team).await?;
    match store::role_of(a, team, person).await? {
        None => return Err(Refusal::NotFound.into()),
        Some(Role::Lead) => policy::require(&a.viewer, Deed::ShapeTeams)?,
        Some(Role::Member) => {}
    }
    leave(a, team, person).await?;
    Ok(())
}

/// The membership, the audience that comes with it, and the word about it; whoever calls has asked the policy.
/// Says whether anything changed. The first team of a person becomes their home.
pub async fn join(a: &mut Act, team: TeamId, person: PersonId, role: Role) -> Result<bool, Failure> {
    if !store::hold(a, team).await? {
        return Err(Refusal::field("team", "field-unknown").into());
    }
    let before = store::role_of(a, team, person).await?;
    if before == Some(role) {
        return Ok(false);
    }
    fitting(a, team, person, role).await?.map_err(|wrong| Refusal::field("team", wrong))?;
    let lead = (role == Role::Lead).then_some(person);
    if role == Role::Lead || before == Some(Role::Lead) {
        let former = store::lead_of(a, team).await?;
        store::unseat_lead(a, team).await?;
        store::set_lead(a, team, lead).await?;
        a.record(team.0, Audience::COLLEAGUES, &Event::LeadChanged { from: former, to: lead }).await?;
    }
    store::seat(a, team, person, role).await?;
    if before.is_none() {
        audiences::grant_team(a, team, person).await?;
        persons::store::settle_home(a, person, team).await?;
        a.record(team.0, Audience::COLLEAGUES, &Event::Joined { person, role }).await?;
    }
    Ok(true)
}

/// Those of a vendor belong to the teams that stand for this vendor and to no others, and nobody else belongs to these.
/// Who leads a team decides about it, which nobody from outside does. Gives the key of what is wrong.
async fn fitting(
    a: &mut Act,
    team: TeamId,
    person: PersonId,
    role: Role,
) -> Result<Result<(), &'static str>, Failure> {
    let Some(Origins { of_team, of_person }) = store::origins(a, team, person).await? else {
        return Ok(Err("field-unknown"));
    };
    Ok(match (of_team, of_person) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err("field-guest-in-team"),
        (Some(team), Some(person)) if team == person && role == Role::Member => Ok(()),
        (Some(team), Some(person)) if team == person => Err("field-lead-from-outside"),
        (Some(_), _) => Err("field-team-of-vendor"),
    })
}

/// The end of a membership and of what it let somebody see. Says whether there was one.
pub async fn leave(a: &mut Act, team: TeamId, person: PersonId) -> Result<bool, Failure> {
    let Some(role) = store::role_of(a, team, person).await? else { return Ok(false) };
    if role == Role::Lead {
        store::set_lead(a, team, None).await?;
        a.record(team.0, Audience::COLLEAGUES, &Event::LeadChanged { from: Some(person), to: None }).await?;
    }
    store::unseat(a, team, person).await?;
    audiences::revoke_team(a, team, person).await?;
    persons::store::leave_home(a, person, team).await?;
    a.record(team.0, Audience::COLLEAGUES, &Event::Left { person }).await?;
    Ok(true)
}
