//! Coming back by a code, signed in or not.
//!
//! The code stands in a hidden field of each form, and in no cookie: nothing is left on the device once the page is closed,
//! nothing ties it to a session, and it works without scripts.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};
use people::entrance::Browser;
use people::forms::chosen;
use people::{App, PersonId};
use serde::Deserialize;
use web::{Answer, Form, Page, Speech};

use super::conversation::{Conversation, Piece};
use crate::safe::actions::{self, Door};
use crate::safe::by_code::look;
use crate::safe::model::Code;

#[derive(Template)]
#[template(path = "safe/pages/talk.html")]
struct TalkPage {
    t: Speech,
    code: String,
    open: Option<Opened>,
    words: String,
    /// What is wrong: with the code, with what was written, or with whom was chosen.
    wrong: Option<(&'static str, String)>,
    has_said: bool,
}

/// What a code opened.
struct Opened {
    talk: Conversation,
    others: Vec<(PersonId, String)>,
}

impl TalkPage {
    fn wrong_with(&self, field: &str) -> Option<&String> {
        self.wrong.as_ref().filter(|(of, _)| *of == field).map(|(_, words)| words)
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    code: String,
    words: String,
    person: String,
}

/// `GET /safe/talk`
pub async fn ask(State(app): State<App>, browser: Browser) -> Answer {
    page(&app, &browser, None, Typed::default(), None, false).await
}

/// `POST /safe/talk`
pub async fn open(State(app): State<App>, browser: Browser, Form(typed): Form<Typed>) -> Answer {
    let door = Door::Code(Code::typed(&typed.code));
    page(&app, &browser, Some(door), typed, None, false).await
}

/// `POST /safe/talk/words`
pub async fn say(State(app): State<App>, browser: Browser, Form(typed): Form<Typed>) -> Answer {
    let door = Door::Code(Code::typed(&typed.code));
    let done: Result<(), Failure> =
        act!(app.db, Viewer::nobody(), |a| actions::say(a, &door, &typed.words).await);
    after(&app, &browser, door, typed, done).await
}

/// `POST /safe/talk/readers`
pub async fn bring_in(State(app): State<App>, browser: Browser, Form(typed): Form<Typed>) -> Answer {
    let door = Door::Code(Code::typed(&typed.code));
    let done: Result<(), Failure> = match chosen::<PersonId>("person", &typed.person) {
        Ok(Some(person)) => {
            act!(app.db, Viewer::nobody(), |a| actions::bring_in(a, &door, person).await)
        }
        Ok(None) => Err(Refusal::field("person", "field-required").into()),
        Err(error) => Err(error.into()),
    };
    after(&app, &browser, door, typed, done).await
}

/// The conversation as it is after a verb, or why it could not be done.
async fn after(app: &App, browser: &Browser, door: Door, typed: Typed, done: Result<(), Failure>) -> Answer {
    match done {
        Ok(()) => {
            let code = Typed { code: typed.code, ..Typed::default() };
            page(app, browser, Some(door), code, None, true).await
        }
        // It is counted once, by the look that follows.
        Err(Failure::Refused(Refusal::NotFound)) => page(app, browser, Some(door), typed, None, false).await,
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            let field = wrong
                .first()
                .map_or("words", |error| if error.field == "person" { "person" } else { "words" });
            let message = wrong.first().map(|error| (field, error.message));
            page(app, browser, Some(door), typed, message, false).await
        }
        Err(Failure::Refused(Refusal::Conflict(key))) => {
            page(app, browser, Some(door), typed, Some(("words", key)), false).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    app: &App,
    browser: &Browser,
    door: Option<Door>,
    typed: Typed,
    wrong: Option<(&'static str, &'static str)>,
    has_said: bool,
) -> Answer {
    let t = Speech::new(browser.words, "UTC", app.edge.clock.now());
    let mut status = if wrong.is_none() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut wrong = wrong.map(|(field, key)| (field, t.s(key)));
    let mut open = None;
    if let Some(door) = door {
        match look(app, browser, &door).await {
            Ok(seen) => {
                let others = seen.others.iter().map(|one| (one.person_id, one.name.clone())).collect();
                open = Some(Opened { talk: Conversation::of(&t, &seen, true), others });
            }
            Err(Failure::Refused(Refusal::NotFound)) => {
                status = StatusCode::UNPROCESSABLE_ENTITY;
                wrong = Some(("code", t.s("safe-code-wrong")));
            }
            Err(Failure::Refused(Refusal::TooMany { retry_after_seconds })) => {
                status = StatusCode::TOO_MANY_REQUESTS;
                let minutes = retry_after_seconds.max(1).div_euclid(60) + 1;
                wrong = Some(("code", t.a1("safe-code-many", "minutes", minutes)));
            }
            Err(other) => return Err(other.into()),
        }
    }
    let page = TalkPage { t, code: typed.code, open, words: typed.words, wrong, has_said };
    Ok((status, Page(page)).into_response())
}
