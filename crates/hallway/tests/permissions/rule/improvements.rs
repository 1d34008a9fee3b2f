//! Rules about what two teams improve together: `sales` proposed it over `relationship.own`; Ana and Lee look after it.

use improve::improvements::policy::{Doing, require};
use kernel::Refusal;
use map::Party;
use people::TeamId;

use super::{Case, Verdict, is_led};

fn party(case: &Case<'_>, team: &str) -> Party {
    Party::from(TeamId(case.things.id(team)))
}

fn is_end(case: &Case<'_>) -> Result<bool, Refusal> {
    let viewer = case.viewer()?;
    Ok(["it", "sales"].iter().any(|team| party(case, team).is_side_of(viewer)))
}

fn propose(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    let sides = ["it", "sales"].map(|team| party(case, team));
    let own = sides.into_iter().find(|side| side.is_side_of(viewer)).unwrap_or(sides[0]);
    require(viewer, Doing::Propose { side: own })
}

/// Over `relationship.own`, by its people; to others it is unknown.
pub fn propose_improvement(case: &Case<'_>) -> Verdict {
    if !is_end(case)? {
        return Err(Refusal::field("relationship", "field-unknown"));
    }
    propose(case)
}

/// The same on a page: there is no such form.
pub fn propose_by_form(case: &Case<'_>) -> Verdict {
    if is_end(case)? { propose(case) } else { Err(Refusal::NotFound) }
}

/// The improvement of the path is for its two ends.
pub fn see_improvement(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    case.exists()?;
    if is_end(case)? { Ok(()) } else { Err(Refusal::NotFound) }
}

fn owns(case: &Case<'_>) -> Result<bool, Refusal> {
    let viewer = case.viewer()?;
    Ok(["ana", "lee"].iter().any(|who| case.things.id(who) == viewer.person))
}

fn steering(case: &Case<'_>) -> Result<Doing, Refusal> {
    let of = |team: &str| (party(case, team), is_led(case, party(case, team)));
    Ok(Doing::Steer { owns: owns(case)?, provider: of("it"), customer: of("sales") })
}

pub fn steer_improvement(case: &Case<'_>) -> Verdict {
    see_improvement(case)?;
    require(case.viewer()?, steering(case)?)
}

/// It has not begun, so that this does not go.
pub fn turn_improvement(case: &Case<'_>) -> Verdict {
    steer_improvement(case)?;
    Err(Refusal::Conflict("refusal-improvement-state"))
}

pub fn name_owner(case: &Case<'_>) -> Verdict {
    see_improvement(case)?;
    let side = party(case, "it");
    require(case.viewer()?, Doing::Speak { side, is_led: is_led(case, side) })
}

pub fn say_what_it_did(case: &Case<'_>) -> Verdict {
    name_owner(case)?;
    Err(Refusal::Conflict("refusal-improvement-state"))
}

pub fn say_cause(case: &Case<'_>) -> Verdict {
    see_improvement(case)?;
    let (provider, customer) = (party(case, "it"), party(case, "sales"));
    require(case.viewer()?, Doing::Contribute { provider, customer })
}

/// Ana said it.
pub fn take_back_cause(case: &Case<'_>) -> Verdict {
    see_improvement(case)?;
    let viewer = case.viewer()?;
    require(viewer, Doing::Own { is_own: viewer.person == case.things.id("ana"), steers: false })
}

/// Ana is to do it.
pub fn do_step(case: &Case<'_>) -> Verdict {
    see_improvement(case)?;
    let viewer = case.viewer()?;
    let steers = require(viewer, steering(case)?).is_ok();
    require(viewer, Doing::Own { is_own: viewer.person == case.things.id("ana"), steers })
}

/// Nothing is asked in this house.
pub fn answer_ask(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    Err(Refusal::NotFound)
}
