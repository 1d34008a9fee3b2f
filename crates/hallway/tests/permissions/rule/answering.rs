//! Rules about what helps in answering.

use kernel::Refusal;
use serve::policy::Deed;

use super::{Case, Verdict};

/// Who belongs to the team; to others there is nothing.
pub fn of_the_team(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    let is_member = !case.thing.is_missing() && viewer.is_member(case.things.id(&case.thing.name));
    if is_member { Ok(()) } else { Err(Refusal::NotFound) }
}

/// The template of `it`.
pub fn own_template(case: &Case<'_>) -> Verdict {
    let is_own = case.is("template.it") && case.viewer()?.is_member(case.things.id("it"));
    if is_own { Ok(()) } else { case.viewer().and(Err(Refusal::NotFound)) }
}

/// What the team goes through, and what it may put in, whether it is open or has ended.
pub fn look_at_steps(case: &Case<'_>) -> Verdict {
    case.may(Deed::See)?;
    let (_, standing) = case.request()?;
    if standing.may(Deed::Tick) { Ok(()) } else { Err(Refusal::Forbidden("refusal-request-not-yours")) }
}

/// Whoever may write is shown their words again; what the team has nobody else is given.
pub fn put_in(case: &Case<'_>) -> Verdict {
    case.may(Deed::Message)
}

/// No template is named, so there is nothing to answer with.
pub fn answer_with_nothing(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    Err(Refusal::NotFound)
}

/// A step that no list has.
pub fn tick_no_step(case: &Case<'_>) -> Verdict {
    case.may(Deed::Tick)?;
    Err(Refusal::NotFound)
}

/// Whoever has it asked again; for all others there is none.
pub fn own_recurring(case: &Case<'_>) -> Verdict {
    let is_own = case.is("recurring.ana") && case.viewer()?.person == case.things.id("ana");
    if is_own { Ok(()) } else { case.viewer().and(Err(Refusal::NotFound)) }
}

/// The same, and it is not paused.
pub fn let_recurring_go_on(case: &Case<'_>) -> Verdict {
    own_recurring(case)?;
    Err(Refusal::Conflict("refusal-recurring-goes-on"))
}

/// What does not exist is asked again by nobody.
pub fn ask_nothing_again(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    Err(Refusal::field("request", "field-unknown"))
}
