//! What happens to the charter of a team.

use db::Fact;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CharterEvent {
    /// The team gave its word anew.
    CharterSigned { version: i64 },
}

impl Fact for CharterEvent {
    const SUBJECT: &'static str = "team";
}
