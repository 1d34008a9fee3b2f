//! The room: who is trusted, how to report, and what I reported with my name.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use people::forms::errors;
use people::{Actor, PersonId, Visit, avatar};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, initials, see_other};

use super::conversation::state;
use crate::safe::model::{FEWEST_TRUSTED, News};
use crate::safe::store::{self, Listed, Trusted};
use crate::safe::{actions, days};

/// So many of one's own are shown.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "safe/pages/room.html")]
struct RoomPage {
    t: Speech,
    chrome: Chrome,
    is_open: bool,
    trusted: Vec<Somebody>,
    mine: Vec<Line>,
    reads: bool,
    /// The viewer's own words, if they are trusted.
    words: Option<String>,
    words_error: Option<&'static str>,
    /// Whom to ask to name somebody, where the channel is not open.
    ask: String,
    may_name: bool,
}

/// Somebody who is trusted.
pub(super) struct Somebody {
    pub name: String,
    pub initials: String,
    pub avatar: u8,
    pub team: Option<String>,
    pub words: String,
}

impl Somebody {
    pub fn of(one: &Trusted) -> Self {
        Self {
            initials: initials(&one.name),
            avatar: avatar(one.person_id.0),
            name: one.name.clone(),
            team: one.team_name.clone(),
            words: one.words.clone(),
        }
    }
}

/// A report as a line of a list.
pub(super) struct Line {
    pub path: String,
    pub title: String,
    pub says: String,
    pub is_new: bool,
}

impl Line {
    /// `mine` is whose news counts.
    pub fn of(t: &Speech, one: &Listed, mine: News) -> Self {
        let day = days::said(t, &one.received_on, one.is_anonymous);
        let who = match (&one.reporter_name, one.is_anonymous) {
            (_, true) => t.s("safe-anonymous"),
            (Some(name), _) => name.clone(),
            (None, _) => String::new(),
        };
        let says = [who, day, state(t, one.state)];
        Self {
            path: format!("/safe/reports/{}", one.id),
            title: t.s(&format!("safe-harm-{}", one.harm)),
            says: says.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            is_new: one.news_for == mine,
        }
    }
}

/// `GET /safe`
pub async fn show(visit: Visit) -> Answer {
    page(visit, None, &[]).await
}

async fn page(mut visit: Visit, typed: Option<String>, wrong: &[FieldError]) -> Answer {
    let me = PersonId(visit.viewer().person);
    let trusted = store::trusted(&mut visit.view).await?;
    let mine = store::list_of_reporter(&mut visit.view, me, SHOWN).await?;
    let is_open = trusted.len() >= FEWEST_TRUSTED;
    let ask = match is_open {
        true => Vec::new(),
        false => store::administrators(&mut visit.view).await?,
    };
    let reads = store::can_read_on(&mut visit.view, me).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let own = trusted.iter().find(|one| one.person_id == me).map(|one| one.words.clone());
    let page = RoomPage {
        is_open,
        trusted: trusted.iter().map(Somebody::of).collect(),
        mine: mine.iter().map(|one| Line::of(&t, one, News::Reporter)).collect(),
        reads,
        words: own.map(|words| typed.unwrap_or(words)),
        words_error: wrong.first().map(|error| error.message),
        ask: ask.into_iter().map(|one| one.name).collect::<Vec<_>>().join(", "),
        may_name: visit.viewer().administers(),
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page)).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    words: String,
}

/// `POST /safe/words`
pub async fn describe(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::describe(a, &typed.words).await);
    match done {
        Ok(()) => Ok(see_other("/safe?said=safe-described")),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, Some(typed.words), &wrong).await
        }
    }
}
