//! How it goes with mails, for administrators: whether they go out, what waits, what was not taken and why.

use askama::Template;
use axum::response::IntoResponse;
use db::View;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal};
use people::policy::{self, Deed};
use people::{Actor, App, Undelivered, Visit};
use web::{Answer, Chrome, Page, Pages, Speech, get, post};

use super::State;
use super::compose::trial;
use super::store::{self, Failed, Queue};

const SHOWN: i64 = 50;

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/mail", get(show)).route("/settings/mail/test", post(test))
}

#[derive(Template)]
#[template(path = "mail/settings.html")]
struct MailPage {
    t: Speech,
    chrome: Chrome,
    /// The server and the address mails come from, where they go out.
    post: Option<(String, String)>,
    base_url: Option<String>,
    queue: Queue,
    failed: Vec<Failed>,
    /// What became of a mail that tried the way.
    tried: Option<Result<String, String>>,
}

async fn show(visit: Visit) -> Answer {
    page(visit, StatusCode::OK, None).await
}

/// The beginning of this person's day.
pub(super) fn beginning_of_day(t: &Speech) -> Instant {
    t.local(t.now).start_of_day().map_or(t.now, |midnight| Instant::from_timestamp(midnight.timestamp()))
}

async fn page(mut visit: Visit, status: StatusCode, tried: Option<Result<String, String>>) -> Answer {
    policy::require(visit.viewer(), Deed::KeepOrganisation)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let queue = store::queue(&mut visit.view, beginning_of_day(&t)).await?;
    let failed = store::failed(&mut visit.view, SHOWN).await?;
    let post = visit.app.post.as_ref().map(|post| (post.server().to_owned(), post.sender().to_owned()));
    let base_url = visit.app.base_url.clone();
    Ok((status, Page(MailPage { t, chrome, post, base_url, queue, failed, tried })).into_response())
}

/// Sends a mail to whoever asks for it, and says what the server said.
pub(super) async fn try_it(actor: &Actor) -> Result<Result<String, String>, Failure> {
    policy::require(&actor.viewer, Deed::KeepOrganisation)?;
    let app = &actor.app;
    let Some(post) = app.post.clone() else { return Err(Refusal::Conflict("mail-is-off").into()) };
    let mut view: View = app.db.view(actor.viewer.clone()).await?;
    let me = actor.viewer.person;
    let email: String = view.one("SELECT email FROM persons WHERE id = $1", &[&me]).await?;
    let now = view.now;
    // Nothing is read while the server takes its time.
    drop(view);
    let t = Speech::new(web::Words::of(&actor.viewer.language), &actor.viewer.time_zone, now);
    let id = app.edge.ids.id(now);
    let letter = trial(app, &t, &actor.viewer, email, &actor.session.organisation, id)?;
    Ok(post.carry(&letter).await.map_err(|(Undelivered::Later(answer) | Undelivered::Never(answer))| answer))
}

async fn test(actor: Actor) -> Answer {
    let tried = try_it(&actor).await?;
    page(actor.visit().await?, StatusCode::OK, Some(tried)).await
}
