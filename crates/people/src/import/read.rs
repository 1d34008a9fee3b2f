//! Rows of a staff list as they stand in the file: comma, semicolon or tab, with or without a byte order mark.

use std::io::{BufRead, BufReader, Read};

use csv::{ByteRecord, ReaderBuilder};
use kernel::text::EmailAddress;
use kernel::{FieldError, Refusal};

use super::Wrong;
use super::lines::Lines;

/// The columns, in the order in which a [`Row`] keeps their cells.
pub const COLUMNS: [&str; 9] =
    ["email", "name", "team", "manager_email", "level", "site", "contract", "started_on", "left_on"];

/// Cells by the name of their column; `None` where the file has no such column.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where it begins in the file, from 1.
    pub line: u64,
    /// The address in the form in which it is compared; empty when it is none.
    pub email_key: String,
    cells: [Option<String>; COLUMNS.len()],
}

impl Row {
    /// The cell of this column, when there is such a column.
    pub fn cell(&self, column: &str) -> Option<&str> {
        let index = COLUMNS.iter().position(|known| *known == column)?;
        self.cells[index].as_deref()
    }

    /// The cell as a change: absent, emptied, or filled.
    pub fn change(&self, column: &str) -> Option<Option<String>> {
        self.cell(column).map(|cell| (!cell.trim().is_empty()).then(|| cell.to_owned()))
    }
}

/// The file, row by row.
pub struct Rows<R> {
    reader: csv::Reader<Lines<BufReader<R>>>,
    /// For each column of the file its place in [`COLUMNS`].
    places: Vec<usize>,
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

impl<R: Read> Rows<R> {
    /// Reads the head of the file. Every column must be known, and those for address and name be there.
    pub fn open(file: R) -> Result<Self, Refusal> {
        let unreadable = |_| Refusal::Unreadable("import-unreadable");
        let mut file = BufReader::with_capacity(1 << 16, file);
        if file.fill_buf().map_err(unreadable)?.starts_with(BYTE_ORDER_MARK) {
            file.consume(BYTE_ORDER_MARK.len());
        }
        let delimiter = delimiter(file.fill_buf().map_err(unreadable)?);
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(Lines::new(file));
        let head = reader.byte_headers().map_err(|_| Refusal::Unreadable("import-unreadable"))?;
        let places = places(head)?;
        Ok(Self { reader, places })
    }

    /// The next rows, at most so many; none at the end.
    pub fn next(&mut self, at_most: usize) -> Result<Vec<Result<Row, Wrong>>, Refusal> {
        let mut rows = Vec::new();
        let mut record = ByteRecord::new();
        while rows.len() < at_most {
            let before = self.reader.position().line();
            let read = self.reader.read_byte_record(&mut record);
            if !read.map_err(|_| Refusal::Unreadable("import-unreadable"))? {
                break;
            }
            if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            // The reader stands behind the row's last line; a cell may hold several, and one whose quotation mark is
            // never closed holds the last line feed of the file, too.
            let behind = self.reader.position().line();
            let within = record.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
            rows.push(self.row(&record, (behind - 1 - within).max(before)));
        }
        Ok(rows)
    }

    fn row(&self, record: &ByteRecord, line: u64) -> Result<Row, Wrong> {
        let wrong = |place: usize, reason| Wrong { line, field: COLUMNS[place].to_owned(), reason };
        if record.len() != self.places.len() {
            let last = self.places.get(record.len()).or(self.places.last()).copied().unwrap_or(0);
            return Err(wrong(last, "import-cells"));
        }
        let mut cells: [Option<String>; COLUMNS.len()] = Default::default();
        for (&place, cell) in self.places.iter().zip(record) {
            let text = std::str::from_utf8(cell).map_err(|_| wrong(place, "import-not-utf-8"))?;
            cells[place] = Some(text.to_owned());
        }
        let email = cells[0].as_deref().unwrap_or_default();
        let email_key = EmailAddress::parse("email", email).map(|email| email.key()).unwrap_or_default();
        Ok(Row { line, email_key, cells })
    }
}

/// What stands most often between the names of the columns.
fn delimiter(start: &[u8]) -> u8 {
    let head = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| head.iter().filter(|byte| **byte == delimiter).count();
    // Of equals the last one wins: a file of one column has commas.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn places(head: &ByteRecord) -> Result<Vec<usize>, Refusal> {
    let mut places: Vec<usize> = Vec::with_capacity(head.len());
    let mut wrong = Vec::new();
    for cell in head {
        let name = String::from_utf8_lossy(cell).trim().to_lowercase();
        match COLUMNS.iter().position(|known| *known == name) {
            Some(place) if places.contains(&place) => wrong.push(FieldError::new(name, "field-twice")),
            Some(place) => places.push(place),
            None => wrong.push(FieldError::new(name, "import-column")),
        }
    }
    for (place, needed) in COLUMNS.iter().enumerate().take(2) {
        if !places.contains(&place) {
            wrong.push(FieldError::new(*needed, "field-required"));
        }
    }
    if wrong.is_empty() { Ok(places) } else { Err(Refusal::Invalid(wrong)) }
}
