//! Relationships as YAML: a list of them below `relationships`, an entry for each column that says something.
//!
//! Read from the events of the parser, so that every mistake is told with its line. Anchors, aliases and tags are
//! refused: a list of names and texts needs none, and a few of them make a small file endless.

use std::fmt::Write as _;

use kernel::Refusal;
use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput};

use super::super::columns::{Column, DISPUTE, RETIREMENT};
use super::super::faults::Faults;
use super::super::line::{Line, Row, join_names, split_names};
use super::super::reading::put;
use super::MOST_LINES;

/// What the list is called.
const LIST: &str = "relationships";

pub fn write(lines: &[Line]) -> anyhow::Result<String> {
    let mut yaml = format!("{LIST}:{}\n", if lines.is_empty() { " []" } else { "" });
    for line in lines {
        let mut mark = "-";
        for column in Column::ALL {
            let text = line.get(*column);
            // Whatever else is empty says so: a file that comes in again empties it.
            if text.is_none() && (DISPUTE.contains(column) || RETIREMENT.contains(column)) {
                continue;
            }
            write!(yaml, "  {mark} {column}: ")?;
            mark = " ";
            match text {
                None => yaml.push_str("null"),
                Some(word) if column.is_word() => yaml.push_str(word),
                Some(names) if *column == Column::Services => {
                    let names: Vec<String> = split_names(names).iter().map(|name| quoted(name)).collect();
                    write!(yaml, "[{}]", names.join(", "))?;
                }
                Some(text) => yaml.push_str(&quoted(text)),
            }
            yaml.push('\n');
        }
    }
    Ok(yaml)
}

/// As JSON quotes it, which YAML reads the same.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Nothing that could be read any further.
struct Stop;

struct Source<'a, 'f> {
    parser: Parser<'a, StrInput<'a>>,
    faults: &'f mut Faults,
}

pub fn read(text: &str, faults: &mut Faults) -> Result<Vec<Row>, Refusal> {
    let mut rows = Vec::new();
    let mut source = Source { parser: Parser::new_from_str(text), faults };
    // What stopped it is among the faults.
    let _ = source.document(&mut rows);
    Ok(rows)
}

impl<'a> Source<'a, '_> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Stop> {
        let (event, span) = match self.parser.next_event() {
            Some(Ok(read)) => read,
            Some(Err(error)) => {
                let line = error.marker().line();
                return self.stop(line, "", "relationships-import-not-yaml");
            }
            None => return self.stop(1, "", "relationships-import-not-yaml"),
        };
        let is_plain = match &event {
            Event::Alias(_) => false,
            Event::Scalar(_, _, anchor, tag) => *anchor == 0 && tag.is_none(),
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) => {
                *anchor == 0 && tag.is_none()
            }
            _ => true,
        };
        match is_plain {
            true => Ok((event, span)),
            false => self.stop(span.start.line(), "", "relationships-import-alias"),
        }
    }

    fn stop<T>(&mut self, line: usize, what: &str, message: &'static str) -> Result<T, Stop> {
        self.faults.at(line as u64, what, message);
        Err(Stop)
    }

    fn document(&mut self, rows: &mut Vec<Row>) -> Result<(), Stop> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) => {}
                Event::SequenceStart(..) => {
                    self.list(rows)?;
                    break;
                }
                Event::MappingStart(..) => {
                    self.named_list(rows)?;
                    break;
                }
                _ => return self.stop(span.start.line(), "", "relationships-import-shape"),
            }
        }
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentEnd => {}
                Event::StreamEnd => return Ok(()),
                _ => return self.stop(span.start.line(), "", "relationships-import-shape"),
            }
        }
    }

    /// `relationships:` and its list, alone.
    fn named_list(&mut self, rows: &mut Vec<Row>) -> Result<(), Stop> {
        let (event, span) = self.next()?;
        let is_it = matches!(&event, Event::Scalar(name, ..) if name.as_ref() == LIST);
        let (value, _) = self.next()?;
        if !is_it || !matches!(value, Event::SequenceStart(..)) {
            return self.stop(span.start.line(), "", "relationships-import-shape");
        }
        self.list(rows)?;
        match self.next()? {
            (Event::MappingEnd, _) => Ok(()),
            (_, span) => self.stop(span.start.line(), "", "relationships-import-shape"),
        }
    }

    fn list(&mut self, rows: &mut Vec<Row>) -> Result<(), Stop> {
        loop {
            let (event, span) = self.next()?;
            let line = span.start.line();
            match event {
                Event::SequenceEnd => return Ok(()),
                Event::MappingStart(..) if rows.len() >= MOST_LINES => {
                    return self.stop(line, "", "relationships-import-too-long");
                }
                Event::MappingStart(..) => rows.push(self.row(line)?),
                _ => return self.stop(line, "", "relationships-import-shape"),
            }
        }
    }

    fn row(&mut self, line: usize) -> Result<Row, Stop> {
        let mut row = Row::new(line as u64);
        loop {
            let (event, span) = self.next()?;
            let line = span.start.line();
            let name = match event {
                Event::MappingEnd => return Ok(row),
                Event::Scalar(name, ..) => name,
                _ => return self.stop(line, "", "relationships-import-shape"),
            };
            let value = self.value(&name)?;
            let line = line as u64;
            match name.parse::<Column>() {
                Ok(column) if row.says(column) => self.faults.at(line, &name, "import-column-twice"),
                Ok(column) => put(&mut row, column, line, value.as_deref(), self.faults),
                Err(_) => self.faults.at(line, &name, "relationships-import-column"),
            }
        }
    }

    /// A text, or a list of names.
    fn value(&mut self, of: &str) -> Result<Option<String>, Stop> {
        let (event, span) = self.next()?;
        match event {
            Event::Scalar(text, style, ..) => Ok(scalar(&text, style)),
            Event::SequenceStart(..) if of == Column::Services.as_str() => {
                let mut names = Vec::new();
                loop {
                    match self.next()? {
                        (Event::Scalar(name, ..), _) => names.push(name.into_owned()),
                        (Event::SequenceEnd, _) => return Ok(join_names(names.iter().map(String::as_str))),
                        (_, span) => return self.stop(span.start.line(), of, "relationships-import-value"),
                    }
                }
            }
            _ => self.stop(span.start.line(), of, "relationships-import-value"),
        }
    }
}

/// Unquoted, some words mean that there is nothing.
fn scalar(text: &str, style: ScalarStyle) -> Option<String> {
    let is_nothing = style == ScalarStyle::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL");
    (!is_nothing).then(|| text.to_owned())
}
