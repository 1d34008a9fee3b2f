//! A conversation in words.

use people::avatar;
use web::{Speech, initials};

use crate::safe::days;
use crate::safe::looking::Seen;
use crate::safe::model::{ReaderState, State, What};
use crate::safe::store::{Message, Reader};

/// Where a report stands, in words.
pub fn state(t: &Speech, state: State) -> String {
    t.s(&format!("safe-state-{state}"))
}

/// What was reported, and everything said of it since.
pub struct Conversation {
    pub title: String,
    /// Where it stands, and until when the first word comes.
    pub lead: String,
    pub reporter: Talker,
    pub paragraphs: Vec<String>,
    pub facts: Vec<(String, String)>,
    pub day: String,
    pub pieces: Vec<Piece>,
    /// Who reads it, in words.
    pub readers: Vec<String>,
    /// Nobody who reads it is here any more.
    pub is_alone: bool,
    /// What was done, once it is closed.
    pub outcome: Option<String>,
}

/// Whoever says something.
pub struct Talker {
    pub name: String,
    pub initials: String,
    pub avatar: Option<u8>,
}

pub enum Piece {
    Said { who: Talker, paragraphs: Vec<String>, day: String },
    Done { sentence: String, said: Vec<String>, day: String },
}

fn paragraphs(words: &str) -> Vec<String> {
    words.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

impl Conversation {
    /// `is_reporter` reads "you" where others read a name, or that there is none.
    pub fn of(t: &Speech, seen: &Seen, is_reporter: bool) -> Self {
        let report = &seen.report;
        let reporter = || match (is_reporter, &report.reporter_name, report.is_anonymous) {
            (true, ..) => Talker { name: t.s("safe-you"), initials: String::new(), avatar: None },
            (_, Some(name), _) => Talker {
                initials: initials(name),
                avatar: report.reporter_id.map(|id| avatar(id.0)),
                name: name.clone(),
            },
            (_, None, true) => Talker { name: t.s("safe-anonymous"), initials: String::new(), avatar: None },
            (_, None, false) => Talker { name: t.s("safe-former"), initials: String::new(), avatar: None },
        };
        let facts = [
            ("safe-when", &report.happened_when),
            ("safe-where", &report.happened_where),
            ("safe-concerns", &report.concerns),
            ("safe-wish", &report.wish),
        ];
        let until = days::first_word_until(&report.received_on, report.is_anonymous);
        let lead = match (report.state, until) {
            (State::Received, Some(day)) => t.a1("safe-first-word", "day", t.date(day)),
            (state_now, _) => state(t, state_now),
        };
        let piece = |message: &Message| {
            let who = match (&message.by_name, message.by_id) {
                (Some(name), Some(id)) => {
                    Talker { name: name.clone(), initials: initials(name), avatar: Some(avatar(id.0)) }
                }
                _ => reporter(),
            };
            let day = days::said(t, &message.on_day, report.is_anonymous && message.is_reporters);
            let paragraphs = paragraphs(&message.words);
            if message.what == What::Said {
                return Piece::Said { who, paragraphs, day };
            }
            let whom = message.whom_name.clone().unwrap_or_else(|| t.s("safe-former"));
            let sentence = match message.what {
                What::LookedInto => t.a1("safe-did-looked_into", "who", &who.name),
                What::Closed => t.a1("safe-did-closed", "who", &who.name),
                What::SteppedBack => t.a1("safe-did-stepped_back", "who", &who.name),
                What::AskedIn => t.a2("safe-did-asked_in", "who", &who.name, "whom", &whom),
                What::BroughtIn => t.a2("safe-did-brought_in", "who", &who.name, "whom", &whom),
                What::Agreed => t.a1("safe-did-agreed", "whom", &whom),
                What::Declined | What::Said => t.a1("safe-did-declined", "whom", &whom),
            };
            Piece::Done { sentence, said: paragraphs, day }
        };
        let reads = |one: &Reader| {
            let key = match (one.is_here, one.state) {
                (false, _) => "safe-reader-gone",
                (_, ReaderState::Asked) => "safe-reader-asked",
                _ => return one.name.clone(),
            };
            t.a1(key, "name", &one.name)
        };
        Self {
            title: t.s(&format!("safe-harm-{}", report.harm)),
            lead,
            reporter: reporter(),
            paragraphs: paragraphs(&report.happened),
            facts: facts.into_iter().filter_map(|(key, words)| Some((t.s(key), words.clone()?))).collect(),
            day: days::said(t, &report.received_on, report.is_anonymous),
            pieces: seen.messages.iter().map(piece).collect(),
            readers: seen.readers.iter().map(reads).collect(),
            is_alone: !seen.readers.iter().any(|one| one.is_here && one.state == ReaderState::Reads),
            outcome: report.outcome.clone(),
        }
    }
}
