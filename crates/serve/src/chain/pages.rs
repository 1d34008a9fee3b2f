//! The story of a wait as a page: what it comes to, drawn along time, and step by step in words.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use people::{App, TeamId, Visit};
use web::chart::{Lane, LaneKind};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::band::{TimeRow, place, times};
use super::model::{Stretch, Whose};
use super::story::{Story, Where, story};
use crate::requests::pages::line;
use crate::requests::pages::timeline::Names;
use crate::requests::reading::{self, Seen};
use crate::requests::store;
use crate::words;

pub fn pages() -> Pages<App> {
    Pages::new().route("/requests/{reference}/story", get(show))
}

#[derive(Template)]
#[template(path = "chain/story.html")]
struct StoryPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    reference: String,
    subject: String,
    headline: String,
    is_open: bool,
    whole: String,
    whole_open: String,
    between: String,
    between_open: String,
    /// "51 %"
    between_share: String,
    lanes: Vec<Row>,
    begins: String,
    ends: String,
    steps: Vec<Step>,
    requests: Vec<(String, String, String)>,
}

/// A step along time, and what it comes to.
struct Row {
    time: TimeRow,
    lane: Lane,
}

/// One stretch in words.
struct Step {
    machine: String,
    when: String,
    says: String,
    span: String,
    request: String,
    path: String,
    is_between: bool,
}

async fn show(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let seen = reading::by_reference(&mut visit.view, &reference).await?;
    let told = story(&mut visit.view, &seen).await?;
    let teams: Vec<TeamId> = told
        .shares()
        .iter()
        .filter_map(|share| match share.place {
            Where::Team(team) => Some(team),
            _ => None,
        })
        .collect();
    let named = store::names(&mut visit.view, seen.shown.id, &[], &teams, &[], None).await?;
    let page = page(&t, chrome, &seen, &told, &Names::new(named));
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

fn page(t: &Speech, chrome: Chrome, seen: &Seen, told: &Story, names: &Names) -> StoryPage {
    let (whole, between) = (told.whole(), told.between());
    let rows = times(t, &told.shares(), names);
    let lanes =
        rows.into_iter().zip(told.shares()).map(|(time, share)| Row { time, lane: lane(told, share.place) });
    let (first, last) = (told.stretches.first(), told.stretches.last());
    StoryPage {
        path: format!("/requests/{}", seen.shown.reference),
        reference: line::reference(&seen.shown),
        subject: seen.shown.subject.clone(),
        headline: headline(t, seen, told),
        is_open: told.is_open,
        whole: words::days(t, whole.seconds()),
        whole_open: words::open_time(t, whole.open_seconds()),
        between: words::days(t, between.seconds()),
        between_open: words::open_time(t, between.open_seconds()),
        between_share: t.a1("percent", "n", (between.micros * 100 + whole.micros / 2) / whole.micros.max(1)),
        lanes: lanes.collect(),
        begins: first.map(|stretch| t.at(stretch.from)).unwrap_or_default(),
        ends: last.map(|stretch| t.at(stretch.to)).unwrap_or_default(),
        steps: told.stretches.iter().map(|stretch| step(t, told, stretch, names)).collect(),
        requests: told
            .chain
            .shown
            .iter()
            .map(|shown| {
                let title = format!("{} {}", line::reference(shown), shown.subject);
                (format!("/requests/{}", shown.reference), title, shown.team_name.clone())
            })
            .collect(),
        chrome,
        t: t.clone(),
    }
}

/// "A patient waited 9.2 days. Of these, 5.1 days were waits between colleagues."
fn headline(t: &Speech, seen: &Seen, told: &Story) -> String {
    let who = match &seen.shown.external_one {
        Some(one) => words::one_outside(t, one),
        None => seen.shown.requester_name.clone(),
    };
    let all = words::days(t, told.whole().seconds());
    let between = told.between();
    let waited = t.a2(if told.is_open { "story-waits" } else { "story-waited" }, "who", &who, "span", &all);
    let of_it = match between.micros {
        0 => t.s("story-between-none"),
        _ => t.a1("story-between", "span", words::days(t, between.seconds())),
    };
    format!("{waited} {of_it}")
}

/// Where one step lies along the whole.
fn lane(told: &Story, of: Where) -> Lane {
    let begins = told.stretches.first().map_or(0, |stretch| stretch.from.0);
    let whole = told.stretches.last().map_or(0, |stretch| stretch.to.0) - begins;
    let part = |micros: i64| (micros - begins) as f64 / whole.max(1) as f64;
    let pieces = told.stretches.iter().filter(|stretch| Where::from(stretch.whose) == of).map(|stretch| {
        let kind = match (told.is_between(stretch), stretch.whose) {
            (true, _) => LaneKind::Between,
            (false, Whose::Team(_)) => LaneKind::InHand,
            (false, _) => LaneKind::Other,
        };
        (part(stretch.from.0), part(stretch.to.0), kind)
    });
    Lane::new(pieces.collect())
}

fn step(t: &Speech, told: &Story, stretch: &Stretch, names: &Names) -> Step {
    let who = place(t, stretch.whose.into(), names);
    let says = match stretch.whose {
        Whose::FirstWord(_) => t.a1("story-step-first-word", "team", &who),
        Whose::Team(_) => t.a1("story-step-team", "team", &who),
        Whose::Asker => t.s("story-step-asker"),
        Whose::Elsewhere => t.s("story-step-elsewhere"),
        Whose::Vendor => t.s("story-step-vendor"),
        Whose::Date => t.s("story-step-date"),
        Whose::Answered => t.s("story-step-answered"),
    };
    let shown = told.chain.one(stretch.request);
    Step {
        machine: t.machine(stretch.from),
        when: t.at(stretch.from),
        says,
        span: words::days(t, told.time(stretch).seconds()),
        request: shown.map(line::reference).unwrap_or_default(),
        path: shown.map(|shown| format!("/requests/{}", shown.reference)).unwrap_or_default(),
        is_between: told.is_between(stretch),
    }
}
