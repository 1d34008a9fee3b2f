//! How it goes with mails, for programs.

use axum::Json;
use people::policy::{self, Deed};
use people::{Actor, App, Visit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::pages::{beginning_of_day, try_it};
use super::store;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(test))
}

/// Whether mails go out, and what waits.
#[derive(Serialize, ToSchema)]
struct MailStanding {
    /// Null where mails do not go out.
    server: Option<String>,
    sender: Option<String>,
    waiting: i64,
    /// Of these, those that were tried and not taken yet.
    tried: i64,
    sent_today: i64,
    given_up: i64,
}

/// How it goes with mails
#[utoipa::path(get, path = "/api/v1/mail", tag = "mail", responses((status = 200, body = MailStanding)))]
async fn show(mut visit: Visit) -> Answer<Json<MailStanding>> {
    policy::require(visit.viewer(), Deed::KeepOrganisation)?;
    let since = beginning_of_day(&visit.speech());
    let store::Queue { waiting, tried, sent_today, given_up } = store::queue(&mut visit.view, since).await?;
    let post = visit.app.post.as_ref();
    let server = post.map(|post| post.server().to_owned());
    let sender = post.map(|post| post.sender().to_owned());
    Ok(Json(MailStanding { server, sender, waiting, tried, sent_today, given_up }))
}

/// There is nothing to say: it goes to whoever asks.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TryMail {}

/// What the server said.
#[derive(Serialize, ToSchema)]
struct MailTried {
    taken: bool,
    answer: String,
}

/// Send me a mail, to see whether they go out
#[utoipa::path(post, path = "/api/v1/mail/test", tag = "mail", request_body = TryMail,
    responses((status = 200, body = MailTried), (status = CONFLICT)))]
async fn test(actor: Actor, _body: Body<TryMail>) -> Answer<Json<MailTried>> {
    Ok(Json(match try_it(&actor).await? {
        Ok(answer) => MailTried { taken: true, answer },
        Err(answer) => MailTried { taken: false, answer },
    }))
}
