//! Days and hours as calendar programs read them: a writer of iCalendar (RFC 5545).
//!
//! It writes the few properties that feeds and invitations need. Whoever sends the same `uid` again with a higher
//! `sequence` changes what was sent; with `Method::Cancel` and `Status::Cancelled` it is taken back.

use jiff::civil::Date;

use crate::Instant;

/// The longest line in octets, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// One file, feed or invitation.
pub struct ICalendar {
    /// What a calendar program calls a feed.
    pub name: Option<String>,
    pub method: Method,
    pub entries: Vec<Entry>,
}

/// What whoever receives it should do (RFC 5546).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Show it: a feed, a file.
    Publish,
    /// Answer it: an invitation, or a newer one.
    Request,
    /// Take it off the calendar.
    Cancel,
}

/// One event.
pub struct Entry {
    /// The same for ever, and different from any other in the world: `review-12@hallway.example`.
    pub uid: String,
    /// 0, and one more with each change of when, where or whether.
    pub sequence: u32,
    /// When it was last changed.
    pub stamp: Instant,
    pub when: When,
    pub summary: String,
    /// Empty: none.
    pub description: String,
    pub location: Option<String>,
    /// The page that tells more.
    pub url: Option<String>,
    pub status: Status,
    pub organizer: Option<Mailbox>,
    pub attendees: Vec<Attendee>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Whole days, both counted, wherever the reader is; they keep nobody's time busy.
    Days {
        first: Date,
        last: Date,
    },
    Hours {
        from: Instant,
        to: Instant,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Tentative,
    Confirmed,
    Cancelled,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    pub name: String,
    pub email: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    pub who: Mailbox,
    pub reply: Reply,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    NotYet,
    Yes,
    No,
    Perhaps,
}

impl When {
    /// One whole day.
    pub const fn day(day: Date) -> Self {
        Self::Days { first: day, last: day }
    }
}

impl Method {
    const fn word(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }

    /// The media type of the file; a mail needs the method in it (RFC 6047, 2.4).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Publish => "text/calendar; charset=utf-8; method=PUBLISH",
            Self::Request => "text/calendar; charset=utf-8; method=REQUEST",
            Self::Cancel => "text/calendar; charset=utf-8; method=CANCEL",
        }
    }
}

impl Status {
    const fn word(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

impl Reply {
    const fn word(self) -> &'static str {
        match self {
            Self::NotYet => "NEEDS-ACTION",
            Self::Yes => "ACCEPTED",
            Self::No => "DECLINED",
            Self::Perhaps => "TENTATIVE",
        }
    }
}

impl ICalendar {
    /// The whole file.
    pub fn write(&self) -> String {
        let mut lines = Lines::default();
        lines.put("BEGIN", "VCALENDAR");
        lines.put("VERSION", "2.0");
        lines.put("PRODID", "-//Hallway//Hallway//EN");
        lines.put("CALSCALE", "GREGORIAN");
        lines.put("METHOD", self.method.word());
        if let Some(name) = &self.name {
            // The old word and the one of RFC 7986: programs know one or the other.
            lines.put("NAME", &text(name));
            lines.put("X-WR-CALNAME", &text(name));
        }
        for entry in &self.entries {
            entry.write(&mut lines);
        }
        lines.put("END", "VCALENDAR");
        lines.0
    }
}

impl Entry {
    fn write(&self, lines: &mut Lines) {
        lines.put("BEGIN", "VEVENT");
        lines.put("UID", &text(&self.uid));
        lines.put("DTSTAMP", &utc(self.stamp));
        lines.put("SEQUENCE", &self.sequence.to_string());
        match self.when {
            When::Days { first, last } => {
                lines.put("DTSTART;VALUE=DATE", &day(first));
                // The end is the first day that no longer belongs to it.
                lines.put("DTEND;VALUE=DATE", &day(last.tomorrow().unwrap_or(last)));
                lines.put("TRANSP", "TRANSPARENT");
            }
            When::Hours { from, to } => {
                lines.put("DTSTART", &utc(from));
                lines.put("DTEND", &utc(to));
            }
        }
        lines.put("SUMMARY", &text(&self.summary));
        if !self.description.is_empty() {
            lines.put("DESCRIPTION", &text(&self.description));
        }
        if let Some(location) = &self.location {
            lines.put("LOCATION", &text(location));
        }
        if let Some(url) = &self.url {
            lines.put("URL", &address(url));
        }
        lines.put("STATUS", self.status.word());
        if let Some(organizer) = &self.organizer {
            let name = ["ORGANIZER;CN=", &quoted(&organizer.name)].concat();
            lines.put(&name, &mailto(&organizer.email));
        }
        for Attendee { who, reply } in &self.attendees {
            let name = [
                "ATTENDEE;CN=",
                &quoted(&who.name),
                ";ROLE=REQ-PARTICIPANT;PARTSTAT=",
                reply.word(),
                ";RSVP=TRUE",
            ];
            lines.put(&name.concat(), &mailto(&who.email));
        }
        lines.put("END", "VEVENT");
    }
}

/// What is written so far.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// One property, folded where it is too long, never within a character (RFC 5545, 3.1).
    fn put(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if used + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Words as a value of a property (RFC 5545, 3.3.11): what has a meaning there loses it, what cannot stand there goes.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = ' ';
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' if before == '\r' => {}
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// Words as a parameter of a property: a quotation mark has no way to stand in one (RFC 5545, 3.2).
fn quoted(words: &str) -> String {
    let inner = words.chars().filter(|c| !c.is_control()).map(|c| if c == '"' { '\'' } else { c });
    ['"'].into_iter().chain(inner).chain(['"']).collect()
}

/// An address, which holds neither spaces nor ends of lines.
fn address(url: &str) -> String {
    url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}

fn mailto(email: &str) -> String {
    ["mailto:", &address(email)].concat()
}

/// `20261123T080000Z`
fn utc(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// `20261123`
fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests;
