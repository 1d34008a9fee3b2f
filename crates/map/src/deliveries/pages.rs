//! Deliveries of one relationship: what is expected with a button each, what came, and recording more.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Instant, Refusal};
use people::forms::errors;
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Pages, Paging, Speech, get, post};

use super::input::{DeliveryChange, NewDelivery};
use super::model::{Delivery, DeliveryId};
use super::store::{self, Filter};
use super::today::{self, Shown};
use super::{actions, import};
use crate::RelationshipId;
use crate::policy::{may, require};
use crate::relationships::Relationship;
use crate::relationships::api::note_confidential;
use crate::relationships::store as relationships;
use crate::within::Within;

const ROOM: &str = "room-relationships";
/// The name of the list in its cursors.
const LIST: &str = "deliveries-page";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/relationships/{id}/deliveries", get(list).post(record))
        .route("/relationships/{id}/deliveries/import", get(ask_import).post(take_in))
        .route("/relationships/{id}/deliveries/{delivery}", post(tap))
}

#[derive(Deserialize)]
pub struct Asked {
    after: Option<String>,
}

/// The form as it was typed.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    expected_at: String,
    #[serde(default)]
    what: String,
    #[serde(default)]
    count: String,
    #[serde(default)]
    arrived: String,
}

#[derive(Template)]
#[template(path = "deliveries/page.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    lead: String,
    deliveries: Shown,
    /// Figures are for the two ends.
    is_end: bool,
    next: Option<String>,
    typed: Typed,
    wrong: Option<String>,
}

async fn list(visit: Visit, Place(id): Place<RelationshipId>, Query(asked): Query<Asked>) -> Answer {
    page(visit, id, asked.after, Typed::default(), &[]).await
}

async fn look(visit: &mut Visit, id: RelationshipId) -> Result<Relationship, Failure> {
    let viewer = visit.viewer().clone();
    let found = relationships::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(visit, std::slice::from_ref(&found));
    Ok(found.told_to(&viewer))
}

async fn page(
    mut visit: Visit,
    id: RelationshipId,
    place: Option<String>,
    typed: Typed,
    wrong: &[FieldError],
) -> Answer {
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    let paging = Paging { limit: None, after: place };
    let place = after(&paging, &seal, LIST)?.map(DeliveryId::new);
    let relationship = look(&mut visit, id).await?;
    require(&viewer, relationship.deed_to_read_deliveries())?;
    let is_end = may(&viewer, relationship.deed_to_read_figures());
    let filter = Filter { after: place, limit: paging.limit() + 1, ..Filter::default() };
    let rows = store::list(&mut visit.view, id, &filter).await?;
    let listed = Listed::of(rows, paging.limit(), &seal, LIST, |row: &Delivery| row.id.get(), |row| row);
    let deliveries = today::with_counts(&mut visit.view, &viewer, &relationship, listed.items).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let open = deliveries.rows.iter().filter(|row| row.is_open()).count();
    let lead = match open {
        0 => t.s("deliveries-lead-none"),
        open => t.a1("deliveries-lead", "n", open),
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = ListPage {
        chrome,
        lead,
        relationship,
        deliveries,
        is_end,
        next: listed.next,
        typed,
        wrong: told(&t, wrong),
        t,
    };
    visit.log_seen().await?;
    Ok((status, Page(page)).into_response())
}

/// All that is wrong, each with its place.
fn told(t: &Speech, wrong: &[FieldError]) -> Option<String> {
    let one = |error: &FieldError| format!("{}: {}", error.field, t.s(error.message));
    (!wrong.is_empty()).then(|| wrong.iter().map(one).collect::<Vec<_>>().join("\n"))
}

async fn record(actor: Actor, Place(id): Place<RelationshipId>, Form(typed): Form<Typed>) -> Answer {
    let t = actor.visit().await?.speech();
    let done: Result<Delivery, Failure> = match typed.read(&t) {
        Ok(new) => act!(actor.app.db, actor.viewer, |a| {
            let arrived_at = (typed.arrived == "yes").then_some(a.now);
            actions::record(a, id, &NewDelivery { arrived_at, ..new.clone() }).await
        }),
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => Ok(back(id, "delivery-recorded")),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, id, None, typed, &wrong).await
        }
    }
}

