//! The verbs of clearances: clear, withdraw.

use db::Act;
use kernel::text::EmailAddress;
use kernel::{Failure, Refusal};
use people::{PersonId, circles, persons};

use super::store::{self, Clearance};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::Service;
use crate::services::actions::hold;
use crate::services::event::ServiceEvent;

/// Lets somebody into the circle of a service, or in again. Clearing somebody again changes nothing.
pub async fn clear(a: &mut Act, id: ServiceId, person: PersonId) -> Result<Clearance, Failure> {
    keep(a, id, person).await?;
    if !persons::store::is_active_employee(a, person).await? {
        return Err(Refusal::field("person", "field-unknown").into());
    }
    admit(a, id, person).await?;
    Ok(store::find(a, id, person).await?.ok_or(Refusal::NotFound)?)
}

/// As [`clear`], for the person with this address.
pub async fn clear_address(a: &mut Act, id: ServiceId, address: &EmailAddress) -> Result<Clearance, Failure> {
    hold_circle(a, id).await?;
    require(&a.viewer, Deed::Vouch { service: id })?;
    let found = persons::store::find_by_email(a, &address.key()).await?;
    let person = found.ok_or_else(|| Refusal::field("person", "field-unknown"))?.id;
    clear(a, id, person).await
}

/// Locks the service for a change of its circle by somebody who may: who belongs in it is for those who keep it to
/// decide, that somebody is still who they were, everybody in it can say.
async fn keep(a: &mut Act, id: ServiceId, person: PersonId) -> Result<(), Failure> {
    let service = hold_circle(a, id).await?;
    if circles::is_absent(a, id.circle(), person).await? {
        return Ok(require(&a.viewer, Deed::Vouch { service: id })?);
    }
    let Service { team_id: team, owner_id: owner, .. } = service;
    Ok(require(&a.viewer, Deed::KeepCircle { service: id, team, owner })?)
}

async fn hold_circle(a: &mut Act, id: ServiceId) -> Result<Service, Failure> {
    let service = hold(a, id).await?;
    if service.has_circle() { Ok(service) } else { Err(Refusal::Conflict("refusal-no-circle").into()) }
}

/// Takes somebody out of the circle. The owner stays in as long as they answer for the service, and the last one until
/// somebody follows.
pub async fn withdraw(a: &mut Act, id: ServiceId, person: PersonId) -> Result<(), Failure> {
    let service = hold(a, id).await?;
    require(&a.viewer, Deed::SeeCircle { service: id })?;
    let Service { team_id: team, owner_id: owner, .. } = service;
    require(&a.viewer, Deed::LeaveCircle { service: id, team, owner, person })?;
    if owner == Some(person) {
        return Err(Refusal::Conflict("refusal-owner-stays").into());
    }
    circles::require_successor(a, person, Some(id.circle())).await?;
    if !store::delete(a, id, person).await? {
        return Err(Refusal::NotFound.into());
    }
    circles::dismiss(a, id.circle(), person).await?;
    a.record(id.0, id.circle(), &ServiceEvent::ClearanceWithdrawn { person }).await?;
    Ok(())
}

/// Writes the clearance and opens the door; the rule was checked before.
pub(crate) async fn admit(a: &mut Act, id: ServiceId, person: PersonId) -> Result<(), Failure> {
    let (by, now) = (a.viewer.actor(), a.now);
    if store::insert(a, id, person, by, now).await? {
        circles::admit(a, id.circle(), person).await?;
        a.record(id.0, id.circle(), &ServiceEvent::PersonCleared { person }).await?;
    }
    Ok(())
}
