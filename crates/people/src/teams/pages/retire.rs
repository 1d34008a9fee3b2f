//! Closing a team, after a question.

use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use web::sheet::{Sheet, SheetPage};
use web::{Answer, IfMatch, Page};

use crate::place::Place;
use crate::policy::{self, Deed};
use crate::teams::{actions, store};
use crate::{Actor, TeamId, Visit};

pub async fn ask(mut visit: Visit, Place(id): Place<TeamId>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let team = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    policy::require(visit.viewer(), Deed::ShapeTeams)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let back = format!("/settings/teams/{id}");
    let sheet = Sheet {
        title: t.a1("set-team-retire-title", "name", &team.name),
        lead: t.s("set-team-retire-lead"),
        action: format!("{back}/retirement"),
        button: t.s("set-team-retire"),
        is_grave: true,
        instead: Some((back.clone(), t.s("directory-cancel"))),
        back,
        ..Sheet::default()
    };
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

pub async fn retire(actor: Actor, Place(id): Place<TeamId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, IfMatch(None)).await);
    done?;
    Ok(web::see_other("/settings/teams?said=team-retired"))
}
