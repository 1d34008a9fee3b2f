//! What happens to a question of Hallway, and to the rule by which it asks.

use db::Fact;
use serde::{Deserialize, Serialize};

use super::model::Answer;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AskEvent {
    ImprovementAsked {},
    ImprovementAskAnswered { answer: Answer },
}

impl Fact for AskEvent {
    const SUBJECT: &'static str = "improvement_ask";
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RuleEvent {
    ImprovementRuleChanged { asks: bool, level: i64 },
}

impl Fact for RuleEvent {
    const SUBJECT: &'static str = "organisation";
}
