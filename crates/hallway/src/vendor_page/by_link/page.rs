//! The page behind a vendor's link, as people read it on whatever they have at hand.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use map::by_link::model::PATH;
use map::by_link::promised::Shown;
use people::App;
use people::entrance::{Browser, Keeps, Secret};
use people::place::Place;
use serve::requests::model::{State as RequestState, called};
use serve::requests::pages::state;
use serve::requests::store::WithVendor;
use web::{Answer, Page, Speech};

use super::looking::{self, Seen};
use super::unlisted;

#[derive(Template)]
#[template(path = "vendor_page/by_link/between.html")]
struct Between {
    t: Speech,
    organisation: String,
    vendor: String,
    lead: String,
    lines: Vec<Line>,
    /// Whether anything of it is counted.
    is_counted: bool,
    /// What lies with the vendor, and what it waits for.
    theirs: Vec<Request>,
    ours: Vec<Request>,
    said: Option<(String, String)>,
    until: String,
}

/// A line in words.
struct Line {
    words: String,
    passes: Option<String>,
    rhythm: Option<String>,
    good: Option<String>,
    agreed: Vec<Shown>,
}

/// An open request in words.
struct Request {
    number: String,
    subject: String,
    about: String,
    standing: String,
}

/// Moves the key of the link out of the address bar.
pub async fn open(State(app): State<App>, browser: Browser, token: Place<String>) -> Answer {
    let secret = Secret::presented(token.0);
    looking::opened(&app, &browser, Some(&secret)).await?;
    let mut response = web::see_other(PATH);
    Keeps::Between.give(&app, &secret, response.headers_mut());
    Ok(unlisted(response))
}

pub async fn show(State(app): State<App>, browser: Browser) -> Answer {
    let seen = looking::look(&app, &browser, browser.between.as_ref()).await?;
    let page = Between::of(Speech::new(browser.words, &seen.opened.time_zone, seen.now), &seen);
    Ok(unlisted(Page(page).into_response()))
}

impl Between {
    fn of(t: Speech, seen: &Seen) -> Self {
        let opened = &seen.opened;
        let (theirs, ours): (Vec<&WithVendor>, Vec<&WithVendor>) =
            seen.requests.open.iter().partition(|row| row.lies_with_vendor);
        let lines = seen.lines.iter().map(|line| {
            let found = &line.relationship;
            Line {
                words: t.a2(
                    "relationship-words",
                    "provider",
                    &found.provider_name,
                    "customer",
                    &found.customer_name,
                ),
                passes: found.deliverable.clone(),
                rhythm: found.rhythm.clone(),
                good: found.good.clone(),
                agreed: line.shown(&t, &seen.requests.kept),
            }
        });
        let said = opened.said().map(|said| {
            let day = t.day(said.written_at);
            let by = match said.written_by {
                Some(name) => {
                    t.a3("by-link-said-by", "name", name, "vendor", &opened.vendor_name, "day", day)
                }
                None => t.a2("by-link-said-for", "vendor", &opened.vendor_name, "day", day),
            };
            (said.words, by)
        });
        Self {
            lead: t.a3(
                "by-link-lead",
                "theirs",
                theirs.len(),
                "ours",
                ours.len(),
                "vendor",
                &opened.vendor_name,
            ),
            lines: lines.collect(),
            is_counted: seen.lines.iter().any(|line| !line.agreed.is_empty()),
            theirs: theirs.into_iter().map(|row| Request::of(&t, row)).collect(),
            ours: ours.into_iter().map(|row| Request::of(&t, row)).collect(),
            said,
            until: t.at(opened.expires_at),
            organisation: opened.organisation.clone(),
            vendor: opened.vendor_name.clone(),
            t,
        }
    }
}

impl Request {
    fn of(t: &Speech, row: &WithVendor) -> Self {
        let due = match (row.state, row.promised_at.or(row.due_at)) {
            (RequestState::Waiting | RequestState::Resolved, _) | (_, None) => None,
            (_, Some(due)) if due < t.now => Some(t.a1("by-link-was-due", "when", t.at(due))),
            (_, Some(due)) => Some(t.a1("by-link-due", "when", t.at(due))),
        };
        let state = state(t, row.state);
        Self {
            number: called(&row.reference),
            subject: row.subject.clone(),
            about: t.a2("by-link-about", "service", &row.service_name, "team", &row.team_name),
            standing: due.map_or(state.clone(), |due| format!("{state}, {due}")),
        }
    }
}
