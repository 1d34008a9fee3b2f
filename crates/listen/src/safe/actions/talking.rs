//! Saying something, from either side, and bringing somebody in as the reporter.

use db::Act;
use kernel::Failure;
use people::PersonId;

use super::reading::{Door, ask_in, open, trusted};
use crate::safe::model::{self, Party, ReaderState, State, What};
use crate::safe::{policy, store};

/// Says something. An answer looks into it; what the reporter writes after the end opens it again.
pub async fn say(a: &mut Act, door: &Door, words: &str) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    let words = model::words("words", words)?;
    let is_reporter = opened.party == Party::Reporter;
    // A page that is loaded again sends its form again.
    let last = store::list(a, opened.report.id).await?.pop();
    if last.is_some_and(|last| {
        last.what == What::Said && last.is_reporters == is_reporter && last.words == words
    }) {
        return Ok(());
    }
    let state = match (opened.report.state, opened.party) {
        (State::Received, Party::Reporter) => State::Received,
        (State::Closed, Party::Reader(_)) => State::Closed,
        _ => State::LookedInto,
    };
    opened.add(a, What::Said, None, &words, state).await
}

/// Another trusted person comes in: asked by somebody who reads it, or brought in by whoever reported.
pub async fn add_reader(a: &mut Act, door: &Door, person: PersonId) -> Result<(), Failure> {
    match open(a, door).await?.party {
        Party::Reader(_) => ask_in(a, door, person).await,
        Party::Reporter => bring_in(a, door, person).await,
    }
}

/// The reporter lets another trusted person read it.
pub async fn bring_in(a: &mut Act, door: &Door, person: PersonId) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    policy::require_reporter(opened.party)?;
    let report = &opened.report;
    trusted(a, report, person).await?;
    store::ask(a, report.id, person, ReaderState::Reads).await?;
    opened.add(a, What::BroughtIn, Some(person), "", report.state).await
}
