//! What happens to an idea. All colleagues may know of it; nothing of it carries a word, or says whose idea it is.

use db::Fact;
use people::TeamId;
use serde::{Deserialize, Serialize};

use super::model::Answer;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum IdeaEvent {
    IdeaProposed {
        team: TeamId,
    },
    /// Whether the name of whoever had it is shown was chosen anew.
    IdeaNaming {},
    /// Somebody joins in, by name.
    IdeaJoined {},
    IdeaLeft {},
    IdeaAnswered {
        answer: Answer,
    },
    /// It has waited for thirty days.
    IdeaReminded {},
    /// Its team goes on as another.
    IdeaWentAlong {
        team: TeamId,
    },
}

impl Fact for IdeaEvent {
    const SUBJECT: &'static str = "idea";
}
