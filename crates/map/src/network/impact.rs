//! If somebody stalls: who feels it, in which order, and how much of what they receive is missing.

use std::collections::VecDeque;

use super::{Carried, Network, Tie};

/// Somebody who feels it.
#[derive(Clone, Debug, PartialEq)]
pub struct Felt {
    /// Their place on the map.
    pub place: usize,
    /// How many relationships lie between.
    pub steps: u32,
    /// The last of these, which leads to them.
    pub by: Tie,
    /// The share of what they receive that comes this way, from 0 to 1: of all requests that they make of anybody, or,
    /// where nobody counted, of all their relationships of this kind.
    pub share: f64,
}

/// Who feels it when the party at this place stalls, the nearest first: those it serves and whom they serve, up to those
/// outside; or the other way round, those who serve it and who serve them, whose work finds nobody to take it.
pub fn felt(network: &Network, carried: &Carried, stalls: usize, towards_customers: bool) -> Vec<Felt> {
    felt_along(network, carried, stalls, towards_customers, |_| true)
}

/// As [`felt`], by way of these ties alone; the shares are still of all that somebody receives.
pub fn felt_along(
    network: &Network,
    carried: &Carried,
    stalls: usize,
    towards_customers: bool,
    follows: impl Fn(&Tie) -> bool,
) -> Vec<Felt> {
    let ends = |tie: &Tie| if towards_customers { (tie.from, tie.to) } else { (tie.to, tie.from) };
    let mut onward: Vec<Vec<Tie>> = vec![Vec::new(); network.nodes.len()];
    let mut received = vec![(0.0, 0_u32); network.nodes.len()];
    let weight = |tie: &Tie| carried.get(&tie.id).copied().unwrap_or_default() as f64;
    for tie in &network.ties {
        let (near, far) = ends(tie);
        if follows(tie) {
            onward[near].push(*tie);
        }
        received[far].0 += weight(tie);
        received[far].1 += 1;
    }
    let share = |tie: &Tie| match received[ends(tie).1] {
        (whole, _) if whole > 0.0 => weight(tie) / whole,
        (_, ties) => 1.0 / f64::from(ties.max(1)),
    };
    let mut seen = vec![false; network.nodes.len()];
    if let Some(start) = seen.get_mut(stalls) {
        *start = true;
    }
    let (mut found, mut next) = (Vec::new(), VecDeque::from([(stalls, 0)]));
    while let Some((near, steps)) = next.pop_front() {
        let mut ties: Vec<&Tie> = onward.get(near).into_iter().flatten().collect();
        ties.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.id.get().cmp(&b.id.get())));
        for tie in ties {
            let (_, far) = ends(tie);
            if std::mem::replace(&mut seen[far], true) {
                continue;
            }
            found.push(Felt { place: far, steps: steps + 1, by: *tie, share: share(tie) });
            // Nothing goes on from those outside.
            if !(towards_customers && network.is_outside(far)) {
                next.push_back((far, steps + 1));
            }
        }
    }
    found
}

impl Network {
    /// The shortest way from this place to each of those outside whom it reaches, the nearest first; both ends belong to
    /// it.
    pub fn paths(&self, from: usize) -> Vec<Vec<usize>> {
        let reached = felt(self, &Carried::new(), from, true);
        let back = |place: usize| reached.iter().find(|felt| felt.place == place).map(|felt| felt.by.from);
        let path = |outside: usize| {
            let mut path = vec![outside];
            while let Some(before) = path.last().copied().filter(|last| *last != from).and_then(back) {
                path.push(before);
            }
            path.reverse();
            path
        };
        reached.iter().map(|felt| felt.place).filter(|place| self.is_outside(*place)).map(path).collect()
    }
}
