//! Rebuilding everything that figures rest on, from requests and their events, and comparing it with what is kept.

use std::collections::BTreeMap;

use anyhow::Context;
use db::View;
use kernel::Failure;
use kernel::calendar::Calendar;
use map::services::Targets;

use super::cell::Cell;
use super::contribution::Counted;
use super::counting::changes;
use super::store;
use super::tally::{Kept, Tally};
use crate::clocks::{self, History};
use crate::requests::actions::compiled;
use crate::requests::model::RequestId;
use crate::requests::store as requests;

/// How many rows are read at once.
const BATCH: i64 = 500;
/// How many requests are tallied at once: each is in ten cells or so.
const FEW: usize = 100;

/// Every place where what is kept differs from what requests and events say, as sentences for whoever runs Hallway;
/// none when all is well. What is not counted yet is no difference.
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
            wrong.extend(told_otherwise(view, row).await?);
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

/// What a request's row says about times, against what its events say.
async fn told_otherwise(view: &mut View, row: &Counted) -> Result<Option<String>, Failure> {
    let events = requests::timeline(view, row.id).await?;
    let (targets, spec) = store::promised(view, row.id).await?;
    let targets: Targets = serde_json::from_str(&targets).map_err(anyhow::Error::from)?;
    let calendar = compiled(&spec)?;
    let history = History::of(&events);
    let mut told = row.clone();
    tell(&mut told, &targets, &history, &calendar);
    Ok((told.present() != row.present()).then(|| format!("request {}: its events say otherwise", row.id)))
}

/// Writes into a row what its events say.
fn tell(row: &mut Counted, targets: &Targets, history: &History, calendar: &Calendar) {
    let clocks = clocks::clocks(targets, calendar, history);
    let figures = clocks::Figures::of(history, &clocks, calendar, row.acknowledged_at, row.resolved_at);
    row.opened_at = history.opened_at;
    row.acknowledge_seconds = figures.acknowledge_seconds;
    row.resolve_seconds = figures.resolve_seconds;
    row.silence_seconds = figures.silence_seconds;
    row.silence_business_seconds = figures.silence_business_seconds;
    row.acknowledged_in_time = figures.acknowledged_in_time;
    row.resolved_in_time = figures.resolved_in_time;
    row.hand_overs = i64::try_from(history.holders.len().saturating_sub(1)).unwrap_or(i64::MAX);
    row.hops = figures.hops;
}
