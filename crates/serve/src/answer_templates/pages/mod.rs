//! The pages of templates: where a team keeps them, and where one is put into an answer.

mod answer_with;
mod keeping;
mod put_in;

use kernel::Id;
use people::App;
use web::{Pages, get, post};

use crate::requests::store::{Aid, Named};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/teams/{id}/templates", get(keeping::list))
        .route("/teams/{id}/templates/new", get(keeping::ask_new).post(keeping::make))
        .route("/templates/{id}", get(keeping::ask_change).post(keeping::change))
        .route("/templates/{id}/withdraw", post(keeping::withdraw))
        .route("/requests/{reference}/answer-with", get(answer_with::show).post(answer_with::send))
        .route("/requests/{reference}/put-in", get(put_in::alone).post(put_in::into_words))
}

/// A template that suits a request.
pub struct Offered {
    pub id: Id,
    pub title: String,
    /// Something is done along with it.
    pub has_deeds: bool,
}

/// Those that suit a request, of what was read around it, by title.
pub fn offered(named: &[Named]) -> Vec<Offered> {
    let templates = named.iter().filter(|one| one.aid == Some(Aid::Template));
    let mut all: Vec<Offered> = templates
        .map(|one| Offered { id: one.id, title: one.name.clone(), has_deeds: one.has_more() })
        .collect();
    all.sort_by_key(|one| kernel::text::fold(&one.title));
    all
}
