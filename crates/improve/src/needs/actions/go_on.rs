//! How a need goes on after it was answered, and before.

use db::Act;
use kernel::{Failure, Refusal};

use super::{Done, go, held};
use crate::ends::tell;
use crate::needs::event::NeedEvent;
use crate::needs::input::{NeedRewording, NeedWords};
use crate::needs::model::{Deed, NeedId};
use crate::needs::store;

/// Says for the side that raised it that the counter-offer is what both want.
pub async fn agree(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NeedWords,
) -> Result<NeedId, Failure> {
    follow(a, id, expected, new, Deed::Agreed, NeedEvent::NeedAgreed {}).await
}

/// Says for the side that promised it that it is done.
pub async fn meet(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NeedWords,
) -> Result<NeedId, Failure> {
    follow(a, id, expected, new, Deed::Met, NeedEvent::NeedMet {}).await
}

/// Says for the side that raised it that it is what was needed.
pub async fn confirm(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NeedWords,
) -> Result<NeedId, Failure> {
    follow(a, id, expected, new, Deed::Confirmed, NeedEvent::NeedConfirmed {}).await
}

/// Says what is missing: it is still promised. Of a counter-offer, why it does not do: the other side answers anew.
pub async fn not_yet(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NeedWords,
) -> Result<NeedId, Failure> {
    follow(a, id, expected, new, Deed::NotYet, NeedEvent::NeedNotYet {}).await
}

/// Takes it back.
pub async fn withdraw(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NeedWords,
) -> Result<NeedId, Failure> {
    follow(a, id, expected, new, Deed::Withdrawn, NeedEvent::NeedWithdrawn {}).await
}

async fn follow(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NeedWords,
    deed: Deed,
    event: NeedEvent,
) -> Result<NeedId, Failure> {
    let held = held(a, id, deed).await?;
    let words = new.read(deed == Deed::NotYet)?;
    // An offer that does not do promises nothing any more.
    let is_promised = held.1.state.after(deed).is_some_and(|state| state != crate::needs::model::State::Open);
    let promised_on = held.1.promised_on.clone().filter(|_| is_promised);
    go(a, &held, expected, Done { deed, words: words.as_deref(), promised_on, event }).await
}

/// Says it otherwise, as long as nobody has answered. What was said before stays in its history.
pub async fn reword(
    a: &mut Act,
    id: NeedId,
    expected: Option<i64>,
    new: &NeedRewording,
) -> Result<NeedId, Failure> {
    let (relationship, need) = held(a, id, Deed::Reworded).await?;
    let words = new.read()?;
    need.state.after(Deed::Reworded).ok_or(Refusal::Conflict("refusal-need-answered"))?;
    if expected.is_some_and(|expected| expected != need.version) {
        return Err(Refusal::Stale.into());
    }
    if need.words.as_ref() == Some(&words) {
        return Ok(id);
    }
    if !store::reword(a, id, need.version, &words).await? {
        return Err(Refusal::Stale.into());
    }
    store::step(a, id, Deed::Reworded, need.words.as_deref(), None).await?;
    let actor = a.viewer.actor();
    tell(a, &relationship, id.0, actor, &NeedEvent::NeedReworded {}).await?;
    Ok(id)
}
