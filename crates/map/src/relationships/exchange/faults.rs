//! All that is wrong in a file, each with its line and its column.

use kernel::{FieldError, Refusal};

use super::columns::Column;
use super::line::Row;

/// More mistakes are not told at once.
const MOST: usize = 500;

#[derive(Debug, Default)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Something of a whole line, or a name of a column that is none.
    pub fn at(&mut self, line: u64, what: &str, message: &'static str) {
        let place = if what.is_empty() { format!("line {line}") } else { format!("line {line}, {what}") };
        self.0.push(FieldError::new(place, message));
    }

    pub fn of(&mut self, row: &Row, column: Column, message: &'static str) {
        self.at(row.line_of(column), column.as_str(), message);
    }

    /// Refuses when anything is wrong.
    pub fn finish(mut self) -> Result<(), Refusal> {
        if self.0.is_empty() {
            return Ok(());
        }
        if self.0.len() > MOST {
            self.0.truncate(MOST);
            self.0.push(FieldError::new("file", "relationships-import-more-faults"));
        }
        Err(Refusal::Invalid(self.0))
    }
}
