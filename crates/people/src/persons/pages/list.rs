//! Everybody who may or could come in, for those who keep the list.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use crate::persons::store::{self, Filter};
use crate::persons::views::Person;
use crate::policy::{self, Deed};
use crate::views::{Listed, after};
use crate::{PersonKind, Visit, input};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    show: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "persons/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    q: String,
    /// Which of [`SHOWN`].
    show: &'static str,
    persons: Vec<Person>,
    next: Option<String>,
}

/// Whom the list can show: employees, guests, those who left.
const SHOWN: [&str; 3] = ["employees", "guests", "left"];

/// The name of the list in its cursors.
const LIST: &str = "people-kept";

pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    policy::require(visit.viewer(), Deed::KeepPersons)?;
    let show = SHOWN.into_iter().find(|shown| *shown == asked.show).unwrap_or(SHOWN[0]);
    let (paging, seal) = (Paging { limit: None, after: asked.after }, visit.seal());
    let filter = Filter {
        like: input::pattern(Some(&asked.q)),
        kind: match show {
            "employees" => Some(PersonKind::Employee),
            "guests" => Some(PersonKind::Guest),
            _ => None,
        },
        deactivated: show == "left",
        after: after(&paging, &seal, LIST)?,
        limit: paging.limit() + 1,
        ..Filter::default()
    };
    let found = store::list(&mut visit.view, &filter).await?;
    let chrome = visit.chrome("").await?;
    let one = |person| Person::of(person, visit.viewer());
    let listed = Listed::of(found, paging.limit(), &seal, LIST, |person| person.id.get(), one);
    let page =
        ListPage { t: visit.speech(), chrome, q: asked.q, show, persons: listed.items, next: listed.next };
    Ok(Page(page).into_response())
}
