//! What makes sense in a form, and what does not.

use std::collections::BTreeSet;

use kernel::text::normalise;
use kernel::{FieldError, Refusal};

use super::answering::canonical;
use super::{Decimal, Field, FieldKind, Given, OnlyIf};

/// Beyond that nobody answers any more.
pub const MOST_FIELDS: usize = 30;
const MOST_CHOICES: usize = 50;
const LONGEST_LABEL: usize = 200;
const LONGEST_HELP: usize = 500;
const LONGEST_CHOICE: usize = 120;
const LONGEST_UNIT: usize = 20;
const LONGEST_KEY: usize = 40;

/// What is wrong with one field after the other.
struct Wrong {
    at: usize,
    errors: Vec<FieldError>,
}

impl Wrong {
    fn with(&mut self, part: &str, message: &'static str) {
        self.errors.push(FieldError::new(format!("fields.{}.{part}", self.at), message));
    }

    fn text(&mut self, part: &str, raw: &str, most: usize) -> String {
        let text = normalise(raw, false);
        if text.chars().count() > most {
            self.with(part, "field-too-long");
        }
        text
    }
}

/// The fields as they are kept: texts normalised, keys given, and what does not belong to a kind left out.
pub fn checked(fields: Vec<Field>) -> Result<Vec<Field>, Refusal> {
    if fields.len() > MOST_FIELDS {
        return Err(Refusal::field("fields", "form-too-many"));
    }
    let mut wrong = Wrong { at: 0, errors: Vec::new() };
    let mut taken: BTreeSet<String> = fields.iter().map(|field| field.key.clone()).collect();
    let mut earlier: Vec<Field> = Vec::with_capacity(fields.len());
    for (at, field) in fields.into_iter().enumerate() {
        wrong.at = at;
        let mut field = plain(field, &mut wrong);
        if field.key.is_empty() {
            field.key = key_of(&field.label, &taken);
            taken.insert(field.key.clone());
        } else if !is_key(&field.key) {
            wrong.with("key", "form-key");
        } else if earlier.iter().any(|other| other.key == field.key) {
            wrong.with("key", "field-twice");
        }
        field.only_if = field.only_if.take().map(|only| condition(only, &earlier, &mut wrong));
        earlier.push(field);
    }
    if wrong.errors.is_empty() { Ok(earlier) } else { Err(Refusal::Invalid(wrong.errors)) }
}

/// Everything about a field that does not depend on others.
fn plain(field: Field, wrong: &mut Wrong) -> Field {
    let label = wrong.text("label", &field.label, LONGEST_LABEL);
    if label.is_empty() {
        wrong.with("label", "field-required");
    }
    let filled = |text: String| (!text.is_empty()).then_some(text);
    let is = |kind| field.kind == kind;
    let (is_choice, is_number) = (is(FieldKind::Choice), is(FieldKind::Number));
    let mut field = Field {
        label,
        help: field.help.and_then(|help| filled(wrong.text("help", &help, LONGEST_HELP))),
        choices: if is_choice { choices(&field.choices, wrong) } else { Vec::new() },
        multiple: is_choice && field.multiple,
        min: field.min.filter(|_| is_number),
        max: field.max.filter(|_| is_number),
        unit: field
            .unit
            .filter(|_| is_number)
            .and_then(|unit| filled(wrong.text("unit", &unit, LONGEST_UNIT))),
        default: Given(field.default.filled().map(str::to_owned).collect()),
        ..field
    };
    if let (Some(min), Some(max)) = (field.min, field.max)
        && min > max
    {
        wrong.with("max", "form-range");
    }
    if !field.default.is_empty() {
        match field.kind {
            // Whose file or which colleague it is, only whoever asks knows.
            FieldKind::File | FieldKind::Person => wrong.with("default", "form-no-default"),
            _ => match canonical(&field, &field.default) {
                Ok(values) => field.default = Given(values),
                Err(message) => wrong.with("default", message),
            },
        }
    }
    field
}

fn choices(raw: &[String], wrong: &mut Wrong) -> Vec<String> {
    let mut choices: Vec<String> = Vec::new();
    for choice in raw {
        let choice = wrong.text("choices", choice, LONGEST_CHOICE);
        if choice.is_empty() {
            continue;
        }
        if choices.contains(&choice) {
            wrong.with("choices", "form-choice-twice");
        }
        choices.push(choice);
    }
    if choices.is_empty() {
        wrong.with("choices", "form-choices-needed");
    }
    if choices.len() > MOST_CHOICES {
        wrong.with("choices", "form-choices-too-many");
    }
    choices
}

/// A condition names a question that was asked before, and answers that it can have.
fn condition(only: OnlyIf, earlier: &[Field], wrong: &mut Wrong) -> OnlyIf {
    let Some(field) = earlier.iter().find(|field| field.key == only.field && field.may_decide()) else {
        wrong.with("only_if", "form-condition-earlier");
        return only;
    };
    let mut values = Vec::new();
    for value in only.values.iter().filter(|value| !value.trim().is_empty()) {
        match canonical(field, &Given::one(value)) {
            Ok(read) => values.extend(read),
            Err(message) => wrong.with("only_if", message),
        }
    }
    if values.is_empty() {
        wrong.with("only_if", "form-condition-values");
    }
    values.truncate(MOST_CHOICES);
    OnlyIf { values, ..only }
}

fn is_key(key: &str) -> bool {
    key.len() <= LONGEST_KEY
        && key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// `Since when?` becomes `since_when`; another of that name `since_when_2`.
pub fn key_of(label: &str, taken: &BTreeSet<String>) -> String {
    let folded = kernel::text::fold(label);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut key = words.collect::<Vec<_>>().join("_");
    if !key.starts_with(|first: char| first.is_ascii_lowercase()) {
        key.insert_str(0, "q_");
    }
    key.truncate(LONGEST_KEY - 3);
    let key = key.trim_end_matches('_').to_owned();
    let others = (2..).map(|nth: u32| format!("{key}_{nth}"));
    std::iter::once(key.clone()).chain(others).find(|key| !taken.contains(key)).unwrap_or_default()
}

/// Whether a number lies where the field wants it.
pub fn is_within(field: &Field, value: Decimal) -> bool {
    field.min.is_none_or(|min| value >= min) && field.max.is_none_or(|max| value <= max)
}
