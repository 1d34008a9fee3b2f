//! Writing a report: what happened, then who reads it. Anonymous ones are answered with a code, once.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::{chosen, errors};
use people::{PersonId, Unmarked, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::room::Somebody;
use crate::safe::actions::{self, Choice, Reported};
use crate::safe::model::{FEWEST_TRUSTED, Harm, NewReport};
use crate::safe::{reported, store};

#[derive(Template)]
#[template(path = "safe/pages/report.html")]
struct ReportPage {
    t: Speech,
    chrome: Chrome,
    typed: Typed,
    harms: Vec<(&'static str, String)>,
    errors: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "safe/pages/choose.html")]
struct ChoosePage {
    t: Speech,
    chrome: Chrome,
    typed: Typed,
    choices: Vec<Shown>,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "safe/pages/code.html")]
struct CodePage {
    t: Speech,
    chrome: Chrome,
    code: String,
}

/// Somebody to choose.
struct Shown {
    id: PersonId,
    who: Somebody,
    is_near: bool,
    is_chosen: bool,
}

/// What was filled in. Choosing who reads it is the second step.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    harm: String,
    happened: String,
    when: String,
    place: String,
    concerns: String,
    wish: String,
    /// `named` or `anonymous`.
    who: String,
    readers: Vec<String>,
    /// `choose`, `change` or `send`.
    step: String,
}

impl Typed {
    fn is_anonymous(&self) -> bool {
        self.who == "anonymous"
    }

    fn is_harm(&self, harm: &str) -> bool {
        self.harm == harm
    }

    fn read(&self) -> Result<NewReport, Refusal> {
        let text = |typed: &str| Some(typed.to_owned());
        let readers = self.readers.iter().map(|id| id.parse());
        let unknown = |_| Refusal::field("readers", "field-unknown");
        if !["named", "anonymous"].contains(&self.who.as_str()) {
            return Err(Refusal::field("who", "field-required"));
        }
        Ok(NewReport {
            harm: chosen::<Harm>("harm", &self.harm).map_err(|error| Refusal::Invalid(vec![error]))?,
            happened: self.happened.clone(),
            when: text(&self.when),
            place: text(&self.place),
            concerns: text(&self.concerns),
            wish: text(&self.wish),
            is_anonymous: self.is_anonymous(),
            readers: readers.collect::<Result<_, _>>().map_err(unknown)?,
        })
    }
}

/// `GET /safe/report`
pub async fn ask(visit: Visit) -> Answer {
    form(visit, Typed::default(), &[]).await
}

async fn form(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer {
    if store::trusted(&mut visit.view).await?.len() < FEWEST_TRUSTED {
        return Ok(see_other("/safe"));
    }
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ReportPage {
        harms: Harm::ALL.iter().map(|harm| (harm.as_str(), t.s(&format!("safe-harm-{harm}")))).collect(),
        errors: wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        typed,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

impl ReportPage {
    fn error(&self, field: &str) -> Option<&String> {
        self.errors.iter().find(|(of, _)| of == field).map(|(_, words)| words)
    }
}

/// The second step. Whoever is in the line is said to be, and not chosen before.
async fn choose(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer {
    let me = PersonId(visit.viewer().person);
    let concerns = Some(typed.concerns.trim()).filter(|words| !words.is_empty());
    let choices = actions::choose_readers(&mut visit.view, me, concerns).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let before: BTreeSet<&str> = typed.readers.iter().map(String::as_str).collect();
    let show = |one: &Choice| {
        let id = one.trusted.person_id;
        let is_chosen = match wrong.is_empty() {
            true => !one.is_near,
            false => before.contains(id.to_string().as_str()),
        };
        Shown { id, who: Somebody::of(&one.trusted), is_near: one.is_near, is_chosen }
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ChoosePage {
        choices: choices.iter().filter(|one| !one.is_me).map(show).collect(),
        error: wrong.first().map(|error| t.s(error.message)),
        typed,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

/// `POST /safe/report`
pub async fn report(who: Unmarked, Form(typed): Form<Typed>) -> Answer {
    if typed.step == "change" {
        return form(who.visit().await?, typed, &[]).await;
    }
    let new = match typed.read().and_then(|new| new.read().map(|_| new)) {
        Ok(new) => new,
        Err(refusal) => {
            let wrong = errors(refusal.into())?;
            return form(who.visit().await?, typed, &wrong).await;
        }
    };
    if typed.step != "send" {
        return choose(who.visit().await?, typed, &[]).await;
    }
    let done: Result<Reported, Failure> = reported(&who, &new).await;
    match done {
        Ok(Reported::Named(id)) => Ok(see_other(&format!("/safe/reports/{id}?said=safe-reported"))),
        Ok(Reported::Anonymous(code)) => answered(who.visit().await?, code.0.reveal().to_owned()).await,
        Err(failure) => {
            let wrong = errors(failure)?;
            choose(who.visit().await?, typed, &wrong).await
        }
    }
}

async fn answered(mut visit: Visit, code: String) -> Answer {
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let response: Response = Page(CodePage { t, chrome, code }).into_response();
    Ok(response)
}
