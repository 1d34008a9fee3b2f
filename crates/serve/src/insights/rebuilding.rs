//! Rebuilding the roll-ups from requests, and comparing them with what is kept.

use std::collections::BTreeMap;

use anyhow::Context;
use db::View;
use kernel::Failure;

use super::cell::Cell;
use super::counting::changes;
use super::store;
use super::tally::{Kept, Tally};
use crate::requests::model::RequestId;

/// How many rows are read at once.
const BATCH: i64 = 500;
/// How many requests are tallied at once: each is in ten cells or so.
const FEW: usize = 100;

/// Every place where the roll-ups differ from what requests say, as sentences for whoever runs Hallway; none when all is
/// well. What is not counted yet is no difference. Whether requests say what their events say:
/// [`crate::requests::differences`].
pub async fn differences(view: &mut View) -> Result<Vec<String>, Failure> {
    let mut wrong = Vec::new();
    // As text, because a tally in memory is a hundred times as large.
    let mut rebuilt: BTreeMap<Cell, Kept> = BTreeMap::new();
    let mut after = RequestId::new(i64::MIN);
    loop {
        let rows = store::walk(view, after, BATCH).await?;
        let Some((last, _)) = rows.last() else { break };
        after = last.id;
        let mut held = Vec::new();
        for (row, is_uncounted) in &rows {
            let before = row.held()?;
            if !is_uncounted && before.as_ref() != Some(&row.present()) {
                wrong.push(format!("request {}: counted otherwise than it is", row.id));
            }
            held.extend(before.map(|before| (before, 1)));
        }
        while !held.is_empty() {
            let few = held.split_off(held.len().saturating_sub(FEW));
            for (cell, mut tally) in changes(few) {
                if let Some(before) = rebuilt.get(&cell) {
                    tally.merge(&Tally::read(before).context("a tally that was just kept")?);
                }
                rebuilt.insert(cell, tally.keep());
            }
        }
    }
    wrong.extend(kept_otherwise(view, rebuilt).await?);
    Ok(wrong)
}

/// What the roll-ups hold, against what they should.
async fn kept_otherwise(view: &mut View, mut rebuilt: BTreeMap<Cell, Kept>) -> Result<Vec<String>, Failure> {
    let mut wrong = Vec::new();
    let mut after = None;
    loop {
        let kept = store::all_kept(view, after.as_ref(), BATCH).await?;
        let Some((last, _)) = kept.last() else { break };
        after = Some(*last);
        for (cell, tally) in kept {
            if rebuilt.remove(&cell) != Some(tally.keep()) {
                wrong.push(format!("roll-up {cell:?}: does not say what the requests say"));
            }
        }
    }
    wrong.extend(rebuilt.keys().map(|cell| format!("roll-up {cell:?}: missing")));
    Ok(wrong)
}
