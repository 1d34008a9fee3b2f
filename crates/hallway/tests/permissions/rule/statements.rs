//! Rules about what both sides of a relationship say.

use kernel::Refusal;
use listen::statements::policy::{Deed, require};
use map::Party;
use people::TeamId;

use super::{Case, Verdict, ends, is_led, see_relationship};

/// What both sides say is for the two ends; of what a circle alone may know of there is nothing.
pub fn read_statements(case: &Case<'_>) -> Verdict {
    see_relationship(case)?;
    if case.is("relationship.secret") {
        return Err(Refusal::NotFound);
    }
    let [provider, customer] = ends(case);
    require(case.viewer()?, Deed::Read { provider, customer })
}

/// The side of whoever comes, or the providing one.
fn own_side(case: &Case<'_>) -> Result<Party, Refusal> {
    let viewer = case.viewer()?;
    let [provider, customer] = ends(case);
    let is_customer = !provider.is_side_of(viewer) && customer.is_side_of(viewer);
    Ok(if is_customer { customer } else { provider })
}

pub fn read_draft(case: &Case<'_>) -> Verdict {
    read_statements(case)?;
    require(case.viewer()?, Deed::ReadDraft { side: own_side(case)? })
}

pub fn draft_statement(case: &Case<'_>) -> Verdict {
    read_statements(case)?;
    require(case.viewer()?, Deed::Draft { side: own_side(case)? })
}

/// `it` has a draft for `sales`, and `gas` one for them, too.
pub fn sign_statement(case: &Case<'_>) -> Verdict {
    draft_statement(case)?;
    sign(case, own_side(case)?)
}

/// For the providing side, and what was the draft of `it`.
pub fn sign_as_providing_side(case: &Case<'_>) -> Verdict {
    read_statements(case)?;
    let [side, _] = ends(case);
    require(case.viewer()?, Deed::Draft { side })?;
    sign(case, side)?;
    if case.is("relationship.own") { Ok(()) } else { Err(Refusal::Conflict("")) }
}

fn sign(case: &Case<'_>, side: Party) -> Verdict {
    let drafted =
        [("relationship.own", "it"), ("relationship.gas", "gas"), ("relationship.boiler", "boilers")];
    let is_there = drafted.iter().any(|(name, team)| case.is(name) && case.things.id(team) == side.id);
    if !is_there {
        return Err(Refusal::Conflict("refusal-statement-no-draft"));
    }
    require(case.viewer()?, Deed::Speak { side, is_led: is_led(case, side) })?;
    // What `boilers` said is signed already.
    if case.is("relationship.boiler") { Err(Refusal::Conflict("refusal-statement-no-draft")) } else { Ok(()) }
}

/// Whose statement it is, and to whom: of `gas` there is a draft alone.
const STATEMENTS: [(&str, &str); 3] =
    [("statement.own", "it"), ("statement.boiler", "boilers"), ("statement.draft", "gas")];

fn of_statement(case: &Case<'_>) -> [Party; 2] {
    let team = STATEMENTS.iter().find(|(name, _)| case.is(name)).map_or("it", |(_, team)| *team);
    [team, "sales"].map(|team| Party::from(TeamId(case.things.id(team))))
}

/// The statement of the path is for both ends, a draft for its own side.
pub fn see_statement(case: &Case<'_>) -> Verdict {
    let viewer = case.viewer()?;
    case.exists()?;
    let [ours, theirs] = of_statement(case);
    let is_end = ours.is_side_of(viewer) || !case.is("statement.draft") && theirs.is_side_of(viewer);
    if is_end { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Saying for `sales` how it is understood.
pub fn answer_statement(case: &Case<'_>) -> Verdict {
    see_statement(case)?;
    if case.is("statement.draft") {
        return Err(Refusal::Conflict("refusal-statement-unsigned"));
    }
    let [_, side] = of_statement(case);
    require(case.viewer()?, Deed::Speak { side, is_led: is_led(case, side) })
}

/// `sales` has said how it understands `boilers`.
pub fn reply_to_answer(case: &Case<'_>) -> Verdict {
    see_statement(case)?;
    if case.is("statement.draft") {
        return Err(Refusal::Conflict("refusal-statement-unsigned"));
    }
    let [side, _] = of_statement(case);
    require(case.viewer()?, Deed::Speak { side, is_led: is_led(case, side) })?;
    if case.is("statement.boiler") {
        Ok(())
    } else {
        Err(Refusal::Conflict("refusal-statement-not-answered"))
    }
}

/// Planning what both sides do about a value.
pub fn align(case: &Case<'_>) -> Verdict {
    read_statements(case)?;
    let [provider, customer] = ends(case);
    require(case.viewer()?, Deed::Align { provider, customer })
}

/// Nothing is planned in the house.
pub fn end_step(case: &Case<'_>) -> Verdict {
    read_statements(case)?;
    Err(Refusal::NotFound)
}
