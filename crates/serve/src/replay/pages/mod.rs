//! What the targets of an agreement would have meant for the last days.

use askama::Template;
use axum::response::IntoResponse;
use kernel::Refusal;
use map::agreements::{self, AgreementId, Kept};
use map::deliveries::Share;
use people::place::Place;
use people::{App, Visit};
use web::{Answer, Chrome, Page, Pages, Speech, get};

use super::{Over, Replayed, Tally, replay};
use crate::requests::between::DAYS;

pub fn pages() -> Pages<App> {
    Pages::new().route("/agreements/{id}/replay", get(show))
}

#[derive(Template)]
#[template(path = "replay/pages/show.html")]
struct ReplayPage {
    t: Speech,
    chrome: Chrome,
    title: String,
    path: String,
    lead: String,
    number: i64,
    lines: Vec<Line>,
    deliveries: Vec<(String, Kept)>,
    /// Where the requests stand that were told again.
    rows: String,
    asked: usize,
}

struct Line {
    class: String,
    what: String,
    /// In opening hours, around the clock, as it was promised.
    kept: Vec<(String, Option<Kept>)>,
}

/// `GET /agreements/{id}/replay`
async fn show(mut visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    let person = visit.viewer().person;
    let agreement = agreements::store::find(&mut visit.view, person, id).await?.ok_or(Refusal::NotFound)?;
    // What is promised to all has no other side whose requests these would be.
    let (relationship, customer) = match (agreement.relationship_id, agreement.customer()) {
        (Some(relationship), Some(customer)) => (relationship, customer),
        _ => return Err(Refusal::NotFound.into()),
    };
    let versions = agreements::store::versions(&mut visit.view, id).await?;
    let version = versions.first().ok_or(Refusal::NotFound)?;
    let over = Over { relationship, provider: agreement.provider(), customer, service: agreement.service_id };
    let told = replay(&mut visit.view, over, &version.targets).await?;
    let (chrome, t) = (visit.chrome("room-relationships").await?, visit.speech());
    let kept = |tally: Tally| Kept::of(&t, tally.kept, tally.n);
    let line = |one: &Replayed| Line {
        class: t.s(&format!("class-{}", one.class)),
        what: t.a1(&format!("agreement-target-{}", one.kind), "span", one.target.words(t.words())),
        kept: vec![
            (t.s("replay-in-hours"), kept(one.in_hours)),
            (t.s("replay-around"), kept(one.around_the_clock)),
            (t.s("replay-then"), kept(one.then)),
        ],
    };
    let came = &told.deliveries;
    let shares = [("replay-in-time", came.in_time_share), ("replay-accepted", came.accepted_share)];
    let share = |(key, share): (&str, Option<Share>)| {
        let share = share?;
        let some = (share.value * share.n as f64).round() as i64;
        Some((t.s(key), Kept::of(&t, some, share.n)?))
    };
    let page = ReplayPage {
        lead: match (told.asked, told.is_part) {
            (0, _) => t.a1("replay-nothing", "days", DAYS),
            (n, true) => t.a2("replay-lead-part", "n", n, "days", DAYS),
            (n, false) => t.a2("replay-lead", "n", n, "days", DAYS),
        },
        title: agreement.title(t.words()),
        path: format!("/agreements/{id}"),
        number: version.number,
        lines: told.lines.iter().map(line).collect(),
        deliveries: shares.into_iter().filter_map(share).collect(),
        rows: format!("/relationships/{relationship}"),
        asked: told.asked,
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}
