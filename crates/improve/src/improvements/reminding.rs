//! Reminders: whoever is to do a step hears of it on its day, and who looks after an improvement when it should show.

use db::{Act, Db, act};
use kernel::{Failure, Viewer};
use map::relationships::{self, State};

use super::event::ImprovementEvent;
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
    let event = match one.task_id {
        Some(step) if store::reminded_task(a, step, one.remind_at).await? => {
            ImprovementEvent::ImprovementStepDue { step, who: one.who_id }
        }
        None if store::reminded(a, one.id, one.remind_at).await? => {
            ImprovementEvent::ImprovementShouldShow {}
        }
        _ => return Ok(0),
    };
    match relationships::store::find_any(a, one.relationship_id).await? {
        Some(line) if line.state != State::Retired => {
            tell(a, &line, one.id.0, None, &event).await?;
            Ok(1)
        }
        _ => Ok(0),
    }
}
