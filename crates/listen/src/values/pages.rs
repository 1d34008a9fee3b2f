//! The organisation's values on one page: a line each in their order, and empty ones below for more.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::policy::{Deed, require};
use people::{Actor, App, Visit};
use web::{Answer, Chrome, Form, IfMatch, Page, Pages, Speech, get};

use super::input::{NewHouseValue, NewHouseValues};
use super::model::{HouseValues, MOST_CHOSEN, to_choose_from};
use super::{actions, store};

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/values", get(show).post(save))
}

#[derive(Template)]
#[template(path = "values/settings.html")]
struct SettingsPage {
    t: Speech,
    chrome: Chrome,
    version: i64,
    lines: Vec<Line>,
    /// The names to choose from, with a sentence each.
    names: Vec<(String, Option<String>)>,
    wrong: Vec<FieldError>,
    is_stale: bool,
    /// What is kept now, where somebody else was quicker.
    kept: Vec<String>,
}

/// A value as it is drawn.
struct Line {
    /// `values.0`
    name: String,
    number: usize,
    value: String,
    about: String,
    value_wrong: Option<&'static str>,
    about_wrong: Option<&'static str>,
}

/// What was typed, and why it comes back.
#[derive(Default)]
struct Again {
    rows: Option<Vec<NewHouseValue>>,
    /// The version of which it was typed, until somebody knows of another.
    version: Option<i64>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

async fn show(visit: Visit) -> Answer {
    page(visit, Again::default()).await
}

async fn page(mut visit: Visit, again: Again) -> Answer {
    require(visit.viewer(), Deed::KeepOrganisation)?;
    let kept = store::chosen(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let typed = kept
        .chosen
        .0
        .iter()
        .map(|own| NewHouseValue { value: own.meant().name(t.words()), about: own.about.clone() });
    let mut rows = again.rows.unwrap_or_else(|| typed.collect());
    rows.resize(MOST_CHOSEN.max(rows.len()), NewHouseValue::default());
    let status = match (again.is_stale, again.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let page = SettingsPage {
        version: again.version.unwrap_or(kept.version),
        lines: rows.iter().enumerate().map(|(at, row)| Line::of(at, row, &again.wrong)).collect(),
        names: to_choose_from(&HouseValues::default(), t.words()),
        kept: match again.is_stale {
            true => kept.chosen.ranking().iter().map(|value| value.name(t.words())).collect(),
            false => Vec::new(),
        },
        wrong: again.wrong,
        is_stale: again.is_stale,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

impl Line {
    fn of(at: usize, row: &NewHouseValue, wrong: &[FieldError]) -> Self {
        let name = format!("values.{at}");
        let error = |part: &str| {
            let field = format!("{name}.{part}");
            wrong.iter().find(|error| error.field == field).map(|error| error.message)
        };
        Self {
            number: at + 1,
            value: row.value.clone(),
            about: row.about.clone().unwrap_or_default(),
            value_wrong: error("value"),
            about_wrong: error("about"),
            name,
        }
    }
}

async fn save(actor: Actor, Form(pairs): Form<Vec<(String, String)>>) -> Answer {
    let unreadable = || Refusal::Unreadable("refusal-body");
    let (mut rows, mut version, mut raised) = (Vec::<NewHouseValue>::new(), None, None);
    for (name, text) in pairs {
        // Each line begins with its value.
        match (name.as_str(), rows.last_mut()) {
            ("version", _) => version = Some(text.parse::<i64>().map_err(|_| unreadable())?),
            ("raise", _) => raised = Some(text.parse::<usize>().map_err(|_| unreadable())?),
            ("value", _) => rows.push(NewHouseValue { value: text, about: None }),
            ("about", Some(row)) => row.about = Some(text),
            _ => return Err(unreadable().into()),
        }
    }
    let is_empty = |row: &NewHouseValue| {
        row.value.trim().is_empty() && row.about.as_deref().unwrap_or_default().trim().is_empty()
    };
    if let Some(at) = raised.filter(|at| (1..rows.len()).contains(at)) {
        rows.swap(at - 1, at);
    }
    rows.retain(|row| !is_empty(row));
    if raised.is_some() {
        return page(actor.visit().await?, Again { rows: Some(rows), version, ..Again::default() }).await;
    }
    let new = NewHouseValues { values: rows };
    let done: Result<_, Failure> = match new.read() {
        Ok(values) => {
            act!(actor.app.db, actor.viewer, |a| actions::choose(a, IfMatch(version), &values).await)
        }
        Err(refusal) => Err(refusal.into()),
    };
    let rows = Some(new.values);
    let again = match done {
        Ok(_) => return Ok(web::see_other("/settings/values?said=values-chosen")),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => Again { rows, version, wrong, is_stale: false },
        Err(Failure::Refused(Refusal::Stale)) => Again { rows, is_stale: true, ..Again::default() },
        Err(failure) => return Err(failure.into()),
    };
    page(actor.visit().await?, again).await
}
