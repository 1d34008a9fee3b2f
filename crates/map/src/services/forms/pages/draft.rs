//! The questions as they are typed, before they make sense: rows of texts, and the steps that move them about.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use kernel::{FieldError, Refusal};

use crate::services::forms::checking::{MOST_FIELDS, key_of};
use crate::services::forms::{Decimal, Field, FieldKind, Form, Given, OnlyIf};

/// What a row can have, as in `fields.3.label`.
const PARTS: [&str; 13] = [
    "key",
    "label",
    "help",
    "kind",
    "required",
    "choices",
    "multiple",
    "min",
    "max",
    "unit",
    "default",
    "only_if",
    "only_values",
];

/// A question as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Its place, from 0.
    pub at: usize,
    values: BTreeMap<&'static str, String>,
}

/// All of them, with the version of the form they began with.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub version: i64,
    pub rows: Vec<Row>,
    /// The row that a step has just touched.
    pub touched: Option<usize>,
}

/// A button that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Save,
    /// Draws it anew, with what is wrong.
    Show,
    Add(FieldKind),
    Up(usize),
    Down(usize),
    Remove(usize),
}

impl FromStr for Step {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (verb, what) = text.split_once('.').unwrap_or((text, ""));
        let row = || what.parse().map_err(|_| ());
        Ok(match verb {
            "save" => Self::Save,
            "show" => Self::Show,
            "add" => Self::Add(what.parse().map_err(|_| ())?),
            "up" => Self::Up(row()?),
            "down" => Self::Down(row()?),
            "remove" => Self::Remove(row()?),
            _ => return Err(()),
        })
    }
}

impl Row {
    fn of(field: &Field) -> Self {
        let tick = |is_on: bool| if is_on { "yes".to_owned() } else { String::new() };
        let number = |number: Option<Decimal>| number.map(|n| n.to_string()).unwrap_or_default();
        let only = field.only_if.clone().unwrap_or_default();
        let values = [
            ("key", field.key.clone()),
            ("label", field.label.clone()),
            ("help", field.help.clone().unwrap_or_default()),
            ("kind", field.kind.to_string()),
            ("required", tick(field.required)),
            ("choices", field.choices.join("\n")),
            ("multiple", tick(field.multiple)),
            ("min", number(field.min)),
            ("max", number(field.max)),
            ("unit", field.unit.clone().unwrap_or_default()),
            ("default", field.default.0.join("\n")),
            ("only_if", only.field),
            ("only_values", only.values.join("\n")),
        ];
        Self { at: 0, values: values.into() }
    }

    pub fn value(&self, part: &str) -> &str {
        self.values.get(part).map(String::as_str).unwrap_or_default()
    }

    pub fn is(&self, part: &str, value: &str) -> bool {
        self.value(part) == value
    }

    pub fn kind(&self) -> FieldKind {
        self.value("kind").parse().unwrap_or_default()
    }

    /// Only somebody who asks can fill in these.
    pub fn may_have_default(&self) -> bool {
        !matches!(self.kind(), FieldKind::File | FieldKind::Person)
    }

    fn field(&self, at: usize, wrong: &mut Vec<FieldError>) -> Field {
        let mut number = |part: &str| match self.value(part).trim() {
            "" => None,
            typed => {
                let read = typed.parse().ok();
                if read.is_none() {
                    wrong.push(FieldError::new(format!("fields.{at}.{part}"), "field-number"));
                }
                read
            }
        };
        let (min, max) = (number("min"), number("max"));
        let text = |part: &str| Some(self.value(part).to_owned()).filter(|text| !text.trim().is_empty());
        let lines = |part: &str| self.value(part).lines().map(str::to_owned).collect::<Vec<_>>();
        let is_several = self.kind() == FieldKind::Choice && self.is("multiple", "yes");
        let default = if !self.may_have_default() {
            Given::default()
        } else if is_several {
            Given(lines("default"))
        } else {
            Given::one(self.value("default"))
        };
        Field {
            key: self.value("key").to_owned(),
            label: self.value("label").to_owned(),
            help: text("help"),
            kind: self.kind(),
            required: self.is("required", "yes"),
            choices: lines("choices"),
            multiple: self.is("multiple", "yes"),
            min,
            max,
            unit: text("unit"),
            default,
            only_if: text("only_if").map(|field| OnlyIf { field, values: lines("only_values") }),
        }
    }
}

