//! The conversation of a request as a reader follows it: what was said, and what happened between.

use std::collections::HashMap;

use kernel::{Id, Instant};
use people::{PersonId, TeamId};
use web::{Speech, initials};

use crate::requests::imported::WordId;
use crate::requests::model::{Happened, Part, RequestEvent, RequestId, Side, TextId, WaitingOn, called};
use crate::requests::reading::Seen;
use crate::requests::store::{Aid, Named};

use super::logged::Told;
use crate::chain;
use crate::complaints;
use crate::words;

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

/// Whoever speaks.
#[derive(Clone, Default)]
pub struct Who {
    pub name: String,
    pub initials: String,
    pub avatar: u8,
    /// How to say the name, or the team.
    pub aside: String,
}

/// Names by id, for everybody and every team on a request.
pub struct Names(HashMap<Id, Named>);

impl Names {
    pub fn new(named: Vec<Named>) -> Self {
        Self(named.into_iter().map(|named| (named.id, named)).collect())
    }

    pub fn person(&self, t: &Speech, id: Option<PersonId>) -> String {
        match id {
            Some(id) => self.0.get(&id.0).map_or_else(|| t.s("somebody"), |named| named.name.clone()),
            None => t.s("hallway-itself"),
        }
    }

    pub fn team(&self, t: &Speech, id: TeamId) -> String {
        self.0.get(&id.0).map_or_else(|| t.s("some-team"), |named| named.name.clone())
    }

    /// How a request is called, and the way to it; of one that this viewer does not see, no more than that it is one.
    pub fn request(&self, t: &Speech, id: RequestId) -> String {
        self.0.get(&id.0).map_or_else(|| t.s("some-request"), |named| called(&named.name))
    }

    /// A step of the checklist in its own words.
    fn step(&self, t: &Speech, nth: i64) -> String {
        let named = self.0.get(&Id(nth)).filter(|named| named.aid == Some(Aid::Step));
        named.map_or_else(|| t.a1("checklist-number", "n", nth), |named| named.name.clone())
    }

    /// Another request that is told of here.
    pub fn told(&self, id: RequestId) -> Option<&Named> {
        self.0.get(&id.0)
    }

    /// What something is called in another system.
    pub fn word(&self, id: WordId) -> Option<String> {
        self.0.get(&id.0).map(|named| named.name.clone())
    }

    /// The other system that a request was taken over from, and how it is called there.
    pub fn log(&self, t: &Speech, request: Id) -> (String, String) {
        match self.0.get(&request) {
            Some(named) => (named.name.clone(), named.says.clone().unwrap_or_default()),
            None => (t.s("some-log"), String::new()),
        }
    }

    pub fn who(&self, t: &Speech, id: Option<PersonId>) -> Who {
        let named = id.and_then(|id| self.0.get(&id.0));
        let name = self.person(t, id);
        let aside = named.and_then(|n| match &n.says {
            Some(says) => Some(t.a1("say-it", "how", says)),
            None => n.team_name.clone(),
        });
        Who {
            initials: initials(&name),
            avatar: id.map_or(0, |id| people::avatar(id.0)),
            aside: aside.unwrap_or_default(),
            name,
        }
    }

    pub fn followers(&self) -> Vec<&Named> {
        let mut all: Vec<&Named> = self.0.values().filter(|named| named.part.is_some()).collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }
}

