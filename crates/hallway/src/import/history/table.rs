//! A log as CSV: comma, semicolon or tab, a first line that names the columns.

use std::io::{self, BufRead, Read};

use anyhow::{Context, bail};
use csv::{ByteRecord, ReaderBuilder, Terminator};

use super::cells::{Cells, Next, Rows};
use super::map::Field;
use super::watched::Watched;

/// More columns than this have no name.
const MOST_COLUMNS: usize = 2_000;

/// Follows the last row. When it comes as a row of its own, the last one was whole; within quotes it shows that the file
/// ends in the middle.
const END: &[u8] = b"\n\x01the end\x01\n";

/// `F` tells what a column is.
pub struct Table<R, F> {
    rows: csv::Reader<Ended<R>>,
    record: ByteRecord,
    width: usize,
    /// Where which field stands.
    places: Vec<(F, usize)>,
    names: Vec<String>,
}

/// The columns that a table needs, and those that it may have; why it needs them ends a sentence.
pub struct Wanted<'a, F> {
    pub needed: Vec<(F, &'a str)>,
    pub optional: &'a [(F, &'a str)],
    pub why: &'static str,
}

impl<R: BufRead, F: Copy> Table<R, F> {
    /// Reads the first line and finds the columns in it.
    pub fn open(mut inner: Watched<R>, wanted: &Wanted<'_, F>) -> anyhow::Result<Self> {
        let delimiter = delimiter(inner.fill_buf()?);
        let mut rows = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .terminator(Terminator::Any(b'\n'))
            .from_reader(Ended { inner, rest: END });
        let mut record = ByteRecord::new();
        if !rows.read_byte_record(&mut record)? || is_end(&record) {
            bail!("it is empty");
        }
        if record.len() > MOST_COLUMNS {
            bail!("line 1: it has {} columns; no log has so many", record.len());
        }
        let mut names = Vec::with_capacity(record.len());
        for cell in &record {
            let name = std::str::from_utf8(cell).ok().context("line 1: it is not UTF-8")?;
            names.push(name.trim().to_owned());
        }
        let mut places = Vec::new();
        for (field, name) in &wanted.needed {
            places.push((*field, place(&names, name, wanted.why)?));
        }
        for (field, name) in wanted.optional {
            if names.iter().any(|there| there == name) {
                places.push((*field, place(&names, name, wanted.why)?));
            }
        }
        rows.get_mut().inner.mark();
        Ok(Self { rows, record, width: names.len(), places, names })
    }
}

fn place(names: &[String], wanted: &str, why: &str) -> anyhow::Result<usize> {
    let mut found = names.iter().enumerate().filter(|(_, name)| *name == wanted.trim());
    match (found.next(), found.next()) {
        (Some((place, _)), None) => Ok(place),
        (Some(_), Some(_)) => bail!("line 1: the column {wanted:?} is there twice"),
        (None, _) => {
            let mut there = names.join(", ");
            if there.len() > 600 {
                there = format!("{} columns", names.len());
            }
            bail!("line 1: there is no column {wanted:?}, {why}; there are: {there}")
        }
    }
}

impl<R: BufRead> Rows for Table<R, Field> {
    fn next(&mut self, cells: &mut Cells) -> anyhow::Result<Next> {
        cells.clear();
        self.read(&mut |field, cell| cells.set(field, cell))
    }
}

impl<R: BufRead, F: Copy> Table<R, F> {
    /// Reads the next row and hands out its cells.
    pub fn read(&mut self, set: &mut impl FnMut(F, &str)) -> anyhow::Result<Next> {
        loop {
            if !self.rows.read_byte_record(&mut self.record)? {
                bail!("it ends in the middle of a row");
            }
            self.rows.get_mut().inner.mark();
            if is_end(&self.record) {
                return Ok(Next::End);
            }
            // Empty lines before it are passed over, so it is counted back from its end.
            let within: usize = self.record.iter().flatten().filter(|byte| **byte == b'\n').count();
            let after = self.rows.position().line();
            let line = after.saturating_sub(1 + within as u64);
            if self.record.iter().any(|cell| cell.ends_with(END)) {
                let line = line + 1;
                bail!("line {line}: it ends in the middle of a row, within quotes");
            }
            if self.record.len() == 1 && self.record.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            return self.fill(set, line);
        }
    }
}

