//! A log as XES (IEEE 1849): traces with events, attributes as elements with a key and a value.

use std::io::BufRead;

use anyhow::{Context, bail};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::cells::{Cells, Next, Rows};
use super::map::{Field, Map};
use super::watched::Watched;

/// Lists in lists may be a few deep; more is made to hurt.
const DEEPEST: usize = 64;

/// Before the key of an attribute that belongs to the trace.
const OF_TRACE: &str = "trace:";

struct Wanted {
    field: Field,
    key: String,
    of_trace: bool,
    was_seen: bool,
}

pub struct Xes<R> {
    xml: Reader<Watched<R>>,
    buffer: Vec<u8>,
    wanted: Vec<Wanted>,
    /// What the trace around tells.
    trace: Vec<(Field, String)>,
    /// Elements that are open, and where the trace and the event among them are.
    depth: usize,
    trace_at: Option<usize>,
    event_at: Option<usize>,
    line: u64,
    is_log: bool,
}

impl<R: BufRead> Xes<R> {
    pub fn open(inner: Watched<R>, map: &Map) -> Self {
        let wanted = map.columns.named().into_iter().map(|(field, name)| {
            let (of_trace, key) = match name.strip_prefix(OF_TRACE) {
                Some(key) => (true, key),
                None => (false, name),
            };
            Wanted { field, key: key.to_owned(), of_trace, was_seen: false }
        });
        Self {
            xml: Reader::from_reader(inner),
            buffer: Vec::new(),
            wanted: wanted.collect(),
            trace: Vec::new(),
            depth: 0,
            trace_at: None,
            event_at: None,
            line: 1,
            is_log: false,
        }
    }

    /// An element begins. Says what is wrong with it, if anything.
    fn begin(&mut self, element: &BytesStart<'_>, cells: &mut Cells) -> anyhow::Result<()> {
        if self.depth >= DEEPEST {
            bail!("elements lie more than {DEEPEST} deep in each other, which no log needs");
        }
        let name = element.local_name();
        if self.depth == 0 {
            if name.as_ref() != "log" {
                bail!("it is no XES: it begins with <{}> and not with <log>", name.as_ref());
            }
            self.is_log = true;
        }
        self.depth += 1;
        match name.as_ref() {
            "trace" if self.depth == 2 => {
                self.trace_at = Some(self.depth);
                self.trace.clear();
            }
            "event" if self.event_at.is_none() && self.depth <= 3 => {
                self.event_at = Some(self.depth);
                cells.clear();
                for (field, value) in &self.trace {
                    cells.set(*field, value);
                }
            }
            _ => self.attribute(element, cells)?,
        }
        Ok(())
    }

    /// An element directly within an event or a trace is an attribute of it; deeper ones say something about those.
    fn attribute(&mut self, element: &BytesStart<'_>, cells: &mut Cells) -> anyhow::Result<()> {
        let of_event = self.event_at.is_some_and(|at| self.depth == at + 1);
        let of_trace = self.event_at.is_none() && self.trace_at.is_some_and(|at| self.depth == at + 1);
        if !of_event && !of_trace {
            return Ok(());
        }
        let (mut key, mut value) = (None, None);
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute?;
            match attribute.key.as_ref() {
                "key" => key = Some(attribute.normalized_value(XmlVersion::Implicit1_0)?),
                "value" => value = Some(attribute.normalized_value(XmlVersion::Implicit1_0)?),
                _ => {}
            }
        }
        let (Some(key), Some(value)) = (key, value) else { return Ok(()) };
        for wanted in self.wanted.iter_mut().filter(|w| w.of_trace == of_trace && w.key == key) {
            wanted.was_seen = true;
            if of_event {
                cells.set(wanted.field, &value);
            } else {
                self.trace.push((wanted.field, value.clone().into_owned()));
            }
        }
        Ok(())
    }

    /// An element ends; says whether it was an event.
    fn end(&mut self) -> bool {
        let is_event = self.event_at == Some(self.depth);
        if is_event {
            self.event_at = None;
        }
        if self.trace_at == Some(self.depth) {
            self.trace_at = None;
            self.trace.clear();
        }
        self.depth = self.depth.saturating_sub(1);
        is_event
    }

    fn step(&mut self, cells: &mut Cells) -> anyhow::Result<Option<Next>> {
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        let line = self.xml.get_ref().line();
        let event = self.xml.read_event_into(&mut buffer)?;
        let mut next = None;
        match &event {
            Event::Start(element) => {
                self.begin(element, cells)?;
                if self.event_at == Some(self.depth) {
                    self.line = self.xml.get_ref().line();
                }
            }
            Event::Empty(element) => {
                self.begin(element, cells)?;
                if self.end() {
                    next = Some(Next::Row { line });
                }
            }
            Event::End(_) => {
                let line = self.line;
                next = self.end().then_some(Next::Row { line });
            }
            Event::DocType(_) => bail!("it brings a document type of its own, which XES does not have"),
            Event::Decl(declared) => {
                if let Some(encoding) = declared.encoding().transpose()?
                    && !encoding.eq_ignore_ascii_case("utf-8")
                    && !encoding.eq_ignore_ascii_case("us-ascii")
                {
                    bail!("it is written in {encoding}; save it as UTF-8");
                }
            }
            Event::Eof if !self.is_log => bail!("it is no XES: there is no <log> in it"),
            Event::Eof if self.depth > 0 => bail!("it ends in the middle: <log> is never closed"),
            Event::Eof => next = Some(Next::End),
            _ => {}
        }
        drop(event);
        self.xml.get_mut().mark();
        self.buffer = buffer;
        Ok(next)
    }
}

