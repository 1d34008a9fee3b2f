//! The stream of an open page, and who reads the same request.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream as Streaming};
use http::{HeaderMap, HeaderName, HeaderValue};
use kernel::{Instant, Refusal};
use people::{App, Visit};
use serde::Deserialize;
use serve::requests::model::RequestId;
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::hub::{Hub, Place};
use super::readers::{self, Beside};
use super::store;
use super::streams::{Stream, Told};
use super::topic;

pub fn pages() -> Pages<App> {
    Pages::new().route("/live", get(live)).route("/requests/{reference}/readers", get(beside))
}

/// So that nothing on the way takes the connection for dead.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// When a browser comes back after it lost the connection.
const COMES_BACK: Duration = Duration::from_secs(2);
/// A program shows its key again so often: it may have been taken back.
const OF_A_PROGRAM: Duration = Duration::from_secs(5);
/// A page that is older than this is fetched anew, whatever happened.
const STALE_SECONDS: i64 = 600;
/// An act may be stamped so long before others see what it did.
const LATE_SECONDS: i64 = 15;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// What the page shows, with commas: `request:ID`, `line:ID`, `today`.
    topics: String,
    /// When the page was made, in microseconds since 1970.
    since: Option<i64>,
    /// The request that is read by one of those who work on it.
    reads: Option<RequestId>,
    /// Says what there is, and ends.
    #[serde(default)]
    once: bool,
}

/// Says "changed" whenever something on the page has, as far as the viewer may know of it.
async fn live(
    visit: Visit,
    Extension(hub): Extension<Hub>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Answer {
    let Visit { app, view, session, .. } = visit;
    let (viewer, now) = (view.viewer.clone(), view.now);
    drop(view);
    let topics = topic::read(&asked.topics).ok_or(Refusal::Unreadable("refusal-live-topics"))?;
    let again = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    let shown_at = Instant(again.max(asked.since).unwrap_or(now.0)).min(now);
    let (stream, hears) =
        Stream::new(viewer.person, session.id, topics.clone(), shown_at, asked.reads.filter(|_| !asked.once));
    let place = hub.open(&app.db, stream, hears).await?;
    let has_news = match now.seconds_since(shown_at) {
        STALE_SECONDS.. => true,
        _ => {
            let mut view = app.db.view(viewer.clone()).await?;
            let since = shown_at.plus_seconds(-LATE_SECONDS);
            store::has_news(&mut view, viewer.person, &topics, since, shown_at).await?
        }
    };
    let mut first = VecDeque::from([Event::default().retry(COMES_BACK).comment("here")]);
    first.extend(has_news.then(|| changed(now)));
    let ends = match (asked.once, session.id) {
        (true, _) => Some(Duration::ZERO),
        (false, None) => Some(OF_A_PROGRAM),
        (false, Some(_)) => None,
    };
    let stream = told(place, first, ends);
    let mut response = Sse::new(stream).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response();
    // Proxies that gather answers would keep it to themselves.
    response
        .headers_mut()
        .insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    response.headers_mut().insert(http::header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn changed(at: Instant) -> Event {
    Event::default().event("changed").id(at.0.to_string()).data("changed")
}

/// What is said first, then whatever its place hears, until that is over.
fn told(
    place: Place,
    first: VecDeque<Event>,
    ends: Option<Duration>,
) -> impl Streaming<Item = Result<Event, Infallible>> {
    let end = Box::pin(async move {
        match ends {
            Some(after) => tokio::time::sleep(after).await,
            None => std::future::pending().await,
        }
    });
    let state = (place, first, Told::default(), end);
    stream::unfold(state, async move |(mut place, mut waiting, mut last, mut end)| {
        loop {
            if let Some(event) = waiting.pop_front() {
                return Some((Ok(event), (place, waiting, last, end)));
            }
            tokio::select! {
                biased;
                heard = place.hears.changed() => heard.ok()?,
                () = &mut end => return None,
            }
            let now = *place.hears.borrow_and_update();
            if now.is_over {
                return None;
            }
            waiting.extend(now.changed.filter(|_| now.changed != last.changed).map(changed));
            if now.readers != last.readers {
                waiting.push_back(Event::default().event("readers").data("readers"));
            }
            last = now;
        }
    })
}

#[derive(Template)]
#[template(path = "live/readers.html")]
struct ReadersPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    sentence: Option<String>,
}

/// Who else reads this request, for those who work on it.
async fn beside(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let (me, now) = (visit.viewer().person, visit.view.now);
    let others =
        readers::beside(&mut visit.view, me, None, &reference, now).await?.ok_or(Refusal::NotFound)?;
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    let path = format!("/requests/{reference}");
    let sentence = sentence(&t, &others);
    Ok(Page(ReadersPage { t, chrome, path, sentence }).into_response())
}

/// "Jonas Weidner is reading this too."
fn sentence(t: &Speech, others: &[Beside]) -> Option<String> {
    match others {
        [] => None,
        [one] => Some(t.a1("live-reads-too", "who", &one.name)),
        [one, other] => Some(t.a2("live-read-too", "who", &one.name, "other", &other.name)),
        [one, rest @ ..] => Some(t.a2("live-many-read-too", "who", &one.name, "n", rest.len())),
    }
}
