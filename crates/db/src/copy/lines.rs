//! Rows in the text form of PostgreSQL's `COPY`: cells apart by tabs, `\N` for nothing.

use std::fmt::Write as _;

use super::Cell;

pub(super) fn push(lines: &mut String, cells: &[Cell<'_>]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            lines.push('\t');
        }
        match cell {
            Cell::Null => lines.push_str("\\N"),
            Cell::Int(value) => {
                let _ = write!(lines, "{value}");
            }
            Cell::Bool(value) => lines.push(if *value { 't' } else { 'f' }),
            Cell::Text(text) => push_escaped(lines, text),
            Cell::Bytes(bytes) => push_bytes(lines, bytes),
        }
    }
    lines.push('\n');
}

pub(crate) fn push_bytes(lines: &mut String, bytes: &[u8]) {
    lines.push_str("\\\\x");
    for byte in bytes {
        let _ = write!(lines, "{byte:02x}");
    }
}

pub(crate) fn push_escaped(lines: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '\\' => lines.push_str("\\\\"),
            '\t' => lines.push_str("\\t"),
            '\n' => lines.push_str("\\n"),
            '\r' => lines.push_str("\\r"),
            other => lines.push(other),
        }
    }
}
