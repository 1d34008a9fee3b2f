//! What follows from what was said: the challenges and needs of a relationship, and the help that teams ask each other for,
//! each with an answer; what the two change together, and whether it moved what it was to move; and the reviews in which both
//! look at it.
//! And the ideas of colleagues for what a team does, and the barriers between departments.

pub mod asks;
pub mod barriers;
pub mod course;
mod ends;
mod erasing;
pub mod ideas;
pub mod improvements;
pub mod needs;
mod promise;
pub mod reviews;
pub mod room;

use db::Migration;
use people::App;
use people::entrance::KnownAboutMe;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

pub use erasing::erasing;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "improve-0001-needs", sql: include_str!("../migrations/0001-needs.sql") },
    Migration { name: "improve-0002-improvements", sql: include_str!("../migrations/0002-improvements.sql") },
    Migration { name: "improve-0003-promised", sql: include_str!("../migrations/0003-promised.sql") },
    Migration { name: "improve-0004-reviews", sql: include_str!("../migrations/0004-reviews.sql") },
    Migration { name: "improve-0005-barriers", sql: include_str!("../migrations/0005-barriers.sql") },
    Migration { name: "improve-0006-ideas", sql: include_str!("../migrations/0006-ideas.sql") },
];

/// The texts of this crate: language tag and Fluent file.
pub const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../texts/en.ftl")), ("de", include_str!("../texts/de.ftl"))];

pub fn pages() -> Pages<App> {
    needs::pages::pages()
        .merge(promise::pages())
        .merge(improvements::pages::pages())
        .merge(asks::pages())
        .merge(reviews::pages::pages())
        .merge(course::pages())
        .merge(ideas::pages::pages())
        .merge(barriers::pages::pages())
        .merge(room::pages())
}

pub fn api() -> OpenApiRouter<App> {
    needs::api::api()
        .merge(promise::api())
        .merge(improvements::api::api())
        .merge(asks::api())
        .merge(reviews::api::api())
        .merge(course::api())
        .merge(ideas::api::api())
        .merge(barriers::api::api())
}

/// What this crate holds about a person, for "What Hallway knows about me".
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![
        needs::known_about_me(),
        improvements::known_about_me(),
        reviews::known_about_me(),
        ideas::known_about_me(),
        barriers::known_about_me(),
    ]
}
