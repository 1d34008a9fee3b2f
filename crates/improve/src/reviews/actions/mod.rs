//! The verbs of reviews: plan, move, call off, write on the page, close.

mod change;
mod close;
mod entries;
mod plan;

pub use change::{call_off, change, draw_anew};
pub use close::close;
pub use entries::{change_entry, take_back, write};
pub use plan::{follow, plan};

use db::Act;
use kernel::{Failure, Instant, Kind, Refusal};
use map::relationships::Relationship;
use people::PersonId;

use super::model::{Review, ReviewId, State};
use super::policy::{Doing, require};
use super::{agenda, reading, store};

/// The planned review that the viewer may see and write on.
async fn held(a: &mut Act, id: ReviewId) -> Result<(Relationship, Review), Failure> {
    let viewer = a.viewer.clone();
    let (relationship, review) = reading::known(a, &viewer, id).await?;
    let (provider, customer) = (relationship.provider(), relationship.customer());
    require(&viewer, Doing::Write { provider, customer })?;
    Ok((relationship, review))
}

/// Nobody was faster, and it is still planned.
fn is_still(review: &Review, expected: Option<i64>) -> Result<(), Refusal> {
    if review.state != State::Planned {
        return Err(Refusal::Conflict("refusal-review-over"));
    }
    match expected.is_some_and(|expected| expected != review.version) {
        true => Err(Refusal::Stale),
        false => Ok(()),
    }
}

/// A day before it begins; of one that is nearer, when it should be over; and nothing of what is over.
fn remind_at(starts_at: Instant, minutes: i64, now: Instant) -> Option<Instant> {
    let before = starts_at.plus_seconds(-86_400);
    Some(if before > now { before } else { starts_at.plus_seconds(minutes * 60 + WAITS_SECONDS) })
}

/// So long after its end it is asked what came of it.
pub(super) const WAITS_SECONDS: i64 = 86_400;

/// What the data put on the table now, as it is kept.
pub(super) async fn table(a: &mut Act, relationship: &Relationship) -> Result<String, Failure> {
    let now = a.now;
    let items = agenda::drawn(a, relationship, now).await?;
    Ok(serde_json::to_string(&items).map_err(anyhow::Error::from)?)
}

/// Those of these who are at one of the two ends; somebody else is as unknown as nobody.
async fn at_the_ends(a: &mut Act, of: &Relationship, wanted: &[PersonId]) -> Result<(), Failure> {
    let present = store::present(a, of.id, None).await?;
    let is_there = |person: &PersonId| present.iter().any(|one| one.id == *person);
    match wanted.iter().all(is_there) {
        true => Ok(()),
        false => Err(Refusal::field("invited", "field-unknown").into()),
    }
}

/// Whom this viewer invites, where these are named. A guest knows of their own alone: of the others stay those who are to come
/// already, or whoever gives their word.
async fn wanted(
    a: &mut Act,
    of: &Relationship,
    named: &[PersonId],
    before: Option<&[PersonId]>,
) -> Result<Vec<PersonId>, Failure> {
    let mut all = named.to_vec();
    if a.viewer.kind == Kind::Guest {
        let present = store::present(a, of.id, None).await?;
        let others = present.iter().filter(|one| !of.party(one.side).is_side_of(&a.viewer));
        let come = others.filter(|one| before.map_or(one.speaks, |before| before.contains(&one.id)));
        all.extend(come.map(|one| one.id));
    }
    Ok(all)
}
