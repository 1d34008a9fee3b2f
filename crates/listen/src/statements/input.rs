//! What comes in about a statement, and its reading.

use std::borrow::Cow;

use kernel::text::{Fields, Rule};
use kernel::{FieldError, Refusal};
use map::relationships::Side;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{MOST_ENTRIES, Said};
use crate::values::Value;
use crate::values::model::MOST_RANKED;

const LONGEST: usize = 300;

/// What a side drafts: all of it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDraft {
    /// For which side; without it, the one that the caller belongs to.
    pub side: Option<Side>,
    /// What is hard for us, seven at most.
    #[serde(default)]
    pub challenges: Vec<String>,
    /// What we need from the others, seven at most.
    #[serde(default)]
    pub needs: Vec<String>,
    /// What matters to us, the most important first, five at most: words of the list of `/api/v1/values`, or own words.
    #[serde(default)]
    pub values: Vec<String>,
}

/// Which side signs.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StatementSignature)]
pub struct Signature {
    /// Without it, the one that the caller belongs to.
    pub side: Option<Side>,
}

/// How the other side understands what was signed.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUnderstanding {
    pub words: String,
}

/// Whether that was meant.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReply {
    pub is_meant: bool,
    /// What was meant; needed where it was not quite understood.
    pub words: Option<String>,
}

impl NewDraft {
    /// What it says. Errors name the part and the place, `needs.2`.
    pub fn read(&self) -> Result<Said, Refusal> {
        let mut errors = Vec::new();
        let said = Said {
            challenges: entries("challenges", &self.challenges, &mut errors),
            needs: entries("needs", &self.needs, &mut errors),
            values: ranking(&self.values, &mut errors),
        };
        if errors.is_empty() { Ok(said) } else { Err(Refusal::Invalid(errors)) }
    }
}

fn at(part: &'static str, place: usize, message: &'static str) -> FieldError {
    FieldError::new(Cow::Owned(format!("{part}.{place}")), message)
}

fn entries(part: &'static str, given: &[String], errors: &mut Vec<FieldError>) -> Vec<String> {
    if given.len() > MOST_ENTRIES {
        errors.push(FieldError::new(part, "field-statement-many"));
        return Vec::new();
    }
    let mut read = Vec::<String>::new();
    for (place, words) in given.iter().enumerate() {
        match Rule::line(part, LONGEST).required(words) {
            Ok(words) if read.contains(&words) => errors.push(at(part, place, "field-statement-twice")),
            Ok(words) => read.push(words),
            Err(error) => errors.push(at(part, place, error.message)),
        }
    }
    read
}

fn ranking(given: &[String], errors: &mut Vec<FieldError>) -> Vec<String> {
    if given.len() > MOST_RANKED {
        errors.push(FieldError::new("values", "field-statement-values"));
        return Vec::new();
    }
    let mut read = Vec::<Value>::new();
    for (place, words) in given.iter().enumerate() {
        match Value::read("values", words) {
            Ok(None) => errors.push(at("values", place, "field-required")),
            Ok(Some(value)) if read.iter().any(|other| other.is_same(&value)) => {
                errors.push(at("values", place, "field-value-twice"));
            }
            Ok(Some(value)) => read.push(value),
            Err(error) => errors.push(at("values", place, error.message)),
        }
    }
    read.iter().map(|value| value.word().to_owned()).collect()
}

impl NewUnderstanding {
    pub fn words(&self) -> Result<String, Refusal> {
        Rule::lines("words", 2_000).required(&self.words).map_err(|error| Refusal::Invalid(vec![error]))
    }
}

impl NewReply {
    pub fn words(&self) -> Result<Option<String>, Refusal> {
        let mut fields = Fields::default();
        let typed = self.words.as_deref().unwrap_or_default();
        let words = fields.take(Rule::lines("words", 2_000).optional(typed));
        if !self.is_meant && words.is_none() {
            fields.wrong("words", "field-statement-what-was-meant");
        }
        fields.finish()?;
        Ok(words)
    }
}
