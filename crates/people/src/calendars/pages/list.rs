//! All business calendars.

use askama::Template;
use axum::response::IntoResponse;
use web::{Answer, Chrome, Page, Speech};

use crate::Visit;
use crate::calendars::known::MOST;
use crate::calendars::store;
use crate::calendars::views::Calendar;
use crate::policy::{self, Deed, may};

#[derive(Template)]
#[template(path = "calendars/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    calendars: Vec<Calendar>,
    may_keep: bool,
}

pub async fn show(mut visit: Visit) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let rows = store::list(&mut visit.view, None, MOST).await?;
    let calendars = rows.into_iter().map(Calendar::of).collect::<Result<_, _>>()?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let may_keep = may(visit.viewer(), Deed::KeepCalendars);
    Ok(Page(ListPage { t, chrome, calendars, may_keep }).into_response())
}
