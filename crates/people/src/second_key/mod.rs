//! The second key: what the organisation may do with data about how people work only when a representative of the staff
//! allows it, too. An administrator asks with a purpose, a representative allows it and can take it back at any time.

pub mod actions;
mod api;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod views;

pub use api::api;
pub use pages::pages;

kernel::words! {
    /// What needs the second key.
    #[derive(utoipa::ToSchema)]
    #[schema(rename_all = "snake_case", as = SecondKeyMatter)]
    pub enum Matter {
        /// Reading who wrote to whom, to add it up by pairs of teams.
        Interactions = "interactions",
    }
}
