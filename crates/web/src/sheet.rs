//! A sheet: a short form for one verb. A page of its own without scripts, a dialog over the page with them.

use askama::Template;
use kernel::FieldError;

use crate::{Chrome, Speech};

/// The whole page. The dialog shows only its middle.
#[derive(Template)]
#[template(path = "sheet.html")]
pub struct SheetPage {
    pub t: Speech,
    pub chrome: Chrome,
    pub sheet: Sheet,
}

/// What is asked before a verb is done.
#[derive(Default)]
pub struct Sheet {
    pub title: String,
    pub lead: String,
    /// Where it posts to.
    pub action: String,
    pub fields: Vec<SheetField>,
    pub button: String,
    /// The verb cannot be undone, or hurts.
    pub is_grave: bool,
    /// Another way out: address and words.
    pub instead: Option<(String, String)>,
    /// Where to go back to.
    pub back: String,
    /// It is answered with a page or a file, and not with the way to one.
    pub is_answered_here: bool,
}

pub struct SheetField {
    pub name: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub kind: Control,
    pub value: String,
    pub is_optional: bool,
    pub error: Option<String>,
}

pub enum Control {
    Line,
    Text,
    When,
    /// A day, `2026-11-23`.
    Day,
    /// One of these, from a list: value and words.
    Pick(Vec<(String, String)>),
    /// One of these, all in sight.
    Choose(Vec<(String, String)>),
    /// Any of these, all in sight: value, words, and whether it is ticked.
    Several(Vec<(String, String, bool)>),
    Tick,
}

impl SheetField {
    pub fn new(name: &'static str, label: String, kind: Control) -> Self {
        Self { name, label, hint: None, kind, value: String::new(), is_optional: false, error: None }
    }

    pub fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    fn is_chosen(&self, value: &str) -> bool {
        self.value == value
    }
}

impl Sheet {
    /// With what is wrong beside its field.
    pub fn with_errors(mut self, t: &Speech, errors: &[FieldError]) -> Self {
        for field in &mut self.fields {
            let error = errors.iter().find(|error| error.field == field.name);
            field.error = error.map(|error| t.s(error.message));
        }
        self
    }

    fn has_errors(&self) -> bool {
        self.fields.iter().any(|field| field.error.is_some())
    }
}
