//! What comes in about an idea, and its reading.

use jiff::civil::Date;
use kernel::Refusal;
use kernel::text::{Fields, Rule};
use people::TeamId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::Answer;
use crate::ends::date;

const LONGEST: usize = 2_000;

/// An idea for a team.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewIdea {
    /// The team that it is for; one's own, too.
    #[schema(value_type = String)]
    pub team: TeamId,
    pub title: String,
    pub words: Option<String>,
    /// Whether it is told whose it is; it is, unless this says otherwise.
    pub is_named: Option<bool>,
}

/// Whether it is told whose it is.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IdeaNaming {
    pub is_named: bool,
}

/// What its team says to it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewIdeaAnswer {
    pub answer: Answer,
    /// Needed for `not_now`: why; and for `done`: what is different now.
    pub words: Option<String>,
    /// The day by which it will be done, `2027-01-31`; needed for `will_do`, and for it alone.
    pub by: Option<String>,
}

/// What was proposed, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub title: String,
    pub words: Option<String>,
    pub is_named: bool,
}

/// What was answered, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub answer: Answer,
    pub words: Option<String>,
    pub by: Option<Date>,
}

impl NewIdea {
    pub fn read(&self) -> Result<Proposed, Refusal> {
        let mut fields = Fields::default();
        let title = fields.take(Rule::line("title", 200).required(&self.title));
        let typed = self.words.as_deref().unwrap_or_default();
        let words = fields.take(Rule::lines("words", LONGEST).optional(typed));
        fields.finish()?;
        Ok(Proposed { title, words, is_named: self.is_named.unwrap_or(true) })
    }
}

impl NewIdeaAnswer {
    /// `today` is the day before which nothing can be promised.
    pub fn read(&self, today: Date) -> Result<Answered, Refusal> {
        let mut fields = Fields::default();
        let typed = self.words.as_deref().unwrap_or_default();
        let words = fields.take(Rule::lines("words", LONGEST).optional(typed));
        match self.answer {
            Answer::NotNow if words.is_none() => fields.wrong("words", "field-idea-why-not"),
            Answer::Done if words.is_none() => fields.wrong("words", "field-idea-what-changed"),
            _ => {}
        }
        let by = match self.answer {
            Answer::WillDo => date(&mut fields, "by", self.by.as_deref()),
            _ => None,
        };
        if self.answer == Answer::WillDo && self.by.as_deref().unwrap_or_default().trim().is_empty() {
            fields.wrong("by", "field-idea-by");
        }
        if by.is_some_and(|by| by < today) {
            fields.wrong("by", "field-idea-by-past");
        }
        fields.finish()?;
        Ok(Answered { answer: self.answer, words, by })
    }
}
