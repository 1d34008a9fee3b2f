//! What is said to make a link or a statement.

use kernel::Refusal;
use kernel::text::Rule;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{MOST_DAYS, USUAL_DAYS};

const WORDS: Rule = Rule::lines("words", 4_000);

#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewLink {
    /// How many days it opens the page: 1 to 366; 90 when not given.
    pub days: Option<i64>,
}

impl NewLink {
    pub fn days(&self) -> Result<i64, Refusal> {
        let days = self.days.unwrap_or(USUAL_DAYS);
        match (1..=MOST_DAYS).contains(&days) {
            true => Ok(days),
            false => Err(Refusal::field("days", "field-link-days")),
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStatement {
    /// What the vendor needs from those it works with, in its own words.
    #[schema(example = "The key of the boiler room, the evening before.")]
    pub words: String,
}

impl NewStatement {
    pub fn words(&self) -> Result<String, Refusal> {
        WORDS.required(&self.words).map_err(|error| Refusal::Invalid(vec![error]))
    }
}
