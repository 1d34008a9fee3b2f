//! What the policies say about one knock: who comes, with which method, at which thing.
//!
//! Nothing is decided here that a policy decides: rules ask `people::policy`, `map::policy` and `serve::policy`, in
//! the order of every handler: sign in, a key that may write, the thing, the deed.

mod answering;
mod barriers;
mod ideas;
mod improvements;
mod map;
mod needs;
mod negotiations;
mod people;
mod privacy;
mod problems;
mod requests;
mod reviews;
mod rounds;
mod safe;
mod statements;

use ::people::TeamId;
use kernel::{Refusal, Scope, Viewer};
use serve::policy::require_line;

use crate::table::Thing;
use crate::world::Things;

pub use self::answering::*;
pub use self::barriers::*;
pub use self::ideas::*;
pub use self::improvements::*;
pub use self::map::*;
pub use self::needs::*;
pub use self::negotiations::*;
pub use self::people::*;
pub use self::privacy::*;
pub use self::problems::*;
pub use self::requests::*;
pub use self::reviews::*;
pub use self::rounds::*;
pub use self::safe::*;
pub use self::statements::*;

pub type Verdict = Result<(), Refusal>;

/// One knock.
pub struct Case<'a> {
    /// Nobody for strangers, and for keys that open nothing any more.
    pub viewer: Option<&'a Viewer>,
    pub method: &'a str,
    pub thing: &'a Thing,
    pub things: &'a Things,
}

impl Case<'_> {
    /// Whoever comes, signed in and with a key that may do such a thing.
    pub fn viewer(&self) -> Result<&Viewer, Refusal> {
        let viewer = self.viewer.ok_or(Refusal::SignIn)?;
        let reads = self.method == "GET";
        if reads || viewer.may_write() { Ok(viewer) } else { Err(Refusal::Forbidden("refusal-scope")) }
    }

    /// The thing of the path is there.
    pub fn exists(&self) -> Verdict {
        if self.thing.is_missing() { Err(Refusal::NotFound) } else { Ok(()) }
    }

    /// The thing of the path is called so.
    pub fn is(&self, name: &str) -> bool {
        self.thing.name == name
    }
}

/// Everybody, strangers too.
pub fn everybody(_: &Case<'_>) -> Verdict {
    Ok(())
}

/// In this house there is nothing at this address, for nobody.
pub fn nothing_there(_: &Case<'_>) -> Verdict {
    Err(Refusal::NotFound)
}

/// What this link opened is over.
pub fn over(_: &Case<'_>) -> Verdict {
    Err(Refusal::Gone(""))
}

/// Whoever is signed in. What they see there is filtered for them.
pub fn signed_in(case: &Case<'_>) -> Verdict {
    case.viewer().map(drop)
}

/// Whoever is signed in, at something that is there.
pub fn signed_in_and_there(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    case.exists()
}

/// A session, or a token that may do everything its person may.
pub fn whole_key(case: &Case<'_>) -> Verdict {
    let is_whole = case.viewer()?.scope == Scope::Admin;
    if is_whole { Ok(()) } else { Err(Refusal::Forbidden("refusal-lesser-key")) }
}

/// A whole key, at a session or token of one's own.
pub fn own_key(case: &Case<'_>) -> Verdict {
    whole_key(case)?;
    let owner = match case.thing.name.as_str() {
        "session.ana" => "ana",
        "token.tok_ro" => "ivy",
        "token.tok_adm" => "adm",
        _ => return Err(Refusal::NotFound),
    };
    if case.viewer()?.person == case.things.id(owner) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whoever saved a view; for all others there is none.
pub fn own_view(case: &Case<'_>) -> Verdict {
    let is_own = case.is("view.ana") && case.viewer()?.person == case.things.id("ana");
    if is_own { Ok(()) } else { case.viewer().and(Err(Refusal::NotFound)) }
}

/// Whoever may look at the line of `it`.
pub fn look_at_line(case: &Case<'_>) -> Verdict {
    require_line(case.viewer()?, TeamId(case.things.id("it")))
}

/// The same, for who names it in what they send.
pub fn keep_view_of_line(case: &Case<'_>) -> Verdict {
    case.viewer()?;
    look_at_line(case).map_err(|_| Refusal::field("team", "field-unknown"))
}
