//! Writing what a vendor needs: its own people, or those here who answer for it.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Kind};
use map::by_link::actions;
use map::by_link::api::known;
use map::by_link::input::NewStatement;
use map::policy::require;
use people::forms::errors;
use people::place::Place;
use people::{Actor, App, VendorId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, IfMatch, Page, Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new().route("/vendors/{id}/statement", get(ask).post(state))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    words: String,
}

/// Which version was changed; 0 where there was none.
#[derive(Deserialize)]
struct Changed {
    version: i64,
}

async fn ask(mut visit: Visit, Place(id): Place<VendorId>) -> Answer {
    let said = known(&mut visit, id).await?.statement();
    let version = said.as_ref().map_or(0, |said| said.version);
    sheet(visit, id, version, said.map(|said| said.words).unwrap_or_default(), &[]).await
}

async fn sheet(mut visit: Visit, id: VendorId, version: i64, words: String, wrong: &[FieldError]) -> Answer {
    let standing = known(&mut visit, id).await?;
    require(visit.viewer(), standing.deed_to_state())?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = home(visit.viewer().kind, id);
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let lead = if standing.is_of_it { "statement-lead-own" } else { "statement-lead-behalf" };
    let sheet = Sheet {
        title: t.a1("statement-title", "vendor", &standing.vendor_name),
        lead: t.a1(lead, "vendor", &standing.vendor_name),
        action: format!("/vendors/{id}/statement?version={version}"),
        fields: vec![SheetField::new("words", t.s("statement-words"), Control::Text).value(words)],
        button: t.s("statement-make"),
        back,
        ..Sheet::default()
    };
    Ok((status, Page(SheetPage { sheet: sheet.with_errors(&t, wrong), t, chrome })).into_response())
}

async fn state(
    actor: Actor,
    Place(id): Place<VendorId>,
    Query(changed): Query<Changed>,
    Form(typed): Form<Typed>,
) -> Answer {
    let (new, expected) = (NewStatement { words: typed.words.clone() }, IfMatch(Some(changed.version)));
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::state(a, id, expected, &new).await);
    match done {
        Ok(()) => Ok(web::see_other(&format!("{}?said=statement-made", home(actor.viewer.kind, id)))),
        Err(failure) => {
            sheet(actor.visit().await?, id, changed.version, typed.words, &errors(failure)?).await
        }
    }
}

/// Where somebody comes from: people from outside have no page of their vendor.
fn home(kind: Kind, id: VendorId) -> String {
    match kind {
        Kind::Employee => format!("/vendors/{id}"),
        Kind::Guest => "/relationships".to_owned(),
    }
}
