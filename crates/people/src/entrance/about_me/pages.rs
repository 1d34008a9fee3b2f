//! The pages of what Hallway knows about me.

use askama::Template;
use axum::Json;
use axum::response::IntoResponse;
use http::HeaderValue;
use http::header::CONTENT_DISPOSITION;
use kernel::Refusal;
use serde_json::Value;
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::views::{self, Known};
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
    known: Vec<Known>,
}

#[derive(Template)]
#[template(path = "entrance/about_me/rows.html")]
struct RowsPage {
    t: Speech,
    chrome: Chrome,
    name: String,
    rows: Vec<Vec<(String, String)>>,
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
    let rows = rows.into_iter().take(SHOWN).map(fields).collect();
    let name = t.s(&format!("known-{kind}"));
    Ok(Page(RowsPage { t, chrome, name, rows, more }).into_response())
}

async fn download(mut visit: Visit) -> Answer {
    let mut response = Json(views::everything(&mut visit).await?).into_response();
    let name = HeaderValue::from_static("attachment; filename=\"hallway-about-me.json\"");
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

/// A row as names and values; what is empty is left out.
fn fields(row: Value) -> Vec<(String, String)> {
    let Value::Object(fields) = row else { return vec![(String::new(), row.to_string())] };
    let said = |value: Value| match value {
        Value::Null => None,
        Value::String(text) => Some(text),
        other => Some(other.to_string()),
    };
    fields.into_iter().filter_map(|(name, value)| Some((name, said(value)?))).collect()
}
