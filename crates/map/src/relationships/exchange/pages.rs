//! Taking relationships in from a file, with a look at what it would change, and writing them into one.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};
use kernel::{Failure, FieldError, Refusal};
use people::forms::errors;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Pages, Speech, get};

use super::actions::{self, Purpose, Taken};
use super::api::RelationshipsImported;
use super::columns::Column;
use super::files::Format;
use crate::policy::{Deed, require};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/relationships/import", get(ask_import).post(take_in))
        .route("/relationships/export", get(ask_export).post(write_out))
}

/// The room of these pages.
const ROOM: &str = "room-relationships";
/// How many changes are shown before they are made; the rest is counted.
const MOST_SHOWN: usize = 200;

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// Look at what would change.
    #[default]
    Look,
    Take,
}

/// A file, pasted.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pasted {
    #[serde(default)]
    file: String,
    #[serde(rename = "do", default)]
    step: Step,
}

#[derive(Template)]
#[template(path = "relationships/exchange/preview.html")]
struct PreviewPage {
    t: Speech,
    chrome: Chrome,
    file: String,
    done: RelationshipsImported,
    /// How many changes are not shown.
    more: usize,
}

async fn ask_import(visit: Visit) -> Answer {
    sheet(visit, String::new(), &[]).await
}

async fn take_in(actor: Actor, Form(Pasted { file, step }): Form<Pasted>) -> Answer {
    let taken = Taken { format: Format::of_content(&file), text: &file };
    let done = match step {
        Step::Look => {
            let mut visit = actor.visit().await?;
            let (viewer, now) = (visit.viewer().clone(), visit.view.now);
            match actions::preview(&mut visit.view, &viewer, taken, now).await {
                Ok(plan) => return preview(visit, RelationshipsImported::of(&plan, true), file).await,
                Err(failure) => Err(failure),
            }
        }
        Step::Take => act!(actor.app.db, actor.viewer, |a| actions::import(a, taken).await),
    };
    match done {
        Ok(_) => Ok(web::see_other("/relationships/import?said=relationships-imported")),
        Err(Failure::Refused(Refusal::Stale)) => {
            let wrong = [FieldError::new("file", "refusal-stale")];
            sheet(actor.visit().await?, file, &wrong).await
        }
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, file, &wrong).await
        }
    }
}

async fn preview(mut visit: Visit, mut done: RelationshipsImported, file: String) -> Answer {
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let more = done.changes.len().saturating_sub(MOST_SHOWN);
    done.changes.truncate(MOST_SHOWN);
    Ok(Page(PreviewPage { t, chrome, file, done, more }).into_response())
}

async fn sheet(mut visit: Visit, typed: String, wrong: &[FieldError]) -> Answer {
    require(visit.viewer(), Deed::Exchange)?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let columns = Column::ALL.iter().map(|column| column.as_str()).collect::<Vec<_>>().join(", ");
    let mut file = SheetField::new("file", t.s("relationships-file"), Control::Text)
        .hint(t.a1("relationships-file-hint", "columns", columns))
        .value(typed);
    let one = |error: &FieldError| format!("{}: {}", error.field, t.s(error.message));
    file.error = (!wrong.is_empty()).then(|| wrong.iter().map(one).collect::<Vec<_>>().join("\n"));
    let sheet = Sheet {
        title: t.s("relationships-import"),
        lead: t.s("relationships-import-lead"),
        action: "/relationships/import".to_owned(),
        fields: vec![file],
        button: t.s("relationships-import-look"),
        instead: Some(("/relationships/export".to_owned(), t.s("relationships-export"))),
        back: "/relationships".to_owned(),
        is_answered_here: true,
        ..Sheet::default()
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

/// In which format, and what for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wanted {
    format: Format,
    purpose: Purpose,
}

async fn ask_export(mut visit: Visit) -> Answer {
    require(visit.viewer(), Deed::Exchange)?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let formats = Format::ALL
        .iter()
        .map(|one| (one.to_string(), t.s(&format!("relationships-format-{}", one.as_str()))))
        .collect();
    let purposes = Purpose::ALL
        .iter()
        .map(|one| (one.to_string(), t.s(&format!("relationships-purpose-{}", one.as_str()))))
        .collect();
    let sheet = Sheet {
        title: t.s("relationships-export"),
        lead: t.s("relationships-export-lead"),
        action: "/relationships/export".to_owned(),
        fields: vec![
            SheetField::new("purpose", t.s("relationships-purpose"), Control::Choose(purposes))
                .value(Purpose::Reorganise.as_str()),
            SheetField::new("format", t.s("relationships-format"), Control::Choose(formats))
                .value(Format::Csv.as_str()),
        ],
        button: t.s("relationships-export-button"),
        back: "/relationships".to_owned(),
        is_answered_here: true,
        ..Sheet::default()
    };
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

async fn write_out(actor: Actor, Form(Wanted { format, purpose }): Form<Wanted>) -> Answer {
    let done: Result<(i64, String), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::export(a, format, purpose).await);
    let (_, text) = done?;
    let mut response = text.into_response();
    let named = match format {
        Format::Csv => "attachment; filename=\"relationships.csv\"",
        Format::Yaml => "attachment; filename=\"relationships.yaml\"",
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static(named));
    Ok(response)
}
