//! Rounds: `round.open` asks `ana` how `it` serves `sales`.

use kernel::Refusal;
use listen::rounds::policy;
use people::TeamId;

use super::{Case, Verdict};

/// That there are rounds.
pub fn see_rounds(case: &Case<'_>) -> Verdict {
    policy::require_round(case.viewer()?)
}

pub fn see_round(case: &Case<'_>) -> Verdict {
    see_rounds(case)?;
    case.exists()
}

pub fn plan_round(case: &Case<'_>) -> Verdict {
    policy::require_planning(case.viewer()?)
}

/// Who may not plan rounds is told so before whether there is one.
pub fn plan_this_round(case: &Case<'_>) -> Verdict {
    plan_round(case)?;
    case.exists()
}

/// Whoever is asked; others are told that they are not.
pub fn answer_this_round(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    see_round(case)?;
    let me = case.viewer()?.person;
    if !case.is("round.open") {
        return Err(Refusal::Conflict("refusal-round-over"));
    }
    if me == case.things.id("ana") { Ok(()) } else { Err(Refusal::Conflict("refusal-round-not-asked")) }
}

/// The same, about the team of the path.
pub fn answer_round(case: &Case<'_>) -> Verdict {
    see_round(case)?;
    if case.thing.inner != "it" {
        return Err(Refusal::Conflict("refusal-round-not-asked"));
    }
    answer_this_round(case)
}

/// What is told of the team of the path: for its people and those whom it serves in the round.
pub fn see_told(case: &Case<'_>) -> Verdict {
    see_round(case)?;
    if case.thing.inner != "it" {
        return Err(Refusal::NotFound);
    }
    let of = |team: &str| TeamId::new(case.things.id(team).0);
    policy::require_results(case.viewer()?, of("it"), &[of("sales")])
}

/// Saying what is done with it: a lead of the team.
pub fn reply_to_round(case: &Case<'_>) -> Verdict {
    see_told(case)?;
    policy::require_reply(case.viewer()?, TeamId::new(case.things.id("it").0), true)
}
