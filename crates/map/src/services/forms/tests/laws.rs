//! What holds for every form and every answer, whatever they are.

use std::collections::BTreeMap;

use kernel::Kind;
use proptest::prelude::*;

use super::super::{Answers, Decimal, Field, FieldKind, Form, Given, OnlyIf, answer, condition_holds};

const WORDS: [&str; 5] = ["a", "b", "3", "2026-01-31", "Köln"];

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(&WORDS[..]).prop_map(str::to_owned)
}

fn kind() -> impl Strategy<Value = FieldKind> {
    prop::sample::select(FieldKind::ALL)
}

fn fields() -> impl Strategy<Value = Vec<Field>> {
    let field = (
        kind(),
        any::<bool>(),
        any::<bool>(),
        prop::option::of((0_usize..8, prop::collection::vec(word(), 1..3))),
    );
    prop::collection::vec(field, 0..8).prop_map(|drawn| drawn.into_iter().enumerate().map(field_of).collect())
}

/// A kind, whether it is needed and takes several, and a condition on the question at some place.
type Drawn = (FieldKind, bool, bool, Option<(usize, Vec<String>)>);

fn field_of((at, (kind, required, multiple, only)): (usize, Drawn)) -> Field {
    Field {
        key: format!("k{at}"),
        label: format!("Question {at}"),
        kind,
        required,
        multiple,
        choices: WORDS.map(str::to_owned).to_vec(),
        only_if: only.map(|(earlier, values)| OnlyIf { field: format!("k{earlier}"), values }),
        ..Field::default()
    }
}

/// A form that makes sense: conditions that do not are left out.
fn form() -> impl Strategy<Value = Form> {
    fields().prop_map(|mut fields| {
        loop {
            match Form::read(1, fields.clone()) {
                Ok(form) => return form,
                Err(kernel::Refusal::Invalid(wrong)) => {
                    let at: usize = wrong[0].field.split('.').nth(1).unwrap().parse().unwrap();
                    fields[at].only_if = None;
                }
                Err(other) => panic!("{other}"),
            }
        }
    })
}

fn answers() -> impl Strategy<Value = BTreeMap<String, Given>> {
    let given = prop::collection::vec(word(), 0..3).prop_map(Given);
    prop::collection::btree_map((0_usize..8).prop_map(|at| format!("k{at}")), given, 0..8)
}

fn known(form: &Form, mut given: BTreeMap<String, Given>) -> BTreeMap<String, Given> {
    given.retain(|key, _| form.field(key).is_some());
    given
}

fn as_given(answers: &Answers) -> BTreeMap<String, Given> {
    let kept: BTreeMap<String, Vec<String>> =
        serde_json::from_value(serde_json::to_value(answers).unwrap()).unwrap();
    kept.into_iter().map(|(key, values)| (key, Given(values))).collect()
}

proptest! {
    #[test]
    fn reading_a_form_again_changes_nothing(form in form()) {
        let again = Form::read(1, form.fields().to_vec()).unwrap();
        prop_assert_eq!(&again, &form);
        let text = serde_json::to_string(form.fields()).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Field>>(&text).unwrap(), form.fields());
    }

    #[test]
    fn answers_that_were_taken_are_taken_again_as_they_are(form in form(), given in answers()) {
        if let Ok(answers) = answer(&form, &known(&form, given), Kind::Employee) {
            prop_assert_eq!(answer(&form, &as_given(&answers), Kind::Employee), Ok(answers));
        }
    }

    #[test]
    fn only_what_was_asked_is_answered_and_what_is_needed_is_there(form in form(), given in answers()) {
        if let Ok(answers) = answer(&form, &known(&form, given), Kind::Employee) {
            for field in form.fields() {
                let is_asked = condition_holds(&form, field, &answers);
                let has_answer = !answers.of(&field.key).is_empty();
                prop_assert!(is_asked || !has_answer, "{}", field.key);
                prop_assert!(has_answer || !(is_asked && field.required), "{}", field.key);
            }
        }
    }

    #[test]
    fn a_number_is_read_back_as_it_was_written(millionths in -999_999_999_999_999_999_i64..999_999_999_999_999_999) {
        let text = format!("{}{}.{:06}", if millionths < 0 { "-" } else { "" }, millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
        let (value, kept) = Decimal::read(&text).unwrap();
        prop_assert_eq!(kept.parse::<Decimal>(), Ok(value));
        prop_assert_eq!(value.to_string().parse::<Decimal>(), Ok(value));
    }
}
