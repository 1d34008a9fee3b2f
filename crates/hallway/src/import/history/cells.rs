//! The cells of one row, by what they are.

use super::map::{FIELDS, Field, Map};

/// Reused from row to row.
#[derive(Default)]
pub struct Cells {
    values: [String; FIELDS],
    has: [bool; FIELDS],
}

impl Cells {
    pub fn clear(&mut self) {
        self.has = [false; FIELDS];
    }

    pub fn set(&mut self, field: Field, value: &str) {
        let slot = &mut self.values[field as usize];
        slot.clear();
        slot.push_str(value);
        self.has[field as usize] = true;
    }

    /// The cell as it stands in the log.
    pub fn raw(&self, field: Field) -> Option<&str> {
        self.has[field as usize].then(|| self.values[field as usize].as_str())
    }

    /// The cell, when it tells something.
    pub fn told<'a>(&'a self, field: Field, map: &Map) -> Option<&'a str> {
        let text = self.raw(field)?.trim();
        (!text.is_empty() && !map.missing.iter().any(|missing| missing == text)).then_some(text)
    }
}

/// What comes next in a log.
pub enum Next {
    /// A row that begins on this line; its cells are filled in.
    Row {
        line: u64,
    },
    /// A row that cannot be taken.
    Wrong {
        line: u64,
        field: String,
        reason: String,
    },
    End,
}

/// A log, row by row. An error means that nothing after it can be trusted.
pub trait Rows {
    fn next(&mut self, cells: &mut Cells) -> anyhow::Result<Next>;

    /// Columns of the map that never came, when that shows at the end only.
    fn never_seen(&self) -> Vec<String> {
        Vec::new()
    }
}
