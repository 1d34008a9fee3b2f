//! How an agreement came to its words, and what has changed since somebody read it.

use askama::Template;
use axum::response::IntoResponse;
use http::StatusCode;
use kernel::{Kind, Refusal};
use people::Visit;
use people::place::Place;
use web::{Answer, Chrome, Page, Speech};

use super::ROOM;
use crate::agreements::api::note_confidential;
use crate::agreements::model::{AgreementId, VersionId};
use crate::agreements::store;
use crate::agreements::wordings::{Change, Piece, Stands, Wording, changes, wordings};
use crate::relationships::Side;

#[derive(Template)]
#[template(path = "agreements/pages/wordings.html")]
struct WordingsPage {
    t: Speech,
    chrome: Chrome,
    title: String,
    path: String,
    /// Somebody was about to sign other words than these.
    is_changed: bool,
    wordings: Vec<Told>,
}

/// One wording, and what it changed.
struct Told {
    number: i64,
    by: String,
    /// For which side it was proposed.
    for_whom: Option<String>,
    changes: Vec<Line>,
}

/// A change as a sentence, or word by word.
struct Line {
    says: String,
    pieces: Vec<Piece>,
}

/// `GET /agreements/{id}/wordings`
pub async fn show(visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    page(visit, id, None).await
}

/// What has changed since this wording was read, which nobody signs any more.
pub async fn changed_since(visit: Visit, id: AgreementId, seen: VersionId) -> Answer {
    page(visit, id, Some(seen)).await
}

async fn page(mut visit: Visit, id: AgreementId, since: Option<VersionId>) -> Answer {
    let viewer = visit.viewer().clone();
    let agreement = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &agreement);
    let all = wordings(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let name = |side: Side| agreement.name(side).to_owned();
    let is_guest = viewer.kind == Kind::Guest;
    let told = |wording: &Wording, before: Option<&Wording>| Told {
        number: wording.number,
        by: match &wording.by_name {
            Some(by) if !is_guest => t.a2("agreement-worded-by", "who", by, "day", t.at(wording.at)),
            _ => t.a1("agreement-worded", "day", t.at(wording.at)),
        },
        for_whom: wording.side.map(|side| t.a1("agreement-worded-for", "name", name(side))),
        changes: before.map_or_else(Vec::new, |before| {
            changes(&before.said, &wording.said).iter().map(|change| line(&t, change, &name)).collect()
        }),
    };
    let wordings = match since {
        Some(seen) => {
            let read = all.iter().find(|wording| wording.id == seen);
            all.first().into_iter().map(|latest| told(latest, read)).collect()
        }
        None => all.iter().enumerate().map(|(nth, wording)| told(wording, all.get(nth + 1))).collect(),
    };
    let page = WordingsPage {
        title: agreement.title(t.words()),
        path: format!("/agreements/{id}"),
        is_changed: since.is_some(),
        wordings,
        chrome,
        t,
    };
    let status = if page.is_changed { StatusCode::CONFLICT } else { StatusCode::OK };
    visit.log_seen().await?;
    Ok((status, Page(page)).into_response())
}

fn line(t: &Speech, change: &Change, name: &dyn Fn(Side) -> String) -> Line {
    let mut pieces = Vec::new();
    let says = match change {
        Change::Days { before_from, before_until, from, until } => {
            let days = |from: &str, until: Option<&str>| {
                let day = |day: &str| day.parse().map_or_else(|_| day.to_owned(), |day| t.day_of(day));
                match until {
                    Some(until) => t.a2("agreement-days", "from", day(from), "until", day(until)),
                    None => t.a1("agreement-days-open", "from", day(from)),
                }
            };
            t.a2(
                "agreement-changed-days",
                "now",
                days(from, until.as_deref()),
                "before",
                days(before_from, before_until.as_deref()),
            )
        }
        Change::Review { before, now } => {
            let day = |day: &Option<String>| match day.as_deref().map(str::parse) {
                Some(Ok(day)) => t.day_of(day),
                _ => t.s("agreement-no-day"),
            };
            t.a2("agreement-changed-review", "now", day(now), "before", day(before))
        }
        Change::Cooling { before, now } => t.a2("agreement-changed-cooling", "now", *now, "before", *before),
        Change::Target { class, kind, before, now } => {
            let said = |target: &Option<crate::Target>| {
                target.map_or_else(|| t.s("agreement-nothing"), |target| target.words(t.words()))
            };
            let what = t.a1(&format!("agreement-target-{kind}"), "span", said(now));
            let what = format!("{}, {what}", t.s(&format!("class-{class}")));
            t.a2("agreement-changed-target", "what", what, "before", said(before))
        }
        Change::Came { side, words } => t.a2("agreement-side-came", "name", name(*side), "words", words),
        Change::Went { side, words } => t.a2("agreement-side-went", "name", name(*side), "words", words),
        Change::Words { side, pieces: worded } => {
            pieces.clone_from(worded);
            t.a1("agreement-side-words", "name", name(*side))
        }
        Change::Measure { side, words } => {
            t.a2("agreement-side-measure", "name", name(*side), "words", words)
        }
    };
    Line { says, pieces }
}
