//! Requests, from ask to resolved: clocks, conversation, queues.

pub mod answer_templates;
pub mod ask;
pub mod chain;
pub mod checklists;
pub mod clocks;
pub mod complaints;
pub mod completeness;
pub mod discovery;
pub mod files;
pub mod insights;
mod known;
pub mod linking;
pub mod missing;
pub mod policy;
pub mod privacy;
pub mod problems;
pub mod ratings;
pub mod recurring;
pub mod replay;
pub mod requests;
pub mod saved_views;
pub mod words;

#[cfg(test)]
mod tests;

use people::App;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

pub use known::known_about_me;

use db::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "serve-0001-requests", sql: include_str!("../migrations/0001-requests.sql") },
    Migration { name: "serve-0002-ratings", sql: include_str!("../migrations/0002-ratings.sql") },
    Migration { name: "serve-0003-missing", sql: include_str!("../migrations/0003-missing.sql") },
    Migration { name: "serve-0004-problems", sql: include_str!("../migrations/0004-problems.sql") },
    Migration { name: "serve-0006-saved-views", sql: include_str!("../migrations/0006-saved-views.sql") },
    Migration { name: "serve-0005-linking", sql: include_str!("../migrations/0005-linking.sql") },
    Migration { name: "serve-0007-complaints", sql: include_str!("../migrations/0007-complaints.sql") },
    Migration { name: "serve-0008-checklists", sql: include_str!("../migrations/0008-checklists.sql") },
    Migration {
        name: "serve-0009-answer-templates",
        sql: include_str!("../migrations/0009-answer-templates.sql"),
    },
    Migration {
        name: "serve-0010-answers-with-deeds",
        sql: include_str!("../migrations/0010-answers-with-deeds.sql"),
    },
    Migration { name: "serve-0011-recurring", sql: include_str!("../migrations/0011-recurring.sql") },
    Migration {
        name: "serve-0012-words-over-problems",
        sql: include_str!("../migrations/0012-words-over-problems.sql"),
    },
    Migration { name: "serve-0013-came-by", sql: include_str!("../migrations/0013-came-by.sql") },
];

/// The texts of this crate: language tag and Fluent file.
pub const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../texts/en.ftl")), ("de", include_str!("../texts/de.ftl"))];

pub fn pages() -> Pages<App> {
    requests::pages::pages()
        .merge(ask::pages())
        .merge(chain::pages::pages())
        .merge(files::pages())
        .merge(insights::pages())
        .merge(discovery::pages())
        .merge(completeness::pages())
        .merge(ratings::pages())
        .merge(missing::pages())
        .merge(problems::pages())
        .merge(saved_views::pages())
        .merge(linking::pages())
        .merge(complaints::pages())
        .merge(checklists::pages())
        .merge(answer_templates::pages())
        .merge(recurring::pages())
        .merge(replay::pages())
}

pub fn api() -> OpenApiRouter<App> {
    requests::api()
        .merge(chain::api())
        .merge(files::api())
        .merge(insights::api())
        .merge(discovery::api())
        .merge(completeness::api())
        .merge(ratings::api())
        .merge(missing::api())
        .merge(problems::api())
        .merge(saved_views::api())
        .merge(linking::api())
        .merge(complaints::api())
        .merge(checklists::api())
        .merge(answer_templates::api())
        .merge(recurring::api())
        .merge(replay::api::api())
}
