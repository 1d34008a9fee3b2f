//! What somebody says of the card of their team.

use kernel::Refusal;
use kernel::text::Rule;
use serde::Deserialize;
use utoipa::ToSchema;

const WORDS: Rule = Rule::lines("words", 1_000);

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCardAnswer {
    /// Whether it is clear whom the team serves and who serves it.
    pub is_clear: bool,
    /// What is not clear. Whoever leads the team reads it, with the name; where nobody leads it, everybody in it.
    pub words: Option<String>,
}

impl NewCardAnswer {
    /// The words as they are kept: none where it is clear.
    pub fn words(&self) -> Result<Option<String>, Refusal> {
        let words = WORDS.optional(self.words.as_deref().unwrap_or_default());
        let words = words.map_err(|error| Refusal::Invalid(vec![error]))?;
        Ok(words.filter(|_| !self.is_clear))
    }
}
