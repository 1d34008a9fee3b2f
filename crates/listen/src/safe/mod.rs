//! The safe channel: reports of harm, in confidence or anonymously, to a few whom the organisation trusts with them.
//!
//! Whoever reports chooses who reads it; nobody else learns that there is anything, administrators included. Somebody
//! anonymous talks on by a code that is shown once. Nothing of it becomes an event, a notice, a word for search, a figure, a
//! row of an export or a line of the log, and no instant is kept (decision 0045).

pub mod actions;
mod api;
mod by_code;
mod days;
mod event;
mod known;
mod looking;
mod model;
mod pages;

pub mod policy;
pub mod store;

mod views;

use actions::Reported;
use db::act;
use kernel::{Failure, Refusal, Viewer};
use people::{PersonId, Unmarked};

pub use api::api;
pub use event::SafeEvent;
pub use known::{erasing, known_about_me, retention};
pub use model::{
    Code, Harm, MOST_TRUSTED, NewReport, NewTrusted, News, ReaderState, Report, SafeReportId, State, What,
};
pub use pages::pages;

/// Reports something for whoever came unmarked: with their name, or by an act of nobody.
async fn reported(who: &Unmarked, new: &NewReport) -> Result<Reported, Failure> {
    if !new.is_anonymous {
        let me = PersonId(who.viewer.person);
        return act!(who.app.db, who.viewer, |a| actions::report(a, new, Some(me)).await);
    }
    if who.session.id.is_none() {
        return Err(Refusal::Forbidden("refusal-safe-key").into());
    }
    act!(who.app.db, Viewer::nobody(), |a| actions::report(a, new, None).await)
}

/// Whether a route belongs to the channel. Of such requests nothing is logged or counted.
pub fn is_of(route: &str) -> bool {
    let route = route.strip_prefix("/api/v1").unwrap_or(route);
    route == "/safe" || route.starts_with("/safe/")
}