fn back(id: RelationshipId, said: &str) -> axum::response::Response {
    web::see_other(&format!("/relationships/{id}/deliveries?said={said}"))
}

/// A number that may be left open.
fn number(field: &'static str, raw: &str) -> Result<Option<i64>, Refusal> {
    match raw.trim() {
        "" => Ok(None),
        raw => raw.parse().map(Some).map_err(|_| Refusal::field(field, "delivery-number")),
    }
}

impl Typed {
    fn read(&self, t: &Speech) -> Result<NewDelivery, Refusal> {
        let expected_at: Option<Instant> = t.from_input(&self.expected_at);
        NewDelivery {
            expected_at: expected_at.ok_or_else(|| Refusal::field("expected_at", "field-date"))?,
            arrived_at: None,
            accepted: None,
            reason: None,
            count: number("count", &self.count)?,
            missing: None,
            what: Some(self.what.clone()),
            key: None,
        }
        .read()
    }
}

/// One tap.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tap {
    #[serde(rename = "do")]
    verb: Verb,
    #[serde(default)]
    missing: String,
    #[serde(default)]
    reason: String,
    /// Where it was tapped; nothing where the deliveries themselves are listed.
    back: Option<Back>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Back {
    Today,
    List,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Arrive,
    Accept,
    Return,
    Undo,
}

async fn tap(
    actor: Actor,
    Within(id, delivery): Within<RelationshipId, DeliveryId>,
    Form(tap): Form<Tap>,
) -> Answer {
    let said = match tap.verb {
        Verb::Arrive => "delivery-arrived",
        Verb::Accept => "delivery-accepted",
        Verb::Return => "delivery-returned",
        Verb::Undo => "delivery-undone",
    };
    let done: Result<Delivery, Failure> = match tap.read() {
        Ok(change) => act!(actor.app.db, actor.viewer, |a| {
            let arrived_at = matches!(tap.verb, Verb::Arrive).then_some(Some(a.now));
            let change = DeliveryChange { arrived_at, ..change.clone() };
            actions::change(a, id, delivery, None, &change).await
        }),
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => Ok(match tap.back {
            Some(Back::Today) => web::see_other(&format!("/?said={said}")),
            Some(Back::List) => web::see_other(&format!("/relationships?said={said}")),
            None => back(id, said),
        }),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, id, None, Typed::default(), &wrong).await
        }
    }
}

impl Tap {
    fn read(&self) -> Result<DeliveryChange, Refusal> {
        let accepted = match self.verb {
            Verb::Arrive => None,
            Verb::Accept => Some(Some(true)),
            Verb::Return => Some(Some(false)),
            Verb::Undo => Some(None),
        };
        DeliveryChange {
            accepted,
            reason: Some(self.reason.clone()),
            missing: number("missing", &self.missing)?,
            ..DeliveryChange::default()
        }
        .read()
    }
}

/// A table, pasted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    #[serde(default)]
    csv: String,
}

async fn ask_import(visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    import_sheet(visit, id, String::new(), &[]).await
}

async fn take_in(actor: Actor, Place(id): Place<RelationshipId>, Form(table): Form<Table>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| import(a, id, &table.csv).await);
    match done {
        Ok(_) => Ok(back(id, "deliveries-imported")),
        Err(failure) => {
            let wrong = errors(failure)?;
            import_sheet(actor.visit().await?, id, table.csv, &wrong).await
        }
    }
}

async fn import_sheet(mut visit: Visit, id: RelationshipId, typed: String, wrong: &[FieldError]) -> Answer {
    let found = look(&mut visit, id).await?;
    require(visit.viewer(), found.deed_to_tend())?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let mut csv = SheetField::new("csv", t.s("deliveries-csv"), Control::Text)
        .hint(t.s("deliveries-csv-hint"))
        .value(typed);
    csv.error = told(&t, wrong);
    let sheet = Sheet {
        title: t.s("deliveries-import"),
        lead: t.s("deliveries-import-lead"),
        action: format!("/relationships/{id}/deliveries/import"),
        fields: vec![csv],
        button: t.s("deliveries-import-button"),
        back: format!("/relationships/{id}/deliveries"),
        ..Sheet::default()
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
