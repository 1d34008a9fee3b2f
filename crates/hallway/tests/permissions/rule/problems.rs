//! Rules about known problems.

use kernel::{Kind, Refusal};
use map::Confidentiality;
use people::TeamId;
use serve::policy::require_problem;

use super::{Case, Verdict};

/// Declaring one of an open service of `it`.
pub fn declare_problem(case: &Case<'_>) -> Verdict {
    require_problem(case.viewer()?, TeamId(case.things.id("it")), Confidentiality::Open)
}

/// Whoever may ask the service; of one that its team alone sees, that team.
pub fn see_problem(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    let is_member = viewer.is_member(case.things.id("it"));
    match case.thing.name.as_str() {
        "problem.own" if viewer.kind == Kind::Employee || is_member => Ok(()),
        "problem.team" if is_member => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

/// Its team, and whoever stands in for it.
pub fn work_on_problem(case: &Case<'_>) -> Verdict {
    see_problem(case)?;
    let confidentiality = match case.is("problem.own") {
        true => Confidentiality::Open,
        false => Confidentiality::Team,
    };
    require_problem(case.viewer()?, TeamId(case.things.id("it")), confidentiality)
}

/// Taking out what stands under the open one alone.
pub fn take_out_of_problem(case: &Case<'_>) -> Verdict {
    work_on_problem(case)?;
    if case.is("problem.own") { Ok(()) } else { Err(Refusal::NotFound) }
}
