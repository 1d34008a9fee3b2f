//! What an administrator says of words for which nobody was known.

use db::act;
use kernel::{Failure, Refusal};
use people::Actor;
use serde::Deserialize;
use web::{Answer, Form};

use crate::welcome::actions;
use crate::welcome::input::{Meaning, NewMeaning};

/// The form as it was sent: one of the parties, or what shall be made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    words: String,
    /// `team`, `external_customer`, `nothing`, or the id of who is meant.
    meaning: String,
    #[serde(default)]
    one: String,
}

pub async fn settle(actor: Actor, Form(sent): Form<Sent>) -> Answer {
    let meaning: Option<Meaning> = sent.meaning.parse().ok();
    let party = sent.meaning.parse().ok().map(kernel::Id);
    let one = Some(sent.one).filter(|one| !one.trim().is_empty()).unwrap_or_else(|| sent.words.clone());
    let new = NewMeaning {
        meaning: meaning.unwrap_or(Meaning::Party),
        party: party.filter(|_| meaning.is_none()),
        one: Some(one),
        words: sent.words,
    };
    let done: Result<usize, Failure> = act!(actor.app.db, actor.viewer, |a| actions::settle(a, &new).await);
    let said = match done {
        Ok(_) => "welcome-words-settled",
        // Where nothing was chosen, or the name is there already, the list says so again.
        Err(Failure::Refused(Refusal::Invalid(_))) => "welcome-words-not-settled",
        Err(other) => return Err(other.into()),
    };
    Ok(web::see_other(&format!("/welcome?said={said}")))
}
