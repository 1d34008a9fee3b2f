//! The page that both sides write: points, notes and decisions. Each is a row of its own, so that two who write at once write
//! beside each other, not over each other.

use db::Act;
use kernel::{Failure, Refusal};
use people::PersonId;

use super::held;
use crate::ends::tell;
use crate::reviews::event::ReviewEvent;
use crate::reviews::input::{NewReviewEntry, ReviewEntryChange};
use crate::reviews::model::{Entry, EntryId, EntryKind, ReviewId, State};
use crate::reviews::store::{self, NewEntry};

/// More are on no page.
const MOST: usize = 300;

/// Writes something on the page.
pub async fn write(a: &mut Act, id: ReviewId, new: &NewReviewEntry) -> Result<EntryId, Failure> {
    let (relationship, review) = held(a, id).await?;
    if review.state != State::Planned || !store::touch(a, id).await? {
        return Err(Refusal::Conflict("refusal-review-over").into());
    }
    let written = new.read()?;
    let who = who(a, &review, new.kind, new.who).await?;
    if store::entries(a, id).await?.len() >= MOST {
        return Err(Refusal::Conflict("refusal-review-full").into());
    }
    let entry = EntryId::new(a.id());
    store::add_entry(a, entry, &NewEntry { review: id, kind: new.kind, written: &written, who }).await?;
    let actor = a.viewer.actor();
    let event = ReviewEvent::ReviewEntryWritten { entry, of: new.kind };
    tell(a, &relationship, id.0, actor, &event).await?;
    Ok(entry)
}

/// Says it otherwise: anybody of either side may, for the page is of both.
pub async fn change_entry(
    a: &mut Act,
    id: ReviewId,
    entry: EntryId,
    expected: Option<i64>,
    new: &ReviewEntryChange,
) -> Result<(), Failure> {
    let (relationship, review, found) = held_entry(a, id, entry, expected).await?;
    let written = new.read(found.kind)?;
    let who = who(a, &review, found.kind, new.who).await?;
    if !store::change_entry(a, entry, found.version, &written, who).await? {
        return Err(Refusal::Stale.into());
    }
    let actor = a.viewer.actor();
    tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewEntryChanged { entry }).await
}

/// Takes it off the page.
pub async fn take_back(
    a: &mut Act,
    id: ReviewId,
    entry: EntryId,
    expected: Option<i64>,
) -> Result<(), Failure> {
    let (relationship, _, found) = held_entry(a, id, entry, expected).await?;
    if !store::take_back_entry(a, entry, found.version).await? {
        return Err(Refusal::Stale.into());
    }
    let actor = a.viewer.actor();
    tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewEntryTakenBack { entry }).await
}

async fn held_entry(
    a: &mut Act,
    id: ReviewId,
    entry: EntryId,
    expected: Option<i64>,
) -> Result<(map::relationships::Relationship, crate::reviews::Review, Entry), Failure> {
    let (relationship, review) = held(a, id).await?;
    let found = store::entries(a, id).await?.into_iter().find(|one| one.id == entry);
    let found = found.ok_or(Refusal::NotFound)?;
    if review.state != State::Planned || !store::touch(a, id).await? {
        return Err(Refusal::Conflict("refusal-review-over").into());
    }
    if expected.is_some_and(|expected| expected != found.version) {
        return Err(Refusal::Stale.into());
    }
    Ok((relationship, review, found))
}

/// Who does what was decided: somebody of the two ends.
async fn who(
    a: &mut Act,
    review: &crate::reviews::Review,
    kind: EntryKind,
    who: Option<PersonId>,
) -> Result<Option<PersonId>, Failure> {
    let Some(who) = who.filter(|_| kind == EntryKind::Decision) else { return Ok(None) };
    let present = store::present(a, review.relationship_id, Some(review.id)).await?;
    match present.iter().any(|one| one.id == who) {
        true => Ok(Some(who)),
        false => Err(Refusal::field("who", "field-unknown").into()),
    }
}
