//! The page of the keys. Two statements: the session and the count of the menu.

use askama::Template;
use axum::response::IntoResponse;
use people::{App, Visit};
use web::{Answer, Chrome, Page, Pages, Speech, get};

pub fn pages() -> Pages<App> {
    Pages::new().route("/keys", get(show))
}

/// What is pressed, one after the other, and the text that says what it does.
type Press = (Vec<&'static str>, &'static str);

#[derive(Template)]
#[template(path = "keys/keys.html")]
struct KeysPage {
    t: Speech,
    chrome: Chrome,
    /// By the place where they work.
    groups: [(&'static str, Vec<Press>); 3],
}

async fn show(mut visit: Visit) -> Answer {
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    Ok(Page(KeysPage { t, groups: groups(&chrome), chrome }).into_response())
}

/// The letters that lead to rooms come from the menu.
fn groups(chrome: &Chrome) -> [(&'static str, Vec<Press>); 3] {
    let rooms = chrome.rooms.iter().filter(|room| !room.key.is_empty());
    let mut everywhere: Vec<Press> = rooms.map(|room| (vec!["g", room.key], room.name)).collect();
    everywhere.extend(single(&[
        ("/", "search-title"),
        ("n", "ask-something"),
        ("z", "keys-undo"),
        ("Esc", "keys-back"),
        ("?", "keys-these"),
    ]));
    let lists = single(&[
        ("j", "keys-down"),
        ("k", "keys-up"),
        ("Enter", "keys-open"),
        ("a", "acknowledge"),
        ("t", "keys-take"),
    ]);
    let request = single(&[
        ("a", "acknowledge"),
        ("r", "keys-reply"),
        ("i", "keys-note"),
        ("h", "verb-hand-over"),
        ("p", "verb-pause"),
    ]);
    [("keys-everywhere", everywhere), ("keys-lists", lists), ("keys-request", request)]
}

fn single(presses: &[(&'static str, &'static str)]) -> Vec<Press> {
    presses.iter().map(|(key, does)| (vec![*key], *does)).collect()
}
