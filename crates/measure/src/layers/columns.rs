//! In which column each party stands.
//!
//! As far right as its customers allow (longest path), so that what serves the outside stands next to it; then those who
//! are served more than they serve move towards those who serve them, as long as links become shorter. Source of the
//! second step: Nikolov and Tarassov, "Graph layering by promotion of nodes" (2006).

use std::collections::BTreeSet;

use super::Party;
use crate::Link;

/// How often all parties may move.
const PASSES: usize = 16;

/// By party the column from the left; None for one without links. External customers have the last column.
pub fn columns(parties: &[Party], links: &[Link], sequence: &[usize]) -> Vec<Option<usize>> {
    let mut place = vec![0; parties.len()];
    sequence.iter().enumerate().for_each(|(at, party)| place[*party] = at);
    let mut left = vec![BTreeSet::new(); parties.len()];
    let mut right = vec![BTreeSet::new(); parties.len()];
    let mut is_linked = vec![false; parties.len()];
    for link in links.iter().filter(|link| link.from != link.to) {
        let (first, last) =
            if place[link.from] < place[link.to] { (link.from, link.to) } else { (link.to, link.from) };
        (is_linked[first], is_linked[last]) = (true, true);
        // Between external customers a link runs within the last column.
        if !parties[first].is_external {
            right[first].insert(last);
            left[last].insert(first);
        }
    }
    // Counted from the right, the outside at 0.
    let mut column = vec![0_usize; parties.len()];
    for party in sequence.iter().rev().copied().filter(|party| !parties[*party].is_external) {
        column[party] = after(&right[party], &column);
    }
    for _ in 0..PASSES {
        let mut has_moved = false;
        for party in sequence.iter().copied().filter(|party| !parties[*party].is_external) {
            let to = if left[party].len() > right[party].len() {
                left[party].iter().map(|other| column[*other]).min().unwrap_or(0) - 1
            } else if left[party].len() < right[party].len() {
                after(&right[party], &column)
            } else {
                column[party]
            };
            has_moved |= column[party] != to;
            column[party] = to;
        }
        if !has_moved {
            break;
        }
    }
    let linked = || (0..parties.len()).filter(|party| is_linked[*party]);
    let last = linked().map(|party| column[party]).max().unwrap_or(0);
    (0..parties.len()).map(|party| is_linked[party].then(|| last - column[party])).collect()
}

fn after(right: &BTreeSet<usize>, column: &[usize]) -> usize {
    right.iter().map(|other| column[*other] + 1).max().unwrap_or(1)
}
