//! Line of sight: whether and how what a party delivers reaches somebody outside.
//!
//! The map is a directed graph from providers to customers. External customers absorb: a path ends at the first one, and
//! links that leave one are passed over. So are links of a party with itself: what stays does not leave.
//!
//! - *Length*: links on the shortest path to an external customer, whatever their volume; 0 for one outside.
//! - *Exposure*: the chance, 0 to 1, that work which leaves a party ends outside when each step follows the share of the
//!   volume; the absorption probability of that Markov chain. A link without volume beside others that have some is never
//!   taken; where no link of a party has a volume, all are taken alike. Work that comes to a party without links, or goes
//!   round for ever, does not end outside.
//! - *Expected steps*: links taken on average by the work that does end outside.
//! - *Single point*: a party through which every path of others to the outside leads; its loss cuts them off. Those are
//!   the dominators of the reversed graph, seen from the outside.
//!
//! Sources: Kemeny and Snell, "Finite Markov Chains" (1960), chapter 3; Cooper, Harvey and Kennedy, "A Simple, Fast
//! Dominance Algorithm" (2001), as in `petgraph`.
//!
//! Time: 5,000 links at random among 500 to 2,500 parties took 25 ms or less in a release build on one core; it grows with
//! the cube of the parties that are densely on circles.

mod absorption;
mod single_points;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;

use petgraph::unionfind::UnionFind;

use crate::Link;

/// What can be seen from each party.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    lengths: Vec<Option<u32>>,
    exposures: Vec<f64>,
    steps: Vec<Option<f64>>,
    unreached: Vec<Vec<usize>>,
    /// Those who reach the outside, each right before all that it cuts off.
    below: Vec<usize>,
    /// Where in `below` those stand whom a party cuts off.
    cut: Vec<Range<usize>>,
}

impl Sight {
    /// Of so many parties, their links, and which of them are external customers.
    ///
    /// None when a link or an external customer is not among the parties, or when a volume is negative or no number.
    pub fn of(parties: usize, links: &[Link], external: &[usize]) -> Option<Self> {
        let mut outside = vec![false; parties];
        for party in external {
            *outside.get_mut(*party)? = true;
        }
        if !links.iter().all(|link| link.is_within(parties)) {
            return None;
        }
        let onward = merge(parties, links, &outside);
        let lengths = lengths(&onward, &outside);
        let (exposures, steps) = absorption::absorption(&shares(&onward), &outside);
        let (below, cut) = single_points::cut_off(&onward, &outside);
        let unreached = parts_without(&onward, &lengths);
        Some(Self { lengths, exposures, steps, unreached, below, cut })
    }

    /// Links on the shortest path to an external customer. None when there is no path, or no such party.
    pub fn length(&self, party: usize) -> Option<u32> {
        self.lengths.get(party).copied().flatten()
    }

    /// The chance that work which leaves the party ends outside, 0 to 1; 1 for an external customer. None when there is
    /// no such party.
    pub fn exposure(&self, party: usize) -> Option<f64> {
        self.exposures.get(party).copied()
    }

    /// Links that work takes on average when it ends outside. None when it never does, when they are too many for a
    /// number, or when there is no such party.
    pub fn expected_steps(&self, party: usize) -> Option<f64> {
        self.steps.get(party).copied().flatten()
    }

    /// The connected parts, ascending inside, whose parties reach nobody outside; the largest part first.
    pub fn unreached(&self) -> &[Vec<usize>] {
        &self.unreached
    }

    /// Parties whose loss cuts others off from everybody outside, and how many; those who cut off most come first.
    pub fn single_points(&self) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = self
            .cut
            .iter()
            .enumerate()
            .map(|(party, cut)| (party, cut.len()))
            .filter(|(_, n)| *n > 0)
            .collect();
        found.sort_by_key(|(party, n)| (std::cmp::Reverse(*n), *party));
        found
    }

    /// Whom the loss of this party cuts off from everybody outside, itself not counted.
    pub fn cut_off_by(&self, party: usize) -> &[usize] {
        self.cut.get(party).map_or(&[], |cut| &self.below[cut.clone()])
    }
}

/// For each party whom it serves and with what volume, each once, without itself; nobody for one outside.
fn merge(parties: usize, links: &[Link], outside: &[bool]) -> Vec<Vec<(usize, f64)>> {
    let mut onward = vec![BTreeMap::new(); parties];
    for link in links.iter().filter(|link| link.from != link.to && !outside[link.from]) {
        *onward[link.from].entry(link.to).or_insert(0.0) += link.weight;
    }
    onward.into_iter().map(|to| to.into_iter().collect()).collect()
}

/// The share of each link in what leaves its party; those that are never taken are left out.
fn shares(onward: &[Vec<(usize, f64)>]) -> Vec<Vec<(usize, f64)>> {
    let of_one = |to: &Vec<(usize, f64)>| -> Vec<(usize, f64)> {
        // Divided by the greatest first, so that no sum is too large for a number.
        let most = to.iter().map(|(_, volume)| *volume).fold(0.0, f64::max);
        if most == 0.0 {
            return to.iter().map(|(party, _)| (*party, 1.0 / to.len() as f64)).collect();
        }
        let whole: f64 = to.iter().map(|(_, volume)| volume / most).sum();
        to.iter()
            .map(|(party, volume)| (*party, volume / most / whole))
            .filter(|(_, share)| *share > 0.0)
            .collect()
    };
    onward.iter().map(of_one).collect()
}

/// For each party those who lead to it.
fn reversed(onward: &[Vec<(usize, f64)>]) -> Vec<Vec<usize>> {
    let mut back = vec![Vec::new(); onward.len()];
    for (from, to) in onward.iter().enumerate() {
        to.iter().for_each(|(party, _)| back[*party].push(from));
    }
    back
}

/// Breadth first, backwards from the outside.
fn lengths(onward: &[Vec<(usize, f64)>], outside: &[bool]) -> Vec<Option<u32>> {
    let back = reversed(onward);
    let mut lengths: Vec<Option<u32>> = outside.iter().map(|is| is.then_some(0)).collect();
    let mut next: VecDeque<(usize, u32)> =
        (0..outside.len()).filter(|p| outside[*p]).map(|p| (p, 0)).collect();
    while let Some((party, length)) = next.pop_front() {
        for from in &back[party] {
            if lengths[*from].is_none() {
                lengths[*from] = Some(length + 1);
                next.push_back((*from, length + 1));
            }
        }
    }
    lengths
}

/// Parts that hang together, whichever way their links point, among those without a length.
fn parts_without(onward: &[Vec<(usize, f64)>], lengths: &[Option<u32>]) -> Vec<Vec<usize>> {
    let mut together = UnionFind::<usize>::new(onward.len());
    for (from, to) in onward.iter().enumerate().filter(|(from, _)| lengths[*from].is_none()) {
        to.iter().for_each(|(party, _)| {
            together.union(from, *party);
        });
    }
    let mut parts = BTreeMap::<usize, Vec<usize>>::new();
    for party in (0..onward.len()).filter(|party| lengths[*party].is_none()) {
        parts.entry(together.find(party)).or_default().push(party);
    }
    let mut parts: Vec<Vec<usize>> = parts.into_values().collect();
    parts.sort_by_key(|part| (std::cmp::Reverse(part.len()), part[0]));
    parts
}
