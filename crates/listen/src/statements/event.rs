//! What happens to a statement. Of a draft its own side alone is told, of what is signed the two ends.

use db::Fact;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StatementEvent {
    /// Somebody of the side wrote on.
    StatementDrafted {},
    StatementSigned {
        number: i64,
    },
    /// The other side said how it understands the version.
    StatementAnswered {
        number: i64,
    },
    /// The side itself said whether that was meant.
    AnswerJudged {
        number: i64,
        is_meant: bool,
    },
}

impl Fact for StatementEvent {
    const SUBJECT: &'static str = "statement";
}
