//! Pages of rounds: all of them, one, planning, answering, and what is told of a team.

mod answering;
mod plan;
mod reply;
mod show;
mod told;

use people::App;
use web::{Pages, get, post};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/listen/rounds", get(show::index))
        .route("/listen/rounds/new", get(plan::ask).post(plan::plan))
        .route("/listen/{round}", get(show::show))
        .route("/listen/{round}/opening", post(show::open))
        .route("/listen/{round}/reminder", post(show::remind))
        .route("/listen/{round}/closure", post(show::close))
        .route("/listen/{round}/calling-off", post(show::call_off))
        .route("/listen/{round}/answer", get(answering::ask).post(answering::answer))
        .route("/listen/{round}/teams/{team}", get(told::show))
        .route("/listen/{round}/teams/{team}/reply", get(reply::ask).post(reply::reply))
}
