//! The verbs of the link: to make one, and to withdraw it.

use db::Act;
use kernel::{Audience, Failure, Refusal, Scope};
use people::PersonId;
use people::entrance::{AtTheEntrance, Secret};

use super::model::CalendarLinkId;
use super::store;

/// Makes a link of one's own; one that opened before opens nothing any more.
pub async fn make(a: &mut Act) -> Result<(CalendarLinkId, Secret), Failure> {
    let me = me(a)?;
    store::withdraw_link(a, me).await?;
    let secret = Secret::of(a.secret());
    let id = store::insert_link(a, me, &secret).await?;
    a.record(me.0, Audience::ADMINISTRATORS, &AtTheEntrance::CalendarLinkMade {}).await?;
    Ok((id, secret))
}

/// Withdraws one's own.
pub async fn withdraw(a: &mut Act) -> Result<(), Failure> {
    let me = me(a)?;
    if !store::withdraw_link(a, me).await? {
        return Err(Refusal::NotFound.into());
    }
    a.record(me.0, Audience::ADMINISTRATORS, &AtTheEntrance::CalendarLinkWithdrawn {}).await?;
    Ok(())
}

/// It belongs to a person who is signed in, with a key that may do everything they may: the link outlives it.
fn me(a: &Act) -> Result<PersonId, Refusal> {
    match a.viewer.actor() {
        Some(person) if a.viewer.scope == Scope::Admin => Ok(PersonId(person)),
        _ => Err(Refusal::Forbidden("refusal-lesser-key")),
    }
}
