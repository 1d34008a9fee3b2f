//! Counting: what has changed since the last time goes into the roll-ups.
//!
//! It does not happen where requests are changed: the row of a whole month would be changed by everybody at once, and
//! on PostgreSQL all who write would wait in one line for it. Whoever reads adds what is not counted yet.

use std::collections::BTreeMap;

use db::{Act, Db, act};
use kernel::{Failure, Viewer};

use super::cell::cells;
use super::contribution::Contribution;
use super::store;
use super::tally::Tally;

/// How many are counted in one act: on SQLite nobody else writes meanwhile.
const BATCH: i64 = 100;
/// How many are counted in one act where nobody waits: the rows of a scope are then written less often.
const LARGE_BATCH: i64 = 2_000;

/// Counts what is uncounted, at most so many batches; says how many requests. Two nodes may do it at once: one of them
/// has the turn, the other comes back later. No version is raised.
pub async fn count(db: &Db, batches: usize) -> Result<usize, Failure> {
    count_by(db, batches, BATCH).await
}

/// Counts until nothing is left: at the end of commands that write much.
pub async fn count_all(db: &Db) -> Result<usize, Failure> {
    count_by(db, usize::MAX, LARGE_BATCH).await
}

async fn count_by(db: &Db, batches: usize, limit: i64) -> Result<usize, Failure> {
    let mut all = 0;
    // Most of the time there is nothing, and then nobody's turn to write is taken.
    let mut view = db.view(Viewer::system()).await?;
    if !store::has_uncounted(&mut view).await? {
        return Ok(0);
    }
    drop(view);
    for _ in 0..batches {
        let counted: Result<usize, Failure> = act!(db, Viewer::system(), |a| count_some(a, limit).await);
        let counted = counted?;
        all += counted;
        if counted < usize::try_from(limit).unwrap_or_default() {
            break;
        }
    }
    Ok(all)
}

/// What a batch changes in a row of the roll-ups.
pub(super) fn changes(
    contributions: impl IntoIterator<Item = (Contribution, i64)>,
) -> BTreeMap<super::cell::Cell, Tally> {
    let mut changes: BTreeMap<super::cell::Cell, Tally> = BTreeMap::new();
    for (contribution, times) in contributions {
        for cell in cells(&contribution) {
            changes.entry(cell).or_default().add(&contribution, times);
        }
    }
    changes
}

/// One batch. Says how many requests were looked at.
pub(super) async fn count_some(a: &mut Act, limit: i64) -> Result<usize, Failure> {
    if !a.take_turn("insights").await? {
        return Ok(0);
    }
    let rows = store::uncounted(a, limit).await?;
    let mut moved = Vec::new();
    let mut held = Vec::with_capacity(rows.len());
    for row in &rows {
        let (before, present) = (row.held()?, row.present());
        held.push(serde_json::to_string(&present).map_err(anyhow::Error::from)?);
        if before.as_ref() != Some(&present) {
            moved.extend(before.map(|before| (before, -1)));
            moved.push((present, 1));
        }
    }
    for (cell, change) in changes(moved).into_iter().filter(|(_, change)| !change.is_empty()) {
        let mut tally = store::find(a, &cell).await?;
        tally.merge(&change);
        if tally.is_empty() {
            store::forget(a, &cell).await?;
        } else {
            store::put(a, &cell, &tally.keep()).await?;
        }
    }
    for (row, held) in rows.iter().zip(&held) {
        store::write_counted(a, row, held).await?;
    }
    Ok(rows.len())
}
