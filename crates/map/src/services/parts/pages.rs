//! The parts of a service on one page: a line each, and empty ones below for more.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::place::Place;
use people::{Actor, App, Visit};
use web::{Answer, Chrome, Form as Posted, Page, Pages, Speech, get};

use super::model::MOST_PARTS;
use super::store::Askable;
use super::{PartGiven, actions, store};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::store as services;

/// So many empty lines stand below the others.
const EMPTY: usize = 3;

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/services/{id}/parts", get(show).post(save))
}

#[derive(Template)]
#[template(path = "services/parts/editor.html")]
struct PartsPage {
    t: Speech,
    chrome: Chrome,
    id: ServiceId,
    service: String,
    version: i64,
    lines: Vec<Line>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

/// A part as it is drawn.
struct Line {
    /// "parts.0"
    name: String,
    number: usize,
    /// Value, words, and whether it is chosen.
    asks: Vec<(String, String, bool)>,
    subject: String,
    after: Vec<(usize, bool)>,
    /// The keys of what is wrong with its service, its words, and its place.
    service_wrong: Option<&'static str>,
    subject_wrong: Option<&'static str>,
    after_wrong: Option<&'static str>,
}

impl Line {
    fn of(at: usize, row: &PartGiven, askable: &[Askable], wrong: &[FieldError]) -> Self {
        let name = format!("parts.{at}");
        let error = |part: &str| {
            let field = format!("{name}.{part}");
            wrong.iter().find(|error| error.field == field).map(|error| error.message)
        };
        let asks = askable.iter().map(|one| {
            let id = one.id.to_string();
            let is_chosen = row.service == id;
            (id, format!("{}: {}", one.team_name, one.name), is_chosen)
        });
        let is_after =
            |number: usize| row.after.and_then(|after| usize::try_from(after).ok()) == Some(number);
        Self {
            number: at + 1,
            asks: asks.collect(),
            subject: row.subject.clone(),
            after: (1..=at).map(|number| (number, is_after(number))).collect(),
            service_wrong: error("service"),
            subject_wrong: error("subject"),
            after_wrong: error("after"),
            name,
        }
    }
}

#[derive(Default)]
struct Again {
    rows: Option<Vec<PartGiven>>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

async fn show(visit: Visit, Place(id): Place<ServiceId>) -> Answer {
    page(visit, id, Again::default()).await
}

async fn page(mut visit: Visit, id: ServiceId, again: Again) -> Answer {
    let viewer = visit.viewer().clone();
    let service = services::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(visit.viewer(), Deed::Change { team: service.team_id, owner: service.owner_id })?;
    let kept = store::parts(&mut visit.view, id).await?;
    let kept = kept.into_iter().map(|part| PartGiven {
        service: part.asks_id.to_string(),
        subject: part.subject,
        after: part.after_nth,
    });
    let mut rows = again.rows.unwrap_or_else(|| kept.collect());
    rows.resize((rows.len() + EMPTY).min(MOST_PARTS.max(rows.len())), PartGiven::default());
    let askable = store::askable(&mut visit.view, service.team_id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let status = match (again.is_stale, again.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let page = PartsPage {
        id,
        service: service.name,
        version: service.version,
        lines: rows.iter().enumerate().map(|(at, row)| Line::of(at, row, &askable, &again.wrong)).collect(),
        wrong: again.wrong,
        is_stale: again.is_stale,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

async fn save(
    actor: Actor,
    Place(id): Place<ServiceId>,
    Posted(pairs): Posted<Vec<(String, String)>>,
) -> Answer {
    let unreadable = || Refusal::Unreadable("refusal-body");
    let (mut rows, mut version): (Vec<PartGiven>, Option<i64>) = (Vec::new(), None);
    for (name, value) in pairs {
        // Each line begins with its service.
        match (name.as_str(), rows.last_mut()) {
            ("version", _) => version = Some(value.parse().map_err(|_| unreadable())?),
            ("service", _) => rows.push(PartGiven { service: value, ..PartGiven::default() }),
            ("subject", Some(row)) => row.subject = value,
            ("after", Some(row)) if value.trim().is_empty() => row.after = None,
            ("after", Some(row)) => row.after = Some(value.trim().parse().unwrap_or(0)),
            _ => return Err(unreadable().into()),
        }
    }
    let rows = without_empty(rows);
    let given = rows.clone();
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::save(a, id, version, &given).await);
    let again = match done {
        Ok(_) => return Ok(web::see_other(&format!("/settings/services/{id}/parts?said=parts-saved"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => Again { rows: Some(rows), wrong, is_stale: false },
        Err(Failure::Refused(Refusal::Stale)) => {
            Again { rows: Some(rows), is_stale: true, ..Again::default() }
        }
        Err(failure) => return Err(failure.into()),
    };
    page(actor.visit().await?, id, again).await
}

/// Lines in which nothing was chosen and nothing written are none; what came after one of them comes after nothing, and the
/// numbers of the others close up.
fn without_empty(rows: Vec<PartGiven>) -> Vec<PartGiven> {
    let is_empty = |row: &PartGiven| row.service.trim().is_empty() && row.subject.trim().is_empty();
    let mut number = 0;
    let numbers: Vec<Option<i64>> = rows
        .iter()
        .map(|row| {
            number += i64::from(!is_empty(row));
            (!is_empty(row)).then_some(number)
        })
        .collect();
    let place = |after: i64| match usize::try_from(after - 1).ok().and_then(|at| numbers.get(at)) {
        Some(number) => *number,
        None => Some(after),
    };
    rows.iter()
        .filter(|row| !is_empty(row))
        .map(|row| PartGiven { after: row.after.and_then(place), ..row.clone() })
        .collect()
}
