//! Crossing departments: which share of requests, relationships and messages crosses teams, divisions and sites, against
//! chance, month by month.

mod api;
mod figures;
mod page;
#[cfg(test)]
mod tests;

pub use api::api;
pub use page::{download, show};

kernel::words! {
    /// What is crossed.
    #[derive(utoipa::ToSchema)]
    #[schema(rename_all = "snake_case", as = CrossingLevel)]
    pub enum Level { Division = "division", Site = "site", Team = "team" }
}

kernel::words! {
    /// What crosses.
    #[derive(utoipa::ToSchema)]
    #[schema(rename_all = "snake_case", as = CrossingSource)]
    pub enum Source { Requests = "requests", Relationships = "relationships", Interactions = "interactions" }
}
