//! Who stands before whom, so that little runs back.
//!
//! Parties that are on no circle stand so that nothing between them runs back (strong components). On a circle, first by
//! level: the heights h for which Σ w (h(to) - h(from) - 1)² over all links is least, so that a link goes one level up as
//! nearly as can be. Source: trophic levels as MacKay, Johnson and Sansom, "How directed is a directed network?" (2020)
//! define them. One link more changes them a little, which a greedy choice would not promise. Then each moves to where
//! the least volume runs back, as long as that gains anything (sifting). External customers come last.

use std::collections::BTreeMap;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::Party;
use crate::Link;

/// What a party gains when it stands before another: what it gives it less what it takes.
type Gains = BTreeMap<usize, f64>;

/// Levels nearer than this are the same; the given order decides.
const SAME: f64 = 1e-6;
/// How often each party may move.
const PASSES: usize = 8;

/// The parties, each before those that it serves, as nearly as can be.
pub fn sequence(parties: &[Party], links: &[Link]) -> Vec<usize> {
    let pull = pull(parties, links);
    let levels = levels(parties.len(), &pull);
    let mut gains = vec![Gains::new(); parties.len()];
    for ((from, to), w) in &pull {
        *gains[*from].entry(*to).or_insert(0.0) += w;
        *gains[*to].entry(*from).or_insert(0.0) -= w;
    }
    // Outside of the circle that is looked at, nobody has a place.
    let mut place = vec![usize::MAX; parties.len()];
    let mut sequence = Vec::with_capacity(parties.len());
    for mut circle in circles(parties.len(), &pull) {
        circle.sort_by_key(|party| ((levels[*party] / SAME).round() as i64, *party));
        sift(&mut circle, &gains, &mut place);
        sequence.extend(circle);
    }
    sequence.sort_by_key(|party| parties[*party].is_external);
    sequence
}

/// Parties that are on circles with each other, those who serve others before them; most stand alone.
fn circles(parties: usize, pull: &[((usize, usize), f64)]) -> impl Iterator<Item = Vec<usize>> {
    let mut graph = DiGraph::<(), ()>::with_capacity(parties, pull.len());
    (0..parties).for_each(|_| {
        graph.add_node(());
    });
    for ((from, to), _) in pull {
        graph.add_edge(NodeIndex::new(*from), NodeIndex::new(*to), ());
    }
    let components = kosaraju_scc(&graph).into_iter().rev();
    components.map(|component| component.into_iter().map(|party| party.index()).collect())
}

/// How strongly each pair that is linked is: the logarithm of its volume, so that a link of great volume counts more,
/// but not alone. Links that leave an external customer run back in any case.
fn pull(parties: &[Party], links: &[Link]) -> Vec<((usize, usize), f64)> {
    let mut volumes = BTreeMap::new();
    for link in links.iter().filter(|link| link.from != link.to && !parties[link.from].is_external) {
        *volumes.entry((link.from, link.to)).or_insert(0.0) += link.weight;
    }
    volumes.into_iter().map(|(ends, volume)| (ends, 1.0 + f64::ln_1p(volume))).collect()
}

/// The levels, by conjugate gradients on the Laplacian; within each connected part they have the mean 0.
fn levels(parties: usize, pull: &[((usize, usize), f64)]) -> Vec<f64> {
    let mut degree = vec![0.0; parties];
    let mut rest = vec![0.0; parties];
    for ((from, to), w) in pull {
        degree[*from] += w;
        degree[*to] += w;
        rest[*from] -= w;
        rest[*to] += w;
    }
    let laplacian = |h: &[f64]| {
        let mut out: Vec<f64> = degree.iter().zip(h).map(|(d, h)| d * h).collect();
        for ((from, to), w) in pull {
            out[*from] -= w * h[*to];
            out[*to] -= w * h[*from];
        }
        out
    };
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let mut levels = vec![0.0; parties];
    let mut along = rest.clone();
    let mut square = dot(&rest, &rest);
    let enough = square * 1e-24;
    for _ in 0..2 * parties {
        if square <= enough || square == 0.0 {
            break;
        }
        let moved = laplacian(&along);
        let step = square / dot(&along, &moved);
        levels.iter_mut().zip(&along).for_each(|(level, a)| *level += step * a);
        rest.iter_mut().zip(&moved).for_each(|(rest, m)| *rest -= step * m);
        let next = dot(&rest, &rest);
        along.iter_mut().zip(&rest).for_each(|(a, rest)| *a = rest + next / square * *a);
        square = next;
    }
    levels
}

/// Moves each party, in the order of the sequence, to the nearest place where the least runs back.
fn sift(sequence: &mut [usize], gains: &[Gains], place: &mut [usize]) {
    if sequence.len() < 2 {
        return;
    }
    sequence.iter().enumerate().for_each(|(at, party)| place[*party] = at);
    let in_turn: Vec<usize> = sequence.to_vec();
    for _ in 0..PASSES {
        let mut has_moved = false;
        for party in in_turn.iter().copied() {
            if let Some(to) = best_place(place[party], &gains[party], place) {
                let from = place[party];
                if to < from {
                    sequence[to..=from].rotate_right(1);
                } else {
                    sequence[from..=to].rotate_left(1);
                }
                (from.min(to)..=from.max(to)).for_each(|at| place[sequence[at]] = at);
                has_moved = true;
            }
        }
        if !has_moved {
            break;
        }
    }
    sequence.iter().for_each(|party| place[*party] = usize::MAX);
}

/// Where a party had better stand. None when it stands well.
fn best_place(at: usize, gains: &Gains, place: &[usize]) -> Option<usize> {
    let mut near: Vec<(usize, f64)> = gains
        .iter()
        .map(|(other, gain)| (place[*other], *gain))
        .filter(|(at, _)| *at != usize::MAX)
        .collect();
    near.sort_by_key(|(place, _)| *place);
    let split = near.partition_point(|(place, _)| *place < at);
    let mut best = (1e-9, None);
    let (mut left, mut right) = (0.0, 0.0);
    for (place, gain) in near[..split].iter().rev() {
        left += gain;
        if left > best.0 {
            best = (left, Some(*place));
        }
    }
    for (place, gain) in &near[split..] {
        right -= gain;
        if right > best.0 {
            best = (right, Some(*place));
        }
    }
    best.1
}
