//! The page on which is set how long things are kept and what is held, and what waits for the second key is decided.

use askama::Template;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::{Failure, FieldError, Id, Refusal};
use people::forms::errors;
use people::place::Place;
use people::policy::{Deed, may, require, require_sight};
use people::privacy::views::{ErasureView, RetentionRule};
use people::privacy::{HoldId, actions, store};
use people::{Actor, App, Visit};
use serde::Deserialize;
use serve::requests::model::RequestId;
use serve::requests::reading;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use super::looking;
use super::views::HoldView;

const HOME: &str = "/settings/privacy";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route(HOME, get(show))
        .route("/settings/privacy/rules/{rule}", get(time).post(set))
        .route("/settings/privacy/rules/{rule}/consent", post(allowed))
        .route("/settings/privacy/rules/{rule}/refusal", post(refused))
        .route("/settings/privacy/holds", get(which).post(hold))
        .route("/settings/privacy/holds/{id}/end", post(ended))
}

#[derive(Template)]
#[template(path = "privacy/choices.html")]
struct ChoicesPage {
    t: Speech,
    chrome: Chrome,
    rules: Vec<RetentionRule>,
    holds: Vec<HoldView>,
    erasures: Vec<ErasureView>,
    may_set: bool,
    may_turn: bool,
}

async fn show(mut visit: Visit) -> Answer {
    let may_turn = looking::require_holds(&mut visit).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let rules = looking::rules(&mut visit, t.words()).await?;
    let holds = looking::holds(&mut visit).await?;
    let erasures = looking::erasures(&mut visit).await?;
    let may_set = may(visit.viewer(), Deed::KeepHolds);
    Ok(Page(ChoicesPage { t, chrome, rules, holds, erasures, may_set, may_turn }).into_response())
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Time {
    days: String,
    reason: String,
}

async fn time(visit: Visit, Place(rule): Place<String>) -> Answer {
    time_sheet(visit, &rule, None, &[]).await
}

async fn time_sheet(mut visit: Visit, id: &str, typed: Option<Time>, wrong: &[FieldError]) -> Answer {
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let rule = looking::rule(&mut visit, t.words(), id).await?;
    require(visit.viewer(), Deed::KeepOrganisation)?;
    let typed = typed.unwrap_or_else(|| Time { days: rule.days.to_string(), ..Time::default() });
    let hint = t.a3("retention-days-hint", "least", rule.least, "most", rule.most, "usual", rule.usual);
    let sheet = Sheet {
        title: t.a1("retention-title", "rule", rule.name),
        lead: t.s(&format!("retention-{id}-about")),
        action: [HOME, "/rules/", id].concat(),
        fields: vec![
            SheetField::new("days", t.s("retention-days-label"), Control::Line).hint(hint).value(typed.days),
            SheetField::new("reason", t.s("retention-reason"), Control::Text)
                .hint(t.s("retention-reason-hint"))
                .optional()
                .value(typed.reason),
        ],
        button: t.s("save"),
        back: HOME.to_owned(),
        ..Sheet::default()
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { sheet: sheet.with_errors(&t, wrong), t, chrome })).into_response())
}

async fn set(actor: Actor, Place(rule): Place<String>, Form(typed): Form<Time>) -> Answer {
    let rules = actor.app.retention.clone();
    // What is no number is as far out of range as any.
    let days = typed.days.trim().parse().unwrap_or(-1);
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::set(a, &rules, &rule, days, Some(&typed.reason)).await
    });
    match done {
        Ok(()) => Ok(web::see_other(&[HOME, "?said=retention-saved"].concat())),
        Err(failure) => time_sheet(actor.visit().await?, &rule, Some(typed), &errors(failure)?).await,
    }
}

pub async fn allow(actor: &Actor, rule: &str) -> Result<(), Failure> {
    let rules = actor.app.retention.clone();
    act!(actor.app.db, actor.viewer, |a| actions::allow(a, &rules, rule).await)
}

