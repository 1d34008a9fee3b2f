//! A row of a log, read by the map: what is needed of it, and the key by which rows are put in order.

use std::borrow::Cow;

use kernel::Instant;
use kernel::text::normalise;
use map::services::Class;
use serde::{Deserialize, Serialize};
use serve::requests::imported::Signs;

use super::cells::Cells;
use super::map::{Field, Map};
use super::meaning::{MOST_WORDS, Reading};
use super::times::{Clock, shorten};

/// A row on its way through the sorting. Names are not yet ids.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Line {
    pub line: u64,
    pub case: String,
    pub at: Instant,
    pub word: String,
    pub signs: Signs,
    pub class: Option<Class>,
    pub team: Option<String>,
    pub person: Option<String>,
    pub by: Option<String>,
    pub requester: Option<String>,
    pub requester_team: Option<String>,
    pub requester_site: Option<String>,
    pub service: Option<String>,
    pub subject: Option<String>,
    pub opened_at: Option<Instant>,
    pub resolved_at: Option<Instant>,
    pub closed_at: Option<Instant>,
}

/// Why a row is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub field: String,
    pub reason: String,
}

/// Reads rows by a map.
pub struct Lines<'a> {
    map: &'a Map,
    clock: Clock,
    reading: Reading<'a>,
    names: [Option<&'a str>; super::map::FIELDS],
}

/// The longest name of a team, a person or a service; of a subject, and of a case.
const NAME: usize = 120;
const SUBJECT: usize = 200;
const CASE: usize = 200;

impl<'a> Lines<'a> {
    pub fn new(map: &'a Map, now: Instant) -> anyhow::Result<Self> {
        let mut names = [None; super::map::FIELDS];
        for (field, name) in map.columns.named() {
            names[field as usize] = Some(name);
        }
        Ok(Self { map, clock: Clock::new(&map.time, now)?, reading: Reading::new(&map.means), names })
    }

    /// The row as it is needed, or why it cannot be taken.
    pub fn read(&mut self, line: u64, cells: &Cells) -> Result<Line, Wrong> {
        let case =
            self.text(cells, Field::Case, CASE)?.ok_or_else(|| self.amiss(Field::Case, "there is none"))?;
        let at = self.time(cells, Field::Time)?.ok_or_else(|| self.amiss(Field::Time, "there is none"))?;
        let activity = self.text(cells, Field::Activity, SUBJECT)?;
        let state = self.text(cells, Field::State, SUBJECT)?;
        let what =
            if self.names[Field::Activity as usize].is_some() { Field::Activity } else { Field::State };
        if activity.is_none() && state.is_none() {
            return Err(self.amiss(what, "there is none"));
        }
        let (team, person) = (self.text(cells, Field::Team, NAME)?, self.person(cells, Field::Person)?);
        let read = self.reading.read(activity.as_deref(), state.as_deref(), person.is_some(), team.is_some());
        let (word, signs) = read.ok_or_else(|| {
            self.amiss(what, &format!("there are more than {MOST_WORDS} different ones; is it a text?"))
        })?;
        Ok(Line {
            line,
            at,
            word,
            signs,
            class: self.class(cells),
            team,
            person,
            by: self.person(cells, Field::By)?,
            requester: self.person(cells, Field::Requester)?,
            requester_team: self.text(cells, Field::RequesterTeam, NAME)?,
            requester_site: self.text(cells, Field::RequesterSite, NAME)?,
            service: self.text(cells, Field::Service, NAME)?,
            subject: self.subject(cells),
            opened_at: self.time(cells, Field::OpenedAt)?,
            resolved_at: self.time(cells, Field::ResolvedAt)?,
            closed_at: self.time(cells, Field::ClosedAt)?,
            case,
        })
    }

    fn amiss(&self, field: Field, reason: &str) -> Wrong {
        let field = self.names[field as usize].unwrap_or("row").to_owned();
        Wrong { field, reason: reason.to_owned() }
    }

    fn text(&self, cells: &Cells, field: Field, most: usize) -> Result<Option<String>, Wrong> {
        let Some(raw) = cells.told(field, self.map) else { return Ok(None) };
        let text = plain(raw);
        match text.chars().count() {
            0 => Ok(None),
            some if some > most => {
                Err(self.amiss(field, &format!("{} is longer than {most} letters", shorten(&text))))
            }
            _ => Ok(Some(text.into_owned())),
        }
    }

    fn person(&self, cells: &Cells, field: Field) -> Result<Option<String>, Wrong> {
        let name = self.text(cells, field, NAME)?;
        Ok(name.filter(|name| !self.map.people.placeholders.contains(name)))
    }

    fn subject(&self, cells: &Cells) -> Option<String> {
        let text = plain(cells.told(Field::Subject, self.map)?).into_owned();
        match text.chars().count() {
            0 => None,
            some if some > SUBJECT => Some(text.chars().take(SUBJECT - 1).chain(['…']).collect()),
            _ => Some(text),
        }
    }

    fn time(&self, cells: &Cells, field: Field) -> Result<Option<Instant>, Wrong> {
        match cells.told(field, self.map) {
            None => Ok(None),
            Some(text) => self.clock.read(text).map(Some).map_err(|reason| self.amiss(field, &reason)),
        }
    }

    fn class(&self, cells: &Cells) -> Option<Class> {
        let priority = cells.told(Field::Priority, self.map)?;
        let is = |classes: &[String]| classes.iter().any(|class| class == priority);
        Some(match () {
            () if is(&self.map.class.present) => Class::Present,
            () if is(&self.map.class.planned) => Class::Planned,
            () => Class::Standard,
        })
    }
}

/// Most cells are plain already.
fn plain(raw: &str) -> Cow<'_, str> {
    if raw.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        Cow::Borrowed(raw.trim())
    } else {
        Cow::Owned(normalise(raw, false))
    }
}

impl Line {
    /// Sorts by case, then by time, then by the place in the file.
    pub fn key(&self, place: u64) -> Vec<u8> {
        let mut key = Vec::with_capacity(self.case.len() + 17);
        key.extend_from_slice(self.case.as_bytes());
        // No case holds it, so a longer name of which this is the beginning sorts after.
        key.push(0);
        // As unsigned, negative times sort before positive ones.
        key.extend_from_slice(&(self.at.0 ^ i64::MIN).to_be_bytes());
        key.extend_from_slice(&place.to_be_bytes());
        key
    }
}
