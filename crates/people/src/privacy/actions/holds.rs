//! Holding a person or a request from being erased, and letting go of it.

use db::Act;
use kernel::text::Rule;
use kernel::{Audience, Failure, Id, Refusal};

use crate::entrance::OfTheOrganisation;
use crate::persons::Event;
use crate::policy::{self, Deed};
use crate::privacy::HoldId;
use crate::privacy::store::{self, HeldThing};
use crate::{PersonId, persons};

const ITSELF: Id = Id(1);
const REASON: Rule = Rule::lines("reason", 2_000);

/// Nothing about this person, and nothing they asked, is erased from now on.
pub async fn hold_person(a: &mut Act, person: PersonId, reason: &str) -> Result<HoldId, Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    persons::store::find(a, person).await?.ok_or(Refusal::NotFound)?;
    policy::require(&a.viewer, Deed::KeepHolds)?;
    if store::is_erased(a, person).await? {
        return Err(Refusal::Conflict("refusal-person-erased").into());
    }
    let id = insert(a, Some(person), None, reason).await?;
    a.record(person.0, Audience::ADMINISTRATORS, &Event::Held {}).await?;
    Ok(id)
}

/// The words of a request that the viewer sees, as the caller has made sure, are not erased from now on.
pub async fn hold_request(a: &mut Act, request: Id, reason: &str) -> Result<HoldId, Failure> {
    policy::require(&a.viewer, Deed::KeepHolds)?;
    let id = insert(a, None, Some(request), reason).await?;
    a.record(ITSELF, Audience::ADMINISTRATORS, &OfTheOrganisation::RequestHeld { hold: id.0 }).await?;
    Ok(id)
}

/// Lets go. The caller has made sure that the viewer sees what it is on.
pub async fn let_go(a: &mut Act, id: HoldId, on: HeldThing) -> Result<(), Failure> {
    policy::require(&a.viewer, Deed::KeepHolds)?;
    let (by, now) = (a.viewer.actor(), a.now);
    if !store::end_hold(a, id, by, now).await? {
        return Err(Refusal::NotFound.into());
    }
    match on.person_id {
        Some(person) => a.record(person.0, Audience::ADMINISTRATORS, &Event::LetGoOf {}).await?,
        None => {
            let ended = OfTheOrganisation::RequestLetGoOf { hold: id.0 };
            a.record(ITSELF, Audience::ADMINISTRATORS, &ended).await?
        }
    };
    Ok(())
}

async fn insert(
    a: &mut Act,
    person: Option<PersonId>,
    request: Option<Id>,
    reason: &str,
) -> Result<HoldId, Failure> {
    let reason = REASON.required(reason)?;
    let id = HoldId::new(a.id());
    match store::insert_hold(a, id, person, request, &reason).await? {
        true => Ok(id),
        false => Err(Refusal::Conflict("refusal-held-already").into()),
    }
}