impl<R: BufRead, F: Copy> Table<R, F> {
    fn fill(&self, set: &mut impl FnMut(F, &str), line: u64) -> anyhow::Result<Next> {
        if self.record.len() != self.width {
            if self.record.len() < self.width && self.is_cut_off() {
                let last = self.names.get(self.record.len().saturating_sub(1));
                bail!(
                    "line {line}: it ends in the middle of a row, in the column {:?}",
                    last.map_or("", |n| n)
                );
            }
            let reason = format!("{} cells where there are {} columns", self.record.len(), self.width);
            return Ok(Next::Wrong { line, field: "row".to_owned(), reason });
        }
        for (field, place) in &self.places {
            let cell = self.record.get(*place).unwrap_or_default();
            // Lines may end with a carriage return, too.
            let is_last = *place + 1 == self.width;
            let cell = cell.strip_suffix(b"\r").filter(|_| is_last).unwrap_or(cell);
            match std::str::from_utf8(cell) {
                Ok(text) => set(*field, text),
                Err(_) => bail!("line {line}: the column {:?} is not UTF-8", self.names[*place]),
            }
        }
        Ok(Next::Row { line })
    }

    /// The file has ended, and not at the end of a line.
    fn is_cut_off(&self) -> bool {
        let end = self.rows.get_ref();
        end.rest.len() < END.len() && !end.inner.ends_line()
    }
}

fn is_end(record: &ByteRecord) -> bool {
    record.len() == 1 && record.get(0) == END.get(1..END.len() - 1)
}

/// What stands most often in the first line.
fn delimiter(start: &[u8]) -> u8 {
    let head = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: u8| head.iter().filter(|byte| **byte == delimiter).count();
    // Of equals the last one wins: a file of one column has commas.
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// A stream and [`END`] after it.
struct Ended<R> {
    inner: Watched<R>,
    rest: &'static [u8],
}

impl<R: BufRead> Read for Ended<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        match self.inner.read(out)? {
            0 => self.rest.read(out),
            some => Ok(some),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::history::map::Map;

    const MAP: &str = "source = 'Desk'\n[columns]\ncase = 'id'\ntime = 'at'\nstate = 'what'\n";

    fn rows(text: &[u8]) -> anyhow::Result<Vec<String>> {
        let map = Map::read(MAP).unwrap();
        let mut table = Table::open(Watched::new(text), &map.wanted())?;
        let (mut cells, mut read) = (Cells::default(), Vec::new());
        loop {
            match table.next(&mut cells)? {
                Next::Row { line } => read.push(format!("{line} {}", cells.raw(Field::State).unwrap())),
                Next::Wrong { line, reason, .. } => read.push(format!("{line} wrong: {reason}")),
                Next::End => return Ok(read),
            }
        }
    }

    fn says(text: &[u8]) -> String {
        format!("{:#}", rows(text).unwrap_err())
    }

    #[test]
    fn rows_are_read_with_their_lines_whatever_stands_between_the_cells() {
        for text in [
            "id,at,what\n1,t,a\n2,t,\"b\nb\"\n\n3,t,c",
            "what;id;at\r\na;1;t\r\n\"b\nb\";2;t\r\n\r\nc;3;t\r\n",
        ] {
            assert_eq!(rows(text.as_bytes()).unwrap(), ["2 a", "3 b\nb", "6 c"], "{text}");
        }
        assert_eq!(rows(b"id\tat\twhat\n1\tt\ta,b\n").unwrap(), ["2 a,b"]);
        assert_eq!(
            rows(b"id,at,what\n1,t\n2,t,b\n").unwrap(),
            ["2 wrong: 2 cells where there are 3 columns", "3 b"]
        );
    }

    #[test]
    fn a_file_that_was_cut_off_is_refused_with_the_place() {
        assert_eq!(
            says(b"id,at,what\n1,t,a\n2,t"),
            "line 3: it ends in the middle of a row, in the column \"at\""
        );
        assert_eq!(says(b"id,at,what\n1,t,\"a"), "line 2: it ends in the middle of a row, within quotes");
        assert_eq!(
            says(b"id,at,what\n1,\"t\n2,t,b\n"),
            "line 2: it ends in the middle of a row, within quotes"
        );
        assert_eq!(says(b""), "it is empty");
    }

    #[test]
    fn columns_that_are_missing_or_there_twice_are_named() {
        assert_eq!(
            says(b"id,time,what\n"),
            "line 1: there is no column \"at\", which the map names; there are: id, time, what"
        );
        assert_eq!(says(b"id,at,what,at\n"), "line 1: the column \"at\" is there twice");
        assert!(says(",".repeat(5_000).as_bytes()).contains("5001 columns"));
        assert_eq!(says(b"id,at,what\n1,t,\xff\n"), "line 2: the column \"what\" is not UTF-8");
    }

    #[test]
    fn an_endless_cell_is_refused() {
        let mut text = b"id,at,what\n1,t,".to_vec();
        text.resize(20 << 20, b'x');
        assert!(says(&text).contains("8 MB"), "{}", says(&text));
    }
}
