//! What somebody reads, and one report with its conversation: for those who read it and for whoever put their name to it.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use http::StatusCode;
use kernel::{FieldError, Refusal};
use people::place::Place;
use people::{PersonId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech};

use super::conversation::{Conversation, Piece};
use super::room::Line;
use crate::safe::actions::Door;
use crate::safe::looking::{self, Seen};
use crate::safe::model::{News, Party, ReaderState, SafeReportId, State};
use crate::safe::store;

const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "safe/pages/reports.html")]
struct ReportsPage {
    t: Speech,
    chrome: Chrome,
    lines: Vec<Line>,
    waiting: usize,
    /// Where what follows begins.
    next: Option<i64>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    after: Option<i64>,
    #[serde(rename = "said")]
    _said: Option<String>,
}

/// `GET /safe/reports`
pub async fn index(mut visit: Visit, Query(asking): Query<Asking>) -> Answer {
    let me = PersonId(visit.viewer().person);
    let skip = asking.after.unwrap_or_default().max(0);
    let mut found = store::list_of_reader(&mut visit.view, me, skip, SHOWN + 1).await?;
    if !store::can_read_on(&mut visit.view, me).await? {
        return Err(Refusal::NotFound.into());
    }
    let more = found.len() as i64 > SHOWN;
    found.truncate(SHOWN as usize);
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let lines: Vec<Line> = found.iter().map(|one| Line::of(&t, one, News::Readers)).collect();
    let page = ReportsPage {
        waiting: lines.iter().filter(|line| line.is_new).count(),
        lines,
        next: more.then_some(skip + SHOWN),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

#[derive(Template)]
#[template(path = "safe/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    path: String,
    /// Where they came from.
    back: &'static str,
    talk: Conversation,
    is_reporter: bool,
    is_anonymous: bool,
    /// There is something new for the viewer.
    is_new: bool,
    may_begin: bool,
    may_close: bool,
    may_leave: bool,
    others: Vec<(PersonId, String)>,
    /// Who was asked in, and waits for the viewer's word.
    asked: Vec<(PersonId, String)>,
    typed: Typed,
    wrong: Vec<(String, String)>,
}

/// What is said, or done, with a report.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    pub words: String,
    pub outcome: String,
    pub person: String,
    pub agrees: String,
}

impl OnePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(of, _)| of == field).map(|(_, words)| words)
    }
}

/// `GET /safe/reports/{report}`
pub async fn show(visit: Visit, Place(id): Place<SafeReportId>) -> Answer {
    page(visit, id, Typed::default(), &[]).await
}

/// The page, or the same with what could not be taken.
pub(super) async fn page(mut visit: Visit, id: SafeReportId, typed: Typed, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let seen = looking::look(&mut visit.view, &viewer, &Door::Id(id)).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let Seen { report, party, readers, .. } = &seen;
    let is_reporter = *party == Party::Reporter;
    let goes_on = |one: &&store::Reader| {
        one.person_id.0 != viewer.person && one.is_here && one.is_trusted && one.state == ReaderState::Reads
    };
    let mine = if is_reporter { News::Reporter } else { News::Readers };
    let asked = readers.iter().filter(|one| is_reporter && one.state == ReaderState::Asked);
    let page = OnePage {
        path: format!("/safe/reports/{id}"),
        back: if is_reporter { "/safe" } else { "/safe/reports" },
        is_reporter,
        is_anonymous: report.is_anonymous,
        is_new: report.news_for == mine,
        may_begin: !is_reporter && report.state == State::Received,
        may_close: !is_reporter && report.state != State::Closed,
        may_leave: !is_reporter && readers.iter().any(|one| goes_on(&one)),
        asked: asked.map(|one| (one.person_id, one.name.clone())).collect(),
        others: seen.others.iter().map(|one| (one.person_id, one.name.clone())).collect(),
        talk: Conversation::of(&t, &seen, is_reporter),
        typed,
        wrong: wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page)).into_response())
}
