//! A CSV file of cases, read row by row, its columns found by name.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord};
use kernel::Instant;
use kernel::calendar::Calendar;

use super::Calendars;

/// The rows of a file of which `N` columns matter.
pub(super) struct Cases<const N: usize> {
    file: PathBuf,
    reader: Reader<File>,
    columns: [(&'static str, usize); N],
    record: StringRecord,
}

/// One row; its fields are asked for by the names of their columns.
pub(super) struct Case<'a, const N: usize> {
    file: &'a Path,
    line: u64,
    columns: &'a [(&'static str, usize); N],
    record: &'a StringRecord,
}

impl<const N: usize> Cases<N> {
    pub(super) fn open(file: &Path, columns: [&'static str; N]) -> anyhow::Result<Self> {
        let opened = File::open(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let mut reader = ReaderBuilder::new().buffer_capacity(1 << 16).from_reader(opened);
        let header = reader.headers().map_err(|error| wrong(file, &error))?.clone();
        let mut found = [("", 0); N];
        for (place, name) in found.iter_mut().zip(columns) {
            let mut places = header.iter().enumerate().filter(|(_, title)| title.trim() == name);
            match (places.next(), places.next()) {
                (Some((index, _)), None) => *place = (name, index),
                (Some(_), Some(_)) => {
                    bail!("{}, line 1: the column {name} stands there twice.", file.display())
                }
                (None, _) => bail!("{}, line 1: the column {name} is missing.", file.display()),
            }
        }
        Ok(Self { file: file.to_owned(), reader, columns: found, record: StringRecord::new() })
    }

    /// The next row, until there is none.
    pub(super) fn next(&mut self) -> anyhow::Result<Option<Case<'_, N>>> {
        let more = self.reader.read_record(&mut self.record).map_err(|error| wrong(&self.file, &error))?;
        let line = self.record.position().map_or(0, csv::Position::line);
        let case = Case { file: &self.file, line, columns: &self.columns, record: &self.record };
        Ok(more.then_some(case))
    }
}

impl<'a, const N: usize> Case<'a, N> {
    /// The field in a column that was named when the file was opened.
    pub(super) fn text(&self, column: &'static str) -> &'a str {
        let index = self.columns.iter().find(|(name, _)| *name == column).map(|(_, index)| *index);
        index.and_then(|index| self.record.get(index)).unwrap_or_default().trim()
    }

    pub(super) fn calendar<'c>(
        &self,
        column: &'static str,
        calendars: &'c Calendars,
    ) -> anyhow::Result<&'c Calendar> {
        let name = self.text(column);
        calendars.get(name).ok_or_else(|| self.wrong(format_args!("there is no calendar {name:?}")))
    }

    pub(super) fn instant(&self, column: &'static str) -> anyhow::Result<Instant> {
        let text = self.text(column);
        Instant::parse(text).ok_or_else(|| {
            self.wrong(format_args!("{column} is {text:?}, not an instant like 2026-01-31T08:00:00Z"))
        })
    }

    pub(super) fn seconds(&self, column: &'static str) -> anyhow::Result<i64> {
        let text = self.text(column);
        let seconds = text.parse().ok().filter(|seconds| *seconds >= 0);
        seconds.ok_or_else(|| {
            self.wrong(format_args!("{column} is {text:?}, not a whole number of seconds from 0 on"))
        })
    }

    /// An error that says where.
    pub(super) fn wrong(&self, problem: impl std::fmt::Display) -> anyhow::Error {
        anyhow!("{}, line {}: {problem}.", self.file.display(), self.line)
    }
}

/// What the CSV reader found wrong, in our words.
fn wrong(file: &Path, error: &csv::Error) -> anyhow::Error {
    let file = file.display();
    match error.kind() {
        ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            anyhow!("{file}, line {line}: {len} fields, but the first line has {expected_len}.")
        }
        ErrorKind::Utf8 { pos, .. } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            anyhow!("{file}, line {line}: this is not UTF-8.")
        }
        _ => anyhow!("{file} cannot be read: {error}"),
    }
}
