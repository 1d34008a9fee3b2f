//! Questions as they are drawn: in the form of an ask, and as a look ahead for whoever makes the form.

use std::collections::BTreeMap;

use kernel::{FieldError, Kind};
use web::Words;

use super::answering::is_for;
use super::{Field, FieldKind, Form, Given};

/// A file that is there already.
#[derive(Clone, Debug)]
pub struct Kept {
    pub id: String,
    pub name: String,
}

/// One question with what stands in it.
pub struct Asked {
    pub name: String,
    pub label: String,
    pub help: Option<String>,
    pub kind: FieldKind,
    pub required: bool,
    pub multiple: bool,
    pub choices: Vec<String>,
    pub unit: Option<String>,
    /// "At least 1, at most 500."
    pub bounds: String,
    pub values: Vec<String>,
    /// What was sent along already.
    pub files: Vec<Kept>,
    pub error: Option<String>,
    pub only: Option<Only>,
}

/// When it is asked.
pub struct Only {
    /// The control that decides.
    pub control: String,
    /// The answers that do, as a list in JSON.
    pub values: String,
    pub is_number: bool,
    /// The same as a sentence.
    pub says: String,
}

/// So many choices are read at a glance; more are a list.
const AT_A_GLANCE: usize = 6;

/// The questions for somebody of this kind: with what was typed, or else with what stands there at first.
pub fn asked(
    t: Words,
    form: &Form,
    who: Kind,
    typed: Option<&BTreeMap<String, Given>>,
    errors: &[FieldError],
    files: &[Kept],
) -> Vec<Asked> {
    let draw = |field: &Field| {
        let name = field.control();
        let given = match typed {
            Some(typed) => typed.get(&field.key).cloned().unwrap_or_default(),
            None => field.default.clone(),
        };
        let is_there = |file: &&Kept| field.kind == FieldKind::File && given.0.contains(&file.id);
        Asked {
            label: field.label.clone(),
            help: field.help.clone(),
            kind: field.kind,
            required: field.required,
            multiple: field.multiple,
            choices: field.choices.clone(),
            unit: field.unit.clone(),
            bounds: bounds(t, field),
            files: files.iter().filter(is_there).cloned().collect(),
            error: errors.iter().find(|error| error.field == name).map(|error| t.s(error.message)),
            only: only(t, form, field),
            values: given.0,
            name,
        }
    };
    form.fields().iter().filter(|field| is_for(field, who)).map(draw).collect()
}

fn bounds(t: Words, field: &Field) -> String {
    let said = |number: super::Decimal| number.to_string().replace('.', &t.s("decimal-mark"));
    match (field.min, field.max) {
        (Some(min), Some(max)) => t.a2("asked-between", "min", said(min), "max", said(max)),
        (Some(min), None) => t.a1("asked-at-least", "min", said(min)),
        (None, Some(max)) => t.a1("asked-at-most", "max", said(max)),
        (None, None) => String::new(),
    }
}

fn only(t: Words, form: &Form, field: &Field) -> Option<Only> {
    let only = field.only_if.as_ref()?;
    let earlier = form.field(&only.field)?;
    let values = only.values.join(&t.s("asked-or"));
    Some(Only {
        control: earlier.control(),
        values: serde_json::to_string(&only.values).unwrap_or_default(),
        is_number: earlier.kind == FieldKind::Number,
        says: t.a2("asked-only-if", "label", &earlier.label, "value", values),
    })
}

impl Asked {
    /// What stands in a control of one line.
    pub fn value(&self) -> &str {
        self.values.first().map(String::as_str).unwrap_or_default()
    }

    pub fn is_chosen(&self, choice: &str) -> bool {
        self.values.iter().any(|value| value == choice)
    }

    /// Without scripts it would be needed where it is not even asked, so the browser judges only what is always asked.
    pub fn always_required(&self) -> bool {
        self.required && self.only.is_none()
    }

    /// Shown as buttons side by side; otherwise as a list, where one can also choose nothing.
    pub fn is_short_choice(&self) -> bool {
        self.kind == FieldKind::Choice
            && (self.multiple || self.required && self.choices.len() <= AT_A_GLANCE)
    }

    /// A control that stands for several, so its label is a legend.
    pub fn is_group(&self) -> bool {
        self.is_short_choice()
    }

    /// The ids of everything that says more about the control.
    pub fn described_by(&self) -> String {
        let parts = [
            (self.only.is_some(), "only"),
            (self.help.is_some(), "help"),
            (!self.bounds.is_empty(), "bounds"),
            (self.error.is_some(), "error"),
        ];
        let ids: Vec<String> = parts
            .iter()
            .filter(|(is_there, _)| *is_there)
            .map(|(_, part)| format!("{}-{part}", self.name))
            .collect();
        ids.join(" ")
    }

    pub fn input_type(&self) -> &'static str {
        match self.kind {
            FieldKind::Date => "date",
            FieldKind::Person => "email",
            _ => "text",
        }
    }
}
