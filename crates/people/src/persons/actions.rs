//! Taking people on, changing what is known of them, and letting them go.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use web::IfMatch;

use super::event::Event;
use super::model::{Draft, NewPerson, PRESENTED, PersonChanges};
use super::store::{self, Person};
use crate::input::taken;
use crate::policy::{self, Deed};
use crate::{PersonId, PersonKind, Role, audiences, circles, privacy, teams, vendors};

/// Takes somebody on. No invitation goes out by that.
pub async fn create(a: &mut Act, new: &NewPerson) -> Result<PersonId, Failure> {
    policy::require(&a.viewer, Deed::KeepPersons)?;
    let draft = Draft::of(new, &store::defaults(a).await?)?;
    check(a, None, &draft).await?;
    if let Some(vendor) = draft.vendor
        && !vendors::store::hold(a, vendor).await?
    {
        return Err(Refusal::field("vendor", "field-unknown").into());
    }
    insert(a, &draft).await
}

/// Writes a person that was checked, with all that they see from now on.
pub async fn insert(a: &mut Act, draft: &Draft) -> Result<PersonId, Failure> {
    let id = PersonId::new(a.id());
    store::insert(a, id, draft).await.map_err(taken("email", "field-taken"))?;
    grant_all(a, id, draft).await?;
    a.record(id.0, Audience::COLLEAGUES, &Event::Created { person_kind: draft.kind }).await?;
    if let Some(team) = draft.team {
        teams::actions::join(a, team, id, Role::Member).await?;
    }
    Ok(id)
}

/// Changes what is given: of oneself how one wishes to be called, as an administrator everything.
pub async fn change(
    a: &mut Act,
    id: PersonId,
    expected: IfMatch,
    changes: &PersonChanges,
) -> Result<(), Failure> {
    let person = visible(a, id).await?;
    policy::require(&a.viewer, Deed::PresentPerson(id))?;
    not_erased(a, id).await?;
    expected.check(person.version)?;
    let after = person.draft().changed(changes)?;
    let fields = after.differences(&person.draft());
    if fields.iter().any(|field| !PRESENTED.contains(&field.as_str())) {
        policy::require(&a.viewer, Deed::KeepPersons)?;
    }
    check(a, Some(id), &after).await?;
    rewrite(a, &person, &after).await
}

/// Writes what was checked, moves the person, and says which fields changed.
pub async fn rewrite(a: &mut Act, person: &Person, after: &Draft) -> Result<(), Failure> {
    let (id, before) = (person.id, person.draft());
    let fields = after.differences(&before);
    if fields.is_empty() {
        return Ok(());
    }
    if !store::update(a, id, person.version, after).await.map_err(taken("email", "field-taken"))? {
        return Err(Refusal::Stale.into());
    }
    if after.team != before.team {
        move_home(a, person, after).await?;
    }
    let entrusted = (after.is_administrator, after.is_auditor);
    if entrusted != (before.is_administrator, before.is_auditor) {
        if before.is_administrator && !after.is_administrator {
            keep_one_administrator(a, id).await?;
        }
        entrust(a, person, after).await?;
    }
    a.record(id.0, Audience::ADMINISTRATORS, &Event::Changed { fields }).await?;
    Ok(())
}

/// Ends everything that lets this person in, and all that they see. What they did stays.
pub async fn deactivate(a: &mut Act, id: PersonId, expected: IfMatch) -> Result<(), Failure> {
    let person = visible(a, id).await?;
    policy::require(&a.viewer, Deed::KeepPersons)?;
    expected.check(person.version)?;
    if person.deactivated_at.is_some() {
        return Err(Refusal::Conflict("refusal-person-deactivated").into());
    }
    may_go(a, &person).await?;
    if !store::deactivate(a, id, person.version).await? {
        return Err(Refusal::Stale.into());
    }
    for (team, _) in teams::store::teams_of(a, id).await? {
        teams::actions::leave(a, team, id).await?;
    }
    // Where they were at home is kept, for those who look back and for the day they return.
    store::set_home(a, id, person.home_team_id).await?;
    audiences::revoke_all(a, id).await?;
    a.record(id.0, Audience::ADMINISTRATORS, &Event::Deactivated {}).await?;
    Ok(())
}

/// Lets somebody come back, into the team they were at home in. They need a new invitation.
pub async fn readmit(a: &mut Act, id: PersonId) -> Result<(), Failure> {
    let person = visible(a, id).await?;
    policy::require(&a.viewer, Deed::KeepPersons)?;
    not_erased(a, id).await?;
    if !store::readmit(a, id, person.version).await? {
        return Err(Refusal::Conflict("refusal-person-active").into());
    }
    grant_all(a, id, &person.draft()).await?;
    if let Some(team) = person.home_team_id
        && teams::store::hold(a, team).await?
    {
        teams::actions::join(a, team, id, Role::Member).await?;
    } else {
        store::set_home(a, id, None).await?;
    }
    a.record(id.0, Audience::ADMINISTRATORS, &Event::Readmitted {}).await?;
    Ok(())
}

