//! Saying what came of a review: one sheet.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use jiff::ToSpan;
use kernel::{Failure, FieldError, Refusal};
use people::forms::chosen;
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Speech, see_other};

use super::ROOM;
use crate::reviews::input::ReviewClosing;
use crate::reviews::model::{BackTo, Outcome, Review, ReviewId, State};
use crate::reviews::policy::{Doing, require};
use crate::reviews::{actions, reading};

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    changes: String,
    #[serde(default)]
    resumes_on: String,
    #[serde(default)]
    back_to: String,
    #[serde(default)]
    told: String,
    #[serde(default)]
    next_at: String,
}

/// The version of the review that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

/// `GET /reviews/{id}/close`
pub async fn ask(visit: Visit, Place(id): Place<ReviewId>) -> Answer {
    sheet(visit, id, None, &[], false).await
}

async fn sheet(
    mut visit: Visit,
    id: ReviewId,
    typed: Option<Typed>,
    wrong: &[FieldError],
    is_stale: bool,
) -> Answer {
    let viewer = visit.viewer().clone();
    let (relationship, review) = reading::known(&mut visit.view, &viewer, id).await?;
    let (provider, customer) = (relationship.provider(), relationship.customer());
    require(&viewer, Doing::Write { provider, customer })?;
    review.require_ended_by(&viewer)?;
    if review.state != State::Planned {
        return Err(Refusal::Conflict("refusal-review-over").into());
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let typed = typed.unwrap_or_else(|| Typed { next_at: next(&t, &review), ..Typed::default() });
    let sheet = Sheet {
        title: t.s("review-close"),
        lead: t.s(if is_stale { "review-close-stale" } else { "review-close-lead" }),
        action: format!("/reviews/{id}/close?version={}", review.version),
        fields: fields(&t, typed),
        button: t.s("review-close-button"),
        back: format!("/reviews/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = match (is_stale, wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

/// At the same time of day so many months later, where it comes again.
fn next(t: &Speech, review: &Review) -> String {
    let Some(months) = review.again_months else { return String::new() };
    let local = t.local(review.starts_at).datetime();
    let later = t.today().checked_add(months.months()).map(|day| day.to_datetime(local.time()));
    later.map(|at| at.strftime("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
}

fn fields(t: &Speech, typed: Typed) -> Vec<SheetField> {
    let outcomes = Outcome::ALL.iter().map(|one| (one.to_string(), t.s(&format!("review-outcome-{one}"))));
    let steps = BackTo::ALL.iter().map(|one| (one.to_string(), t.s(&format!("loop-{one}"))));
    let steps = [(String::new(), t.s("review-back-none"))].into_iter().chain(steps);
    let text = |name: &'static str, label: &str, hint: &str, value: String| {
        SheetField::new(name, t.s(label), Control::Text).optional().hint(t.s(hint)).value(value)
    };
    vec![
        SheetField::new("outcome", t.s("review-close-outcome"), Control::Choose(outcomes.collect()))
            .value(typed.outcome),
        text("reason", "review-close-reason", "review-close-reason-hint", typed.reason),
        text("changes", "review-close-changes", "review-close-changes-hint", typed.changes),
        SheetField::new("resumes_on", t.s("review-close-resumes"), Control::Day)
            .optional()
            .value(typed.resumes_on),
        SheetField::new("back_to", t.s("review-close-back"), Control::Pick(steps.collect()))
            .value(typed.back_to),
        text("told", "review-close-told", "review-close-told-hint", typed.told),
        SheetField::new("next_at", t.s("review-close-next"), Control::When)
            .optional()
            .hint(t.s("review-close-next-hint"))
            .value(typed.next_at),
    ]
}

/// `POST /reviews/{id}/close`
pub async fn close(
    actor: Actor,
    Place(id): Place<ReviewId>,
    Query(of): Query<Of>,
    Form(typed): Form<Typed>,
) -> Answer {
    let visit = actor.visit().await?;
    let read = read(&visit.speech(), &typed);
    drop(visit);
    let done: Result<ReviewId, Failure> = match read {
        Ok(new) => act!(actor.app.db, actor.viewer, |a| actions::close(a, id, Some(of.version), &new).await),
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => Ok(see_other(&format!("/reviews/{id}?said=review-closed"))),
        // What came onto the page meanwhile is on it still; whoever has seen it closes it again.
        Err(Failure::Refused(Refusal::Stale)) => {
            sheet(actor.visit().await?, id, Some(typed), &[], true).await
        }
        Err(failure) => {
            let wrong = people::forms::errors(failure)?;
            sheet(actor.visit().await?, id, Some(typed), &wrong, false).await
        }
    }
}

fn read(t: &Speech, typed: &Typed) -> Result<ReviewClosing, Refusal> {
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
    let wrong = |error: FieldError| Refusal::Invalid(vec![error]);
    let outcome = chosen("outcome", &typed.outcome).map_err(wrong)?;
    let next_at = match some(&typed.next_at) {
        Some(text) => Some(t.from_input(&text).ok_or_else(|| Refusal::field("next_at", "field-date"))?),
        None => None,
    };
    Ok(ReviewClosing {
        outcome: outcome.ok_or_else(|| Refusal::field("outcome", "field-review-outcome"))?,
        back_to: chosen("back_to", &typed.back_to).map_err(wrong)?,
        reason: some(&typed.reason),
        changes: some(&typed.changes),
        resumes_on: some(&typed.resumes_on),
        told: some(&typed.told),
        again_months: None,
        next_at,
    })
}
