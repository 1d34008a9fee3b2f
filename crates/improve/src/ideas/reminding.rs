//! Reminders: whoever gives the word of a team hears once of an idea that has waited for thirty days.

use db::{Db, act};
use kernel::{Audience, Failure, Viewer};

use super::event::IdeaEvent;
use super::store;

/// Reminds of what is due. Every node may do it; one does. Says how many.
pub async fn remind(db: &Db) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    let now = view.now;
    let due = store::to_remind(&mut view, now).await?;
    drop(view);
    let mut all = 0;
    for one in due {
        let done: Result<usize, Failure> = act!(db, Viewer::system(), |a| {
            if !store::reminded(a, &one).await? {
                return Ok(0);
            }
            a.record(one.id.0, Audience::COLLEAGUES, &IdeaEvent::IdeaReminded {}).await?;
            Ok(1)
        });
        all += done?;
    }
    Ok(all)
}
