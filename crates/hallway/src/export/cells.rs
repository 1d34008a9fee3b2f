//! A value as it stands in CSV and in JSON.

use std::borrow::Cow;

use db::copy::Cell;
use kernel::Instant;
use serde_json::Value;

use super::sheet::Shown;
use kernel::spreadsheet::harmless;

pub(super) fn csv<'a>(cell: &'a Cell<'_>, shown: Shown) -> Cow<'a, str> {
    match cell {
        Cell::Null | Cell::Bytes(_) => Cow::Borrowed(""),
        Cell::Int(micros) if shown == Shown::At => Cow::Owned(Instant(*micros).to_string()),
        Cell::Int(value) => Cow::Owned(value.to_string()),
        Cell::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
        Cell::Text(text) => harmless(text),
    }
}

pub(super) fn json(cell: &Cell<'_>, shown: Shown) -> Value {
    match (cell, shown) {
        (Cell::Null | Cell::Bytes(_), _) => Value::Null,
        (Cell::Int(micros), Shown::At) => Value::String(Instant(*micros).to_string()),
        (Cell::Int(id), Shown::Id) => Value::String(id.to_string()),
        (Cell::Int(value), _) => Value::from(*value),
        (Cell::Bool(value), _) => Value::Bool(*value),
        (Cell::Text(text), Shown::Json) => {
            serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_string()))
        }
        (Cell::Text(text), _) => Value::String(text.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_a_spreadsheet_would_compute_is_only_a_text() {
        let formula = Cell::Text(Cow::Borrowed("=HYPERLINK(\"http://evil.example\")"));
        assert_eq!(csv(&formula, Shown::Text), "'=HYPERLINK(\"http://evil.example\")");
        assert_eq!(json(&formula, Shown::Text), "=HYPERLINK(\"http://evil.example\")");
        assert_eq!(csv(&Cell::Int(-7), Shown::Whole), "-7");
    }

    #[test]
    fn a_long_id_keeps_all_its_digits_and_an_instant_is_said_in_utc() {
        assert_eq!(json(&Cell::Int(i64::MAX), Shown::Id), "9223372036854775807");
        assert_eq!(csv(&Cell::Int(0), Shown::At), "1970-01-01T00:00:00Z");
        assert_eq!(json(&Cell::Text(Cow::Borrowed("{\"a\":[1]}")), Shown::Json)["a"][0], 1);
    }
}
