//! Taking one cell into a row, as it will be kept, or telling what is wrong with it.

use super::columns::Column;
use super::faults::Faults;
use super::line::{Cell, Row};

pub fn put(row: &mut Row, column: Column, line: u64, raw: Option<&str>, faults: &mut Faults) {
    match column.read(raw.unwrap_or_default()) {
        Ok(text) => row.put(column, Cell { line, text }),
        Err(wrong) => {
            row.put(column, Cell { line, text: None });
            faults.at(line, column.as_str(), wrong);
        }
    }
}
