//! Rules about how long things are kept, holds and erasures.

use kernel::Refusal;
use people::policy::{Deed, require};
use serve::policy::Deed as OfRequests;

use super::{Case, Verdict, directory, erase_sums, in_directory, person, turn_second_key};

/// What is held and who is to be erased; `ivy` holds the second key.
pub fn read_holds(case: &Case<'_>) -> Verdict {
    directory(case)?;
    let is_representative = case.viewer()?.person == case.things.id("ivy");
    require(case.viewer()?, Deed::ReadHolds { is_representative })
}

/// A rule is there for everybody who is signed in.
pub fn set_retention(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    require(viewer, Deed::KeepOrganisation)
}

/// Only of mails was a longer time asked for.
pub fn turn_retention(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    case.exists()?;
    turn_second_key(case)?;
    if case.is("rule.mails") { Ok(()) } else { Err(Refusal::Conflict("not-asked")) }
}

pub fn keep_holds(case: &Case<'_>) -> Verdict {
    directory(case)?;
    require(case.viewer()?, Deed::KeepHolds)
}

/// The one on `bob`.
pub fn end_hold(case: &Case<'_>) -> Verdict {
    keep_holds(case)?;
    case.exists()
}

pub fn hold_person_page(case: &Case<'_>) -> Verdict {
    keep_holds(case)?;
    case.exists()
}

pub fn hold_person(case: &Case<'_>) -> Verdict {
    in_directory(case)?;
    require(case.viewer()?, Deed::KeepHolds)
}

/// Holding a request, of whoever sees it.
pub fn hold_request(case: &Case<'_>) -> Verdict {
    case.may(OfRequests::See)?;
    require(case.viewer()?, Deed::KeepHolds)
}

/// Asking to erase somebody: `exx` alone has left.
pub fn erase_person(case: &Case<'_>) -> Verdict {
    person(case)?;
    require(case.viewer()?, Deed::KeepPersons)?;
    of_exx(case)
}

pub fn allow_erasure(case: &Case<'_>) -> Verdict {
    person(case)?;
    turn_second_key(case)?;
    of_exx(case)
}

/// A representative does not allow it, or whoever asked asks no more.
pub fn refuse_erasure(case: &Case<'_>) -> Verdict {
    person(case)?;
    erase_sums(case)?;
    of_exx(case)
}

fn of_exx(case: &Case<'_>) -> Verdict {
    if case.is("exx") { Ok(()) } else { Err(Refusal::Conflict("not-asked")) }
}
