//! What happens to a link. Which two requests it links, its row tells to those who see both.

use db::Fact;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

kernel::words! {
    /// How two requests belong together.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum LinkKind {
        /// They belong together.
        Belongs = "belongs",
        /// The same cause is behind both.
        SameCause = "same_cause",
        /// The other one came before.
        Earlier = "earlier",
        /// It was split off from the other one; only splitting makes it.
        Split = "split",
    }
}

/// The subject is the link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LinkEvent {
    Linked { link: LinkKind },
    Unlinked {},
}

impl Fact for LinkEvent {
    const SUBJECT: &'static str = "request_link";
}
