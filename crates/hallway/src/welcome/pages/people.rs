//! Pasting names: what is wrong with which line, what would come of it, and doing it.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::policy::{Deed, require};
use people::roster::{Roster, Taken, plan, take_on as take_all_on};
use people::{Actor, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

#[derive(Template)]
#[template(path = "welcome/pages/people.html")]
struct PeoplePage {
    t: Speech,
    chrome: Chrome,
    names: String,
    /// What is wrong: the line, its field, and why.
    wrong: Vec<String>,
    planned: Option<Planned>,
}

/// What would come of it.
struct Planned {
    lead: String,
    lines: Vec<(String, String)>,
    teams: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    names: String,
    /// `take` takes them on; everything else looks.
    #[serde(rename = "do", default)]
    act: String,
}

pub async fn ask(visit: Visit) -> Answer {
    page(visit, String::new(), &[], None).await
}

pub async fn take_on(actor: Actor, Form(sent): Form<Sent>) -> Answer {
    require(&actor.viewer, Deed::KeepPersons)?;
    if sent.act == "take" {
        let done: Result<Taken, Failure> =
            act!(actor.app.db, actor.viewer, |a| take_all_on(a, &sent.names).await);
        return match done {
            Ok(_) => Ok(web::see_other("/welcome/invitations?said=welcome-taken-on")),
            Err(Failure::Refused(Refusal::Invalid(wrong))) => {
                page(actor.visit().await?, sent.names, &wrong, None).await
            }
            Err(other) => Err(other.into()),
        };
    }
    let mut visit = actor.visit().await?;
    let viewer = visit.viewer().clone();
    match plan(&mut visit.view, &viewer, &sent.names).await {
        Ok(roster) => page(visit, sent.names, &[], Some(roster)).await,
        Err(Failure::Refused(Refusal::Invalid(wrong))) => page(visit, sent.names, &wrong, None).await,
        Err(other) => Err(other.into()),
    }
}

async fn page(mut visit: Visit, names: String, wrong: &[FieldError], roster: Option<Roster>) -> Answer {
    require(visit.viewer(), Deed::KeepPersons)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let page = PeoplePage {
        wrong: wrong.iter().map(|error| told(&t, error)).collect(),
        planned: roster.as_ref().map(|roster| Planned::of(&t, roster)),
        names,
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page).into_response()).into_response())
}

/// "Line 7, address: This is not an e-mail address."
fn told(t: &Speech, error: &FieldError) -> String {
    let why = t.s(error.message);
    let mut parts = error.field.split('.');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("lines"), Some(line), Some(field)) => {
            let field = t.s(match field {
                "email" => "monday-field-email",
                "team" => "monday-field-team",
                "lead" => "monday-field-lead",
                "head" => "monday-field-head",
                _ => "monday-field-name",
            });
            t.a3("monday-line-wrong", "line", line, "field", &field, "why", &why)
        }
        _ => why,
    }
}

impl Planned {
    fn of(t: &Speech, roster: &Roster) -> Self {
        let line = |line: &people::roster::Line| {
            let parts = [
                line.email.as_ref().map(|email| email.as_str().to_owned()),
                line.team.clone(),
                line.leads.then(|| t.s("monday-leads")),
                roster.is_me(line).then(|| t.s("monday-is-me")),
            ];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            (line.name.clone(), parts.join(", "))
        };
        let new = roster.teams.iter().filter(|(_, known)| known.is_none());
        Self {
            lead: t.a2("monday-planned", "n", roster.arriving(), "teams", roster.new_teams()),
            lines: roster.lines.iter().map(line).collect(),
            teams: new.map(|(name, _)| name.clone()).collect(),
        }
    }
}
