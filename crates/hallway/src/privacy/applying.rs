//! Applying the rules: once a day, by one node, in small acts, with a line in the record of how much went by which rule.

use db::{Db, act};
use kernel::{Failure, Viewer};
use people::privacy::{Retention, Swept, Times, actions};

use crate::search;

const DAY_SECONDS: i64 = 24 * 3_600;
/// So many acts a rule and day: whoever shortens a rule by years has it done over some nights.
const MOST_ACTS: usize = 500;

/// Erases what is older than its rule allows, if no node has done so today. Says how much.
pub async fn apply(db: &Db) -> Result<u64, Failure> {
    let viewer = Viewer::system();
    let turn: Result<bool, Failure> = act!(db, viewer, |a| actions::take_day(a).await);
    if !turn? {
        return Ok(0);
    }
    let rules = super::retention();
    let mut view = db.view(Viewer::system()).await?;
    let times = Times::read(&mut view, &rules).await?;
    drop(view);
    let (mut told, mut all) = (Vec::new(), 0);
    for (rule, days) in times.all() {
        let swept = by_rule(db, rule, days).await;
        all += swept.erased;
        told.push((rule.id, swept.told));
    }
    let recorded: Result<(), Failure> = act!(db, viewer, |a| actions::record_applied(a, &told).await);
    recorded?;
    Ok(all)
}

/// One rule that cannot be applied keeps no other one from it: what it left is taken up the day after.
async fn by_rule(db: &Db, rule: &Retention, days: i64) -> Swept {
    let mut all = Swept::default();
    for _ in 0..MOST_ACTS {
        let swept: Result<Swept, Failure> = act!(db, Viewer::system(), |a| {
            let before = a.now.plus_seconds(-days * DAY_SECONDS);
            let swept = (rule.sweep)(a, before).await?;
            if swept.erased > 0 {
                search::forget_erased(a).await?;
            }
            Ok(swept)
        });
        match swept {
            Ok(swept) if swept.erased == 0 => break,
            Ok(swept) => {
                all.erased += swept.erased;
                all.told += swept.told;
            }
            Err(error) => {
                tracing::warn!(rule = rule.id, %error, "what is older than its rule allows stays until tomorrow");
                break;
            }
        }
    }
    all
}