pub async fn refuse(actor: &Actor, rule: &str) -> Result<(), Failure> {
    let rules = actor.app.retention.clone();
    act!(actor.app.db, actor.viewer, |a| actions::refuse(a, &rules, rule).await)
}

async fn allowed(actor: Actor, Place(rule): Place<String>) -> Answer {
    allow(&actor, &rule).await?;
    Ok(web::see_other(&[HOME, "?said=second-key-allowed"].concat()))
}

async fn refused(actor: Actor, Place(rule): Place<String>) -> Answer {
    refuse(&actor, &rule).await?;
    Ok(web::see_other(&[HOME, "?said=retention-refused"].concat()))
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
    request: String,
    reason: String,
}

async fn which(visit: Visit) -> Answer {
    hold_sheet(visit, Which::default(), &[]).await
}

async fn hold_sheet(mut visit: Visit, typed: Which, wrong: &[FieldError]) -> Answer {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    require(visit.viewer(), Deed::KeepHolds)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let sheet = Sheet {
        title: t.s("hold-request-title"),
        lead: t.s("hold-request-lead"),
        action: [HOME, "/holds"].concat(),
        fields: vec![
            SheetField::new("request", t.s("hold-request"), Control::Line)
                .hint(t.s("hold-request-hint"))
                .value(typed.request),
            SheetField::new("reason", t.s("hold-reason"), Control::Text)
                .hint(t.s("hold-reason-hint"))
                .value(typed.reason),
        ],
        button: t.s("hold-set"),
        back: HOME.to_owned(),
        ..Sheet::default()
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { sheet: sheet.with_errors(&t, wrong), t, chrome })).into_response())
}

async fn hold(actor: Actor, Form(typed): Form<Which>) -> Answer {
    let done: Result<HoldId, Failure> =
        act!(actor.app.db, actor.viewer, |a| hold_by_reference(a, &typed.request, &typed.reason).await);
    match done {
        Ok(_) => Ok(web::see_other(&[HOME, "?said=hold-set"].concat())),
        Err(failure) => hold_sheet(actor.visit().await?, typed, &errors(failure)?).await,
    }
}

/// One that the viewer does not see is as unknown as one that does not exist.
async fn hold_by_reference(a: &mut Act, reference: &str, reason: &str) -> Result<HoldId, Failure> {
    require_sight(&a.viewer, Deed::ReadDirectory)?;
    require(&a.viewer, Deed::KeepHolds)?;
    let unknown = || Refusal::field("request", "field-unknown");
    let reference = reference.trim().trim_start_matches('#');
    let id = serve::privacy::by_reference(a, reference).await?.ok_or_else(unknown)?;
    match hold_request(a, id, reason).await {
        Err(Failure::Refused(Refusal::NotFound)) => Err(unknown().into()),
        done => done,
    }
}

/// Holds a request that the viewer sees.
pub async fn hold_request(a: &mut Act, request: RequestId, reason: &str) -> Result<HoldId, Failure> {
    reading::opened(a, request).await?;
    actions::hold_request(a, request.0, reason).await
}

/// Ends a hold on what the viewer sees.
pub async fn let_go(actor: &Actor, hold: HoldId) -> Result<(), Failure> {
    act!(actor.app.db, actor.viewer, |a| {
        require_sight(&a.viewer, Deed::ReadDirectory)?;
        require(&a.viewer, Deed::KeepHolds)?;
        let on = store::held_thing(a, hold).await?.ok_or(Refusal::NotFound)?;
        if let Some(request) = on.request_id {
            let viewer: Id = a.viewer.person;
            serve::privacy::reference_seen(a, request, viewer).await?.ok_or(Refusal::NotFound)?;
        }
        actions::let_go(a, hold, on).await
    })
}

async fn ended(actor: Actor, Place(hold): Place<HoldId>) -> Answer {
    let_go(&actor, hold).await?;
    Ok(web::see_other(&[HOME, "?said=hold-ended"].concat()))
}
