//! What comes in about the organisation's values, and its reading.

use std::borrow::Cow;

use kernel::text::Rule;
use kernel::{FieldError, Refusal};
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{HouseValue, HouseValues, MOST_CHOSEN, Value};

/// One of the organisation's values.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHouseValue {
    /// A word of the list to begin with, its name, or own words.
    pub value: String,
    /// What it means here, in a sentence.
    pub about: Option<String>,
}

/// What matters to the organisation: all of it, the most important first, seven at most.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHouseValues {
    pub values: Vec<NewHouseValue>,
}

impl NewHouseValues {
    pub fn read(&self) -> Result<HouseValues, Refusal> {
        let wrong = |at: usize, part: &str, message: &'static str| {
            FieldError::new(Cow::Owned(format!("values.{at}.{part}")), message)
        };
        if self.values.len() > MOST_CHOSEN {
            return Err(Refusal::field("values", "field-values-many"));
        }
        let (mut chosen, mut errors) = (Vec::<HouseValue>::new(), Vec::new());
        for (at, given) in self.values.iter().enumerate() {
            let value = match Value::read("value", &given.value) {
                Ok(Some(value)) => value,
                Ok(None) => {
                    errors.push(wrong(at, "value", "field-required"));
                    continue;
                }
                Err(error) => {
                    errors.push(wrong(at, "value", error.message));
                    continue;
                }
            };
            if chosen.iter().any(|other| other.meant().is_same(&value)) {
                errors.push(wrong(at, "value", "field-value-twice"));
            }
            match Rule::line("about", 200).optional(given.about.as_deref().unwrap_or_default()) {
                Ok(about) => chosen.push(HouseValue { value: value.word().to_owned(), about }),
                Err(error) => errors.push(wrong(at, "about", error.message)),
            }
        }
        if errors.is_empty() { Ok(HouseValues(chosen)) } else { Err(Refusal::Invalid(errors)) }
    }
}
