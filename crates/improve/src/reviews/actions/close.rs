//! Saying what came of a review, and when the next one is.

use db::Act;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{Failure, Refusal};
use map::relationships::actions::today;

use super::plan::put;
use super::{held, is_still, table};
use crate::ends::tell;
use crate::reviews::event::ReviewEvent;
use crate::reviews::input::{Planned, ReviewClosing};
use crate::reviews::model::ReviewId;
use crate::reviews::store;

/// Closes it with its outcome. What was on the table is kept as it is now.
pub async fn close(
    a: &mut Act,
    id: ReviewId,
    expected: Option<i64>,
    new: &ReviewClosing,
) -> Result<ReviewId, Failure> {
    let (relationship, review) = held(a, id).await?;
    review.require_ended_by(&a.viewer)?;
    is_still(&review, expected)?;
    let (viewer, now) = (a.viewer.clone(), a.now);
    let today: Date = today(&viewer, now);
    let closed = new.read(today, now, review.again_months)?;
    let due_on = closed.again_months.and_then(|months| today.checked_add(months.months()).ok());
    let agenda = table(a, &relationship).await?;
    if !store::end(a, id, review.version, Some(&closed), due_on, Some(&agenda)).await? {
        return Err(Refusal::Stale.into());
    }
    let actor = viewer.actor();
    tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewClosed { outcome: closed.outcome }).await?;
    if closed.told.is_some() {
        tell(a, &relationship, id.0, actor, &ReviewEvent::ReviewTold {}).await?;
    }
    if let Some(starts_at) = new.next_at {
        let planned = Planned {
            starts_at,
            minutes: review.minutes,
            place: review.place.clone(),
            again_months: closed.again_months,
        };
        let invited = store::invited(a, id).await?;
        put(a, &relationship, &planned, Some(invited)).await?;
    }
    Ok(id)
}
