//! What those who read a report do with it, and the reporter's word about who else reads it.

use db::Act;
use kernel::{Failure, FieldError, Refusal};
use people::PersonId;

use crate::safe::model::{
    self, Code, MOST_MESSAGES, News, Party, ReaderState, Report, SafeReportId, State, What,
};
use crate::safe::store::{self, Change};
use crate::safe::{days, policy};

/// How somebody comes to a report: by its id, signed in, or by its code.
#[derive(Clone, Debug)]
pub enum Door {
    Id(SafeReportId),
    Code(Code),
}

/// A report that is locked, and how whoever came stands to it.
pub(super) struct Opened {
    pub report: Report,
    pub party: Party,
}

/// Opens a report to change it. Whoever may not know of it finds nothing.
pub(super) async fn open(a: &mut Act, door: &Door) -> Result<Opened, Failure> {
    let opened = match door {
        Door::Code(code) => {
            let report = store::lock_by_code(a, code).await?.ok_or(Refusal::NotFound)?;
            Opened { report, party: Party::Reporter }
        }
        Door::Id(id) => {
            // Who may not know of it does not lock it, either, and is not told it from what is not there by the time it takes.
            let report = store::find(a, *id).await?;
            let me = PersonId(a.viewer.person);
            let reads = store::reads(a, *id, me).await?;
            let party = policy::party(&a.viewer, &report.ok_or(Refusal::NotFound)?, reads)?;
            let report = store::lock(a, *id).await?.ok_or(Refusal::NotFound)?;
            Opened { report, party }
        }
    };
    if store::count(a, opened.report.id).await? >= MOST_MESSAGES {
        return Err(Refusal::Conflict("refusal-safe-long").into());
    }
    Ok(opened)
}

impl Opened {
    fn by(&self) -> Option<PersonId> {
        match self.party {
            Party::Reader(person) => Some(person),
            Party::Reporter => None,
        }
    }

    /// Who hears of what this party did.
    fn others(&self) -> News {
        match self.party {
            Party::Reader(_) => News::Reporter,
            Party::Reporter => News::Readers,
        }
    }

    /// Of an anonymous reporter the week alone.
    fn day(&self, a: &Act) -> String {
        let is_nobody = self.report.is_anonymous && self.party == Party::Reporter;
        if is_nobody { days::week(a.now) } else { days::day(a.now) }
    }

    /// Writes a piece down, and where the report stands by it.
    pub async fn add(
        &self,
        a: &mut Act,
        what: What,
        whom: Option<PersonId>,
        words: &str,
        state: State,
    ) -> Result<(), Failure> {
        let (id, day) = (self.report.id, self.day(a));
        store::add(a, id, self.by(), what, whom, words, &day).await?;
        let is_closed = state == State::Closed;
        let outcome = if what == What::Closed { Some(words) } else { self.report.outcome.as_deref() };
        let closed_on =
            if what == What::Closed { Some(day.as_str()) } else { self.report.closed_on.as_deref() };
        let change = Change {
            state,
            news_for: self.others(),
            outcome: outcome.filter(|_| is_closed),
            closed_on: closed_on.filter(|_| is_closed),
        };
        Ok(store::change(a, id, change).await?)
    }
}

/// Somebody of those who read it looks into it.
pub async fn look_into(a: &mut Act, door: &Door) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    policy::require_reader(opened.party)?;
    if opened.report.state != State::Received {
        return Err(Refusal::Conflict("refusal-safe-state").into());
    }
    opened.add(a, What::LookedInto, None, "", State::LookedInto).await
}

/// Closes it, with a word of what was done.
pub async fn close(a: &mut Act, door: &Door, outcome: &str) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    policy::require_reader(opened.party)?;
    if opened.report.state == State::Closed {
        return Err(Refusal::Conflict("refusal-safe-state").into());
    }
    let outcome = model::words("outcome", outcome)?;
    opened.add(a, What::Closed, None, &outcome, State::Closed).await
}

/// What is new was read, and needs no answer.
pub async fn seen(a: &mut Act, door: &Door) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    let mine = if opened.party == Party::Reporter { News::Reporter } else { News::Readers };
    if opened.report.news_for != mine {
        return Ok(());
    }
    let report = &opened.report;
    let change = Change {
        state: report.state,
        news_for: News::Nobody,
        outcome: report.outcome.as_deref(),
        closed_on: report.closed_on.as_deref(),
    };
    Ok(store::change(a, report.id, change).await?)
}

/// Whoever is trusted and does not read it yet.
pub(super) async fn trusted(a: &mut Act, report: &Report, person: PersonId) -> Result<(), Failure> {
    let unknown = || FieldError::new("person", "field-unknown");
    let trusted = store::trusted(a).await?;
    if report.reporter_id == Some(person) || !trusted.iter().any(|one| one.person_id == person) {
        return Err(unknown().into());
    }
    match store::reads(a, report.id, person).await? {
        None => Ok(()),
        Some(_) => Err(FieldError::new("person", "field-safe-reads").into()),
    }
}

/// Asks another trusted person in: whoever put their name to it decides; where nobody did, it is said in the conversation.
pub async fn ask_in(a: &mut Act, door: &Door, person: PersonId) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    policy::require_reader(opened.party)?;
    trusted(a, &opened.report, person).await?;
    let report = &opened.report;
    let is_free = report.reporter_id.is_none();
    let state = if is_free { ReaderState::Reads } else { ReaderState::Asked };
    store::ask(a, report.id, person, state).await?;
    let what = if is_free { What::BroughtIn } else { What::AskedIn };
    opened.add(a, what, Some(person), "", report.state).await
}

/// The reporter agrees that somebody who was asked in reads it, or not.
pub async fn consent(a: &mut Act, door: &Door, person: PersonId, agrees: bool) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    policy::require_reporter(opened.party)?;
    let report = &opened.report;
    if store::reads(a, report.id, person).await? != Some(ReaderState::Asked) {
        return Err(Refusal::Conflict("refusal-safe-not-asked").into());
    }
    if agrees {
        store::set(a, report.id, person).await?;
    } else {
        store::leave(a, report.id, person).await?;
    }
    let what = if agrees { What::Agreed } else { What::Declined };
    opened.add(a, what, Some(person), "", report.state).await
}

/// Reads it no longer, once somebody else who is here does.
pub async fn step_back(a: &mut Act, door: &Door) -> Result<(), Failure> {
    let opened = open(a, door).await?;
    let me = policy::require_reader(opened.party)?;
    let others = store::read_by(a, opened.report.id).await?;
    let goes_on = |one: &store::Reader| {
        one.person_id != me && one.is_here && one.is_trusted && one.state == ReaderState::Reads
    };
    if !others.iter().any(goes_on) {
        return Err(Refusal::Conflict("refusal-safe-alone").into());
    }
    store::leave(a, opened.report.id, me).await?;
    opened.add(a, What::SteppedBack, None, "", opened.report.state).await
}
