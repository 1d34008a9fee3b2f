//! Naming whom the organisation trusts, and what they say of themselves.

use db::Act;
use kernel::text::{EmailAddress, Rule};
use kernel::{Audience, Failure, FieldError, Id, Refusal};
use people::PersonId;
use people::persons::store as persons;
use web::IfMatch;

use crate::safe::event::SafeEvent;
use crate::safe::model::{MOST_TRUSTED, NewTrusted};
use crate::safe::{policy, store};

/// The organisation, as a subject of events.
const ITSELF: Id = Id(1);

/// Puts these in the place of those before. Whoever is not among them any more keeps the open reports that nobody else
/// reads until they have handed them over; everything else ends now. The answer is the same whether or not there are any.
pub async fn name(a: &mut Act, expected: IfMatch, new: &NewTrusted) -> Result<(), Failure> {
    policy::require_naming(&a.viewer)?;
    let seen = store::version(a).await?;
    expected.check(seen)?;
    let mut wanted: Vec<PersonId> = new.persons.iter().map(|id| PersonId(*id)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.len() > MOST_TRUSTED {
        return Err(FieldError::new("persons", "field-safe-many").into());
    }
    let before: Vec<PersonId> = store::keepers(a).await?.into_iter().map(|one| one.person_id).collect();
    for person in wanted.iter().filter(|person| !before.contains(person)) {
        if !persons::is_active_employee(a, *person).await? {
            return Err(FieldError::new("persons", "field-unknown").into());
        }
    }
    if wanted == before {
        return Ok(());
    }
    if !store::raise(a, seen).await? {
        return Err(Refusal::Stale.into());
    }
    for person in before.iter().filter(|person| !wanted.contains(person)) {
        store::release(a, *person).await?;
        store::end_reading(a, *person).await?;
    }
    for person in &wanted {
        store::keep(a, *person).await?;
    }
    a.record(ITSELF, Audience::COLLEAGUES, &SafeEvent::SafeTrustedNamed { persons: wanted }).await?;
    Ok(())
}

/// Names one more, by their address.
pub async fn name_address(a: &mut Act, address: &EmailAddress) -> Result<(), Failure> {
    policy::require_naming(&a.viewer)?;
    let found = persons::find_by_email(a, &address.key()).await?;
    let person = found.ok_or(FieldError::new("address", "field-unknown"))?.id;
    let mut persons: Vec<Id> = store::keepers(a).await?.into_iter().map(|one| one.person_id.0).collect();
    persons.push(person.0);
    name(a, IfMatch(None), &NewTrusted { persons }).await.map_err(|failure| match failure {
        Failure::Refused(Refusal::Invalid(errors)) => {
            let at = |error: FieldError| FieldError::new("address", error.message);
            Failure::Refused(Refusal::Invalid(errors.into_iter().map(at).collect()))
        }
        other => other,
    })
}

/// Takes one away.
pub async fn dismiss(a: &mut Act, person: PersonId) -> Result<(), Failure> {
    policy::require_naming(&a.viewer)?;
    let before = store::keepers(a).await?;
    if !before.iter().any(|one| one.person_id == person) {
        return Err(Refusal::NotFound.into());
    }
    let rest = before.iter().map(|one| one.person_id.0).filter(|id| *id != person.0);
    name(a, IfMatch(None), &NewTrusted { persons: rest.collect() }).await
}

/// A trusted person says how to reach them. To others there is no such place.
pub async fn describe(a: &mut Act, words: &str) -> Result<(), Failure> {
    let me = PersonId(a.viewer.person);
    if !store::keepers(a).await?.iter().any(|one| one.person_id == me) {
        return Err(Refusal::NotFound.into());
    }
    let words = Rule::line("words", 200).optional(words)?.unwrap_or_default();
    store::describe(a, me, &words).await?;
    Ok(())
}
