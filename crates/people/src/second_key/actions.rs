//! The verbs of the second key: name a representative, ask, allow, take back.

use db::Act;
use kernel::text::{EmailAddress, Rule};
use kernel::{Audience, Failure, Id, Refusal};

use super::Matter;
use super::store::{self, Asked, Representative};
use crate::entrance::OfTheOrganisation;
use crate::policy::{self, Deed};
use crate::{PersonId, persons};

/// The organisation's own id, as a subject of events.
const ITSELF: Id = Id(1);
const PURPOSE: Rule = Rule::lines("purpose", 2_000);

/// Lets somebody hold the second key. Whoever keeps the settings holds the first one, and not this one too.
pub async fn name(a: &mut Act, person: PersonId) -> Result<Representative, Failure> {
    policy::require(&a.viewer, Deed::NameRepresentatives)?;
    let found = persons::store::find(a, person).await?;
    let found = found.filter(|one| one.deactivated_at.is_none() && one.kind == crate::PersonKind::Employee);
    let found = found.ok_or_else(|| Refusal::field("person", "field-unknown"))?;
    if found.is_administrator {
        return Err(Refusal::field("person", "second-key-administrator").into());
    }
    let (by, now) = (a.viewer.actor(), a.now);
    if store::insert(a, person, by, now).await? {
        a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::RepresentativeNamed { person: person.0 })
            .await?;
    }
    let all = store::representatives(a).await?;
    Ok(all.into_iter().find(|one| one.person_id == person).ok_or(Refusal::NotFound)?)
}

/// As [`name`], for the person with this address.
pub async fn name_address(a: &mut Act, address: &EmailAddress) -> Result<Representative, Failure> {
    policy::require(&a.viewer, Deed::NameRepresentatives)?;
    let found = persons::store::find_by_email(a, &address.key()).await?;
    let person = found.ok_or_else(|| Refusal::field("person", "field-unknown"))?.id;
    name(a, person).await
}

/// Somebody does not hold the second key any more.
pub async fn dismiss(a: &mut Act, person: PersonId) -> Result<(), Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    policy::require(&a.viewer, Deed::NameRepresentatives)?;
    if !store::delete(a, person).await? {
        return Err(Refusal::NotFound.into());
    }
    a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::RepresentativeDismissed { person: person.0 })
        .await?;
    Ok(())
}

/// Asks the representatives, with the purpose in words.
pub async fn ask(a: &mut Act, matter: Matter, purpose: &str) -> Result<Asked, Failure> {
    policy::require(&a.viewer, Deed::AskForSecondKey)?;
    let purpose = PURPOSE.required(purpose)?;
    let (by, now) = (a.viewer.actor(), a.now);
    store::ask(a, matter, &purpose, by, now).await?;
    a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::SecondKeyAsked { matter }).await?;
    found(a, matter).await
}

/// A representative allows what was asked for.
pub async fn allow(a: &mut Act, matter: Matter) -> Result<Asked, Failure> {
    require_representative(a).await?;
    let (by, now) = (a.viewer.person, a.now);
    if store::allow(a, matter, by, now).await? {
        a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::SecondKeyAllowed { matter }).await?;
    } else if store::asked(a, matter).await?.is_none() {
        return Err(Refusal::Conflict("refusal-second-key-not-asked").into());
    }
    found(a, matter).await
}

/// A representative takes it back, or refuses it. What was read before is shown to nobody, and is erased after 30 days.
pub async fn take_back(a: &mut Act, matter: Matter) -> Result<(), Failure> {
    require_representative(a).await?;
    if !store::end(a, matter).await? {
        return Err(Refusal::Conflict("refusal-second-key-not-asked").into());
    }
    a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::SecondKeyTakenBack { matter }).await?;
    Ok(())
}

/// Refuses whoever may not let go of what was kept under the second key: a representative may, and whoever asks for it.
pub async fn require_to_erase(a: &mut Act) -> Result<(), Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    let person = a.viewer.person;
    let is_representative = store::is_representative(a, person).await?;
    let may = |deed| policy::may(&a.viewer, deed);
    match may(Deed::AskForSecondKey) || may(Deed::TurnSecondKey { is_representative }) {
        true => Ok(()),
        false => Err(Refusal::Forbidden("refusal-not-yours").into()),
    }
}

/// Writes down that what was kept is gone.
pub async fn record_erasure(a: &mut Act) -> Result<(), Failure> {
    a.record(ITSELF, Audience::COLLEAGUES, &OfTheOrganisation::InteractionsErased {}).await?;
    Ok(())
}

/// Writes down that a command has read who wrote to whom.
pub async fn record_reading(a: &mut Act, rows: u64, months: u64) -> Result<(), Failure> {
    let read = OfTheOrganisation::InteractionsRead { rows, months };
    a.record(ITSELF, Audience::COLLEAGUES, &read).await?;
    Ok(())
}

/// Refuses whoever does not hold the second key.
pub async fn require_representative(a: &mut Act) -> Result<(), Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    let person = a.viewer.person;
    let is_representative = store::is_representative(a, person).await?;
    Ok(policy::require(&a.viewer, Deed::TurnSecondKey { is_representative })?)
}

async fn found(a: &mut Act, matter: Matter) -> Result<Asked, Failure> {
    Ok(store::asked(a, matter).await?.ok_or(Refusal::NotFound)?)
}
