//! What others did to a request while somebody was writing: they are shown it, with their own words, before these go out.

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use kernel::{Failure, Id, Viewer};
use people::{Actor, PersonId};
use web::{Chrome, Page, Speech};

use super::super::timeline::{self, Names, Piece, What};
use super::seen_for;
use crate::policy::Deed;
use crate::requests::actions::Words;
use crate::requests::model::{Happened, RequestEvent};
use crate::requests::store;

#[derive(Template)]
#[template(path = "requests/pages/meanwhile.html")]
struct MeanwhilePage {
    t: Speech,
    chrome: Chrome,
    path: String,
    reference: String,
    subject: String,
    pieces: Vec<Piece>,
    action: String,
    label: String,
    button: String,
    body: String,
    seen: Id,
    draft: String,
    is_secret: bool,
}

/// A page with what happened since and what was to be said, where others changed what an answer rests on; `read` is the
/// last event that was read. Its own button sends the same words, with all of that read.
pub async fn meanwhile(
    actor: &Actor,
    reference: &str,
    deed: Deed,
    [label, button, place]: [&'static str; 3],
    words: &Words,
    read: Option<Id>,
) -> Result<Option<Response>, Failure> {
    let Some(read) = read else { return Ok(None) };
    let mut visit = actor.visit().await?;
    let mut seen = seen_for(&mut visit, reference, deed).await?;
    let last = seen.events.iter().map(|happened| happened.id).max().unwrap_or_default();
    if !seen.events.iter().any(|happened| changes_an_answer(happened, read, visit.viewer())) {
        return Ok(None);
    }
    seen.events.retain(|happened| happened.id > read);
    seen.merged.clear();
    let (persons, teams, logged) = timeline::named_on(&seen);
    let named = store::names(&mut visit.view, seen.shown.id, &persons, &teams, &logged, None).await?;
    let t = visit.speech();
    let path = format!("/requests/{reference}");
    let is_secret = seen.shown.confidentiality == map::services::Confidentiality::Confidential;
    let page = MeanwhilePage {
        pieces: timeline::pieces(&t, &seen, &Names::new(named)),
        chrome: visit.chrome("room-requests").await?,
        reference: super::super::line::reference(&seen.shown),
        subject: seen.shown.subject.clone(),
        action: format!("{path}/{place}"),
        label: t.s(label),
        button: t.s(button),
        body: words.body.clone(),
        seen: last,
        draft: format!("{}/{}/{}", visit.viewer().person, seen.shown.id, draft_of(deed)),
        is_secret,
        path,
        t,
    };
    visit.log_seen().await?;
    Ok(Some((StatusCode::CONFLICT, Page(page)).into_response()))
}

/// As the composer of the request's page calls it.
fn draft_of(deed: Deed) -> &'static str {
    if deed == Deed::Note { "note" } else { "reply" }
}

/// Somebody else answered, took it, or changed where it stands, after what was read.
fn changes_an_answer(happened: &Happened, read: Id, viewer: &Viewer) -> bool {
    let is_others = happened.actor != viewer.actor().map(PersonId);
    happened.id > read
        && is_others
        && match happened.event {
            RequestEvent::Acknowledged { .. }
            | RequestEvent::PromiseMoved { .. }
            | RequestEvent::Taken { .. }
            | RequestEvent::Assigned { .. }
            | RequestEvent::HandedOver { .. }
            | RequestEvent::Paused { .. }
            | RequestEvent::Replied { .. }
            | RequestEvent::Noted { .. }
            | RequestEvent::Resolved { .. }
            | RequestEvent::Reopened { .. }
            | RequestEvent::Closed {}
            | RequestEvent::Declined { .. }
            | RequestEvent::Withdrawn { .. }
            | RequestEvent::MergedInto { .. }
            | RequestEvent::TookOver { .. } => true,
            RequestEvent::Opened { .. }
            | RequestEvent::AcknowledgementTakenBack {}
            | RequestEvent::WentAlong { .. }
            | RequestEvent::WaitsForParts {}
            | RequestEvent::Resumed {}
            | RequestEvent::OutsideChanged { .. }
            | RequestEvent::FollowerAdded { .. }
            | RequestEvent::FollowerRemoved { .. }
            | RequestEvent::Mentioned { .. }
            | RequestEvent::MentionedInNote { .. }
            | RequestEvent::WasMissing { .. }
            | RequestEvent::ComplaintAnswered { .. }
            | RequestEvent::StepDone { .. }
            | RequestEvent::StepUndone { .. }
            | RequestEvent::StepAdded { .. }
            | RequestEvent::StepsLeftOpen { .. }
            | RequestEvent::AskedOf { .. }
            | RequestEvent::FellSilent { .. }
            | RequestEvent::MergeUndone { .. }
            | RequestEvent::TookOverUndone { .. }
            | RequestEvent::SplitOff { .. }
            | RequestEvent::Logged(_)
            | RequestEvent::LogCorrected(_) => false,
        }
}
