//! A part of what a service is asked, and the words of its subject.

use kernel::FieldError;
use kernel::text::Rule;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ServiceId;

/// So many parts one service has at most.
pub const MOST_PARTS: usize = 12;

/// What is asked of another team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartGiven {
    /// The service that is asked.
    #[schema(value_type = String)]
    pub service: String,
    /// In a line; `{subject}` stands for what was asked for.
    pub subject: String,
    /// It is asked when this part is settled: the number of an earlier one, from 1. At once when nothing is said.
    pub after: Option<i64>,
}

/// As it is kept; parts are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRead {
    pub asks: ServiceId,
    pub subject: String,
    pub after: Option<i64>,
}

/// Reads all parts; everything that is wrong is told at once, by its place.
pub fn read(given: &[PartGiven]) -> Result<Vec<PartRead>, Vec<FieldError>> {
    if given.len() > MOST_PARTS {
        return Err(vec![FieldError::new("parts", "field-parts-many")]);
    }
    let (mut read, mut wrong) = (Vec::new(), Vec::new());
    for (at, part) in given.iter().enumerate() {
        let asks = part.service.trim().parse::<ServiceId>();
        if asks.is_err() {
            wrong.push(FieldError::new(format!("parts.{at}.service"), "field-unknown"));
        }
        let subject = Rule::line("subject", 200).required(&part.subject).unwrap_or_else(|error| {
            wrong.push(FieldError::new(format!("parts.{at}.subject"), error.message));
            String::new()
        });
        // After an earlier one alone, so no part waits for itself.
        let number = i64::try_from(at).unwrap_or(i64::MAX) + 1;
        if part.after.is_some_and(|after| after < 1 || after >= number) {
            wrong.push(FieldError::new(format!("parts.{at}.after"), "field-part-after"));
        }
        if let Ok(asks) = asks {
            read.push(PartRead { asks, subject, after: part.after });
        }
    }
    if wrong.is_empty() { Ok(read) } else { Err(wrong) }
}

/// The subject of a part, with what was asked for in it; no longer than a subject may be.
pub fn filled(words: &str, subject: &str) -> String {
    words.replace("{subject}", subject).chars().take(200).collect::<String>().trim().to_owned()
}
