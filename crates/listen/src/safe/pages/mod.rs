//! Pages of the safe channel. Their forms are sent without Turbo, which would keep what they answered in the tab.

mod conversation;
mod report;
mod reports;
mod room;
mod settings;
mod talk;
mod verbs;

use people::App;
use web::{Pages, get, post};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/safe", get(room::show))
        .route("/safe/words", post(room::describe))
        .route("/safe/report", get(report::ask).post(report::report))
        .route("/safe/talk", get(talk::ask).post(talk::open))
        .route("/safe/talk/words", post(talk::say))
        .route("/safe/talk/readers", post(talk::bring_in))
        .route("/safe/reports", get(reports::index))
        .route("/safe/reports/{report}", get(reports::show))
        .route("/safe/reports/{report}/words", post(verbs::say))
        .route("/safe/reports/{report}/beginning", post(verbs::look_into))
        .route("/safe/reports/{report}/closure", post(verbs::close))
        .route("/safe/reports/{report}/reading", post(verbs::seen))
        .route("/safe/reports/{report}/readers", post(verbs::add_reader))
        .route("/safe/reports/{report}/consent", post(verbs::consent))
        .route("/safe/reports/{report}/leaving", post(verbs::step_back))
        .merge(settings::pages())
}
