//! Reminders: on its day, whoever looks after a step hears of it.

use db::{Act, Db, act};
use jiff::tz::TimeZone;
use kernel::{Failure, Viewer};
use map::relationships::{State as Standing, store as relationships};

use super::actions::tell;
use super::event::AlignmentEvent;
use super::model::Step;
use super::store;

/// Reminds of what is due. Every node may do it; one does. Says of how many steps.
pub async fn remind(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let zone: String = view.one("SELECT time_zone FROM organisation WHERE id = 1", &[]).await?;
    let zone = kernel::calendar::zone(&zone).unwrap_or(TimeZone::UTC);
    let today = view.now.timestamp().to_zoned(zone).date().to_string();
    let due = store::due(&mut view, &today).await?;
    drop(view);
    let mut told = 0;
    for step in due {
        let done: Result<bool, Failure> = act!(db, Viewer::system(), |a| remind_of(a, &step).await);
        told += usize::from(done?);
    }
    Ok(told)
}

async fn remind_of(a: &mut Act, step: &Step) -> Result<bool, Failure> {
    let now = a.now;
    if !store::reminded(a, step.id, now).await? {
        return Ok(false);
    }
    match relationships::find_any(a, step.relationship_id).await? {
        Some(line) if line.state != Standing::Retired => {
            tell(a, &line, step.id, &AlignmentEvent::AlignmentReminded { owner: step.owner_id }).await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}
