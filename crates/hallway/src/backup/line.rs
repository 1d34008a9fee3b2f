//! A row as a line: a JSON array in the order of the columns. Bytes are base64.

use std::borrow::Cow;

use anyhow::{Context, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use db::copy::Cell;
use db::{ColumnKind, Table};
use serde_json::Value;

pub(super) fn push(line: &mut Vec<u8>, cells: &[Cell<'_>]) -> anyhow::Result<()> {
    line.push(b'[');
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            line.push(b',');
        }
        match cell {
            Cell::Null => line.extend_from_slice(b"null"),
            Cell::Int(value) => serde_json::to_writer(&mut *line, value)?,
            Cell::Bool(value) => serde_json::to_writer(&mut *line, value)?,
            Cell::Text(text) => serde_json::to_writer(&mut *line, text)?,
            Cell::Bytes(bytes) => serde_json::to_writer(&mut *line, &STANDARD.encode(bytes))?,
        }
    }
    line.extend_from_slice(b"]\n");
    Ok(())
}

pub(super) fn read(line: &str, table: &Table) -> anyhow::Result<Vec<Cell<'static>>> {
    let values: Vec<Value> = serde_json::from_str(line)?;
    if values.len() != table.columns.len() {
        bail!("it has {} cells and not {}", values.len(), table.columns.len());
    }
    let cells = values.into_iter().zip(&table.columns).map(|(value, column)| {
        Ok(match (value, column.kind) {
            (Value::Null, _) => Cell::Null,
            (Value::Number(number), ColumnKind::Int) => {
                Cell::Int(number.as_i64().with_context(|| format!("{number} is no whole number of 64 bits"))?)
            }
            (Value::Bool(value), ColumnKind::Bool) => Cell::Bool(value),
            (Value::String(text), ColumnKind::Text) => Cell::Text(Cow::Owned(text)),
            (Value::String(text), ColumnKind::Bytes) => Cell::Bytes(Cow::Owned(STANDARD.decode(text)?)),
            _ => bail!("its cell {} is not {}", column.name, column.kind),
        })
    });
    cells.collect()
}
