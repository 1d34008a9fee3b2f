//! What a review does by itself: it says a day before that it comes, asks a day after what came of it, and draws its table
//! anew each day in the two weeks before.

use db::{Act, Db, act};
use kernel::{Failure, Instant, Viewer};
use map::relationships::{self, State};

use super::actions::{WAITS_SECONDS, table};
use super::event::ReviewEvent;
use super::store::{self, Due};
use crate::ends::tell;

const NEAR_SECONDS: i64 = 14 * 86_400;
const OLD_SECONDS: i64 = 86_400;

/// Tells of what is near, or waits for its outcome. Every node may do it; one does. Says how many.
pub async fn remind(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let due = store::due_to_remind(&mut view, now).await?;
    drop(view);
    let mut all = 0;
    for one in due {
        all += act!(db, Viewer::system(), |a| remind_of(a, &one).await)?;
    }
    Ok(all)
}

async fn remind_of(a: &mut Act, one: &Due) -> Result<usize, Failure> {
    let Some(told) = one.remind_at else { return Ok(0) };
    let is_to_come = one.starts_at > a.now;
    // It is asked once what came of it; after that Today and the loop show it.
    let next = is_to_come.then(|| waits_from(one.starts_at));
    if !store::remind_at(a, one.id, told, next).await? {
        return Ok(0);
    }
    match relationships::store::find_any(a, one.relationship_id).await? {
        Some(line) if line.state != State::Retired => {
            let event = if is_to_come { ReviewEvent::ReviewReminded {} } else { ReviewEvent::ReviewWaits {} };
            tell(a, &line, one.id.0, None, &event).await?;
            Ok(1)
        }
        _ => Ok(0),
    }
}

fn waits_from(starts_at: Instant) -> Instant {
    starts_at.plus_seconds(WAITS_SECONDS)
}

/// Draws the tables of those that are near anew. Says how many.
pub async fn draw(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let due =
        store::due_to_draw(&mut view, now.plus_seconds(-OLD_SECONDS), now.plus_seconds(NEAR_SECONDS)).await?;
    drop(view);
    let mut all = 0;
    for one in due {
        all += act!(db, Viewer::system(), |a| draw_of(a, &one).await)?;
    }
    Ok(all)
}

async fn draw_of(a: &mut Act, one: &Due) -> Result<usize, Failure> {
    let Some(line) = relationships::store::find_any(a, one.relationship_id).await? else { return Ok(0) };
    let agenda = table(a, &line).await?;
    Ok(usize::from(store::draw(a, one.id, &agenda).await?))
}
