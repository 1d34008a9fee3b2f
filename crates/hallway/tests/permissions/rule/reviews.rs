//! Rules about reviews: of `it` and `sales`, one planned and one held, and of `boilers` and `sales`.

use improve::reviews::policy::{Doing, may, require};
use kernel::Refusal;
use map::Party;
use people::TeamId;

use super::{Case, Verdict, is_led};

/// The two ends of the review of the path; without one, those of `relationship.own`.
fn ends(case: &Case<'_>) -> [Party; 2] {
    let provider = if case.is("review.boiler") { "boilers" } else { "it" };
    [provider, "sales"].map(|team| Party::from(TeamId(case.things.id(team))))
}

fn write(case: &Case<'_>) -> Verdict {
    let [provider, customer] = ends(case);
    require(case.viewer()?, Doing::Write { provider, customer })
}

fn is_planned(case: &Case<'_>) -> Verdict {
    if case.is("review.held") { Err(Refusal::Conflict("refusal-review-over")) } else { Ok(()) }
}

fn is_end(case: &Case<'_>) -> Result<bool, Refusal> {
    let viewer = case.viewer()?;
    Ok(ends(case).iter().any(|party| party.is_side_of(viewer)))
}

/// Over `relationship.own`, where one is planned; to others it is unknown.
pub fn plan_review(case: &Case<'_>) -> Verdict {
    if !is_end(case)? {
        return Err(Refusal::field("relationship", "field-unknown"));
    }
    write(case)?;
    Err(Refusal::Conflict("refusal-review-planned"))
}

/// The same on a page: there is no such form.
pub fn plan_review_by_form(case: &Case<'_>) -> Verdict {
    if is_end(case)? { plan_review(case) } else { Err(Refusal::NotFound) }
}

pub fn ask_to_plan_review(case: &Case<'_>) -> Verdict {
    if is_end(case)? { write(case) } else { Err(Refusal::NotFound) }
}

/// The review of the path is for its two ends.
pub fn see_review(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    case.exists()?;
    if is_end(case)? { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Anybody of either end, as long as it is planned.
pub fn write_review(case: &Case<'_>) -> Verdict {
    see_review(case)?;
    write(case)?;
    is_planned(case)
}

/// Whoever gives the word of either end, as long as it is planned.
pub fn end_review(case: &Case<'_>) -> Verdict {
    see_review(case)?;
    write(case)?;
    let viewer = case.viewer()?;
    let ends_it = |side: &Party| may(viewer, Doing::End { side: *side, is_led: is_led(case, *side) });
    if !ends(case).iter().any(ends_it) {
        return Err(Refusal::Forbidden("refusal-review-end"));
    }
    is_planned(case)
}
