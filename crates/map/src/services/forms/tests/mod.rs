//! What whoever makes a form and whoever answers it can rely on.

mod answers;
mod laws;
mod making;
mod saving;

use std::collections::BTreeMap;

use super::{Field, FieldKind, Form, Given, OnlyIf};

fn field(key: &str, kind: FieldKind) -> Field {
    Field { key: key.to_owned(), label: format!("About {key}"), kind, ..Field::default() }
}

fn choice(key: &str, choices: &[&str]) -> Field {
    Field { choices: choices.iter().map(|c| (*c).to_owned()).collect(), ..field(key, FieldKind::Choice) }
}

fn needed(field: Field) -> Field {
    Field { required: true, ..field }
}

fn only_if(field: Field, earlier: &str, values: &[&str]) -> Field {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    Field { only_if: Some(OnlyIf { field: earlier.to_owned(), values }), ..field }
}

fn form(fields: &[Field]) -> Form {
    Form::read(1, fields.to_vec()).unwrap()
}

fn given(pairs: &[(&str, &str)]) -> BTreeMap<String, Given> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), Given::one(*value))).collect()
}
