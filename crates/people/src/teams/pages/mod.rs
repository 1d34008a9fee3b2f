//! The settings of teams: the tree, and everything about one team.

mod new;
mod one;
mod retire;
mod seats;
#[cfg(test)]
mod tests;
mod tree;

use web::{Pages, get, post};

use crate::App;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/teams", get(tree::show))
        .route("/settings/teams/new", get(new::ask).post(new::make))
        .route("/settings/teams/{id}", get(one::show).post(one::save))
        .route("/settings/teams/{id}/members", post(seats::add))
        .route("/settings/teams/{id}/members/{person}/removal", post(seats::remove))
        .route("/settings/teams/{id}/retirement", get(retire::ask).post(retire::retire))
}