/// Deactivates those who left before `today` (`2026-01-31`), at most 500; says how many. For a daily job.
pub async fn deactivate_those_who_left(a: &mut Act, today: &str) -> Result<usize, Failure> {
    let left = store::left_before(a, today).await?;
    let mut gone = 0;
    for id in left {
        match deactivate(a, id, IfMatch(None)).await {
            Ok(()) => gone += 1,
            // The last one of a circle or of those who administer stays until somebody follows; the others go.
            Err(Failure::Refused(Refusal::Conflict(reason))) => {
                tracing::warn!(%id, reason, "cannot be let go yet")
            }
            Err(other) => return Err(other),
        }
    }
    Ok(gone)
}

/// Refuses to let somebody go without whom nobody could open the settings, or see what a circle is told.
pub async fn may_go(a: &mut Act, person: &Person) -> Result<(), Failure> {
    if person.is_administrator {
        keep_one_administrator(a, person.id).await?;
    }
    circles::require_successor(a, person.id, None).await
}

/// The person, if the viewer may know of them: guests know themselves alone.
async fn visible(a: &mut Act, id: PersonId) -> Result<Person, Failure> {
    if a.viewer.person != id.0 {
        policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    }
    Ok(store::find(a, id).await?.ok_or(Refusal::NotFound)?)
}

/// Whether what the draft refers to exists, and nobody else has the address.
async fn check(a: &mut Act, id: Option<PersonId>, draft: &Draft) -> Result<(), Failure> {
    if let Some(other) = store::find_by_email(a, &draft.email_key).await?
        && Some(other.id) != id
    {
        return Err(Refusal::field("email", "field-taken").into());
    }
    if let Some(team) = draft.team
        && !teams::store::is_active(a, team).await?
    {
        return Err(Refusal::field("team", "field-unknown").into());
    }
    if let Some(manager) = draft.manager {
        if Some(manager) == id {
            return Err(Refusal::field("manager", "field-own-manager").into());
        }
        if store::find(a, manager).await?.is_none_or(|manager| manager.kind == PersonKind::Guest) {
            return Err(Refusal::field("manager", "field-unknown").into());
        }
        if let Some(person) = id
            && store::reports_to(a, manager, person).await?
        {
            return Err(Refusal::field("manager", "field-manager-circle").into());
        }
    }
    Ok(())
}

async fn move_home(a: &mut Act, person: &Person, after: &Draft) -> Result<(), Failure> {
    if person.deactivated_at.is_none() {
        if let Some(team) = person.home_team_id {
            teams::actions::leave(a, team, person.id).await?;
        }
        if let Some(team) = after.team
            && teams::store::role_of(a, team, person.id).await?.is_none()
        {
            teams::actions::join(a, team, person.id, Role::Member).await?;
        }
    }
    Ok(store::set_home(a, person.id, after.team).await?)
}

async fn grant_all(a: &mut Act, id: PersonId, draft: &Draft) -> Result<(), Failure> {
    if draft.kind == PersonKind::Employee {
        audiences::grant(a, Audience::COLLEAGUES, id).await?;
    }
    if draft.is_administrator || draft.is_auditor {
        audiences::grant(a, Audience::ADMINISTRATORS, id).await?;
    }
    Ok(())
}

async fn entrust(a: &mut Act, person: &Person, after: &Draft) -> Result<(), Failure> {
    if person.deactivated_at.is_none() {
        match after.is_administrator || after.is_auditor {
            true => audiences::grant(a, Audience::ADMINISTRATORS, person.id).await?,
            false => audiences::revoke(a, Audience::ADMINISTRATORS, person.id).await?,
        }
    }
    let entrusted = Event::Entrusted { administrator: after.is_administrator, auditor: after.is_auditor };
    a.record(person.id.0, Audience::ADMINISTRATORS, &entrusted).await?;
    Ok(())
}

/// Nobody brings back who was erased, nor writes about them again.
async fn not_erased(a: &mut Act, id: PersonId) -> Result<(), Failure> {
    match privacy::store::is_erased(a, id).await? {
        true => Err(Refusal::Conflict("refusal-person-erased").into()),
        false => Ok(()),
    }
}

/// Somebody must be able to open the settings.
async fn keep_one_administrator(a: &mut Act, leaving: PersonId) -> Result<(), Failure> {
    match store::hold_other_administrators(a, leaving).await? {
        0 => Err(Refusal::Conflict("refusal-last-administrator").into()),
        _ => Ok(()),
    }
}
