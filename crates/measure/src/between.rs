//! Who stands between others: betweenness, and parties whose loss takes the map apart.
//!
//! For teams only: a figure like this about a person would be surveillance.

use std::collections::{BTreeSet, VecDeque};

use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::UnGraph;

use crate::Link;

/// By party, over all pairs of others, the sum of the shares of their shortest paths that lead through it; in pairs, not
/// made relative. Links have a direction and all the same length; several between the same two are one.
///
/// Source: Brandes, "A Faster Algorithm for Betweenness Centrality" (2001). None when a link is not among the parties or
/// its volume is negative or no number.
pub fn betweenness(parties: usize, links: &[Link]) -> Option<Vec<f64>> {
    if !links.iter().all(|link| link.is_within(parties)) {
        return None;
    }
    let mut onward = vec![BTreeSet::new(); parties];
    links.iter().filter(|link| link.from != link.to).for_each(|link| {
        onward[link.from].insert(link.to);
    });
    let onward: Vec<Vec<usize>> = onward.into_iter().map(|to| to.into_iter().collect()).collect();
    let mut sums = vec![0.0; parties];
    for start in 0..parties {
        add_paths_from(start, &onward, &mut sums);
    }
    Some(sums)
}

/// Adds what the shortest paths from one party contribute.
fn add_paths_from(start: usize, onward: &[Vec<usize>], sums: &mut [f64]) {
    let mut length = vec![usize::MAX; onward.len()];
    let mut paths = vec![0.0; onward.len()];
    let mut order = Vec::new();
    let mut next = VecDeque::from([start]);
    (length[start], paths[start]) = (0, 1.0);
    while let Some(party) = next.pop_front() {
        order.push(party);
        for to in &onward[party] {
            if length[*to] == usize::MAX {
                length[*to] = length[party] + 1;
                next.push_back(*to);
            }
            if length[*to] == length[party] + 1 {
                paths[*to] += paths[party];
            }
        }
    }
    let mut through = vec![0.0; onward.len()];
    for party in order.into_iter().rev() {
        for to in onward[party].iter().filter(|to| length[**to] == length[party] + 1) {
            through[party] += paths[party] / paths[*to] * (1.0 + through[*to]);
        }
        if party != start {
            sums[party] += through[party];
        }
    }
}

/// Parties without which others that hang together, whichever way links point, no longer would; ascending.
///
/// Source: Hopcroft and Tarjan, "Algorithm 447" (1973), as in `petgraph`. None when a link is not among the parties or
/// its volume is negative or no number.
pub fn articulations(parties: usize, links: &[Link]) -> Option<Vec<usize>> {
    if !links.iter().all(|link| link.is_within(parties)) {
        return None;
    }
    let joined: BTreeSet<(u32, u32)> = links
        .iter()
        .filter(|link| link.from != link.to)
        .map(|link| (link.from.min(link.to) as u32, link.from.max(link.to) as u32))
        .collect();
    let mut graph = UnGraph::<(), ()>::from_edges(joined);
    while graph.node_count() < parties {
        graph.add_node(());
    }
    let mut found: Vec<usize> = articulation_points(&graph).into_iter().map(|party| party.index()).collect();
    found.sort_unstable();
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(links: &[(usize, usize)]) -> Vec<Link> {
        links.iter().map(|(from, to)| Link { from: *from, to: *to, weight: 1.0 }).collect()
    }

    #[test]
    fn two_ways_of_the_same_length_share_what_passes() {
        let found =
            betweenness(5, &links(&[(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (3, 4), (4, 4)])).unwrap();
        assert_eq!(found, [0.0, 1.0, 1.0, 3.0, 0.0]);
    }

    #[test]
    fn whose_loss_takes_the_map_apart_is_found() {
        let found = articulations(7, &links(&[(0, 1), (1, 2), (2, 0), (2, 3), (3, 2), (3, 4), (5, 5)]));
        assert_eq!(found, Some(vec![2, 3]));
    }

    #[test]
    fn nothing_stands_between_nobody() {
        assert_eq!((betweenness(0, &[]), articulations(0, &[])), (Some(vec![]), Some(vec![])));
        assert_eq!((betweenness(1, &links(&[(0, 1)])), articulations(1, &links(&[(1, 0)]))), (None, None));
    }
}