impl<R: BufRead> Rows for Xes<R> {
    fn next(&mut self, cells: &mut Cells) -> anyhow::Result<Next> {
        loop {
            match self.step(cells) {
                Ok(Some(next)) => return Ok(next),
                Ok(None) => {}
                Err(error) => {
                    return Err(error).with_context(|| format!("line {}", self.xml.get_ref().line()));
                }
            }
        }
    }

    fn never_seen(&self) -> Vec<String> {
        let unseen = self.wanted.iter().filter(|wanted| !wanted.was_seen);
        unseen.map(|w| format!("{}{}", if w.of_trace { OF_TRACE } else { "" }, w.key)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAP: &str = "source = 'Desk'\n[columns]\ncase = 'trace:concept:name'\ntime = 'time:timestamp'\nactivity = 'concept:name'\n";

    fn rows(text: &str) -> anyhow::Result<Vec<String>> {
        let map = Map::read(MAP).unwrap();
        let mut xes = Xes::open(Watched::new(std::io::BufReader::new(text.as_bytes())), &map);
        let (mut cells, mut read) = (Cells::default(), Vec::new());
        loop {
            match xes.next(&mut cells)? {
                Next::Row { line } => {
                    let cell = |field| cells.raw(field).unwrap_or("-");
                    read.push(format!("{line} {} {}", cell(Field::Case), cell(Field::Activity)));
                }
                Next::Wrong { .. } => unreachable!("an event is a row"),
                Next::End => {
                    read.extend(xes.never_seen());
                    return Ok(read);
                }
            }
        }
    }

    const LOG: &str = "<?xml version='1.0' encoding='UTF-8'?>\n<log xmlns='http://www.xes-standard.org/'>\n\
        <global scope='event'><string key='concept:name' value='never'/></global>\n\
        <trace><string key='concept:name' value='A&amp;B'><string key='deeper' value='x'/></string>\n\
        <event><string key='concept:name' value='Open'><string key='concept:name' value='deep'/></string>\
        <date key='time:timestamp' value='2016-01-01T00:00:00Z'/></event>\n\
        <event/></trace>\n<trace><event><string key='concept:name' value='Close'/></event></trace></log>";

    #[test]
    fn events_are_rows_and_know_their_trace() {
        assert_eq!(rows(LOG).unwrap(), ["5 A&B Open", "6 A&B -", "7 - Close"]);
    }

    #[test]
    fn attributes_that_never_come_are_named() {
        let read = rows("<log><trace><event/></trace></log>").unwrap();
        assert_eq!(read[1..], ["trace:concept:name", "time:timestamp", "concept:name"]);
    }

    #[test]
    fn what_is_no_xes_or_wants_to_hurt_is_refused() {
        let deep = format!("<log>{}", "<list>".repeat(100));
        for (text, says) in [
            ("<html></html>", "begins with <html>"),
            ("<!-- nothing -->", "no <log> in it"),
            ("<log><trace>", "ends in the middle"),
            ("<log><trace></log>", "line 1"),
            ("<?xml version='1.0' encoding='ISO-8859-1'?><log/>", "ISO-8859-1"),
            ("<!DOCTYPE log [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><log/>", "document type"),
            ("<log><trace><string key='concept:name' value='&lol;'/></trace></log>", "lol"),
            (deep.as_str(), "deep in each other"),
        ] {
            let error = format!("{:#}", rows(text).unwrap_err());
            assert!(error.contains(says), "{text}: {error}");
        }
        let long = format!("<log><trace><string key='k' value='{}'/>", "x".repeat(20 << 20));
        assert!(format!("{:#}", rows(&long).unwrap_err()).contains("8 MB"));
    }
}
