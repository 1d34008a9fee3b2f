//! What happens on the first days, beside what happens to relationships and agreements.

use db::Fact;
use serde::{Deserialize, Serialize};

use super::model::Question;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WelcomeEvent {
    /// Somebody answered one of the three questions; whom they named, the relationships tell.
    WelcomeAnswered { question: Question },
    /// An administrator said what words mean for which nobody was known, or put them aside.
    WelcomeWordsSettled { people: i64 },
}

impl Fact for WelcomeEvent {
    const SUBJECT: &'static str = "welcome";
}
