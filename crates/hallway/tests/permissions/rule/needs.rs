//! Rules about what one side of a relationship needs: raised by `ana` for `sales`, of `it` and of `boilers`.

use improve::needs::model::State;
use improve::needs::policy::{Doing, require};
use kernel::Refusal;
use map::Party;
use people::TeamId;

use super::{Case, Verdict, is_led};

/// Of whom `sales` needs it, and how it stands.
const NEEDS: [(&str, &str, State); 3] = [
    ("need.own", "it", State::Open),
    ("need.boiler", "boilers", State::Countered),
    ("need.met", "it", State::Met),
];

fn party(case: &Case<'_>, team: &str) -> Party {
    Party::from(TeamId(case.things.id(team)))
}

/// Of whom it is needed.
fn theirs(case: &Case<'_>) -> Party {
    let team = NEEDS.iter().find(|(name, ..)| case.is(name)).map_or("it", |(_, team, _)| *team);
    party(case, team)
}

fn stands(case: &Case<'_>, states: &[State]) -> Verdict {
    let is = NEEDS.iter().any(|(name, _, state)| case.is(name) && states.contains(state));
    if is { Ok(()) } else { Err(Refusal::Conflict("refusal-need-state")) }
}

/// The two ends of `relationship.own`.
fn is_end(case: &Case<'_>) -> Result<bool, Refusal> {
    let viewer = case.viewer()?;
    Ok(["it", "sales"].iter().any(|team| party(case, team).is_side_of(viewer)))
}

fn raise(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    let sides = ["it", "sales"].map(|team| party(case, team));
    let own = sides.into_iter().find(|side| side.is_side_of(viewer)).unwrap_or(sides[0]);
    require(viewer, Doing::Raise { side: own })
}

/// Over `relationship.own`, by its people; to others it is unknown.
pub fn raise_need(case: &Case<'_>) -> Verdict {
    if !is_end(case)? {
        return Err(Refusal::field("relationship", "field-unknown"));
    }
    raise(case)
}

/// The same on a page: there is no such form.
pub fn raise_by_form(case: &Case<'_>) -> Verdict {
    if is_end(case)? { raise(case) } else { Err(Refusal::NotFound) }
}

pub fn ask_to_raise(case: &Case<'_>) -> Verdict {
    raise_by_form(case)
}

/// The need of the path is for its two ends.
pub fn see_need(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    let is_end = theirs(case).is_side_of(viewer) || party(case, "sales").is_side_of(viewer);
    if is_end { Ok(()) } else { Err(Refusal::NotFound) }
}

/// For those of whom it is needed.
fn speak(case: &Case<'_>, side: Party) -> Verdict {
    require(case.viewer()?, Doing::Speak { side, is_led: is_led(case, side) })
}

/// For `sales`.
fn follow(case: &Case<'_>) -> Verdict {
    let (viewer, side) = (case.viewer()?, party(case, "sales"));
    let raised = viewer.person == case.things.id("ana");
    require(viewer, Doing::Follow { side, is_led: is_led(case, side), raised })
}

pub fn answer_need(case: &Case<'_>) -> Verdict {
    see_need(case)?;
    speak(case, theirs(case))?;
    stands(case, &[State::Open])
}

pub fn meet_need(case: &Case<'_>) -> Verdict {
    see_need(case)?;
    speak(case, theirs(case))?;
    stands(case, &[State::Accepted, State::Agreed])
}

pub fn agree_to_offer(case: &Case<'_>) -> Verdict {
    see_need(case)?;
    speak(case, party(case, "sales"))?;
    stands(case, &[State::Countered])
}

pub fn confirm_need(case: &Case<'_>) -> Verdict {
    see_need(case)?;
    follow(case)?;
    stands(case, &[State::Met])
}

pub fn refuse_need(case: &Case<'_>) -> Verdict {
    see_need(case)?;
    follow(case)?;
    stands(case, &[State::Met, State::Countered])
}

pub fn withdraw_need(case: &Case<'_>) -> Verdict {
    see_need(case)?;
    follow(case)
}

pub fn reword_need(case: &Case<'_>) -> Verdict {
    see_need(case)?;
    follow(case)?;
    stands(case, &[State::Open])
}
