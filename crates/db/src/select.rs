//! A statement put together from fixed pieces: for lists with optional filters and chosen orders.
//!
//! Only `&'static str` can become text of the statement; everything from outside is bound.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use kernel::value::{Bind, Value};

/// `Select::new("SELECT ... WHERE audience = ?").bind(&1).and("state = ?", &state).then("ORDER BY at")`:
/// each `?` becomes the next placeholder.
pub struct Select<'a> {
    text: String,
    values: Vec<Value<'a>>,
}

impl<'a> Select<'a> {
    /// Begins with a piece without placeholders.
    pub fn new(text: &'static str) -> Self {
        Self { text: text.to_owned(), values: Vec::new() }
    }

    /// Begins with a piece that already names its placeholders `$1`, `$2`, ...
    pub fn bound(text: &'static str, values: &[&'a (dyn Bind + Sync)]) -> Self {
        let values = values.iter().map(|&value| value.bind()).collect();
        Self { text: text.to_owned(), values }
    }

    /// Adds a piece as it is.
    pub fn then(mut self, piece: &'static str) -> Self {
        self.text.push('\n');
        self.text.push_str(piece);
        self
    }

    /// Adds a piece in which each `?` stands for the value of the same place.
    pub fn with(mut self, piece: &'static str, values: &[&'a (dyn Bind + Sync)]) -> Self {
        debug_assert_eq!(piece.matches('?').count(), values.len(), "one value for each ? in {piece}");
        self.text.push('\n');
        let mut parts = piece.split('?');
        self.text.push_str(parts.next().unwrap_or_default());
        for (&value, rest) in values.iter().zip(parts) {
            self.values.push(value.bind());
            self.text.push('$');
            self.text.push_str(&self.values.len().to_string());
            self.text.push_str(rest);
        }
        self
    }

    /// Adds `(…)` with these values, for `IN`. The last is said again up to the next of few lengths, so that few texts exist;
    /// without any it is `(NULL)`, in which nothing is.
    pub fn list<T: Bind + Sync>(mut self, values: &'a [T]) -> Self {
        let Some(last) = values.last() else { return self.then("(NULL)") };
        self.text.push_str(" (");
        for place in 0..values.len().next_power_of_two().max(8) {
            self.values.push(values.get(place).unwrap_or(last).bind());
            self.text.push_str(if place == 0 { "$" } else { ", $" });
            self.text.push_str(&self.values.len().to_string());
        }
        self.text.push(')');
        self
    }

    /// Adds `AND condition` when there is a value to compare with.
    pub fn and<T: Bind + Sync>(self, condition: &'static str, value: Option<&'a T>) -> Self {
        match value {
            Some(value) => self.then("AND").with(condition, &[value]),
            None => self,
        }
    }

    /// The statement and its values. The text is kept for ever: there are only as many as combinations of pieces.
    pub(crate) fn finish(self) -> (&'static str, Vec<Value<'a>>) {
        static KNOWN: LazyLock<Mutex<HashMap<String, &'static str>>> = LazyLock::new(Mutex::default);
        let mut known = KNOWN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let text = match known.get(&self.text) {
            Some(text) => *text,
            None => {
                let text: &'static str = Box::leak(self.text.clone().into_boxed_str());
                known.insert(self.text, text);
                text
            }
        };
        (text, self.values)
    }
}
