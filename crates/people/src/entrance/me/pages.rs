//! The page about oneself.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Id};
use serde::Deserialize;
use web::{Answer, Chrome, Form, IfMatch, Page, Pages, Speech, get, post};

use super::actions;
use crate::attention::{self, Attention};
use crate::entrance::form::{Labels, Wrong};
use crate::entrance::organisation::time_zones;
use crate::entrance::passwords::Password;
use crate::entrance::sessions::{self, OpenSession};
use crate::entrance::tokens::{self, Token};
use crate::persons::model::PersonChanges;
use crate::persons::views::{self, Person};
use crate::place::Place;
use crate::{Actor, App, PersonId, Visit, persons};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/me", get(show))
        .route("/me/profile", post(save))
        .route("/me/password", post(change_password))
        .route("/me/sessions/{id}/end", post(end_session))
}

#[derive(Template)]
#[template(path = "entrance/me/me.html")]
struct MePage {
    t: Speech,
    chrome: Chrome,
    person: Person,
    form: Profile,
    zones: Vec<String>,
    this: Option<Id>,
    sessions: Vec<OpenSession>,
    tokens: Vec<Token>,
    attention: Attention,
    wrong: Wrong,
}

const LABELS: Labels = &[
    ("preferred_name", "me-preferred-name"),
    ("say_it", "me-say-it"),
    ("about", "me-about"),
    ("language", "me-language"),
    ("time_zone", "time-zone"),
    ("current", "me-password-current"),
    ("password", "me-password-new"),
];

/// The form as it was typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    version: i64,
    preferred_name: String,
    say_it: String,
    about: String,
    language: String,
    time_zone: String,
    /// A box that is not ticked is not sent.
    keys_on: Option<String>,
}

impl Profile {
    fn of(person: &Person) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let own = person.personnel.as_ref();
        Self {
            version: person.version,
            preferred_name: text(&person.preferred_name),
            say_it: text(&person.say_it),
            about: text(&person.about),
            language: own.map(|own| own.language.clone()).unwrap_or_default(),
            time_zone: own.map(|own| own.time_zone.clone()).unwrap_or_default(),
            keys_on: own.filter(|own| own.keys_on).map(|_| "on".to_owned()),
        }
    }

    fn changes(&self) -> PersonChanges {
        PersonChanges {
            preferred_name: Some(Some(self.preferred_name.clone())),
            say_it: Some(Some(self.say_it.clone())),
            about: Some(Some(self.about.clone())),
            language: Some(self.language.clone()),
            time_zone: Some(self.time_zone.clone()),
            keys_on: Some(self.keys_on.is_some()),
            ..PersonChanges::default()
        }
    }
}

async fn show(visit: Visit) -> Answer {
    page(visit, StatusCode::OK, None, Wrong::default()).await
}

async fn save(actor: Actor, Form(form): Form<Profile>) -> Answer {
    let (me, changes) = (PersonId(actor.viewer.person), form.changes());
    let expected = IfMatch(Some(form.version));
    let saved: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| persons::actions::change(a, me, expected, &changes).await);
    match saved {
        Ok(()) => Ok(web::see_other("/me?said=me-saved")),
        Err(failure) => back(actor, Some(form), failure).await,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Passwords {
    current: Password,
    password: Password,
    /// There for the browser's store of passwords; what it says is not used.
    #[serde(rename = "email")]
    _email: Option<String>,
}

async fn change_password(actor: Actor, Form(form): Form<Passwords>) -> Answer {
    match actions::change_password(&actor, &form.current, &form.password).await {
        Ok(()) => Ok(web::see_other("/me?said=password-changed")),
        Err(failure) => back(actor, None, failure).await,
    }
}

async fn end_session(actor: Actor, Place(session): Place<Id>) -> Answer {
    let ended: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| sessions::end(a, session).await);
    ended?;
    Ok(web::see_other("/me?said=session-ended#sessions"))
}

/// The page again, with what is wrong beside the fields.
async fn back(actor: Actor, form: Option<Profile>, failure: Failure) -> Answer {
    let wrong = Wrong::from(failure, LABELS)?;
    page(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, form, wrong).await
}

async fn page(mut visit: Visit, status: StatusCode, form: Option<Profile>, wrong: Wrong) -> Answer {
    let chrome = visit.chrome("").await?;
    let (viewer, now, this) = (visit.viewer().clone(), visit.view.now, visit.session.id);
    let me = PersonId(viewer.person);
    let person = views::person(&mut visit.view, &viewer, me).await?;
    let sessions = sessions::list_of(&mut visit.view, me, now).await?;
    let tokens = tokens::list_of(&mut visit.view, me).await?;
    let attention = attention::of(&mut visit.view, me).await?;
    let form = form.unwrap_or_else(|| Profile::of(&person));
    let (t, zones) = (visit.speech(), time_zones());
    let page = MePage { t, chrome, person, form, zones, this, sessions, tokens, attention, wrong };
    Ok((status, Page(page)).into_response())
}
