//! Who works here, and how to say their names.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use crate::persons::store::{self, Filter};
use crate::persons::views::Person;
use crate::policy::{self, Deed, may};
use crate::views::{Listed, after};
use crate::{PersonKind, Visit, input};

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "persons/pages/directory.html")]
struct DirectoryPage {
    t: Speech,
    chrome: Chrome,
    q: String,
    persons: Vec<Person>,
    next: Option<String>,
    may_keep: bool,
}

/// The name of the list in its cursors.
const LIST: &str = "directory";

pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let (paging, seal) = (Paging { limit: None, after: asked.after }, visit.seal());
    let filter = Filter {
        like: input::pattern(Some(&asked.q)),
        kind: Some(PersonKind::Employee),
        after: after(&paging, &seal, LIST)?,
        limit: paging.limit() + 1,
        ..Filter::default()
    };
    let found = store::list(&mut visit.view, &filter).await?;
    let chrome = visit.chrome("").await?;
    let show = |person| Person::of(person, visit.viewer());
    let listed = Listed::of(found, paging.limit(), &seal, LIST, |person| person.id.get(), show);
    let page = DirectoryPage {
        t: visit.speech(),
        chrome,
        q: asked.q,
        persons: listed.items,
        next: listed.next,
        may_keep: may(visit.viewer(), Deed::KeepPersons),
    };
    Ok(Page(page).into_response())
}
