//! A known problem: one notice of a team over many requests. Colleagues say "me too" in one tap, the team says one thing
//! to all of them, and each request keeps its own promises. Of a service that only its team sees, only that team sees it.

mod actions;
mod api;
pub(crate) mod known;
mod model;
mod pages;
mod saying;
mod store;
#[cfg(test)]
mod tests;
mod views;
mod words;

pub use actions::{NewProblem, ProblemEnd, change, declare, me_too, put_under, resolve, take_out, tell};
pub use api::api;
pub use model::{ProblemEvent, ProblemId};
pub use pages::{Notice, Notices, of_service, pages};
pub use saying::go_on_saying;
pub use store::{Filter, Known, SEEN, has_problem, list};
pub(crate) use store::{own_under, seen_of_service};
