//! Rules about ideas: the one of the house is `ana`'s, for `it`, and nobody has answered it.

use improve::ideas::policy::{Doing, require};
use kernel::Refusal;
use map::Party;
use people::TeamId;

use super::{Case, Verdict, is_led};

pub fn read_ideas(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Doing::Read)
}

pub fn see_idea(case: &Case<'_>) -> Verdict {
    read_ideas(case)?;
    case.exists()
}

pub fn propose_idea(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Doing::Take)
}

pub fn join_idea(case: &Case<'_>) -> Verdict {
    see_idea(case)?;
    propose_idea(case)
}

fn is_own(case: &Case<'_>) -> Result<bool, Refusal> {
    Ok(case.viewer()?.person == case.things.id("ana"))
}

pub fn support_idea(case: &Case<'_>) -> Verdict {
    see_idea(case)?;
    require(case.viewer()?, Doing::Support { is_own: is_own(case)? })
}

pub fn name_idea(case: &Case<'_>) -> Verdict {
    see_idea(case)?;
    require(case.viewer()?, Doing::Name { is_own: is_own(case)? })
}

pub fn answer_idea(case: &Case<'_>) -> Verdict {
    see_idea(case)?;
    let team = TeamId(case.things.id("it"));
    require(case.viewer()?, Doing::Answer { team, is_led: is_led(case, Party::from(team)) })
}
