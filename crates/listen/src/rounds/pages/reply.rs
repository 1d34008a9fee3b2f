//! "You said, we did."

use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use people::forms::errors;
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, see_other};

use super::show::ROOM;
use crate::rounds::model::{Reply, RoundId};
use crate::rounds::{actions, results};

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    you_said: String,
    #[serde(default)]
    we_did: String,
}

async fn sheet(
    mut visit: Visit,
    id: RoundId,
    team: TeamId,
    typed: Option<Typed>,
    wrong: &[FieldError],
) -> Answer {
    let results = results::read(&mut visit.view, id, team).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let said = results
        .reply
        .as_ref()
        .map(|reply| Typed { you_said: reply.words.clone(), we_did: reply.we_did.clone() });
    let typed = typed.or(said).unwrap_or_default();
    let path = format!("/listen/{id}/teams/{team}");
    let sheet = Sheet {
        title: t.s("round-reply"),
        lead: t.a1("round-reply-lead", "team", &results.team_name),
        action: format!("{path}/reply"),
        fields: vec![
            SheetField::new("you_said", t.s("round-you-said"), Control::Text).value(typed.you_said),
            SheetField::new("we_did", t.s("round-we-did"), Control::Text)
                .hint(t.s("round-we-did-hint"))
                .value(typed.we_did),
        ],
        button: t.s("round-reply-verb"),
        back: path,
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

/// `GET /listen/{round}/teams/{team}/reply`
pub async fn ask(visit: Visit, Path((id, team)): Path<(RoundId, TeamId)>) -> Answer {
    sheet(visit, id, team, None, &[]).await
}

/// `POST /listen/{round}/teams/{team}/reply`
pub async fn reply(
    actor: Actor,
    Path((id, team)): Path<(RoundId, TeamId)>,
    Form(typed): Form<Typed>,
) -> Answer {
    let input = Reply { you_said: typed.you_said.clone(), we_did: typed.we_did.clone() };
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::reply(a, id, team, &input).await);
    match done {
        Ok(()) => Ok(see_other(&format!("/listen/{id}/teams/{team}?said=round-replied"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, id, team, Some(typed), &wrong).await
        }
    }
}
