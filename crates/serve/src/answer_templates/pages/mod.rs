//! The pages of templates: where a team keeps them, and where one is put into an answer.

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
        .route("/requests/{reference}/put-in", get(put_in::alone).post(put_in::into_words))
}

/// Those that suit a request, of what was read around it: id and title, by title.
pub fn titles(named: &[Named]) -> Vec<(Id, String)> {
    let templates = named.iter().filter(|one| one.aid == Some(Aid::Template));
    let mut titles: Vec<(Id, String)> = templates.map(|one| (one.id, one.name.clone())).collect();
    titles.sort_by_key(|(_, title)| kernel::text::fold(title));
    titles
}
