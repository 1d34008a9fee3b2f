//! One review: when it is, what is on the table, what both sides write, and what came of it. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use map::relationships::Relationship;
use people::Visit;
use people::place::Place;
use web::{Answer, Chrome, Page, Speech};

use super::ROOM;
use super::words::{Of, Told, came, stands, told_item, when};
use crate::reviews::model::{Entry, EntryId, EntryKind, Review, ReviewId, State};
use crate::reviews::policy::{Doing, may};
use crate::reviews::reading::{self, Whole};
use crate::reviews::views::items;

#[derive(Template)]
#[template(path = "reviews/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    id: ReviewId,
    version: i64,
    relationship: Relationship,
    stands: String,
    is_late: bool,
    is_planned: bool,
    /// What came of it.
    came: Option<Came>,
    items: Vec<Told>,
    drawn: String,
    parts: [Part; 3],
    facts: Vec<(String, String)>,
    may_write: bool,
    may_end: bool,
    /// Who can do what is decided.
    people: Vec<(String, String)>,
    typed: Typed,
    wrong: Vec<(String, String)>,
}

/// What came of it, in words.
struct Came {
    says: String,
    reason: Option<String>,
    changes: Option<String>,
    resumes: Option<String>,
    told: Option<String>,
}

/// One kind of what is written.
struct Part {
    kind: EntryKind,
    lines: Vec<Line>,
}

/// Something that was written.
struct Line {
    id: EntryId,
    words: String,
    /// Of a decision: who, by when.
    does: Option<String>,
    /// Who wrote it, when.
    by: String,
    machine: String,
}

/// What was typed, where a form comes back.
#[derive(Clone, Default)]
pub struct Typed {
    pub kind: Option<EntryKind>,
    pub words: String,
    pub who: String,
    pub by: String,
}

/// Why a form comes back.
#[derive(Default)]
pub struct Back {
    pub typed: Typed,
    pub wrong: Vec<(String, String)>,
}

pub async fn show(visit: Visit, Place(id): Place<ReviewId>) -> Answer {
    page(visit, id, Back::default()).await
}

pub async fn page(mut visit: Visit, id: ReviewId, back: Back) -> Answer {
    let viewer = visit.viewer().clone();
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let items = items(&whole.review, &viewer)?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let Whole { relationship, review, entries, present } = whole;
    let of = Of::from(&review);
    let is_planned = review.state == State::Planned;
    let (provider, customer) = (relationship.provider(), relationship.customer());
    let part = |kind: EntryKind| {
        let lines = entries.iter().filter(|entry| entry.kind == kind).map(|entry| Line::of(&t, entry));
        Part { kind, lines: lines.collect() }
    };
    let comes: Vec<&str> = present.iter().filter(|one| one.is_invited).map(|one| one.name.as_str()).collect();
    let status = if back.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = OnePage {
        id,
        version: review.version,
        stands: stands(&t, &review),
        is_late: review.waits_for_outcome(t.now),
        is_planned,
        came: review.outcome.map(|outcome| Came {
            says: came(&t, outcome, review.back_to),
            reason: review.reason.clone(),
            changes: review.changes.clone(),
            resumes: review.resumes_on.as_deref().and_then(|day| day.parse().ok()).map(|day| t.date(day)),
            told: review.told.clone(),
        }),
        items: items.iter().map(|item| told_item(&t, &of, item)).collect(),
        drawn: t.a1("review-drawn", "at", t.at(review.agenda_at)),
        parts: [part(EntryKind::Point), part(EntryKind::Note), part(EntryKind::Decision)],
        facts: facts(&t, &review, &comes.join(", ")),
        may_write: is_planned && may(&viewer, Doing::Write { provider, customer }),
        may_end: is_planned && review.is_ended_by(&viewer),
        people: present.iter().map(|one| (one.id.to_string(), one.name.clone())).collect(),
        typed: back.typed,
        wrong: back.wrong,
        relationship,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

fn facts(t: &Speech, review: &Review, comes: &str) -> Vec<(String, String)> {
    let mut facts = vec![(t.s("review-fact-when"), when(t, review))];
    if !comes.is_empty() {
        facts.push((t.s("review-who"), comes.to_owned()));
    }
    if let Some(name) = &review.planned_name {
        facts.push((
            t.s("review-fact-planned"),
            t.a2("review-by-on", "name", name, "day", t.day(review.planned_at)),
        ));
    }
    if let Some((name, at)) = review.ended_name.as_ref().zip(review.ended_at) {
        facts.push((t.s("review-fact-ended"), t.a2("review-by-on", "name", name, "day", t.day(at))));
    }
    match review.due_on.as_deref().and_then(|day| day.parse().ok()) {
        Some(day) => facts.push((t.s("review-fact-next"), t.a1("review-due-by", "day", t.date(day)))),
        None => {
            let months = review.again_months.filter(|_| review.state == State::Planned);
            facts.extend(months.map(|n| (t.s("review-again-label"), t.a1("review-again", "n", n))));
        }
    }
    facts
}

impl Line {
    fn of(t: &Speech, entry: &Entry) -> Self {
        let day = entry.by_on.as_deref().and_then(|day| day.parse().ok()).map(|day| t.date(day));
        let does = match (&entry.who_name, day) {
            (Some(who), Some(day)) => Some(t.a2("review-does-by", "who", who, "day", day)),
            (Some(who), None) => Some(who.clone()),
            (None, Some(day)) => Some(t.a1("review-by", "day", day)),
            (None, None) => None,
        };
        let at = entry.changed_at.unwrap_or(entry.written_at);
        let who = entry.changed_name.as_ref().or(entry.written_name.as_ref());
        let by = match who {
            Some(name) => t.a2("review-by-on", "name", name, "day", t.at(at)),
            None => t.at(at),
        };
        Self {
            id: entry.id,
            words: entry.words.clone().unwrap_or_else(|| t.s("need-erased")),
            does,
            by,
            machine: t.machine(at),
        }
    }
}

impl OnePage {
    fn error(&self, kind: &EntryKind, field: &str) -> Option<&String> {
        let is_here = self.typed.kind == Some(*kind);
        self.wrong.iter().find(|(name, _)| is_here && name == field).map(|(_, words)| words)
    }

    fn typed_words(&self, kind: &EntryKind) -> &str {
        if self.typed.kind == Some(*kind) { &self.typed.words } else { "" }
    }
}
