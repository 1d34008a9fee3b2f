//! Making, withdrawing and using links.

use std::net::IpAddr;

use db::Act;
use kernel::text::EmailAddress;
use kernel::{Audience, Failure, Id, Refusal};

use super::{Arrival, Offer, Purpose, store};
use crate::entrance::event::AtTheEntrance;
use crate::entrance::{Browser, Entered, Secret, let_in, passwords, sign_in, throttle, tokens};
use crate::input::taken;
use crate::persons::model::is_own_address;
use crate::policy::{self, Deed};
use crate::{PersonId, TeamId, circles, persons, teams};

/// Makes a link for somebody; any earlier one of theirs ends.
pub async fn offer(a: &mut Act, person: PersonId, purpose: Purpose) -> Result<Offer, Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    policy::require(&a.viewer, Deed::OpenDoors)?;
    require_active(a, person).await?;
    let has_entered = passwords::hash_of(a, person).await?.is_some();
    if purpose == Purpose::Invitation && has_entered {
        return Err(Refusal::Conflict("link-has-entered").into());
    }
    if a.viewer.actor() != Some(person.0) {
        circles::require_others_inside(a, person).await?;
    }
    store::end_all(a, person).await?;
    let secret = Secret::of(a.secret());
    let (link, expires_at) = store::make(a, &secret, purpose, Some(person)).await?;
    a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::LinkOffered { link, purpose }).await?;
    Ok(Offer { purpose, secret, expires_at })
}

/// Has Hallway send somebody a link by mail. It is made when the mail leaves, so that no key is kept that opens anything.
pub async fn send(a: &mut Act, person: PersonId, purpose: Purpose) -> Result<(), Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    policy::require(&a.viewer, Deed::OpenDoors)?;
    require_active(a, person).await?;
    let email: String = a.one("SELECT email FROM persons WHERE id = $1", &[&person]).await?;
    if !is_own_address(&email) {
        return Err(Refusal::Conflict("link-no-address").into());
    }
    if purpose == Purpose::Invitation && passwords::hash_of(a, person).await?.is_some() {
        return Err(Refusal::Conflict("link-has-entered").into());
    }
    if a.viewer.actor() != Some(person.0) {
        circles::require_others_inside(a, person).await?;
    }
    a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::LinkWanted { purpose }).await?;
    Ok(())
}

/// Somebody at the entrance wants a new password sent to this address. Nothing tells them whether it is known: it is
/// counted before it is looked up, and what follows happens later, where nobody waits for it.
pub async fn want_reset(a: &mut Act, email: &str, address: IpAddr) -> Result<(), Failure> {
    throttle::take(a, &throttle::wish(email, address)).await?;
    let known = sign_in::store::find_account(a, email).await?;
    if let Some(account) = known.filter(|account| account.hash.is_some()) {
        let wanted = AtTheEntrance::LinkWanted { purpose: Purpose::Reset };
        a.record(account.person_id.0, Audience::ADMINISTRATORS, &wanted).await?;
    }
    Ok(())
}

/// Makes the link of a mail that is about to leave; nothing where there is none to make (any more). `made_by` is who had
/// it sent. Earlier links end with the first try; a later one leaves those of the tries before it, which may have arrived.
pub async fn for_mail(
    a: &mut Act,
    person: PersonId,
    purpose: Purpose,
    made_by: Option<Id>,
    is_first_try: bool,
) -> Result<Option<Offer>, Failure> {
    a.viewer.person = made_by.unwrap_or_default();
    let has_entered = passwords::hash_of(a, person).await?.is_some();
    if purpose == Purpose::Invitation && has_entered {
        return Ok(None);
    }
    if made_by != Some(person.0) {
        match circles::require_others_inside(a, person).await {
            Err(Failure::Refused(_)) => return Ok(None),
            checked => checked?,
        }
    }
    if is_first_try {
        store::end_all(a, person).await?;
    }
    let secret = Secret::of(a.secret());
    let (link, expires_at) = store::make(a, &secret, purpose, Some(person)).await?;
    a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::LinkOffered { link, purpose }).await?;
    Ok(Some(Offer { purpose, secret, expires_at }))
}

