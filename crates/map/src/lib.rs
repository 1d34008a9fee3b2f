//! What teams offer, who provides to whom, what is delivered without being asked, what they promised each other,
//! and how all of this begins.

pub mod agreements;
pub mod along;
pub mod by_link;
pub mod cards;
pub mod charters;
pub mod clearances;
pub mod deliveries;
mod erasing;
#[cfg(test)]
mod fixture;
pub mod interactions;
mod known;
pub mod negotiations;
pub mod network;
pub mod party;
pub mod policy;
pub mod relationships;
pub mod services;
pub mod welcome;
pub mod within;

pub use agreements::{AgreementId, Promised};
pub use erasing::erasing;
pub use known::known_about_me;
pub use party::{Party, PartyKind};
pub use relationships::RelationshipId;
pub use services::{Class, Confidentiality, Opening, ServiceId, ServiceTargets, Target, Targets};

use db::Migration;
use people::App;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "map-0001-map", sql: include_str!("../migrations/0001-map.sql") },
    Migration { name: "map-0002-agreements", sql: include_str!("../migrations/0002-agreements.sql") },
    Migration { name: "map-0003-welcome", sql: include_str!("../migrations/0003-welcome.sql") },
    Migration { name: "map-0004-by-link", sql: include_str!("../migrations/0004-by-link.sql") },
    Migration { name: "map-0005-parts", sql: include_str!("../migrations/0005-parts.sql") },
    Migration { name: "map-0006-charters", sql: include_str!("../migrations/0006-charters.sql") },
    Migration { name: "map-0007-complaints", sql: include_str!("../migrations/0007-complaints.sql") },
    Migration { name: "map-0008-checklists", sql: include_str!("../migrations/0008-checklists.sql") },
    Migration { name: "map-0009-negotiation", sql: include_str!("../migrations/0009-negotiation.sql") },
    Migration { name: "map-0010-agreement-days", sql: include_str!("../migrations/0010-agreement-days.sql") },
    Migration { name: "map-0011-playbooks", sql: include_str!("../migrations/0011-playbooks.sql") },
];

/// The texts of this crate: language tag and Fluent file.
pub const TEXTS: [(&str, &str); 2] =
    [("en", include_str!("../texts/en.ftl")), ("de", include_str!("../texts/de.ftl"))];

/// Services, their circles, relationships and agreements for programs; paths begin with `/api/v1`.
pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(services::api::api())
        .merge(services::forms::api::api())
        .merge(services::parts::api::api())
        .merge(services::checklist::api::api())
        .merge(services::playbook::api::api())
        .merge(clearances::api::api())
        .merge(relationships::api::api())
        .merge(relationships::exchange::api::api())
        .merge(agreements::api::api())
        .merge(agreements::days::api::api())
        .merge(negotiations::api::api())
        .merge(deliveries::api::api())
        .merge(cards::api::api())
        .merge(charters::api::api())
        .merge(by_link::api::api())
        .merge(interactions::api())
        .merge(welcome::api::api())
}

/// The settings of services, and the pages of relationships and agreements.
pub fn pages() -> Pages<App> {
    Pages::new()
        .merge(services::pages())
        .merge(clearances::pages::pages())
        .merge(relationships::pages())
        .merge(agreements::pages())
        .merge(negotiations::pages())
        .merge(deliveries::pages())
        .merge(cards::pages())
        .merge(charters::pages())
        .merge(interactions::pages())
        .merge(welcome::pages())
}
