//! `/api/v1/agreement_days` and `/api/v1/me/calendar_link`.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use jiff::tz::TimeZone;
use kernel::{Audience, Failure, Id, Instant, Refusal};
use people::views::Listed;
use people::{Actor, App, Visit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Words};

use super::link::offer_link;
use super::model::{About, Day, days};
use super::{actions, store};
use crate::agreements::model::AgreementId;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(link, make, withdraw))
}

/// A day of an agreement.
#[derive(Debug, Serialize, ToSchema)]
struct AgreementDayView {
    #[schema(example = "2026-12-31")]
    day: String,
    about: About,
    #[schema(value_type = String)]
    agreement: AgreementId,
    /// The number of the version.
    number: i64,
    title: String,
}

impl AgreementDayView {
    fn of(t: Words, day: &Day) -> Self {
        Self {
            day: day.day.to_string(),
            about: day.about,
            agreement: day.of.agreement_id,
            number: day.of.number,
            title: day.of.title(t),
        }
    }
}

/// List the days of one's agreements
///
/// When both sides look at an agreement of the caller or of a team of theirs again, and when it ends; the nearest first.
#[utoipa::path(get, path = "/api/v1/agreement_days", tag = "agreements",
    responses((status = OK, body = Listed<AgreementDayView>)))]
async fn list(mut visit: Visit) -> Answer<impl IntoResponse> {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let zone = kernel::calendar::zone(&viewer.time_zone).unwrap_or(TimeZone::UTC);
    let today = now.timestamp().to_zoned(zone).date();
    let all = store::of_person(&mut visit.view, viewer.person, &today.to_string(), now).await?;
    for one in all.iter().filter(|one| one.audience != Audience::COLLEAGUES) {
        visit.view.saw(Id(one.agreement_id.get()), one.audience);
    }
    let t = Words::of(&viewer.language);
    let items = days(&all, today).iter().map(|day| AgreementDayView::of(t, day)).collect();
    visit.log_seen().await?;
    Ok(Json(Listed { items, next: None }))
}

/// A link for one's calendar program, without its secret.
#[derive(Debug, Serialize, ToSchema)]
struct CalendarLinkView {
    #[schema(value_type = String, format = DateTime)]
    made_at: Instant,
}

/// The same, just made. The address is shown this once.
#[derive(Debug, Serialize, ToSchema)]
struct CalendarLinkMade {
    #[schema(example = "https://hallway.example/calendar/TOKEN.ics")]
    link: String,
}

/// Nothing needs to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// One's calendar link
///
/// Null where none opens.
#[utoipa::path(get, path = "/api/v1/me/calendar_link", tag = "agreements",
    responses((status = OK, body = Option<CalendarLinkView>)))]
async fn link(mut visit: Visit) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().person;
    let link = store::link_of(&mut visit.view, viewer).await?;
    Ok(Json(link.map(|link| CalendarLinkView { made_at: link.made_at })))
}

/// Make one's calendar link
///
/// By it a calendar program reads the days of the agreements that its person may see at that moment. One that opened before
/// opens nothing any more.
#[utoipa::path(post, path = "/api/v1/me/calendar_link", tag = "agreements", request_body = Nothing,
    responses((status = CREATED, body = CalendarLinkMade), (status = 403)))]
async fn make(actor: Actor, _: Body<Nothing>) -> Answer<impl IntoResponse> {
    let made: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::make(a).await);
    let (_, secret) = made?;
    let link = actor.app.link(&offer_link(&secret));
    Ok((StatusCode::CREATED, Json(CalendarLinkMade { link })))
}

/// Withdraw one's calendar link
#[utoipa::path(delete, path = "/api/v1/me/calendar_link", tag = "agreements",
    responses((status = NO_CONTENT), (status = 403), (status = 404)))]
async fn withdraw(actor: Actor) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::withdraw(a).await);
    done?;
    Ok::<_, Refusal>(StatusCode::NO_CONTENT).map_err(Into::into)
}