/// Makes an invitation for everybody of the house, or of one team, who has no password yet; in the order of teams and
/// names. Whoever is the last in a circle is left out: their link is made by itself, and says why it cannot be.
pub async fn offer_to_all(a: &mut Act, team: Option<TeamId>) -> Result<Vec<(Arrival, Offer)>, Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    policy::require(&a.viewer, Deed::OpenDoors)?;
    must_be_there(a, team).await?;
    let now = a.now;
    let mut offers = Vec::new();
    for person in store::arrivals(a, team, now).await? {
        if person.has_password {
            continue;
        }
        match offer(a, person.id, Purpose::Invitation).await {
            Ok(offer) => offers.push((person, offer)),
            Err(Failure::Refused(Refusal::Conflict(_))) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(offers)
}

/// Ends all invitations of the house, or of one team, that were not used yet; says how many.
pub async fn withdraw_from_all(a: &mut Act, team: Option<TeamId>) -> Result<usize, Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    policy::require(&a.viewer, Deed::OpenDoors)?;
    must_be_there(a, team).await?;
    let now = a.now;
    let mut withdrawn = 0;
    for person in store::arrivals(a, team, now).await? {
        if person.invited_until.is_some() {
            withdraw(a, person.id, Purpose::Invitation).await?;
            withdrawn += 1;
        }
    }
    Ok(withdrawn)
}

/// A team that is named is one at work.
async fn must_be_there(a: &mut Act, team: Option<TeamId>) -> Result<(), Failure> {
    if let Some(team) = team
        && !teams::store::is_active(a, team).await?
    {
        return Err(Refusal::field("team", "field-unknown").into());
    }
    Ok(())
}

/// Ends a link that was made but not used yet.
pub async fn withdraw(a: &mut Act, person: PersonId, purpose: Purpose) -> Result<(), Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    policy::require(&a.viewer, Deed::OpenDoors)?;
    if store::end_of(a, person, purpose).await? == 0 {
        return Err(Refusal::NotFound.into());
    }
    a.record(person.0, Audience::ADMINISTRATORS, &AtTheEntrance::LinkWithdrawn { purpose }).await?;
    Ok(())
}

/// Uses a link: its person gets this password and comes in. By a key that somebody else made they come in without
/// what only a person's own word opens: their circles and the keys of their programs. `address` is what somebody names
/// who was taken on without one.
pub async fn enter(
    a: &mut Act,
    secret: &Secret,
    purpose: Purpose,
    password_hash: &str,
    address: Option<&EmailAddress>,
    browser: &Browser,
) -> Result<Entered, Failure> {
    let gone = || Failure::from(Refusal::Gone(purpose.gone()));
    let now = a.now;
    let open = store::find_open(a, secret, purpose, now).await?.ok_or_else(gone)?;
    if !store::use_up(a, secret, purpose).await? {
        return Err(gone());
    }
    // From here on it is that person who acts.
    a.viewer.person = open.person_id.0;
    if open.made_by != Some(open.person_id.0) {
        circles::require_others_inside(a, open.person_id).await?;
        circles::step_out(a, open.person_id, open.made_by).await?;
        tokens::revoke_all(a, open.person_id).await?;
    }
    passwords::set(a, open.person_id, password_hash).await?;
    if let Some(address) = address.filter(|_| !is_own_address(&open.email)) {
        persons::store::name_address(a, open.person_id, address)
            .await
            .map_err(taken("email", "field-taken"))?;
        let changed = persons::Event::Changed { fields: vec!["email".to_owned()] };
        a.record(open.person_id.0, Audience::ADMINISTRATORS, &changed).await?;
    }
    let used = AtTheEntrance::LinkUsed { link: open.id, purpose };
    a.record(open.person_id.0, Audience::ADMINISTRATORS, &used).await?;
    let_in(a, open.person_id, browser).await
}

async fn require_active(a: &mut Act, person: PersonId) -> Result<(), Failure> {
    let found: Option<i64> =
        a.maybe("SELECT id FROM persons WHERE id = $1 AND deactivated_at IS NULL", &[&person]).await?;
    found.map(|_| ()).ok_or_else(|| Refusal::NotFound.into())
}