impl Draft {
    pub fn of(form: &Form) -> Self {
        let rows = form.fields().iter().map(Row::of).collect();
        let mut draft = Self { version: form.version(), rows, touched: None };
        draft.number();
        draft
    }

    /// The page as it came in, and the button that was pressed.
    pub fn received(pairs: Vec<(String, String)>) -> Result<(Self, Step), Refusal> {
        const UNREADABLE: Refusal = Refusal::Unreadable("refusal-body");
        let (mut draft, mut step, mut adds) = (Self::default(), None, FieldKind::default());
        for (name, value) in pairs {
            match name.as_str() {
                "version" => draft.version = value.parse().map_err(|_| UNREADABLE)?,
                "do" => step = Some(value),
                "kind" => adds = value.parse().map_err(|_| UNREADABLE)?,
                name => {
                    let mut parts = name.splitn(3, '.');
                    let (head, at, part) = (parts.next(), parts.next(), parts.next());
                    let at = at.and_then(|at| at.parse::<usize>().ok()).filter(|at| *at < MOST_FIELDS);
                    let part = PARTS.iter().find(|known| Some(**known) == part);
                    let (Some("fields"), Some(at), Some(part)) = (head, at, part) else {
                        return Err(UNREADABLE);
                    };
                    if draft.rows.len() <= at {
                        draft.rows.resize_with(at + 1, Row::default);
                    }
                    draft.rows[at].values.insert(part, value);
                }
            }
        }
        let step = match step.as_deref() {
            Some("add") => Step::Add(adds),
            Some(step) => step.parse().map_err(|()| UNREADABLE)?,
            None => Step::Show,
        };
        Ok((draft, step))
    }

    /// Does what a button says; one that points nowhere does nothing.
    pub fn take(&mut self, step: Step) {
        self.name_all();
        match step {
            Step::Add(kind) if self.rows.len() < MOST_FIELDS => {
                self.rows.push(Row::of(&Field { kind, ..Field::default() }));
                self.touched = Some(self.rows.len() - 1);
            }
            Step::Up(at) if at > 0 && at < self.rows.len() => {
                self.rows.swap(at - 1, at);
                self.touched = Some(at - 1);
            }
            Step::Down(at) if at + 1 < self.rows.len() => {
                self.rows.swap(at, at + 1);
                self.touched = Some(at + 1);
            }
            Step::Remove(at) if at < self.rows.len() => drop(self.rows.remove(at)),
            _ => {}
        }
        self.number();
    }

    fn number(&mut self) {
        for (at, row) in self.rows.iter_mut().enumerate() {
            row.at = at;
        }
    }

    /// Questions get their key as soon as they have a label, so that conditions can name them.
    fn name_all(&mut self) {
        let mut taken: BTreeSet<String> = self.rows.iter().map(|row| row.value("key").to_owned()).collect();
        for row in
            self.rows.iter_mut().filter(|row| row.is("key", "") && !row.value("label").trim().is_empty())
        {
            let key = key_of(row.value("label"), &taken);
            taken.insert(key.clone());
            row.values.insert("key", key);
        }
    }

    /// The questions that can decide about this one: key and label.
    pub fn deciding(&self, row: &Row) -> Vec<(String, String)> {
        let earlier =
            self.rows.iter().take(row.at).filter(|row| row.may_have_default() && !row.is("key", ""));
        earlier.map(|row| (row.value("key").to_owned(), row.value("label").to_owned())).collect()
    }

    pub fn fields(&self) -> Result<Vec<Field>, Refusal> {
        let mut wrong = Vec::new();
        let fields: Vec<Field> =
            self.rows.iter().enumerate().map(|(at, row)| row.field(at, &mut wrong)).collect();
        match Form::read(0, fields.clone()) {
            Err(Refusal::Invalid(more)) => wrong.extend(more),
            other => drop(other?),
        }
        if wrong.is_empty() { Ok(fields) } else { Err(Refusal::Invalid(wrong)) }
    }
}
