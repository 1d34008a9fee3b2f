//! Proving who one is with a password.

use db::{Act, act};
use kernel::text::EmailAddress;
use kernel::{Failure, Id, Viewer};

use super::store::{self, Account};
use crate::entrance::passwords::Password;
use crate::entrance::throttle::{self, Counted};
use crate::entrance::{Browser, Entered, devices, let_in};
use crate::{App, PersonId};

/// Lets somebody in whose e-mail address and password belong together; `None` when they do not.
///
/// Whoever does not exist, has no password or may not come in any more takes exactly the same way as somebody who
/// mistypes. The try is counted before the password is looked at, and taken back when it was good.
pub async fn knock(
    app: &App,
    browser: &Browser,
    email: &str,
    password: &Password,
) -> Result<Option<Entered>, Failure> {
    // What is no address belongs to nobody; it is counted like one.
    let account = EmailAddress::parse("email", email).map(|email| email.key()).unwrap_or_default();
    let begun: Result<(Vec<Counted>, Option<Account>), Failure> =
        act!(app.db, Viewer::nobody(), |a| begin(a, browser, &account).await);
    let (counted, found) = begun?;
    let hash = found.as_ref().and_then(|account| account.hash.as_deref());
    let good = app.hashing.matches(password, hash).await?;
    let (true, Some(Account { person_id, .. })) = (good, found) else {
        tracing::info!(address = %browser.address, "somebody mistyped a password");
        return Ok(None);
    };
    let viewer = Viewer { person: person_id.0, ..Viewer::nobody() };
    let entered: Result<Entered, Failure> = act!(app.db, viewer, |a| {
        throttle::give_back(a, &counted).await?;
        let_in(a, person_id, browser).await
    });
    let entered = entered?;
    tracing::info!(person = %person_id, "signed in");
    Ok(Some(entered))
}

async fn begin(
    a: &mut Act,
    browser: &Browser,
    account: &str,
) -> Result<(Vec<Counted>, Option<Account>), Failure> {
    let counted = match &browser.device {
        Some(device) if devices::is_known(a, device, account).await? => {
            throttle::known_device(&device.hash())
        }
        _ => throttle::stranger(account, browser.address),
    };
    throttle::take(a, &counted).await?;
    Ok((counted, store::find_account(a, account).await?))
}

/// In the demo a click is enough.
pub async fn enter_demo(a: &mut Act, person: PersonId, browser: &Browser) -> Result<Entered, Failure> {
    let person = store::find_demo_person(a, person).await?.ok_or(kernel::Refusal::NotFound)?;
    a.viewer.person = Id(person.get());
    let_in(a, person, browser).await
}
