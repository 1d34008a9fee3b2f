//! What a calendar program reads by a link: the days of the agreements that its person may see at that moment.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use db::act;
use http::{HeaderName, HeaderValue, header};
use jiff::tz::TimeZone;
use kernel::icalendar::{Entry, ICalendar, Method, Status, When};
use kernel::{Failure, Refusal, Viewer};
use people::entrance::{Browser, Secret, throttle};
use people::{App, session};
use web::{Answer, Words};

use super::model::{About, Day, days};
use super::store;

/// `GET /calendar/{token}`: whatever opens nothing is *not found*, and counted against where it came from.
pub async fn read(State(app): State<App>, browser: Browser, Path(token): Path<String>) -> Answer {
    let secret = Secret::presented(token.strip_suffix(".ics").unwrap_or(&token));
    match calendar(&app, &secret).await? {
        Some(calendar) => Ok(answer(&calendar)),
        None => {
            let counted = throttle::unknown_link(browser.address);
            let tried: Result<(), Failure> =
                act!(app.db, Viewer::nobody(), |a| throttle::take(a, &counted).await);
            tried?;
            Err(Refusal::NotFound.into())
        }
    }
}

/// The calendar of whoever owns the link, as long as they are here. Three statements.
async fn calendar(app: &App, secret: &Secret) -> Result<Option<ICalendar>, Failure> {
    let mut view = app.db.view(Viewer::nobody()).await?;
    let Some(person) = store::opened(&mut view, secret).await? else { return Ok(None) };
    let Some((viewer, _)) = session::of_person(&mut view, person).await? else { return Ok(None) };
    let zone = kernel::calendar::zone(&viewer.time_zone).unwrap_or(TimeZone::UTC);
    let (now, t) = (view.now, Words::of(&viewer.language));
    let today = now.timestamp().to_zoned(zone).date();
    let mut all = store::of_person(&mut view, person.0, &today.to_string(), now).await?;
    // A calendar is kept by who knows whom: what a circle alone may know of is read in Hallway, where that is noted.
    all.retain(|one| !one.is_of_circle);
    let entries = days(&all, today).iter().map(|day| entry(app, t, day)).collect();
    Ok(Some(ICalendar { name: Some(t.s("days-calendar")), method: Method::Publish, entries }))
}

fn entry(app: &App, t: Words, day: &Day) -> Entry {
    let of = &day.of;
    let url = app.link(&format!("/agreements/{}", of.agreement_id));
    let summary = match day.about {
        About::Review => t.a1("days-review", "title", of.title(t)),
        About::End => t.a1("days-end", "title", of.title(t)),
    };
    Entry {
        // Another version is another entry: the one before leaves the feed.
        uid: format!("{}-{}@agreements.hallway", day.about, of.version_id),
        sequence: 0,
        stamp: of.starts_at,
        when: When::day(day.day),
        summary,
        description: t.a1("agreement-number", "n", of.number),
        location: None,
        url: Some(url),
        status: Status::Confirmed,
        organizer: None,
        attendees: Vec::new(),
    }
}

/// No search engine keeps it.
fn answer(calendar: &ICalendar) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(calendar.method.media_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"agreements.ics\"")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow")),
    ];
    web::in_private((headers, calendar.write()).into_response())
}
