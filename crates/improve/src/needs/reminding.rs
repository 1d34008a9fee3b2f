//! Reminders: whose word is waited for hears of it at half of their time and at its end, and whoever promised something for a
//! day, on its morning.

use db::{Act, Db, act};
use kernel::{Failure, Viewer};
use map::relationships::{self, State};

use super::event::NeedEvent;
use super::store::{self, ToRemind};
use crate::ends::tell;

/// Reminds of what is due. Every node may do it; one does. Says how many.
pub async fn remind(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let due = store::to_remind(&mut view, now).await?;
    drop(view);
    let mut all = 0;
    for one in due {
        all += act!(db, Viewer::system(), |a| remind_of(a, &one).await)?;
    }
    Ok(all)
}

async fn remind_of(a: &mut Act, one: &ToRemind) -> Result<usize, Failure> {
    // Where nobody looked for long, they are reminded once.
    let is_over = one.answer_by.is_none_or(|by| by <= a.now);
    let next = one.answer_by.filter(|_| !is_over);
    if !store::reminded(a, one.id, one.remind_at, next).await? {
        return Ok(0);
    }
    match relationships::store::find_any(a, one.relationship_id).await? {
        Some(line) if line.state != State::Retired => {
            let event = match one.waits {
                Some(side) => NeedEvent::NeedReminded { side, is_over },
                None => NeedEvent::NeedDayCame { side: one.side.other() },
            };
            tell(a, &line, one.id.0, None, &event).await?;
            Ok(1)
        }
        _ => Ok(0),
    }
}
