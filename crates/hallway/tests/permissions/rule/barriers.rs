//! Rules about barriers: the one of the house was named by `bob`, lies between `it` and `sales`, and nobody builds a bridge yet.

use improve::barriers::policy::{Doing, require};
use kernel::Refusal;
use map::Party;
use people::TeamId;

use super::{Case, Verdict, is_led};

pub fn read_barriers(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Doing::Read)
}

pub fn see_barrier(case: &Case<'_>) -> Verdict {
    read_barriers(case)?;
    case.exists()
}

pub fn name_barrier(case: &Case<'_>) -> Verdict {
    require(case.viewer()?, Doing::Name)
}

pub fn move_barrier(case: &Case<'_>) -> Verdict {
    see_barrier(case)?;
    let side = |team: &str| {
        let team = TeamId(case.things.id(team));
        (team, is_led(case, Party::from(team)))
    };
    let named = case.viewer()?.person == case.things.id("bob");
    require(case.viewer()?, Doing::Move { sides: [side("it"), side("sales")], named, builds: false })
}

/// Nobody builds a bridge yet, so that this does not go.
pub fn end_barrier(case: &Case<'_>) -> Verdict {
    move_barrier(case)?;
    Err(Refusal::Conflict("refusal-barrier-state"))
}
