//! Saying on a page when somebody is there: two short sheets.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Pages, get, post};

use super::actions;
use super::model::{Absence, OwnHours};
use super::store::{self, Presence};
use crate::calendars::hours;
use crate::calendars::model::Windows;
use crate::forms::{chosen, errors};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::{Actor, App, PersonId, Visit};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/people/{id}/absence", get(ask_absence).post(say_absence))
        .route("/people/{id}/absence/end", post(end_absence))
        .route("/people/{id}/hours", get(ask_hours).post(say_hours))
}

/// The sheet as it was typed.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedAbsence {
    #[serde(default)]
    first_day: String,
    #[serde(default)]
    last_day: String,
    #[serde(default)]
    substitute: String,
}

/// A line for each weekday.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TypedHours {
    day_1: String,
    day_2: String,
    day_3: String,
    day_4: String,
    day_5: String,
    day_6: String,
    day_7: String,
}

/// The fields of a week and the keys of their names.
const DAYS: [(&str, &str); 7] = [
    ("day_1", "weekday-long-1"),
    ("day_2", "weekday-long-2"),
    ("day_3", "weekday-long-3"),
    ("day_4", "weekday-long-4"),
    ("day_5", "weekday-long-5"),
    ("day_6", "weekday-long-6"),
    ("day_7", "weekday-long-7"),
];

