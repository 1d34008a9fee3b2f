//! Looks once a day where a promise is kept less than was agreed, and asks for an improvement there.

use db::{Db, act};
use kernel::{Failure, Instant, Viewer};
use map::RelationshipId;
use map::relationships;
use serve::requests::course::courses;

use super::event::AskEvent;
use super::model::{AskId, below, quarter};
use super::store;
use crate::ends::tell;

const DAY: i64 = 86_400;
/// So many days are looked at.
const DAYS: i64 = 90;

/// Looks, if nobody has today, and says how often it asked. Every node may do it; one does.
pub async fn look(db: &Db) -> Result<usize, Failure> {
    let taken: Result<Option<Instant>, Failure> = act!(db, Viewer::system(), |a| {
        let today = a.now.timestamp().strftime("%Y-%m-%d").to_string();
        Ok(store::take_day(a, &today).await?.then_some(a.now))
    });
    let Some(now) = taken? else { return Ok(0) };
    let (since, quarter) = (now.plus_seconds(-DAYS * DAY), quarter(now));
    let (mut asked, mut after) = (0, RelationshipId::new(0));
    loop {
        let mut view = db.view(Viewer::system()).await?;
        let level = store::rule(&mut view).await?.level;
        let all = store::candidates(&mut view, since, &quarter, after).await?;
        let Some(last) = all.last() else { return Ok(asked) };
        after = *last;
        let mut found = Vec::new();
        for id in all {
            let courses = courses(&mut view, id, since.plus_seconds(-DAYS * DAY), now).await?;
            found.extend(below(&courses, since, level).map(|below| (id, below)));
        }
        drop(view);
        for (relationship, below) in found {
            let done: Result<bool, Failure> = act!(db, Viewer::system(), |a| {
                let id = AskId::new(a.id());
                let line = relationships::store::find_any(a, relationship).await?;
                let Some(line) = line else { return Ok(false) };
                if !store::insert(a, id, relationship, &quarter, &below, level).await? {
                    return Ok(false);
                }
                tell(a, &line, id.0, None, &AskEvent::ImprovementAsked {}).await?;
                Ok(true)
            });
            asked += usize::from(done?);
        }
    }
}
