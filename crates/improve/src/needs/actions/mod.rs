//! The verbs of needs: raise, say otherwise, answer, agree, say that it is done, confirm or not yet, take back.

mod answer;
mod born;
mod go_on;
mod raise;

pub use answer::answer;
pub use born::{from_delivery, from_request, from_statement, went_along};
pub use go_on::{agree, confirm, meet, not_yet, reword, withdraw};
pub use raise::raise;

use db::Act;
use kernel::{Failure, Refusal};
use map::relationships::Relationship;

use super::clock;
use super::event::NeedEvent;
use super::model::{Deed, Need, NeedId};
use super::policy::require;
use super::reading;
use super::store::{self, Moved};
use crate::ends::{morning, tell};

/// The need that the viewer may see and do this with.
async fn held(a: &mut Act, id: NeedId, deed: Deed) -> Result<(Relationship, Need), Failure> {
    let viewer = a.viewer.clone();
    let (relationship, need) = reading::known(a, &viewer, id).await?;
    require(&viewer, need.doing(&viewer, deed))?;
    Ok((relationship, need))
}

/// What is done with it, and what is said with that.
struct Done<'a> {
    deed: Deed,
    words: Option<&'a str>,
    promised_on: Option<String>,
    event: NeedEvent,
}

/// Does it, if it goes from where the need stands and nobody was faster.
async fn go(
    a: &mut Act,
    (relationship, need): &(Relationship, Need),
    expected: Option<i64>,
    done: Done<'_>,
) -> Result<NeedId, Failure> {
    let state = need.state.after(done.deed).ok_or(Refusal::Conflict("refusal-need-state"))?;
    if expected.is_some_and(|expected| expected != need.version) {
        return Err(Refusal::Stale.into());
    }
    let waits = match state.waits_for(need.side) {
        Some(side) => {
            let now = a.now;
            Some((side, clock::due(a, need.party(side), now).await?))
        }
        None => None,
    };
    let promised =
        done.promised_on.as_deref().filter(|_| state.is_promised()).and_then(|day| day.parse().ok());
    let remind_at = waits.as_ref().map(|(_, due)| due.half).or_else(|| promised.map(morning));
    let to = Moved { state, waits, remind_at, promised_on: done.promised_on.clone() };
    if !store::move_on(a, need.id, need.version, &to).await? {
        return Err(Refusal::Stale.into());
    }
    store::step(a, need.id, done.deed, done.words, done.promised_on.as_deref()).await?;
    let actor = a.viewer.actor();
    tell(a, relationship, need.id.0, actor, &done.event).await?;
    Ok(need.id)
}
