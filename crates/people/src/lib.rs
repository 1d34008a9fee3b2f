//! Persons, teams, vendors, external customers; who is signed in and what they see.

mod app;
pub mod attention;
pub mod audiences;
pub mod availability;
pub mod calendars;
pub mod circles;
pub mod entrance;
pub mod external_customers;
#[cfg(test)]
mod fixture;
pub mod forms;
pub mod import;
pub mod input;
pub mod model;
pub mod once;
pub mod persons;
pub mod place;
pub mod policy;
mod post;
pub mod privacy;
pub mod releases;
pub mod roster;
pub mod second_key;
pub mod session;
mod settings;
pub mod teams;
#[cfg(test)]
mod testing;
pub mod vendors;
pub mod views;
pub mod visit;

pub use app::{App, Counts, CountsOfMenu, Menu, Parts, RoomSpec};
pub use entrance::about_me::known_about_me;
pub use import::import_people;
pub use model::{CalendarId, ExternalCustomerTypeId, PersonId, PersonKind, Role, TeamId, TeamKind, VendorId};
pub use once::Once;
pub use post::{Carried, ForCalendar, Letter, Post, Undelivered};
pub use visit::{Actor, Unmarked, Visit, avatar};

use db::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "people-0001-people", sql: include_str!("../migrations/0001-people.sql") },
    Migration { name: "people-0002-privacy", sql: include_str!("../migrations/0002-privacy.sql") },
];

/// The texts of this crate: language tag and Fluent file.
pub const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../texts/en.ftl")), ("de", include_str!("../texts/de.ftl"))];

/// The organisation's seal from its stored form.
pub fn seal(stored: &str) -> web::Seal {
    let mut key = [0; 32];
    for (byte, pair) in key.iter_mut().zip(stored.as_bytes().chunks(2)) {
        *byte =
            std::str::from_utf8(pair).ok().and_then(|p| u8::from_str_radix(p, 16).ok()).unwrap_or_default();
    }
    web::Seal::new(key)
}

/// Teams, persons, vendors, external customers and calendars for programs; paths begin with `/api/v1`.
pub fn directory_api() -> utoipa_axum::router::OpenApiRouter<App> {
    teams::api()
        .merge(persons::api())
        .merge(availability::api())
        .merge(vendors::api())
        .merge(external_customers::api())
        .merge(calendars::api())
        .merge(second_key::api())
        .merge(attention::api())
}

/// The directory for people, and its settings.
pub fn directory_pages() -> web::Pages<App> {
    settings::pages()
        .merge(teams::pages())
        .merge(persons::pages())
        .merge(availability::pages())
        .merge(vendors::pages())
        .merge(external_customers::pages())
        .merge(calendars::pages())
        .merge(second_key::pages())
}
