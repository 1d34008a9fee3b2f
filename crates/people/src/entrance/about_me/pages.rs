//! The pages of what Hallway knows about me.

use askama::Template;
use axum::Json;
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::CONTENT_DISPOSITION;
use kernel::{Instant, Refusal};
use serde_json::{Map, Value};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::views::{self, KnownAboutYou};
use crate::place::Place;
use crate::{App, Visit};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/me/data", get(show))
        .route("/me/data/download", get(download))
        .route("/me/data/{kind}", get(rows))
}

#[derive(Template)]
#[template(path = "entrance/about_me/data.html")]
struct AboutMe {
    t: Speech,
    chrome: Chrome,
    known: Vec<KnownAboutYou>,
}

#[derive(Template)]
#[template(path = "entrance/about_me/rows.html")]
struct RowsPage {
    t: Speech,
    chrome: Chrome,
    name: String,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    more: usize,
}

async fn show(mut visit: Visit) -> Answer {
    let chrome = visit.chrome("").await?;
    let t = visit.speech();
    let known = views::list(&mut visit, t.words()).await?;
    Ok(Page(AboutMe { t, chrome, known }).into_response())
}

/// How many rows a page shows; the download has all.
const SHOWN: usize = 200;

async fn rows(mut visit: Visit, Place(kind): Place<String>) -> Answer {
    let chrome = visit.chrome("").await?;
    let t = visit.speech();
    let rows = views::rows(&mut visit, &kind).await?.ok_or(Refusal::NotFound)?;
    let more = rows.len().saturating_sub(SHOWN);
    let rows = &rows[..rows.len() - more];
    let columns = columns(rows);
    let cells = |row: &Value| columns.iter().map(|column| said(&t, row.get(column))).collect();
    let cells = rows.iter().map(cells).collect();
    let name = t.s(&format!("known-{kind}"));
    Ok(Page(RowsPage { t, chrome, name, columns, rows: cells, more }).into_response())
}

async fn download(mut visit: Visit) -> Answer {
    let mut response = Json(views::everything(&mut visit).await?).into_response();
    let name = HeaderValue::from_static("attachment; filename=\"hallway-about-me.json\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// The names of all fields that any row has.
fn columns(rows: &[Value]) -> Vec<String> {
    let mut names = Vec::new();
    for name in rows.iter().filter_map(Value::as_object).flat_map(Map::keys) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// A field as it is read; what is not there is empty.
fn said(t: &Speech, value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => Instant::parse(text).map_or_else(|| text.clone(), |at| t.at(at)),
        Some(other) => other.to_string(),
    }
}
