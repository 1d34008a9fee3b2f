//! What happens to a suggestion. That it was accepted is told by the relationship.

use db::Fact;
use kernel::Id;
use serde::{Deserialize, Serialize};

/// The subject is the team with the lesser id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SuggestionEvent {
    SuggestionDismissed { other: Id },
    SuggestionReturned { other: Id },
}

impl Fact for SuggestionEvent {
    const SUBJECT: &'static str = "suggestion";
}
