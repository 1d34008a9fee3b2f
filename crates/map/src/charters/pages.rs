//! The form in which whoever leads a team writes its charter.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::place::Place;
use people::policy::{Deed as Sight, require_sight};
use people::{Actor, App, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get};

use super::input::NewCharter;
use super::model::Charter;
use super::{actions, store};
use crate::policy::require;

pub fn pages() -> Pages<App> {
    Pages::new().route("/teams/{id}/charter/write", get(show).post(save))
}

#[derive(Template)]
#[template(path = "charters/write.html")]
struct WritePage {
    t: Speech,
    chrome: Chrome,
    team: TeamId,
    team_name: String,
    version: i64,
    sections: Vec<Section>,
    is_wrong: bool,
    is_stale: bool,
}

/// A part of the charter as it is written.
struct Section {
    name: &'static str,
    /// Keys of its heading, and of what belongs there.
    label: &'static str,
    hint: &'static str,
    value: String,
    is_optional: bool,
    error: Option<String>,
}

/// What the form sends.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    /// The version that was seen.
    version: Option<i64>,
    #[serde(default)]
    expect: String,
    #[serde(default)]
    need: String,
    #[serde(default)]
    rights: String,
    #[serde(default)]
    complain: String,
}

impl From<&Charter> for Typed {
    fn from(charter: &Charter) -> Self {
        let words = |words: &Option<String>| words.clone().unwrap_or_default();
        Self {
            version: Some(charter.version),
            expect: words(&charter.expect),
            need: words(&charter.need),
            rights: words(&charter.rights),
            complain: words(&charter.complain),
        }
    }
}

#[derive(Default)]
struct Again {
    typed: Option<Typed>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

async fn show(visit: Visit, Place(id): Place<TeamId>) -> Answer {
    page(visit, id, Again::default()).await
}

async fn page(mut visit: Visit, id: TeamId, again: Again) -> Answer {
    require_sight(visit.viewer(), Sight::ReadDirectory)?;
    let charter = store::charter(&mut visit.view, id, None).await?;
    let charter = charter.filter(|charter| charter.retired_at.is_none()).ok_or(Refusal::NotFound)?;
    require(visit.viewer(), charter.writing())?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    // Whoever was overtaken reads their own words, and sends them on top of what holds now.
    let typed = again.typed.unwrap_or_else(|| Typed::from(&charter));
    let status = match (again.is_stale, again.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let section = |name, label, hint, value: String| Section {
        name,
        label,
        hint,
        value,
        is_optional: name != "expect",
        error: again.wrong.iter().find(|error| error.field == name).map(|error| t.s(error.message)),
    };
    let page = WritePage {
        team: id,
        version: charter.newest,
        sections: vec![
            section("expect", "charter-expect", "charter-expect-hint", typed.expect),
            section("need", "charter-need", "charter-need-hint", typed.need),
            section("rights", "charter-rights", "charter-rights-hint", typed.rights),
            section("complain", "charter-complain", "charter-complain-hint", typed.complain),
        ],
        is_wrong: !again.wrong.is_empty(),
        is_stale: again.is_stale,
        team_name: charter.team_name,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

async fn save(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    require_sight(&actor.viewer, Sight::ReadDirectory)?;
    let Typed { version, expect, need, rights, complain } = typed.clone();
    let input = NewCharter { expect, need, rights, complain };
    let done: Result<Charter, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::sign(a, id, version, &input).await);
    let again = match done {
        Ok(_) => return Ok(web::see_other(&format!("/teams/{id}/charter?said=charter-signed"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            Again { typed: Some(typed), wrong, is_stale: false }
        }
        Err(Failure::Refused(Refusal::Stale)) => {
            Again { typed: Some(typed), is_stale: true, ..Again::default() }
        }
        Err(failure) => return Err(failure.into()),
    };
    page(actor.visit().await?, id, again).await
}
