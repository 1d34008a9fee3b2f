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
    /// What somebody has to be allowed; nothing where everybody who works here may at least look.
    needs: Option<Deed>,
}

const ROOMS: [Room; 14] = [
    Room {
        path: "/welcome",
        icon: "waypoints",
        name: "settings-welcome-title",
        about: "settings-welcome",
        needs: Some(Deed::KeepPersons),
    },
    Room {
        path: "/settings/organisation",
        icon: "info",
        name: "organisation-title",
        about: "settings-organisation",
        needs: Some(Deed::KeepPersons),
    },
    Room {
        path: "/settings/values",
        icon: "scale",
        name: "values-title",
        about: "settings-values",
        needs: Some(Deed::KeepOrganisation),
    },
    Room {
        path: "/settings/safe",
        icon: "lock",
        name: "safe-settings-title",
        about: "settings-safe",
        needs: Some(Deed::KeepOrganisation),
    },
    Room {
        path: "/settings/improvements",
        icon: "trending-up",
        name: "improvement-rule-title",
        about: "settings-improvements",
        needs: Some(Deed::KeepOrganisation),
    },
    Room {
        path: "/settings/people",
        icon: "user",
        name: "people-kept-title",
        about: "settings-people",
        needs: Some(Deed::KeepPersons),
    },
    Room {
        path: "/settings/teams",
        icon: "users",
        name: "teams-title",
        about: "settings-teams",
        needs: None,
    },
    Room {
        path: "/settings/services",
        icon: "list",
        name: "settings-services-title",
        about: "settings-services",
        needs: None,
    },
    Room {
        path: "/settings/calendars",
        icon: "calendar-clock",
        name: "calendars-title",
        about: "settings-calendars",
        needs: None,
    },
    Room {
        path: "/settings/customers",
        icon: "handshake",
        name: "customers-title",
        about: "settings-customers",
        needs: None,
    },
    Room {
        path: "/settings/second-key",
        icon: "lock",
        name: "second-key-title",
        about: "settings-second-key",
        needs: None,
    },
    Room { path: "/privacy", icon: "info", name: "privacy-title", about: "settings-privacy", needs: None },
    Room {
        path: "/settings/mail",
        icon: "mail",
        name: "mail-title",
        about: "settings-mail",
        needs: Some(Deed::KeepOrganisation),
    },
    Room {
        path: "/settings/record",
        icon: "pen-line",
        name: "record-title",
        about: "settings-record",
        needs: Some(Deed::ReadRecord),
    },
];

async fn show(mut visit: Visit) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let administers = may(visit.viewer(), Deed::KeepPersons);
    let leader = PersonId(visit.viewer().person);
    let led = store::led_by(&mut visit.view, leader).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let rooms = ROOMS.iter().filter(|room| room.needs.is_none_or(|deed| may(visit.viewer(), deed))).collect();
    Ok(Page(SettingsPage { t, chrome, rooms, led, administers }).into_response())
}
