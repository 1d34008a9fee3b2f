//! What happens to the card of a team.

use db::Fact;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CardEvent {
    /// A member said whether it is clear; which of the two is between them and the lead.
    CardAnswered {},
}

impl Fact for CardEvent {
    const SUBJECT: &'static str = "team";
}
