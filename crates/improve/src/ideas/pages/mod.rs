//! The pages of ideas: the box, one idea, and proposing one.

mod list;
mod one;
mod propose;
mod verbs;

use people::App;
use web::{Pages, get, post};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/ideas", get(list::show))
        .route("/ideas/new", get(propose::ask).post(propose::propose))
        .route("/ideas/{id}", get(one::show))
        .route("/ideas/{id}/support", post(verbs::support))
        .route("/ideas/{id}/no_support", post(verbs::support_no_more))
        .route("/ideas/{id}/join", post(verbs::join))
        .route("/ideas/{id}/leave", post(verbs::leave))
        .route("/ideas/{id}/naming", post(verbs::name))
        .route("/ideas/{id}/answer", post(verbs::answer))
}
