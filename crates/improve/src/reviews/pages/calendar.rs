//! A review for a calendar: as a file from its page, and as an invitation by mail.

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use kernel::icalendar::{Attendee, Entry, ICalendar, Mailbox, Method, Reply, Status, When};
use people::place::Place;
use people::{App, Visit};
use web::{Answer, Speech};

use crate::reviews::model::{Review, ReviewId, State};
use crate::reviews::reading;

/// The entry of a review. What is on its table stays in Hallway: calendars are read by more than its two ends.
pub fn invitation(
    t: &Speech,
    app: &App,
    review: &Review,
    method: Method,
    from: Option<Mailbox>,
    to: Option<Mailbox>,
) -> ICalendar {
    let between =
        t.a2("relationship-words", "provider", &review.provider_name, "customer", &review.customer_name);
    let is_off = method == Method::Cancel || review.state == State::CalledOff;
    let entry = Entry {
        uid: ["review-", &review.id.to_string(), "@", &app.host()].concat(),
        sequence: u32::try_from(review.sequence).unwrap_or_default(),
        stamp: review.changed_at,
        when: When::Hours { from: review.starts_at, to: review.ends_at() },
        summary: t.a1("review-calendar", "between", between),
        description: t.s("review-calendar-about"),
        location: review.place.clone(),
        url: Some(app.link(&["/reviews/", &review.id.to_string()].concat())),
        status: if is_off { Status::Cancelled } else { Status::Confirmed },
        organizer: from,
        attendees: to.into_iter().map(|who| Attendee { who, reply: Reply::NotYet }).collect(),
    };
    ICalendar { name: None, method, entries: vec![entry] }
}

/// `GET /reviews/{id}/calendar`: the file.
pub async fn file(mut visit: Visit, Place(id): Place<ReviewId>) -> Answer<Response> {
    let viewer = visit.viewer().clone();
    let (_, review) = reading::known(&mut visit.view, &viewer, id).await?;
    let t = visit.speech();
    let written = invitation(&t, &visit.app, &review, Method::Publish, None, None).write();
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(Method::Publish.media_type()));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"review.ics\""));
    Ok((headers, written).into_response())
}
