//! What some services ask beside subject and details, and how somebody would answer.

use std::collections::BTreeMap;

use anyhow::Context;
use kernel::Instant;
use map::services::forms::{Field, FieldKind, Given};
use people::PersonId;
use serde::Deserialize;

use crate::life::chance::Chance;

/// The questions of one service, with words to answer those that want words.
#[derive(Clone, Deserialize)]
pub struct Questions {
    service: String,
    pub fields: Vec<Field>,
    words: BTreeMap<String, Vec<String>>,
}

/// How many of ten answer a question that they need not.
const ANSWERED: f64 = 0.8;
/// How many days ahead somebody thinks.
const AHEAD: i64 = 10;

/// The questions of all services that have any.
pub(super) fn questions() -> anyhow::Result<Vec<Questions>> {
    serde_json::from_str(include_str!("../../demo/data/forms.json")).context("forms.json")
}

impl Questions {
    pub(super) fn is_of(&self, service: &str) -> bool {
        self.service == service
    }

    /// Plausible answers to an ask with these words, at this time, for this colleague. Files are never sent along, and
    /// what is not asked after the other answers is dropped where it is read.
    pub fn plausible(
        &self,
        chance: &mut Chance,
        said: &str,
        at: Instant,
        colleague: Option<PersonId>,
    ) -> BTreeMap<String, Given> {
        let mut answers = BTreeMap::new();
        for field in &self.fields {
            let is_answered = field.required || chance.yes(ANSWERED);
            let answer = if is_answered { self.answer(field, chance, said, at, colleague) } else { None };
            answers.insert(field.key.clone(), answer.unwrap_or_default());
        }
        answers
    }

    fn answer(
        &self,
        field: &Field,
        chance: &mut Chance,
        said: &str,
        at: Instant,
        colleague: Option<PersonId>,
    ) -> Option<Given> {
        Some(match field.kind {
            FieldKind::Text | FieldKind::LongText => Given::one(chance.pick(self.words.get(&field.key)?)?),
            FieldKind::Choice if field.multiple => {
                Given(field.choices.iter().filter(|_| chance.yes(0.5)).cloned().collect())
            }
            FieldKind::Choice => Given::one(meant(&field.choices, said)?),
            FieldKind::Date => {
                let day = at.plus_seconds(chance.between(1, AHEAD) * 86_400).timestamp();
                Given::one(day.strftime("%Y-%m-%d").to_string())
            }
            FieldKind::Person => Given::one(colleague?.to_string()),
            FieldKind::Number if field.unit.is_some() => {
                Given::one(format!("{}.{:02}", chance.between(12, 480), chance.between(0, 99)))
            }
            FieldKind::Number => Given::one(chance.between(1, 12).to_string()),
            FieldKind::File => return None,
        })
    }
}

/// The choice one of whose words was said; the last one stands for everything else.
fn meant<'a>(choices: &'a [String], said: &str) -> Option<&'a String> {
    let said = kernel::text::fold(said);
    let is_meant = |choice: &&String| {
        kernel::text::fold(choice).split(' ').any(|word| word.len() > 3 && said.contains(word))
    };
    choices.iter().find(is_meant).or(choices.last())
}

#[cfg(test)]
mod tests {
    use kernel::Kind;
    use map::services::forms::{Form, answer};

    use super::*;

    #[test]
    fn every_plausible_answer_is_taken() {
        let mut chance = Chance::new(7);
        for questions in questions().unwrap() {
            let form = Form::read(1, questions.fields.clone()).unwrap();
            for said in ["Access to the estimate tool", "Refund of 20 EUR", "New colleague on the first", ""]
            {
                for _ in 0..50 {
                    let colleague = chance.yes(0.5).then(|| PersonId::new(14));
                    let given = questions.plausible(
                        &mut chance,
                        said,
                        Instant::from_seconds(1_800_000_000),
                        colleague,
                    );
                    let answers = answer(&form, &given, Kind::Employee);
                    assert!(answers.is_ok(), "{}: {given:?} {answers:?}", questions.service);
                }
            }
        }
    }
}
