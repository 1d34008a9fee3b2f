//! Rules about what is said over agreements, about mediators, and about the days of agreements.

use kernel::Refusal;
use map::policy::{Deed, require};

use super::map::{end_agreement, is_led, see_agreement, see_relationship, side, sides};
use super::{Case, Verdict, whole_key};

/// The one that is in force: nothing waits there to be talked over.
const IN_FORCE: &str = "agreement.own";

/// What both ends say to each other; what is promised to all nobody talks over.
pub fn read_talk(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    let (provider, customer) = sides(case);
    require(case.viewer()?, Deed::ReadTalk { provider, customer, mediates: false })
}

pub fn talk(case: &Case<'_>) -> Verdict {
    read_talk(case)?;
    let (provider, customer) = sides(case);
    require(case.viewer()?, Deed::Talk { provider, customer, mediates: false })?;
    if case.is(IN_FORCE) { Err(Refusal::Conflict("refusal-negotiation-nothing-waits")) } else { Ok(()) }
}

/// The form that asks for a mediator.
pub fn ask_for_mediator(case: &Case<'_>) -> Verdict {
    read_talk(case)?;
    let (provider, customer) = sides(case);
    let provider = (Some(provider), is_led(case, provider));
    let customer = (customer, customer.is_some_and(|party| is_led(case, party)));
    require(case.viewer()?, Deed::CallMediator { provider, customer })
}

pub fn call_mediator(case: &Case<'_>) -> Verdict {
    ask_for_mediator(case)?;
    if case.is(IN_FORCE) { Err(Refusal::Conflict("refusal-negotiation-nothing-waits")) } else { Ok(()) }
}

/// Nobody in the house is asked to mediate.
pub fn answer_as_mediator(case: &Case<'_>) -> Verdict {
    see_agreement(case)?;
    Err(Refusal::NotFound)
}

/// Nor does anybody mediate.
pub fn end_mediation(case: &Case<'_>) -> Verdict {
    read_talk(case)?;
    end_agreement(case)?;
    Err(Refusal::Conflict("refusal-mediator-none"))
}

/// Nothing cools off.
pub fn step_back(case: &Case<'_>) -> Verdict {
    end_agreement(case)?;
    Err(Refusal::Conflict("refusal-agreement-not-cooling"))
}

/// One's own; ana alone has one.
pub fn withdraw_calendar_link(case: &Case<'_>) -> Verdict {
    whole_key(case)?;
    let owner = case.things.id("ana");
    if case.viewer()?.person == owner { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Promising one thing over the relationship of the path.
pub fn promise_one(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    let [provider, customer] = [true, false].map(|is_provider| side(case, is_provider));
    require(case.viewer()?, Deed::ProposeAgreement { provider, customer: Some(customer), is_led: true })
}
