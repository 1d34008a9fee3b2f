//! One business calendar and its hours.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use web::{Answer, Chrome, Form, IfMatch, Page, Speech};

use super::form::{LABELS, Typed, in_the_form};
use crate::calendars::views::Calendar;
use crate::calendars::{actions, views};
use crate::entrance::organisation::time_zones;
use crate::forms::Back;
use crate::place::Place;
use crate::policy::{Deed, may};
use crate::{Actor, CalendarId, Visit};

#[derive(Template)]
#[template(path = "calendars/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    calendar: Calendar,
    form: Typed,
    back: Back,
    zones: Vec<String>,
    may_keep: bool,
}

pub async fn show(visit: Visit, Place(id): Place<CalendarId>) -> Answer {
    page(visit, StatusCode::OK, id, None, Back::default()).await
}

pub async fn save(actor: Actor, Place(id): Place<CalendarId>, Form(typed): Form<Typed>) -> Answer {
    let (expected, changes) = (IfMatch(Some(typed.version)), typed.read());
    let saved: Result<(), Failure> = match &changes {
        Ok(changes) => act!(actor.app.db, actor.viewer, |a| actions::change(a, id, expected, changes).await),
        Err(wrong) => Err(wrong.clone().into()),
    };
    match saved {
        Ok(()) => Ok(web::see_other(&format!("/settings/calendars/{id}?said=calendar-saved"))),
        Err(failure) => {
            let back = Back::from(in_the_form(failure), LABELS)?;
            page(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, id, Some(typed), back).await
        }
    }
}

async fn page(
    mut visit: Visit,
    status: StatusCode,
    id: CalendarId,
    typed: Option<Typed>,
    back: Back,
) -> Answer {
    let viewer = visit.viewer().clone();
    let calendar = views::calendar(&mut visit.view, &viewer, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    // What was typed is kept, in the place of what somebody else wrote meanwhile.
    let form =
        typed.map_or_else(|| Typed::of(&calendar), |typed| Typed { version: calendar.version, ..typed });
    let may_keep = may(&viewer, Deed::KeepCalendars);
    let page = OnePage { t, chrome, calendar, form, back, zones: time_zones(), may_keep };
    Ok((status, Page(page)).into_response())
}