/// Whose names a request needs, and the words of which log.
pub fn named_on(seen: &Seen) -> (Vec<PersonId>, Vec<TeamId>, Vec<WordId>) {
    let mut persons: Vec<PersonId> = seen.events.iter().filter_map(|happened| happened.actor).collect();
    persons.extend(seen.texts.iter().filter_map(|text| text.author_id));
    persons.extend([Some(seen.shown.requester_id), seen.shown.assignee_id].into_iter().flatten());
    for happened in seen.merged.iter().flat_map(|(_, events)| events) {
        persons.extend(happened.actor);
    }
    let (mut teams, mut words) = (vec![seen.shown.team_id], Vec::new());
    for happened in &seen.events {
        match &happened.event {
            RequestEvent::Opened { team, .. } => teams.push(*team),
            RequestEvent::HandedOver { from, to, .. } | RequestEvent::WentAlong { from, to } => {
                teams.extend([*from, *to]);
            }
            RequestEvent::Logged(row) => {
                teams.extend(row.team);
                persons.extend(row.person);
                words.push(row.word);
            }
            RequestEvent::Assigned { to: Some(person) }
            | RequestEvent::FollowerAdded { person, .. }
            | RequestEvent::FollowerRemoved { person } => persons.push(*person),
            RequestEvent::AskedOf { person, first } => {
                persons.push(*person);
                persons.extend(*first);
            }
            RequestEvent::FellSilent { tells, .. } => persons.extend(tells.iter().copied().take(3)),
            RequestEvent::Noted { .. } => teams.push(TeamId::new(happened.audience.0)),
            _ => {}
        }
    }
    persons.sort_unstable();
    persons.dedup();
    teams.sort_unstable();
    teams.dedup();
    words.sort_unstable();
    words.dedup();
    (persons, teams, words)
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
                    What::Note { who, team: note_team(seen, names, happened), paragraphs }
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

/// The team in which a note was written; of a confidential request, the one that has it.
fn note_team(seen: &Seen, names: &Names, happened: &Happened) -> String {
    let team = names.0.get(&Id(happened.audience.0)).map(|named| named.name.clone());
    team.unwrap_or_else(|| seen.shown.team_name.clone())
}

/// A word about something that somebody else has.
fn acknowledged_by_another(t: &Speech, names: &Names, happened: &Happened, said: Vec<String>) -> What {
    let who = names.person(t, happened.actor);
    let sentence = match &happened.event {
        RequestEvent::Acknowledged { expected_at: Some(at), .. } => {
            t.a2("event-acknowledged-for-by", "who", &who, "time", t.at(*at))
        }
        _ => t.a1("event-acknowledged-for", "who", &who),
    };
    What::Event { icon: "check", sentence, said }
}

/// Paragraphs of a plain text.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect()
}

