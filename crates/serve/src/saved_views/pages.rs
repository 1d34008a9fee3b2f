//! Giving a view a name, and forgetting it.

use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use people::forms::errors;
use people::place::Place;
use people::{Actor, App, TeamId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Pages, get, post, see_other};

use super::actions::{self, NewView};
use super::model::ViewId;
use crate::policy::require_line;
use crate::requests::narrowed::AskedFor;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests/views", get(ask_name).post(save))
        .route("/requests/views/{id}/forget", post(forget))
}

#[derive(Deserialize)]
struct OfTeam {
    team: TeamId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
}

async fn ask_name(visit: Visit, Query(of): Query<OfTeam>, Query(asked): Query<AskedFor>) -> Answer {
    require_line(visit.viewer(), of.team)?;
    let new = NewView { team: of.team, name: String::new(), shows: asked.narrowed() };
    Ok(sheet(visit, new, &[]).await?.into_response())
}

async fn sheet(mut visit: Visit, new: NewView, wrong: &[FieldError]) -> Answer<Page<SheetPage>> {
    let (chrome, t) = (visit.chrome("room-requests").await?, visit.speech());
    let line = format!("team={}&{}", new.team, new.shows.address());
    let sheet = Sheet {
        title: t.s("saved-view-new"),
        lead: t.s("saved-view-lead"),
        action: format!("/requests/views?{line}"),
        fields: vec![SheetField::new("name", t.s("saved-view-name"), Control::Line).value(new.name)],
        button: t.s("saved-view-save"),
        back: format!("/requests?{line}"),
        ..Sheet::default()
    };
    let sheet = sheet.with_errors(&t, wrong);
    Ok(Page(SheetPage { t, chrome, sheet }))
}

async fn save(
    actor: Actor,
    Query(of): Query<OfTeam>,
    Query(asked): Query<AskedFor>,
    Form(Named { name }): Form<Named>,
) -> Answer {
    let new = NewView { team: of.team, name, shows: asked.narrowed() };
    let saved: Result<ViewId, Failure> = act!(actor.app.db, actor.viewer, |a| actions::save(a, &new).await);
    match saved {
        Ok(_) => {
            let line = new.shows.address();
            Ok(see_other(&format!("/requests?team={}&{line}&said=view-saved", new.team)))
        }
        Err(failure) => {
            let wrong = errors(failure)?;
            let page = sheet(actor.visit().await?, new, &wrong).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

async fn forget(actor: Actor, Place(id): Place<ViewId>) -> Answer<Response> {
    let team = act!(actor.app.db, actor.viewer, |a| actions::forget(a, id).await)?;
    Ok(see_other(&format!("/requests?team={team}&said=view-forgotten")))
}
