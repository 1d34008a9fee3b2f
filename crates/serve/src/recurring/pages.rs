//! The pages of what is asked again: one's own list, and the sheet that sets one up.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::{Actor, App, PersonId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField};
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post, see_other};

use super::actions::{self, NewRecurring};
use super::model::{RecurringId, Rhythm};
use super::store::{self, Recurring};
use crate::policy::Deed;
use crate::requests::pages::{ask, id_of, or_again, seen_for};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests/again", get(list))
        .route("/requests/again/{id}/resume", post(go_on))
        .route("/requests/again/{id}/stop", post(stop))
        .route("/requests/{reference}/again", get(ask_new).post(set_up))
}

#[derive(Template)]
#[template(path = "recurring/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    rows: Vec<Line>,
}

struct Line {
    id: RecurringId,
    subject: String,
    about: String,
    last: Option<String>,
    stands: String,
    is_paused: bool,
}

impl Line {
    fn of(t: &Speech, of: Recurring) -> Self {
        let stands = match (of.paused, of.next_on.as_deref().and_then(|day| day.parse().ok())) {
            (Some(paused), _) => t.s(&format!("again-paused-{paused}")),
            (None, Some(day)) => t.a1("again-next", "day", t.date(day)),
            (None, None) => t.s("again-over"),
        };
        let rhythm = t.s(&format!("again-every-{}", of.rhythm));
        let about = t.a3("again-about", "service", &of.service_name, "team", &of.team_name, "rhythm", rhythm);
        let is_paused = of.paused.is_some();
        Self { id: of.id, subject: of.subject, about, last: of.last_reference, stands, is_paused }
    }
}

async fn list(mut visit: Visit) -> Answer {
    let (chrome, t) = (visit.chrome("room-requests").await?, visit.speech());
    let me = PersonId(visit.viewer().person);
    let rows = store::of_person(&mut visit.view, me).await?;
    let rows = rows.into_iter().map(|of| Line::of(&t, of)).collect();
    Ok(Page(ListPage { t, chrome, rows }).into_response())
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    #[serde(default)]
    rhythm: String,
    #[serde(default)]
    first_on: String,
    #[serde(default)]
    until_on: String,
}

async fn ask_new(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = sheet(&mut visit, &reference, &Typed::default()).await?;
    ask(visit, sheet).await
}

/// For whoever asked it, and whom it is for.
async fn sheet(visit: &mut Visit, reference: &str, typed: &Typed) -> Result<Sheet, Failure> {
    let seen = seen_for(visit, reference, Deed::AskAgain).await?;
    let t = visit.speech();
    let rhythms = Rhythm::ALL.iter();
    let rhythms = rhythms.map(|one| (one.to_string(), t.s(&format!("again-every-{one}"))));
    let path = format!("/requests/{reference}");
    Ok(Sheet {
        title: t.s("again-title"),
        lead: t.a1("again-lead", "subject", &seen.shown.subject),
        action: format!("{path}/again"),
        fields: vec![
            SheetField::new("rhythm", t.s("again-rhythm"), Control::Choose(rhythms.collect()))
                .value(typed.rhythm.as_str()),
            SheetField::new("first_on", t.s("again-first"), Control::Day)
                .hint(t.s("again-first-hint"))
                .value(typed.first_on.as_str()),
            SheetField::new("until_on", t.s("again-until"), Control::Day)
                .optional()
                .value(typed.until_on.as_str()),
        ],
        button: t.s("again-button"),
        back: path,
        ..Sheet::default()
    })
}

async fn set_up(actor: Actor, Path(reference): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let request = id_of(&actor, &reference).await?;
    // Whoever may not know of it, or did not ask it, is told so before anything of the form.
    sheet(&mut actor.visit().await?, &reference, &typed).await?;
    let rhythm: Result<Rhythm, Failure> =
        typed.rhythm.parse().map_err(|_| Refusal::field("rhythm", "field-required").into());
    let outcome = match rhythm {
        Ok(rhythm) => {
            let until_on = Some(typed.until_on.clone());
            let input = NewRecurring { request, rhythm, first_on: typed.first_on.clone(), until_on };
            act!(actor.app.db, actor.viewer, |a| actions::set_up(a, &input).await)
        }
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(_) => Ok(see_other("/requests/again?said=again")),
        Err(failure) => {
            or_again::<()>(Err(failure), &reference, "", async || {
                let mut visit = actor.visit().await?;
                let sheet = sheet(&mut visit, &reference, &typed).await?;
                Ok((visit, sheet))
            })
            .await
        }
    }
}

async fn go_on(actor: Actor, Place(id): Place<RecurringId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::go_on(a, id).await);
    done?;
    Ok(see_other("/requests/again?said=again-goes-on"))
}

async fn stop(actor: Actor, Place(id): Place<RecurringId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::stop(a, id).await);
    done?;
    Ok(see_other("/requests/again?said=again-stopped"))
}
