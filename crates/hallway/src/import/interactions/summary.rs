//! What came of reading who wrote to whom.

use std::collections::BTreeSet;

use kernel::Instant;
use map::interactions::{Month, Sum};
use serde::Serialize;

use crate::import::history::Rejected;

#[derive(Debug, Default, Serialize)]
pub struct Summary {
    /// All rows of the file, the rejected ones too.
    pub rows: u64,
    /// Rows that were added up.
    pub interactions: u64,
    /// What somebody wrote to themselves, which passes between nobody.
    pub to_self: u64,
    /// Pairs of different teams, and of these how many with each direction of its own.
    pub pairs: u64,
    pub directed_pairs: u64,
    /// Between different teams, and within one.
    pub between_teams: u64,
    pub within_teams: u64,
    pub first: Option<Instant>,
    pub last: Option<Instant>,
    /// As 2026-11; an empty one for what did not tell when.
    pub months: Vec<String>,
    /// Those of which something had been read before; this took its place.
    pub replaced_months: Vec<String>,
    pub rejected_rows: u64,
    /// The first of them.
    pub rejected: Vec<Rejected>,
    #[serde(skip)]
    seen: [BTreeSet<(i64, i64)>; 2],
}

impl Summary {
    pub fn count(&mut self, at: Option<i64>) {
        self.interactions += 1;
        let at = at.map(Instant);
        self.first = match (self.first, at) {
            (Some(first), Some(at)) => Some(first.min(at)),
            (first, at) => first.or(at),
        };
        self.last = self.last.max(at);
    }

    /// A month is in its place.
    pub fn landed(&mut self, month: Month, sums: &[Sum], replaced: bool) {
        for sum in sums {
            let [up, down] = sum.passed.ways;
            if sum.low == sum.high {
                self.within_teams += up.count;
                continue;
            }
            self.between_teams += up.count + down.count;
            let ends = (sum.low.0, sum.high.0);
            for (seen, way) in self.seen.iter_mut().zip([up, down]) {
                if way.count > 0 {
                    seen.insert(ends);
                }
            }
        }
        let [up, down] = &self.seen;
        self.pairs = up.union(down).count() as u64;
        self.directed_pairs = (up.len() + down.len()) as u64;
        self.months.push(month.to_string());
        if replaced {
            self.replaced_months.push(month.to_string());
        }
    }

    /// For people.
    pub fn sentence(&self) -> String {
        let Self { rows, interactions, pairs, to_self, rejected_rows, .. } = self;
        let mut said = format!(
            "{rows} rows: {interactions} between people of {pairs} pairs of teams or within a team, {to_self} to \
             oneself, {rejected_rows} rejected. No person and no content was kept."
        );
        let replaced: Vec<&str> = self.replaced_months.iter().map(|month| named(month)).collect();
        if !replaced.is_empty() {
            said.push_str(" It took the place of what had been read of ");
            said.push_str(&replaced.join(", "));
            said.push('.');
        }
        said
    }
}

fn named(month: &str) -> &str {
    if month.is_empty() { "an unknown time" } else { month }
}
