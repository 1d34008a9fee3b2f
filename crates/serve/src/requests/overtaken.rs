//! A program that was overtaken is told what happened since it read: the tag of a request says how far that was.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use kernel::{Failure, Id, Refusal};
use people::Actor;
use serde::Serialize;

use super::model::RequestId;
use super::reading::{self, Seen};
use super::views::EventView;

/// A request for a program, tagged with its version and with the last that the program can read of what happened to it.
pub fn tagged(status: StatusCode, seen: &Seen, shown: impl Serialize) -> Response {
    let place = seen.events.iter().map(|happened| happened.id.0).max().unwrap_or_default();
    ([(header::ETAG, web::etag_at(seen.shown.version, place))], (status, Json(shown))).into_response()
}

/// What came of a verb; where somebody was quicker and the tag says how far was read, the answer that says what happened
/// since, as far as whoever asks may know of it.
pub async fn told<T>(
    actor: &Actor,
    id: RequestId,
    read: Option<i64>,
    done: Result<T, Failure>,
) -> web::Answer<Result<T, Response>> {
    let (Err(Failure::Refused(Refusal::Stale)), Some(read)) = (&done, read) else {
        return Ok(Ok(done?));
    };
    let mut visit = actor.visit().await?;
    let seen = reading::by_id(&mut visit.view, id).await?;
    let since = seen.events.iter().filter(|happened| happened.id > Id(read)).map(EventView::from);
    let since: Vec<EventView> = since.collect();
    visit.log_seen().await?;
    Ok(Err(web::stale(since)?))
}

/// Goes on with what came of a verb, or answers with what happened meanwhile.
macro_rules! or_meanwhile {
    ($actor:expr, $id:expr, $read:expr, $done:expr) => {
        match $crate::requests::overtaken::told(&$actor, $id, $read, $done).await? {
            Ok(done) => done,
            Err(overtaken) => return Ok(overtaken),
        }
    };
}
pub(crate) use or_meanwhile;
