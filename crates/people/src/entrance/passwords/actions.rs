//! Giving a person a password, and what ends with the old one.

use db::Act;
use kernel::{Audience, Failure, Id};

use super::store;
use crate::PersonId;
use crate::entrance::event::AtTheEntrance;
use crate::entrance::{devices, links, sessions};

/// Gives a password to somebody who comes in by a link: every session, known browser and open link of theirs ends.
pub async fn set(a: &mut Act, person: PersonId, hash: &str) -> Result<(), Failure> {
    replace(a, person, hash, None).await
}

/// Changes one's own password: what is open elsewhere ends, this session stays.
pub async fn change(
    a: &mut Act,
    person: PersonId,
    hash: &str,
    this_session: Option<Id>,
) -> Result<(), Failure> {
    replace(a, person, hash, this_session).await
}

async fn replace(a: &mut Act, person: PersonId, hash: &str, keep: Option<Id>) -> Result<(), Failure> {
    store::put(a, person, hash).await?;
    sessions::end_others(a, person, keep).await?;
    devices::forget_all(a, person).await?;
    links::end_all(a, person).await?;
    a.record(Id(person.get()), Audience::ADMINISTRATORS, &AtTheEntrance::PasswordChanged {}).await?;
    Ok(())
}