/// The person of the path, if the viewer may say this of them.
async fn tended(visit: &mut Visit, id: PersonId) -> Result<Presence, Failure> {
    if visit.viewer().person != id.0 {
        policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    }
    let presence = store::presence(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let teams = store::teams_of(&mut visit.view, id).await?;
    let is_led = teams.iter().any(|team| visit.viewer().leads(team.0));
    policy::require(visit.viewer(), Deed::TendAvailability { person: id, is_led })?;
    Ok(presence)
}

async fn absence_sheet(
    visit: &mut Visit,
    id: PersonId,
    typed: Option<&TypedAbsence>,
) -> Result<Sheet, Failure> {
    let presence = tended(visit, id).await?;
    let mates = store::teammates(&mut visit.view, id).await?;
    let (t, now) = (visit.speech(), visit.view.now);
    let is_said = presence.has_absence(now);
    let kept = |day: &Option<String>| day.clone().filter(|_| is_said).unwrap_or_default();
    let today = t.local(now).date().to_string();
    let (first, last, substitute) = match typed {
        Some(typed) => (typed.first_day.clone(), typed.last_day.clone(), typed.substitute.clone()),
        None => (
            Some(kept(&presence.first_day)).filter(|day| !day.is_empty()).unwrap_or(today),
            kept(&presence.last_day),
            presence.substitute_id.filter(|_| is_said).map(|id| id.to_string()).unwrap_or_default(),
        ),
    };
    let nobody = std::iter::once((String::new(), t.s("absence-substitute-none")));
    let choices = nobody.chain(mates.into_iter().map(|mate| (mate.id.to_string(), mate.name))).collect();
    let is_me = visit.viewer().person == id.0;
    Ok(Sheet {
        title: if is_me { t.s("absence-title-me") } else { t.a1("absence-title", "name", &presence.name) },
        lead: t.s("absence-lead"),
        action: format!("/people/{id}/absence"),
        fields: vec![
            SheetField::new("first_day", t.s("absence-first-day"), Control::Day).value(first),
            SheetField::new("last_day", t.s("absence-last-day"), Control::Day).value(last),
            SheetField::new("substitute", t.s("absence-substitute"), Control::Pick(choices))
                .hint(t.s("absence-substitute-hint"))
                .value(substitute),
        ],
        button: t.s("absence-save"),
        back: format!("/people/{id}"),
        ..Sheet::default()
    })
}

async fn ask_absence(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    let sheet = absence_sheet(&mut visit, id, None).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

async fn say_absence(actor: Actor, Place(id): Place<PersonId>, Form(typed): Form<TypedAbsence>) -> Answer {
    let said = match chosen("substitute", &typed.substitute) {
        Ok(substitute) => {
            let first_day = Some(typed.first_day.clone());
            let absence = Absence { first_day, last_day: typed.last_day.clone(), substitute };
            act!(actor.app.db, actor.viewer, |a| actions::say_absence(a, id, &absence).await)
        }
        Err(wrong) => Err(wrong.into()),
    };
    match said {
        Ok(_) => Ok(web::see_other(&format!("/people/{id}?said=absence"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            let mut visit = actor.visit().await?;
            let sheet = absence_sheet(&mut visit, id, Some(&typed)).await?;
            again(visit, sheet, &wrong).await
        }
    }
}

async fn again(mut visit: Visit, sheet: Sheet, wrong: &[FieldError]) -> Answer {
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let sheet = sheet.with_errors(&t, wrong);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn end_absence(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    let ended: Result<Presence, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::end_absence(a, id).await);
    ended?;
    Ok(web::see_other(&format!("/people/{id}?said=absence-ended")))
}

impl TypedHours {
    fn lines(&self) -> [&String; 7] {
        [&self.day_1, &self.day_2, &self.day_3, &self.day_4, &self.day_5, &self.day_6, &self.day_7]
    }

    /// What is no window at all is said at once, beside its line.
    fn read(&self) -> Result<OwnHours, Refusal> {
        let (mut week, mut wrong) = (Windows::new(), Vec::new());
        for ((place, line), (field, _)) in self.lines().into_iter().enumerate().zip(DAYS) {
            match hours::read(line) {
                Ok(windows) if windows.is_empty() => {}
                Ok(windows) => drop(week.insert((place + 1).to_string(), windows)),
                Err(message) => wrong.push(FieldError::new(field, message)),
            }
        }
        if wrong.is_empty() { Ok(OwnHours { week: Some(week) }) } else { Err(Refusal::Invalid(wrong)) }
    }
}

async fn hours_sheet(visit: &mut Visit, id: PersonId, typed: Option<&TypedHours>) -> Result<Sheet, Failure> {
    let presence = tended(visit, id).await?;
    let t = visit.speech();
    let week = presence.own_week().unwrap_or_default();
    let line = |place: usize| match typed {
        Some(typed) => typed.lines()[place].clone(),
        None => week.get(&(place + 1).to_string()).map(|day| hours::line(day)).unwrap_or_default(),
    };
    let field = |(place, (name, label)): (usize, (&'static str, &'static str))| {
        SheetField::new(name, t.s(label), Control::Line).optional().value(line(place))
    };
    let is_me = visit.viewer().person == id.0;
    Ok(Sheet {
        title: if is_me {
            t.s("own-hours-title-me")
        } else {
            t.a1("own-hours-title", "name", &presence.name)
        },
        lead: t.s("own-hours-lead"),
        action: format!("/people/{id}/hours"),
        fields: DAYS.into_iter().enumerate().map(field).collect(),
        button: t.s("save"),
        back: format!("/people/{id}"),
        ..Sheet::default()
    })
}

async fn ask_hours(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    let sheet = hours_sheet(&mut visit, id, None).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

async fn say_hours(actor: Actor, Place(id): Place<PersonId>, Form(typed): Form<TypedHours>) -> Answer {
    let said = match typed.read() {
        Ok(hours) => act!(actor.app.db, actor.viewer, |a| actions::say_hours(a, id, &hours).await),
        Err(refusal) => Err(refusal.into()),
    };
    match said {
        Ok(_) => Ok(web::see_other(&format!("/people/{id}?said=own-hours"))),
        Err(failure) => {
            let wrong: Vec<FieldError> = errors(failure)?.into_iter().map(in_the_sheet).collect();
            let mut visit = actor.visit().await?;
            let sheet = hours_sheet(&mut visit, id, Some(&typed)).await?;
            again(visit, sheet, &wrong).await
        }
    }
}

/// Says beside which line it is wrong: `week.3[0]` is `day_3`.
fn in_the_sheet(error: FieldError) -> FieldError {
    let day = error.field.get(5..6).unwrap_or("1");
    match error.field.starts_with("week") {
        true => FieldError::new(["day_", day].concat(), error.message),
        false => error,
    }
}
