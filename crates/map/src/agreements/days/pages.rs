//! The page of the days of one's agreements, by months, and the link for one's calendar program.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use jiff::civil::Date;
use kernel::{Audience, Failure, Id};
use people::entrance::Secret;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use super::link::offer_link;
use super::model::{About, CalendarLinkId, Day, days};
use super::{actions, feed, store};

const ROOM: &str = "room-relationships";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/agreements/calendar", get(show))
        .route("/agreements/calendar/link", post(make))
        .route("/agreements/calendar/link/withdrawal", post(withdraw))
        .route("/calendar/{token}", get(feed::read))
}

#[derive(Template)]
#[template(path = "agreements/days/days.html")]
struct DaysPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    /// The name of each month, and its days.
    months: Vec<(String, Vec<Line>)>,
    /// When the link was made that opens the calendar now.
    link: Option<String>,
}

/// A day.
struct Line {
    day: String,
    path: String,
    title: String,
    is_end: bool,
}

async fn show(mut visit: Visit) -> Answer {
    let (viewer, now) = (visit.viewer().person, visit.view.now);
    let t = visit.speech();
    let today = t.local(now).date();
    let all = store::of_person(&mut visit.view, viewer, &today.to_string(), now).await?;
    for one in all.iter().filter(|one| one.audience != Audience::COLLEAGUES) {
        visit.view.saw(Id(one.agreement_id.get()), one.audience);
    }
    let link = store::link_of(&mut visit.view, viewer).await?;
    let (chrome, found) = (visit.chrome(ROOM).await?, days(&all, today));
    let page = DaysPage {
        lead: t.a1("days-lead", "n", found.len()),
        months: months(&t, &found),
        link: link.map(|link| t.day(link.made_at)),
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

fn months(t: &Speech, days: &[Day]) -> Vec<(String, Vec<Line>)> {
    let mut months: Vec<(Date, Vec<Line>)> = Vec::new();
    for one in days {
        let first = one.day.first_of_month();
        let line = Line {
            day: t.day_of(one.day),
            path: format!("/agreements/{}", one.of.agreement_id),
            title: one.of.title(t.words()),
            is_end: one.about == About::End,
        };
        match months.last_mut().filter(|(month, _)| *month == first) {
            Some((_, lines)) => lines.push(line),
            None => months.push((first, vec![line])),
        }
    }
    let name = |month: Date| {
        let short = t.s(&format!("month-{}", month.month()));
        t.a2("days-month", "month", short, "year", month.year().to_string())
    };
    months.into_iter().map(|(month, lines)| (name(month), lines)).collect()
}

#[derive(Template)]
#[template(path = "agreements/days/made.html")]
struct MadePage {
    t: Speech,
    chrome: Chrome,
    link: String,
}

/// A form without fields.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// Shows the link in the answer to the form: it is in no address and cannot be asked for again.
async fn make(actor: Actor, Form(Nothing {}): Form<Nothing>) -> Answer {
    let made: Result<(CalendarLinkId, Secret), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::make(a).await);
    let (_, secret) = made?;
    let link = actor.app.link(&offer_link(&secret));
    let mut visit = actor.visit().await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    Ok(web::in_private(Page(MadePage { t, chrome, link }).into_response()))
}

async fn withdraw(actor: Actor) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::withdraw(a).await);
    done?;
    Ok(web::see_other("/agreements/calendar?said=days-withdrawn"))
}
