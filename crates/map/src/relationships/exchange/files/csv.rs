//! Relationships as CSV: a line each, the first names the columns; comma, semicolon or tab.

use anyhow::Context;
use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use kernel::Refusal;
use kernel::spreadsheet::{harmless, meant};

use super::super::columns::Column;
use super::super::faults::Faults;
use super::super::line::{Line, Row};
use super::super::reading::put;
use super::MOST_LINES;

pub fn write(lines: &[Line]) -> anyhow::Result<String> {
    let mut csv = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    csv.write_record(Column::ALL.iter().map(|column| column.as_str()))?;
    for line in lines {
        let cells = Column::ALL.iter().map(|column| harmless(line.get(*column).unwrap_or_default()));
        csv.write_record(cells.map(|cell| cell.into_owned()))?;
    }
    let bytes = csv.into_inner().map_err(|error| anyhow::anyhow!("{error}"))?;
    String::from_utf8(bytes).context("a table is text")
}

pub fn read(text: &str, faults: &mut Faults) -> Result<Vec<Row>, Refusal> {
    // The reader counts a line end of two characters as none before the next row begins.
    let text = &text.replace("\r\n", "\n");
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| Refusal::field("file", "import-not-csv"))?.clone();
    let columns = columns(&head)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refusal::field("file", "import-not-csv"))?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() >= MOST_LINES {
            faults.at(line, "", "relationships-import-too-long");
            break;
        }
        if record.len() != columns.len() {
            faults.at(line, "", "relationships-import-cells");
            continue;
        }
        let mut row = Row::new(line);
        for (column, cell) in columns.iter().zip(&record) {
            put(&mut row, *column, line, Some(meant(cell)), faults);
        }
        rows.push(row);
    }
    Ok(rows)
}

/// What stands most often between the names of the columns.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default().as_bytes();
    let count = |delimiter: u8| head.iter().filter(|byte| **byte == delimiter).count();
    // Of equals the last one wins: a file of one column has commas.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// Every column is known and there once, and both ends are among them.
fn columns(head: &StringRecord) -> Result<Vec<Column>, Refusal> {
    let (mut columns, mut faults) = (Vec::with_capacity(head.len()), Faults::default());
    for name in head {
        let name = name.trim().to_lowercase();
        match name.parse::<Column>() {
            Ok(column) if columns.contains(&column) => faults.at(1, &name, "import-column-twice"),
            Ok(column) => columns.push(column),
            Err(_) => faults.at(1, &name, "relationships-import-column"),
        }
    }
    for needed in [Column::Provider, Column::Customer] {
        if !columns.contains(&needed) {
            faults.at(1, needed.as_str(), "import-column-needed");
        }
    }
    faults.finish().map(|()| columns)
}
