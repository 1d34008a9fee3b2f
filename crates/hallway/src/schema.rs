//! Everything that the crates bring along, put together: tables and texts.

use db::Migration;

use crate::{live, needs_born, notices, search};

/// The tables of all crates, in the order in which they rest on each other.
pub fn migrations() -> Vec<Migration> {
    [
        db::event::MIGRATIONS,
        people::MIGRATIONS,
        map::MIGRATIONS,
        serve::MIGRATIONS,
        listen::MIGRATIONS,
        improve::MIGRATIONS,
        notices::MIGRATIONS,
        needs_born::MIGRATIONS,
        live::MIGRATIONS,
        search::MIGRATIONS,
    ]
    .concat()
}

/// The texts of this crate: language tag and Fluent file.
const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../texts/en.ftl")), ("de", include_str!("../texts/de.ftl"))];

/// Takes in the texts of all crates; a second time changes nothing.
pub fn install_texts() {
    web::texts::install(
        &[web::TEXTS, people::TEXTS, map::TEXTS, serve::TEXTS, listen::TEXTS, improve::TEXTS, TEXTS].concat(),
    );
}
