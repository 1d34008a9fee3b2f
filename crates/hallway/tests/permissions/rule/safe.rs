//! The safe channel: `ana` told `hal` something, who asks `hana` in; and somebody told him and `wat`
//! something without a name.

use kernel::Refusal;
use listen::safe::policy;

use super::{Case, Verdict, signed_in};

fn is(case: &Case<'_>, name: &str) -> bool {
    case.viewer.is_some_and(|viewer| viewer.person == case.things.id(name))
}

/// Whoever reads a report, or wrote it with their name.
pub fn see_told_safely(case: &Case<'_>) -> Verdict {
    signed_in(case)?;
    let may = is(case, "hal")
        || is(case, "ana") && case.is("safe.named")
        || is(case, "wat") && case.is("safe.nobodys");
    let may = may && !case.thing.is_missing();
    if may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whoever reads it.
pub fn read_told_safely(case: &Case<'_>) -> Verdict {
    see_told_safely(case)?;
    if is(case, "ana") { Err(Refusal::Forbidden("refusal-safe-reader")) } else { Ok(()) }
}

/// Whoever wrote it with their name.
pub fn consent_safely(case: &Case<'_>) -> Verdict {
    see_told_safely(case)?;
    if is(case, "ana") { Ok(()) } else { Err(Refusal::Forbidden("refusal-safe-reporter")) }
}

/// Those who are trusted; to others there is no such place.
pub fn be_trusted(case: &Case<'_>) -> Verdict {
    signed_in(case)?;
    let is_trusted = ["hal", "hue", "hana", "wat"].iter().any(|name| is(case, name));
    if is_trusted { Ok(()) } else { Err(Refusal::NotFound) }
}

pub fn name_trusted(case: &Case<'_>) -> Verdict {
    policy::require_naming(case.viewer()?)
}

/// Taking somebody away who is trusted.
pub fn take_trusted_away(case: &Case<'_>) -> Verdict {
    name_trusted(case)?;
    if case.is("hal") { Ok(()) } else { Err(Refusal::NotFound) }
}
