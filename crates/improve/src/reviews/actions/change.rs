//! Another time, other people, or not at all.

use db::Act;
use kernel::{Failure, Refusal};
use people::PersonId;

use super::{at_the_ends, held, is_still, remind_at, table, wanted};
use crate::ends::tell;
use crate::reviews::event::ReviewEvent;
use crate::reviews::input::{Planned, ReviewChange};
use crate::reviews::model::ReviewId;
use crate::reviews::store::{self, To};

/// Moves it, or asks others to come. Whoever is invited is told of what concerns their calendar, and of nothing else.
pub async fn change(
    a: &mut Act,
    id: ReviewId,
    expected: Option<i64>,
    new: &ReviewChange,
) -> Result<ReviewId, Failure> {
    let (relationship, review) = held(a, id).await?;
    is_still(&review, expected)?;
    let as_it_is = Planned {
        starts_at: review.starts_at,
        minutes: review.minutes,
        place: review.place.clone(),
        again_months: review.again_months,
    };
    let planned = new.read(a.now, as_it_is.clone())?;
    let before = store::invited(a, id).await?;
    let wanted = match &new.invited {
        Some(named) => wanted(a, &relationship, named, Some(&before)).await?,
        None => before.clone(),
    };
    let come: Vec<PersonId> = wanted.iter().copied().filter(|one| !before.contains(one)).collect();
    at_the_ends(a, &relationship, &come).await?;
    let go: Vec<PersonId> = before.iter().copied().filter(|one| !wanted.contains(one)).collect();
    if planned == as_it_is && come.is_empty() && go.is_empty() {
        return Ok(id);
    }
    let months_alone = Planned { again_months: as_it_is.again_months, ..planned.clone() };
    let moves = months_alone != as_it_is;
    // Whoever is not to come any more and is asked again later gets a later word than that.
    let renumbers = moves || !go.is_empty();
    let remind_at = remind_at(planned.starts_at, planned.minutes, a.now);
    if !store::move_to(a, id, review.version, &To { planned: &planned, renumbers, remind_at }).await? {
        return Err(Refusal::Stale.into());
    }
    for person in &come {
        store::invite(a, id, *person).await?;
    }
    for person in &go {
        store::uninvite(a, id, *person).await?;
    }
    let actor = a.viewer.actor();
    if moves {
        tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewMoved {}).await?;
    }
    if !come.is_empty() {
        tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewInvited { persons: come }).await?;
    }
    if !go.is_empty() {
        tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewLeftOut { persons: go }).await?;
    }
    Ok(id)
}

/// Calls it off; calendars drop it.
pub async fn call_off(a: &mut Act, id: ReviewId, expected: Option<i64>) -> Result<ReviewId, Failure> {
    let (relationship, review) = held(a, id).await?;
    review.require_ended_by(&a.viewer)?;
    is_still(&review, expected)?;
    if !store::end(a, id, review.version, None, None, None).await? {
        return Err(Refusal::Stale.into());
    }
    let actor = a.viewer.actor();
    tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewCalledOff {}).await?;
    Ok(id)
}

/// Draws what the data put on the table anew.
pub async fn draw_anew(a: &mut Act, id: ReviewId) -> Result<ReviewId, Failure> {
    let (relationship, review) = held(a, id).await?;
    is_still(&review, None)?;
    let agenda = table(a, &relationship).await?;
    if store::draw(a, id, &agenda).await? {
        let actor = a.viewer.actor();
        tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewAgendaDrawn {}).await?;
    }
    Ok(id)
}
