//! The conversation of a request as a reader follows it: what was said, and what happened between.

mod names;
mod sentences;

use kernel::{Id, Instant};
use people::PersonId;
use web::Speech;

pub use names::{Names, Who, named_on};
pub(super) use sentences::event;

use super::logged::Told;
use crate::chain;
use crate::requests::model::{Happened, RequestEvent, TextId};
use crate::requests::reading::Seen;
use sentences::acknowledged_by_another;

/// One piece of the conversation.
pub struct Piece {
    /// The event, so that a page that is fetched anew finds it again; none where a part tells it.
    pub key: Option<Id>,
    pub at: Instant,
    /// As people read it, and as machines do.
    pub when: String,
    pub machine: String,
    pub what: What,
    /// Where it was said, or where it goes on, when that is elsewhere; and the way there.
    pub mark: Option<(String, Option<String>)>,
}

impl Piece {
    pub(super) fn new(t: &Speech, key: Option<Id>, at: Instant, what: What) -> Self {
        Self { key, at, when: t.short(at), machine: t.machine(at), what, mark: None }
    }
}

pub enum What {
    /// Something said to both ends.
    Message { who: Who, paragraphs: Vec<String> },
    /// Something said within a team, with the name of that team.
    Note { who: Who, team: String, paragraphs: Vec<String> },
    /// Something that happened, in one sentence, with what was said about it.
    Event { icon: &'static str, sentence: String, said: Vec<String> },
    /// Something that happened to a part of it.
    Part { icon: &'static str, sentence: String, reference: String, path: String },
}

/// The conversation with what happened to the parts between, oldest first.
pub fn with_parts(t: &Speech, mut pieces: Vec<Piece>, parts: Vec<chain::Piece>) -> Vec<Piece> {
    pieces.extend(parts.into_iter().map(|part| {
        let what = What::Part {
            icon: part.icon,
            sentence: part.sentence,
            reference: part.reference,
            path: part.path,
        };
        Piece::new(t, None, part.at, what)
    }));
    pieces.sort_by_key(|piece| piece.at);
    pieces
}

/// The conversation, oldest first.
pub fn pieces(t: &Speech, seen: &Seen, names: &Names) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(seen.events.len() + 1);
    let mut has_it = None;
    let mut told = Told::default();
    let gone = super::gone_on::split_off(seen);
    for happened in &seen.events {
        let said = |id: Option<TextId>| id.and_then(|id| seen.text(id)).map(|text| paragraphs(&text.body));
        let what = match &happened.event {
            RequestEvent::Opened { walk_up: true, .. } | RequestEvent::Opened { split: true, .. } => {
                let body = if seen.whole.body.is_empty() { &seen.shown.subject } else { &seen.whole.body };
                event(t, names, happened, if seen.reads() { paragraphs(body) } else { Vec::new() })
            }
            RequestEvent::Opened { .. } => {
                if seen.reads() {
                    let body =
                        if seen.whole.body.is_empty() { &seen.shown.subject } else { &seen.whole.body };
                    What::Message { who: names.who(t, happened.actor), paragraphs: paragraphs(body) }
                } else {
                    event(t, names, happened, Vec::new())
                }
            }
            RequestEvent::Replied { text, .. } => match said(Some(*text)) {
                Some(paragraphs) => What::Message { who: names.who(t, happened.actor), paragraphs },
                None => continue,
            },
            RequestEvent::Noted { text } => match said(Some(*text)) {
                Some(paragraphs) => {
                    let who = names.who(t, happened.actor);
                    What::Note { who, team: names.note_team(seen, happened), paragraphs }
                }
                None => continue,
            },
            // The words themselves name them.
            RequestEvent::Mentioned { .. } | RequestEvent::MentionedInNote { .. } => continue,
            // The team's reason for an order of its own is there for everybody in the line.
            RequestEvent::Taken { passed, .. } if *passed > 0 => {
                let reason =
                    seen.shown.taken_reason.as_deref().filter(|_| seen.shown.taken_at == Some(happened.at));
                let said = said(happened.event.text()).or_else(|| reason.map(paragraphs));
                event(t, names, happened, said.unwrap_or_default())
            }
            RequestEvent::Acknowledged { .. } if has_it.is_some() && has_it != happened.actor => {
                let said = said(happened.event.text()).unwrap_or_default();
                acknowledged_by_another(t, names, happened, said)
            }
            RequestEvent::Logged(row) => {
                let (icon, sentence, said) = told.next(t, names, seen.shown.id.0, row);
                What::Event { icon, sentence, said }
            }
            other => event(t, names, happened, said(other.text()).unwrap_or_default()),
        };
        has_it = who_has_it(has_it, happened);
        let gone = happened.event.text().is_some_and(|text| gone.contains(&text));
        let mark = gone.then(|| (t.s("split-mark"), None));
        pieces.push(Piece { mark, ..Piece::new(t, Some(happened.id), happened.at, what) });
        if let RequestEvent::Declined { another_way: Some(way), .. } = &happened.event
            && let Some(said) = said(Some(*way))
        {
            let sentence = t.s("event-another-way");
            let what = What::Event { icon: "corner-up-left", sentence, said };
            pieces.push(Piece::new(t, None, happened.at, what));
        }
    }
    if !seen.merged.is_empty() {
        pieces.extend(super::gone_on::pieces(t, seen, names));
        pieces.sort_by_key(|piece| piece.at);
    }
    pieces
}

/// Whose it is after this.
fn who_has_it(before: Option<PersonId>, happened: &Happened) -> Option<PersonId> {
    match &happened.event {
        RequestEvent::Taken { .. } => happened.actor,
        RequestEvent::Assigned { to } => *to,
        RequestEvent::Acknowledged { .. } => before.or(happened.actor),
        RequestEvent::HandedOver { .. } => None,
        _ => before,
    }
}

/// Paragraphs of a plain text.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}
