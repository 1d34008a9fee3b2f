//! The form of one promise.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Audience, Failure, FieldError, Refusal, Viewer};
use map::RelationshipId;
use map::agreements::AgreementId;
use map::policy::{Deed, require};
use map::relationships::{Relationship, store as relationships};
use people::forms::{chosen, errors, or_none};
use people::place::Place;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Pages, get};

use super::actions::{self, is_open_to};
use super::input::OnePromise;
use crate::needs::model::NeedId;
use crate::needs::store;
use crate::needs::views::says;

const ROOM: &str = "room-relationships";

pub fn pages() -> Pages<App> {
    Pages::new().route("/relationships/{id}/promise", get(ask).post(promise))
}

/// The form as it was typed.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Typed {
    need: String,
    promise: String,
    review_on: String,
}

async fn ask(visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    sheet(visit, id, &Typed::default(), &[]).await
}

/// What proposing over this relationship is to the policy.
fn deed(of: &Relationship) -> Deed {
    Deed::ProposeAgreement { provider: of.provider(), customer: Some(of.customer()), is_led: true }
}

async fn sheet(mut visit: Visit, id: RelationshipId, typed: &Typed, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let line = relationships::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    require(&viewer, deed(&line))?;
    if line.audience != Audience::COLLEAGUES {
        visit.view.saw(kernel::Id(id.get()), line.audience);
    }
    let needs = store::going_on(&mut visit.view, viewer.person, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let open = needs.iter().filter(|need| is_open_to(&viewer, &line, need));
    let choices = open.map(|need| (need.id.to_string(), says(t.words(), need))).collect();
    let sheet = Sheet {
        title: t.s("promise-title"),
        lead: t.a1("promise-lead", "other", other(&viewer, &line)),
        action: format!("/relationships/{id}/promise"),
        fields: vec![
            SheetField::new(
                "need",
                t.s("promise-need"),
                Control::Pick(or_none(t.s("promise-no-need"), choices)),
            )
            .optional()
            .hint(t.s("promise-need-hint"))
            .value(&typed.need),
            SheetField::new("promise", t.s("promise-words"), Control::Line)
                .hint(t.s("promise-words-hint"))
                .value(&typed.promise),
            SheetField::new("review_on", t.s("promise-review"), Control::Day)
                .hint(t.s("promise-review-hint"))
                .value(&typed.review_on),
        ],
        button: t.s("promise-button"),
        instead: Some((format!("/agreements/new?relationship={id}"), t.s("promise-more"))),
        back: format!("/relationships/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

fn other<'a>(viewer: &Viewer, line: &'a Relationship) -> &'a str {
    match actions::own_side(viewer, line) {
        map::relationships::Side::Provider => &line.customer_name,
        map::relationships::Side::Customer => &line.provider_name,
    }
}

async fn promise(actor: Actor, Place(id): Place<RelationshipId>, Form(typed): Form<Typed>) -> Answer {
    let done: Result<AgreementId, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let need = chosen::<NeedId>("need", &typed.need).map_err(|error| Refusal::Invalid(vec![error]))?;
        let new = OnePromise { need, promise: typed.promise.clone(), review_on: typed.review_on.clone() };
        actions::promise(a, id, &new).await
    });
    match done {
        Ok(id) => Ok(web::see_other(&format!("/agreements/{id}?said=agreement-proposed"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, id, &typed, &wrong).await
        }
    }
}
