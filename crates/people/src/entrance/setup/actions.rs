//! The code of the first run, and founding with it.

use db::{Act, Db, act};
use kernel::{Failure, Refusal, Viewer};

use crate::entrance::first_run::is_founded;
use crate::entrance::links::{self, Purpose};
use crate::entrance::organisation::{self, Founding};
use crate::entrance::{Browser, Entered, Secret, let_in};

/// A one-time code for `/setup`, to be printed for whoever runs the server; `None` when there is an organisation.
/// An earlier code ends. The database holds its hash alone.
pub async fn prepare(db: &Db) -> Result<Option<String>, Failure> {
    act!(db, Viewer::system(), |a| {
        if is_founded(a).await? {
            return Ok(None);
        }
        links::end_all_setup(a).await?;
        let code = Secret::code(a.secret());
        links::make(a, &code, Purpose::Setup, None).await?;
        Ok(Some(code.reveal().to_owned()))
    })
}

/// Founds the organisation for whoever holds the code, and lets them in.
pub async fn found(
    a: &mut Act,
    code: &Secret,
    founding: &Founding,
    password_hash: &str,
    browser: &Browser,
) -> Result<Entered, Failure> {
    if is_founded(a).await? {
        return Err(Refusal::NotFound.into());
    }
    if !links::use_up(a, code, Purpose::Setup).await? {
        return Err(Refusal::field("code", "setup-code-wrong").into());
    }
    let admin = organisation::found(a, founding, Some(password_hash)).await?;
    let_in(a, admin, browser).await
}
