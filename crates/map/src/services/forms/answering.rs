//! Answering a form: one reading for pages and programs.

use std::collections::BTreeMap;

use kernel::text::normalise;
use kernel::{FieldError, Id, Kind};
use serde::{Deserialize, Serialize};

use super::checking::is_within;
use super::{Decimal, Field, FieldKind, Form, Given, OnlyIf};

const LONGEST_LINE: usize = 500;
const LONGEST_TEXT: usize = 10_000;

/// Answers by key, as they are kept: a text, a day as `2026-01-31`, a number with a point, ids of persons and files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    pub fn of(&self, key: &str) -> &[String] {
        self.0.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ids in answers to questions of this kind.
    pub fn ids(&self, form: &Form, kind: FieldKind) -> Vec<Id> {
        let fields = form.fields().iter().filter(|field| field.kind == kind);
        fields.flat_map(|field| self.of(&field.key)).filter_map(|id| id.parse().ok()).collect()
    }
}

/// Reads what was given. What is not asked then and there is dropped; what is needed must be there only where it is
/// asked. Of a question that is not answered at all the default holds; an empty answer is one.
///
/// A guest knows none of the colleagues, so they are not asked for any.
pub fn answer(form: &Form, given: &BTreeMap<String, Given>, who: Kind) -> Result<Answers, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let mut answers = Answers::default();
    for field in form.fields().iter().filter(|field| is_for(field, who)) {
        if !condition_holds(form, field, &answers) {
            continue;
        }
        let given = given.get(&field.key).unwrap_or(&field.default);
        match canonical(field, given) {
            Ok(values) if values.is_empty() && field.required => {
                wrong.push(FieldError::new(field.control(), "field-required"));
            }
            Ok(values) if values.is_empty() => {}
            Ok(values) => drop(answers.0.insert(field.key.clone(), values)),
            Err(message) => wrong.push(FieldError::new(field.control(), message)),
        }
    }
    let unknown = given.iter().filter(|(key, given)| form.field(key).is_none() && !given.is_empty());
    wrong.extend(unknown.map(|(key, _)| FieldError::new(format!("answers.{key}"), "field-unexpected")));
    if wrong.is_empty() { Ok(answers) } else { Err(wrong) }
}

/// Whether this question is put to somebody of this kind at all.
pub fn is_for(field: &Field, who: Kind) -> bool {
    who == Kind::Employee || field.kind != FieldKind::Person
}

/// Whether the question is asked, after these answers to the earlier ones.
pub fn condition_holds(form: &Form, field: &Field, answers: &Answers) -> bool {
    let Some(OnlyIf { field: earlier, values }) = &field.only_if else { return true };
    let is_number = form.field(earlier).is_some_and(|earlier| earlier.kind == FieldKind::Number);
    let same = |given: &String, wanted: &String| match is_number {
        true => given.parse::<Decimal>().ok() == wanted.parse::<Decimal>().ok(),
        false => kernel::text::fold(given) == kernel::text::fold(wanted),
    };
    answers.of(earlier).iter().any(|given| values.iter().any(|wanted| same(given, wanted)))
}

/// An answer as it is kept, or why it cannot be one.
pub fn canonical(field: &Field, given: &Given) -> Result<Vec<String>, &'static str> {
    let texts: Vec<&str> = given.filled().collect();
    let takes_several = field.kind == FieldKind::File || field.multiple;
    if texts.len() > 1 && !takes_several {
        return Err("field-one-answer");
    }
    let mut values = Vec::new();
    for text in texts {
        if let Some(value) = one(field, text)?
            && !values.contains(&value)
        {
            values.push(value);
        }
    }
    if field.kind == FieldKind::Choice {
        // In the order in which they are offered, whichever was chosen first.
        values.sort_by_key(|value| field.choices.iter().position(|choice| choice == value));
    }
    Ok(values)
}

fn one(field: &Field, text: &str) -> Result<Option<String>, &'static str> {
    let worded = |lines, most: usize| {
        let text = normalise(text, lines);
        match text.chars().count() {
            0 => Ok(None),
            n if n > most => Err("field-too-long"),
            _ => Ok(Some(text)),
        }
    };
    match field.kind {
        FieldKind::Text => worded(false, LONGEST_LINE),
        FieldKind::LongText => worded(true, LONGEST_TEXT),
        FieldKind::Choice => {
            let chosen = normalise(text, false);
            if field.choices.contains(&chosen) { Ok(Some(chosen)) } else { Err("field-choice") }
        }
        FieldKind::Date => {
            let date: jiff::civil::Date = text.trim().parse().map_err(|_| "field-date")?;
            // Also what would stand in no calendar that people use.
            if (1900..=2200).contains(&date.year()) { Ok(Some(date.to_string())) } else { Err("field-date") }
        }
        FieldKind::Number => {
            let (value, kept) = Decimal::read(text).map_err(|_| "field-number")?;
            if is_within(field, value) { Ok(Some(kept)) } else { Err("field-number-range") }
        }
        FieldKind::Person | FieldKind::File => {
            let id: Id = text.trim().parse().map_err(|_| "field-unknown")?;
            Ok(Some(id.to_string()))
        }
    }
}
