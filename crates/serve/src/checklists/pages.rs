//! The checklist beside a request, and its buttons.

use axum::extract::Path;
use db::act;
use kernel::Failure;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Form, Pages, Speech, get, post, see_other};

use super::actions::{self, NewStep};
use crate::policy::Deed;
use crate::requests::model::RequestId;
use crate::requests::pages::{ask, id_of, or_again, seen_for};
use crate::requests::store::{Aid, Named};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests/{reference}/steps/new", get(ask_step).post(add))
        .route("/requests/{reference}/steps", post(tick))
}

/// The checklist as the request's page draws it.
#[derive(Default)]
pub struct Checklist {
    pub lines: Vec<Line>,
    /// "3 of 5"
    pub stands: String,
}

pub struct Line {
    pub nth: i64,
    pub words: String,
    pub is_wanted: bool,
    pub is_done: bool,
    /// "Jonas, 09:40"
    pub who: String,
}

impl Checklist {
    /// From what was read around a request.
    pub fn of(t: &Speech, named: &[Named]) -> Self {
        let mut lines: Vec<Line> = named
            .iter()
            .filter(|one| one.aid == Some(Aid::Step))
            .map(|one| Line {
                nth: one.id.0,
                words: one.name.clone(),
                is_wanted: one.has_more(),
                is_done: one.at.is_some(),
                who: match (one.team_name.as_deref(), one.at) {
                    (Some(who), Some(at)) => t.a2("step-done-by", "who", who, "at", t.short(at)),
                    _ => String::new(),
                },
            })
            .collect();
        lines.sort_by_key(|line| line.nth);
        let done = lines.iter().filter(|line| line.is_done).count();
        Self { stands: t.a2("steps-done", "done", done, "all", lines.len()), lines }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ticked {
    step: i64,
    /// Nothing takes it back.
    done: Option<String>,
}

async fn tick(actor: Actor, Path(reference): Path<String>, Form(ticked): Form<Ticked>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let is_done = ticked.done.is_some();
    let done: Result<RequestId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::tick(a, id, ticked.step, is_done).await);
    done?;
    Ok(see_other(&format!("/requests/{reference}#steps")))
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    words: String,
    wanted: Option<String>,
}

async fn ask_step(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = sheet(&mut visit, &reference, &Typed::default()).await?;
    ask(visit, sheet).await
}

async fn sheet(visit: &mut Visit, reference: &str, typed: &Typed) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = seen_for(visit, reference, Deed::Tick).await?;
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("step-new"),
        lead: seen.shown.subject,
        action: format!("{path}/steps/new"),
        fields: vec![
            SheetField::new("words", t.s("step-words"), Control::Line).value(typed.words.as_str()),
            SheetField::new("wanted", t.s("checklist-wanted"), Control::Tick)
                .optional()
                .value(typed.wanted.as_deref().unwrap_or_default()),
        ],
        button: t.s("step-add"),
        back: path,
        ..Sheet::default()
    })
}

async fn add(actor: Actor, Path(reference): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let input = NewStep { words: typed.words.clone(), wanted: typed.wanted.is_some() };
    let outcome = act!(actor.app.db, actor.viewer, |a| actions::add(a, id, &input).await);
    or_again(outcome, &reference, "step-added", async || {
        let mut visit = actor.visit().await?;
        let sheet = sheet(&mut visit, &reference, &typed).await?;
        Ok((visit, sheet))
    })
    .await
}
