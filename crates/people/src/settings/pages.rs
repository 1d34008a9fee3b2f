//! What there is to set.

use askama::Template;
use axum::response::IntoResponse;
use web::{Answer, Chrome, Page, Pages, Speech, get};

use crate::policy::{self, Deed, may};
use crate::teams::store::{self, TeamName};
use crate::{App, PersonId, Visit};

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings", get(show))
}

#[derive(Template)]
#[template(path = "settings/settings.html")]
struct SettingsPage {
    t: Speech,
    chrome: Chrome,
    rooms: Vec<&'static Room>,
    /// The teams the viewer leads.
    led: Vec<TeamName>,
    administers: bool,
}

/// One thing to set.
struct Room {
    path: &'static str,
    icon: &'static str,
    /// The keys of its name and of a sentence about it.
    name: &'static str,
    about: &'static str,
    /// Whether everybody who works here may at least look.
    is_open: bool,
}

const ROOMS: [Room; 6] = [
    Room {
        path: "/settings/organisation",
        icon: "info",
        name: "organisation-title",
        about: "settings-organisation",
        is_open: false,
    },
    Room {
        path: "/settings/people",
        icon: "user",
        name: "people-kept-title",
        about: "settings-people",
        is_open: false,
    },
    Room {
        path: "/settings/teams",
        icon: "users",
        name: "teams-title",
        about: "settings-teams",
        is_open: true,
    },
    Room {
        path: "/settings/services",
        icon: "list",
        name: "settings-services-title",
        about: "settings-services",
        is_open: true,
    },
    Room {
        path: "/settings/calendars",
        icon: "calendar-clock",
        name: "calendars-title",
        about: "settings-calendars",
        is_open: true,
    },
    Room {
        path: "/settings/customers",
        icon: "handshake",
        name: "customers-title",
        about: "settings-customers",
        is_open: true,
    },
];

async fn show(mut visit: Visit) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let administers = may(visit.viewer(), Deed::KeepPersons);
    let leader = PersonId(visit.viewer().person);
    let led = store::led_by(&mut visit.view, leader).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let rooms = ROOMS.iter().filter(|room| room.is_open || administers).collect();
    Ok(Page(SettingsPage { t, chrome, rooms, led, administers }).into_response())
}