/// All sentences about what happened to a request stand here, so that their tone can be read at once.
pub(super) fn event(t: &Speech, names: &Names, happened: &Happened, said: Vec<String>) -> What {
    let who = names.person(t, happened.actor);
    let (icon, sentence) = match &happened.event {
        RequestEvent::Opened { walk_up: true, .. } => ("pen-line", t.a1("event-walk-up", "who", &who)),
        RequestEvent::Opened { split: true, .. } => ("git-branch", t.a1("event-split", "who", &who)),
        RequestEvent::AskedOf { person, first } => {
            let whom = names.person(t, Some(*person));
            let says = match first {
                Some(first) if first == person => t.a1("event-asked-of", "whom", &whom),
                Some(first) => t.a2(
                    "event-asked-of-substitute",
                    "whom",
                    &whom,
                    "substitute",
                    names.person(t, Some(*first)),
                ),
                None => t.a1("event-asked-of-nobody", "whom", &whom),
            };
            ("user-plus", says)
        }
        RequestEvent::Opened { team, .. } => {
            ("message-circle", t.a2("event-opened", "who", &who, "team", names.team(t, *team)))
        }
        RequestEvent::Acknowledged { expected_at: Some(at), .. } => {
            ("check", t.a2("event-acknowledged-by", "who", &who, "time", t.at(*at)))
        }
        RequestEvent::Acknowledged { expected_at: None, .. } => {
            ("check", t.a1("event-acknowledged", "who", &who))
        }
        RequestEvent::AcknowledgementTakenBack {} => ("undo-2", t.a1("event-taken-back", "who", &who)),
        RequestEvent::PromiseMoved { from, to, .. } => {
            ("calendar-clock", t.a3("event-promise-moved", "who", &who, "from", t.at(*from), "to", t.at(*to)))
        }
        RequestEvent::Taken { passed: 0, .. } => ("hand", t.a1("event-taken", "who", &who)),
        RequestEvent::Taken { passed, .. } => {
            ("skip-forward", t.a2("event-taken-before", "who", &who, "n", *passed))
        }
        RequestEvent::Assigned { to: None } => ("undo-2", t.a1("event-put-back", "who", &who)),
        RequestEvent::Assigned { to } => {
            ("user-plus", t.a2("event-assigned", "who", &who, "whom", names.person(t, *to)))
        }
        RequestEvent::HandedOver { from, to, .. } => (
            "arrow-right-left",
            t.a3("event-handed-over", "who", &who, "from", names.team(t, *from), "to", names.team(t, *to)),
        ),
        RequestEvent::WentAlong { from, to } => {
            ("arrow-right", t.a2("event-went-along", "from", names.team(t, *from), "to", names.team(t, *to)))
        }
        RequestEvent::Paused { on: WaitingOn::Date, until: Some(until), .. } => {
            ("pause", t.a2("event-paused-until", "who", &who, "until", t.at(*until)))
        }
        RequestEvent::Paused { on, .. } => {
            ("pause", t.a2("event-paused", "who", &who, "whom", words::waiting_on(t, *on)))
        }
        RequestEvent::FellSilent { tells, .. } => {
            let told: Vec<String> = tells.iter().take(3).map(|whom| names.person(t, Some(*whom))).collect();
            ("calendar-clock", t.a2("event-fell-silent", "n", tells.len(), "whom", told.join(", ")))
        }
        RequestEvent::WaitsForParts {} => ("pause", t.s("event-waits-for-parts")),
        RequestEvent::Resumed {} => ("play", t.s("event-resumed")),
        RequestEvent::Replied { side: Side::Provider | Side::Requester, .. } | RequestEvent::Noted { .. } => {
            ("message-circle", t.a1("event-wrote", "who", &who))
        }
        RequestEvent::OutsideChanged { outside: true, moved_up } => {
            ("arrow-up", t.a2("event-outside", "who", &who, "n", *moved_up))
        }
        RequestEvent::OutsideChanged { outside: false, .. } => {
            ("arrow-up", t.a1("event-outside-not", "who", &who))
        }
        RequestEvent::FollowerAdded { person, .. } if happened.actor == Some(*person) => {
            ("user-plus", t.a1("event-follows-now", "who", &who))
        }
        RequestEvent::FollowerAdded { person, part: Part::Participant } => {
            ("user-plus", t.a2("event-follows", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::FollowerAdded { person, part: Part::Watcher } => {
            ("user-plus", t.a2("event-watches", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::FollowerRemoved { person } if happened.actor == Some(*person) => {
            ("user-minus", t.a1("event-follows-not", "who", &who))
        }
        RequestEvent::FollowerRemoved { person } => {
            ("user-minus", t.a2("event-lets-not-follow", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::Mentioned { person, .. } | RequestEvent::MentionedInNote { person, .. } => {
            ("at-sign", t.a2("event-mentioned", "who", &who, "whom", names.person(t, Some(*person))))
        }
        RequestEvent::WasMissing { .. } => ("pen-line", t.a1("event-was-missing", "who", &who)),
        RequestEvent::Resolved { .. } => ("circle-check", t.a1("event-resolved", "who", &who)),
        RequestEvent::StepDone { step } => {
            ("check", t.a2("event-step-done", "who", &who, "step", names.step(t, *step)))
        }
        RequestEvent::StepUndone { step } => {
            ("undo-2", t.a2("event-step-undone", "who", &who, "step", names.step(t, *step)))
        }
        RequestEvent::StepAdded { step } => {
            ("plus", t.a2("event-step-added", "who", &who, "step", names.step(t, *step)))
        }
        RequestEvent::StepsLeftOpen { open, .. } => {
            ("list-ordered", t.a2("event-steps-left-open", "who", &who, "n", *open))
        }
        RequestEvent::ComplaintAnswered { answer } => {
            ("scale", t.a2("event-complaint-answered", "who", &who, "answer", complaints::says(t, *answer)))
        }
        RequestEvent::Reopened { rework: Some(rework), .. } => {
            ("rotate-ccw", t.a2("event-reopened-because", "who", &who, "why", words::rework(t, *rework)))
        }
        RequestEvent::Reopened { rework: None, .. } => ("rotate-ccw", t.a1("event-reopened", "who", &who)),
        RequestEvent::Closed {} if happened.actor.is_none() => {
            ("circle-check", t.s("event-closed-by-itself"))
        }
        RequestEvent::Closed {} => ("circle-check", t.a1("event-closed", "who", &who)),
        RequestEvent::Declined { .. } => ("corner-up-left", t.a1("event-declined", "who", &who)),
        RequestEvent::Withdrawn { .. } if happened.actor.is_none() => ("undo-2", t.s("event-not-needed")),
        RequestEvent::Withdrawn { .. } => ("undo-2", t.a1("event-withdrawn", "who", &who)),
        RequestEvent::MergedInto { into, .. } => {
            ("git-merge", t.a2("event-merged", "who", &who, "other", names.request(t, *into)))
        }
        RequestEvent::MergeUndone { .. } => ("undo-2", t.a1("event-merge-undone", "who", &who)),
        RequestEvent::TookOver { request, .. } => {
            ("git-merge", t.a2("event-took-over", "who", &who, "other", names.request(t, *request)))
        }
        RequestEvent::TookOverUndone { request, .. } => {
            ("undo-2", t.a2("event-took-over-undone", "who", &who, "other", names.request(t, *request)))
        }
        RequestEvent::SplitOff { texts } => {
            ("git-branch", t.a2("event-split-off", "who", &who, "n", texts.len()))
        }
        RequestEvent::Logged(_) => ("arrow-right", t.s("event-logged")),
        RequestEvent::LogCorrected(_) => ("calendar-clock", t.s("event-log-corrected")),
    };
    What::Event { icon, sentence, said }
}
