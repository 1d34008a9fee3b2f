//! A step of a checklist.

use kernel::FieldError;
use kernel::text::Rule;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Step;

/// So many steps one service has at most, and so many a request.
pub const MOST_STEPS: usize = 20;
/// What is to be done, in a line.
pub const WORDS: Rule = Rule::line("words", 200);

/// What is to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StepGiven {
    /// In a line.
    pub words: String,
    /// It should be done before the request is resolved; otherwise it may.
    #[serde(default)]
    pub wanted: bool,
}

/// Reads all steps; everything that is wrong is told at once, by its place.
pub fn read(given: &[StepGiven]) -> Result<Vec<Step>, Vec<FieldError>> {
    if given.len() > MOST_STEPS {
        return Err(vec![FieldError::new("steps", "field-steps-many")]);
    }
    let (mut steps, mut wrong) = (Vec::new(), Vec::new());
    for (nth, (at, step)) in (1_i64..).zip(given.iter().enumerate()) {
        match WORDS.required(&step.words) {
            Ok(words) => steps.push(Step { nth, words, is_wanted: step.wanted }),
            Err(error) => wrong.push(FieldError::new(format!("steps.{at}.words"), error.message)),
        }
    }
    if wrong.is_empty() { Ok(steps) } else { Err(wrong) }
}
