//! What both sides of a relationship say: what a team says in its own name, how the service feels to those who answer in
//! rounds without a name, and what is told in confidence to those whom the house trusts with it.

pub mod alignment;
mod erasing;
mod known;
pub mod rounds;
pub mod safe;
pub mod statements;
pub mod values;

use db::Migration;
use people::App;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

pub use erasing::erasing;
pub use known::known_about_me;
pub use safe::retention;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "listen-0001-statements", sql: include_str!("../migrations/0001-statements.sql") },
    Migration { name: "listen-0002-rounds", sql: include_str!("../migrations/0002-rounds.sql") },
    Migration { name: "listen-0003-safe", sql: include_str!("../migrations/0003-safe.sql") },
    Migration { name: "listen-0004-alignment", sql: include_str!("../migrations/0004-alignment.sql") },
];

/// The texts of this crate: language tag and Fluent file.
pub const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../texts/en.ftl")), ("de", include_str!("../texts/de.ftl"))];

pub fn pages() -> Pages<App> {
    Pages::new()
        .merge(statements::pages::pages())
        .merge(alignment::pages())
        .merge(values::pages::pages())
        .merge(rounds::pages())
        .merge(safe::pages())
}

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(statements::api::api())
        .merge(alignment::api())
        .merge(values::api::api())
        .merge(rounds::api())
        .merge(safe::api())
}
