//! What time itself does to requests: a date that was waited for comes, and what nobody objects to is settled.

use db::{Db, act};
use kernel::{Failure, Refusal, Viewer};

use super::finish::{Closure, close};
use super::pause::resume;
use crate::requests::model::RequestId;
use crate::requests::store;

/// How many are looked at in one go.
const BATCH: i64 = 100;
/// A resolved request is settled when nobody says otherwise for this long.
pub const SETTLED_AFTER_SECONDS: i64 = 14 * 86_400;

/// Lets go on what waited for a date that has come. Says how many.
pub async fn resume_waited_out(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let due = store::waited_out(&mut view, now, BATCH).await?;
    drop(view);
    for id in &due {
        skip_conflict(act!(db, Viewer::system(), |a| resume(a, *id, None).await))?;
    }
    Ok(due.len())
}

/// Closes what was resolved two weeks ago. Says how many.
pub async fn close_settled(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let before = view.now.plus_seconds(-SETTLED_AFTER_SECONDS);
    let due = store::settled(&mut view, before, BATCH).await?;
    drop(view);
    for id in &due {
        skip_conflict(act!(db, Viewer::system(), |a| close(a, *id, None, Closure::default()).await))?;
    }
    Ok(due.len())
}

/// Somebody was quicker, which is as well.
fn skip_conflict(outcome: Result<RequestId, Failure>) -> Result<(), Failure> {
    match outcome {
        Ok(_) | Err(Failure::Refused(Refusal::Conflict(_))) => Ok(()),
        Err(failure) => Err(failure),
    }
}
