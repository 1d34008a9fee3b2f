//! Making, withdrawing and using links.

use db::Act;
use kernel::{Audience, Failure, Refusal};

use super::{Offer, Purpose, store};
use crate::entrance::event::AtTheEntrance;
use crate::entrance::{Browser, Entered, Secret, let_in, passwords, tokens};
use crate::policy::{self, Deed};
use crate::{PersonId, circles};

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
/// what only a person's own word opens: their circles and the keys of their programs.
pub async fn enter(
    a: &mut Act,
    secret: &Secret,
    purpose: Purpose,
    password_hash: &str,
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
    let used = AtTheEntrance::LinkUsed { link: open.id, purpose };
    a.record(open.person_id.0, Audience::ADMINISTRATORS, &used).await?;
    let_in(a, open.person_id, browser).await
}

async fn require_active(a: &mut Act, person: PersonId) -> Result<(), Failure> {
    let found: Option<i64> =
        a.maybe("SELECT id FROM persons WHERE id = $1 AND deactivated_at IS NULL", &[&person]).await?;
    found.map(|_| ()).ok_or_else(|| Refusal::NotFound.into())
}
