//! Making a business calendar: a name and a zone, then the hours.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page};

use crate::calendars::actions;
use crate::calendars::model::NewCalendar;
use crate::entrance::organisation::time_zones;
use crate::forms::errors;
use crate::policy::{self, Deed};
use crate::{Actor, Visit, persons};

/// The form as it was typed.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    name: String,
    tz: String,
}

pub async fn ask(mut visit: Visit) -> Answer {
    let tz = persons::store::defaults(&mut visit.view).await?.time_zone;
    sheet(visit, StatusCode::OK, Typed { tz, ..Typed::default() }, &[]).await
}

pub async fn make(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let new = NewCalendar { name: typed.name.clone(), tz: Some(typed.tz.clone()), ..NewCalendar::default() };
    let made: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::create(a, &new).await);
    match made {
        Ok(id) => Ok(web::see_other(&format!("/settings/calendars/{id}?said=calendar-made"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, typed, &wrong).await
        }
    }
}

async fn sheet(mut visit: Visit, status: StatusCode, typed: Typed, wrong: &[FieldError]) -> Answer {
    policy::require(visit.viewer(), Deed::KeepCalendars)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let zones = time_zones().into_iter().map(|zone| (zone.clone(), zone)).collect();
    let sheet = Sheet {
        title: t.s("calendar-new"),
        lead: t.s("calendar-new-lead"),
        action: "/settings/calendars/new".to_owned(),
        fields: vec![
            SheetField::new("name", t.s("calendar-name"), Control::Line).value(typed.name),
            SheetField::new("tz", t.s("time-zone"), Control::Pick(zones)).value(typed.tz),
        ],
        button: t.s("calendar-make"),
        instead: Some(("/settings/calendars".to_owned(), t.s("directory-cancel"))),
        back: "/settings/calendars".to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
