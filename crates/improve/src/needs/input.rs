//! What comes in about a need, and its reading.

use jiff::civil::Date;
use kernel::Refusal;
use kernel::text::{Fields, Rule};
use listen::rounds::RoundId;
use map::RelationshipId;
use map::relationships::Side;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Answer, Help, HelpOf, Kind};
use crate::ends::date;

const LONGEST: usize = 2_000;

/// What a side raises.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNeed {
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    /// For which side; without it, the one that the caller belongs to.
    pub side: Option<Side>,
    pub kind: Kind,
    pub words: String,
    /// Where help is asked for: of which kind.
    pub help_of: Option<HelpOf>,
    /// Where help is asked for: how much, in words.
    pub how_much: Option<String>,
    /// Where help is asked for: from which day, `2027-01-31`.
    pub from: Option<String>,
    pub until: Option<String>,
    /// The round that told of it, where the caller may read what it told.
    #[schema(value_type = Option<String>)]
    pub round: Option<RoundId>,
}

/// Saying it otherwise, as long as nobody has answered.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedRewording {
    pub words: String,
}

/// What the other side says to it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewNeedAnswer {
    pub answer: Answer,
    /// Needed to decline, and to offer something else.
    pub words: Option<String>,
    /// The day by which it is promised, `2027-01-31`; needed where help is asked for.
    pub by: Option<String>,
}

/// Something to say with it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedWords {
    pub words: Option<String>,
}

/// What was raised, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raised {
    pub kind: Kind,
    pub words: String,
    pub help: Option<Help>,
}

/// What was answered, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub answer: Answer,
    pub words: Option<String>,
    pub by: Option<Date>,
}

impl NewNeed {
    pub fn read(&self) -> Result<Raised, Refusal> {
        let mut fields = Fields::default();
        let words = fields.take(Rule::lines("words", LONGEST).required(&self.words));
        let from = date(&mut fields, "from", self.from.as_deref());
        let until = date(&mut fields, "until", self.until.as_deref());
        let typed = self.how_much.as_deref().unwrap_or_default();
        let help = match (self.kind, self.help_of) {
            (Kind::Help, None) => {
                fields.wrong("help_of", "field-need-help-of");
                None
            }
            (Kind::Help, Some(of)) => {
                let how_much = fields.take(Rule::line("how_much", 200).required(typed));
                if from.zip(until).is_some_and(|(from, until)| until < from) {
                    fields.wrong("until", "field-need-until");
                }
                Some(Help { of, how_much, from, until })
            }
            (Kind::Challenge | Kind::Need, _) => None,
        };
        fields.finish()?;
        Ok(Raised { kind: self.kind, words, help })
    }
}

impl NeedRewording {
    pub fn read(&self) -> Result<String, Refusal> {
        Rule::lines("words", LONGEST).required(&self.words).map_err(|error| Refusal::Invalid(vec![error]))
    }
}

impl NewNeedAnswer {
    /// `today` is the day before which nothing can be promised.
    pub fn read(&self, kind: Kind, today: Date) -> Result<Answered, Refusal> {
        let mut fields = Fields::default();
        let typed = self.words.as_deref().unwrap_or_default();
        let words = fields.take(Rule::lines("words", LONGEST).optional(typed));
        match self.answer {
            Answer::Declined if words.is_none() => fields.wrong("words", "field-need-why-not"),
            Answer::Countered if words.is_none() => fields.wrong("words", "field-need-what-instead"),
            _ => {}
        }
        let by = match self.answer {
            Answer::Declined => None,
            Answer::Accepted | Answer::Countered => date(&mut fields, "by", self.by.as_deref()),
        };
        let needs_date = kind == Kind::Help && self.answer != Answer::Declined;
        if needs_date && self.by.as_deref().unwrap_or_default().trim().is_empty() {
            fields.wrong("by", "field-need-by");
        }
        if by.is_some_and(|by| by < today) {
            fields.wrong("by", "field-need-by-past");
        }
        fields.finish()?;
        Ok(Answered { answer: self.answer, words, by })
    }
}

impl NeedWords {
    pub fn read(&self, is_needed: bool) -> Result<Option<String>, Refusal> {
        let mut fields = Fields::default();
        let typed = self.words.as_deref().unwrap_or_default();
        let words = fields.take(Rule::lines("words", LONGEST).optional(typed));
        if is_needed && words.is_none() {
            fields.wrong("words", "field-need-what-is-missing");
        }
        fields.finish()?;
        Ok(words)
    }
}
