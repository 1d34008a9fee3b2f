//! Erasing a person who has left: by their own wish or with the second key, and never while a hold stands.

use db::{Act, record};
use kernel::{Audience, Failure, Refusal};
use web::Words;

use crate::persons::Event;
use crate::policy::{self, Deed};
use crate::privacy::store::{self, Erasure};
use crate::privacy::{Cause, Erasing};
use crate::{PersonId, PersonKind, persons, second_key};

/// How an erasure that was asked for goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Done,
    /// For a representative of the staff.
    Waits,
}

/// Whoever acts wishes to be erased once they have left, or does not any more.
pub async fn wish(a: &mut Act, is_wished: bool) -> Result<(), Failure> {
    let (person, now) = (PersonId(a.viewer.person), a.now);
    if store::set_wish(a, person, is_wished.then_some(now)).await? {
        let event = if is_wished { Event::ErasureWished {} } else { Event::ErasureWishWithdrawn {} };
        a.record(person.0, Audience::ADMINISTRATORS, &event).await?;
    }
    Ok(())
}

/// An administrator asks. What the person wished is done at once; for the rest a representative has to allow it.
pub async fn ask(a: &mut Act, steps: &[Erasing], person: PersonId) -> Result<Asked, Failure> {
    let found = visible(a, person).await?;
    policy::require(&a.viewer, Deed::KeepPersons)?;
    if store::is_erased(a, person).await? {
        return Ok(Asked::Done);
    }
    may_be_erased(a, &found).await?;
    let (by, now) = (a.viewer.actor(), a.now);
    if store::ask_erasure(a, person, by, now).await? {
        a.record(person.0, Audience::ADMINISTRATORS, &Event::ErasureAsked {}).await?;
    }
    let erasure = store::erasure_of(a, person).await?;
    if erasure.is_some_and(|erasure| erasure.wished_at.is_some()) {
        erase(a, steps, person, Cause::Wish).await?;
        return Ok(Asked::Done);
    }
    Ok(Asked::Waits)
}

/// A representative allows it, and it is done.
pub async fn allow_erasure(a: &mut Act, steps: &[Erasing], person: PersonId) -> Result<(), Failure> {
    let found = visible(a, person).await?;
    second_key::actions::require_representative(a).await?;
    open(a, person).await?;
    may_be_erased(a, &found).await?;
    erase(a, steps, person, Cause::SecondKey).await
}

/// A representative does not allow it, or whoever may ask does not ask any more.
pub async fn refuse_erasure(a: &mut Act, person: PersonId) -> Result<(), Failure> {
    visible(a, person).await?;
    second_key::actions::require_to_erase(a).await?;
    open(a, person).await?;
    store::forget_asking(a, person).await?;
    a.record(person.0, Audience::ADMINISTRATORS, &Event::ErasureRefused {}).await?;
    Ok(())
}

/// Erases what is known of a person in all tables. A second time changes nothing more.
///
/// Their id stays, with what they did; a hold on them ends, for there is nothing left to hold.
pub async fn erase(a: &mut Act, steps: &[Erasing], person: PersonId, cause: Cause) -> Result<(), Failure> {
    record! {
        struct Who {
            pub kind: PersonKind,
            pub language: String,
        }
    }
    let who: Option<Who> = a
        .maybe(
            "SELECT p.kind, o.language FROM persons p JOIN organisation o ON o.id = 1 WHERE p.id = $1",
            &[&person],
        )
        .await?;
    let who = who.ok_or(Refusal::NotFound)?;
    let name = Words::of(&who.language).s(match who.kind {
        PersonKind::Employee => "erased-colleague",
        PersonKind::Guest => "erased-guest",
    });
    for step in steps {
        a.run(step.sql, &[&person]).await?;
    }
    store::blank_person(a, person, &name).await?;
    let allowed_by = (cause == Cause::SecondKey).then(|| a.viewer.actor()).flatten();
    let now = a.now;
    if let Some(hold) = store::hold_of(a, person).await? {
        store::end_hold(a, hold.id, None, now).await?;
    }
    store::mark_erased(a, person, cause, allowed_by, now).await?;
    a.record(person.0, Audience::ADMINISTRATORS, &Event::Erased { cause }).await?;
    Ok(())
}

async fn visible(a: &mut Act, person: PersonId) -> Result<persons::store::Person, Failure> {
    if a.viewer.person != person.0 {
        policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    }
    Ok(persons::store::find(a, person).await?.ok_or(Refusal::NotFound)?)
}

/// What was asked for and is not done.
async fn open(a: &mut Act, person: PersonId) -> Result<Erasure, Failure> {
    let erasure = store::erasure_of(a, person).await?;
    let open = erasure.filter(|erasure| erasure.asked_at.is_some() && erasure.erased_at.is_none());
    Ok(open.ok_or(Refusal::Conflict("refusal-second-key-not-asked"))?)
}

async fn may_be_erased(a: &mut Act, person: &persons::store::Person) -> Result<(), Failure> {
    if person.deactivated_at.is_none() {
        return Err(Refusal::Conflict("refusal-erasure-still-here").into());
    }
    match store::hold_of(a, person.id).await? {
        Some(_) => Err(Refusal::Conflict("refusal-held").into()),
        None => Ok(()),
    }
}
