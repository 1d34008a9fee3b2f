//! Coming back by a code, signed in or not: nothing of who it is is asked, and nothing is kept of it.
//!
//! A good code leaves no trace. One that opens nothing is counted as every key that opens nothing, by where it came from.

use db::act;
use kernel::{Failure, Refusal, Viewer};
use people::App;
use people::entrance::{Browser, throttle};

use super::actions::Door;
use super::looking::{self, Seen};

/// The conversation that a code opens; *not found* for every code that opens none.
pub async fn look(app: &App, browser: &Browser, door: &Door) -> Result<Seen, Failure> {
    let nobody = Viewer::nobody();
    let mut view = app.db.view(nobody.clone()).await?;
    let seen = looking::look(&mut view, &nobody, door).await;
    drop(view);
    tried(app, browser, seen).await
}

/// Counts what was tried with a code that opens nothing.
pub async fn tried<T>(app: &App, browser: &Browser, outcome: Result<T, Failure>) -> Result<T, Failure> {
    if matches!(outcome, Err(Failure::Refused(Refusal::NotFound))) {
        let counted = throttle::unknown_link(browser.address);
        let taken: Result<(), Failure> =
            act!(app.db, Viewer::nobody(), |a| throttle::take(a, &counted).await);
        taken?;
    }
    outcome
}
