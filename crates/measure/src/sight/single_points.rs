//! Whom the loss of one party cuts off: the dominator tree of the reversed graph, seen from the outside.

use std::ops::Range;

use petgraph::algo::dominators::simple_fast;
use petgraph::graph::{DiGraph, NodeIndex};

/// The parties in the order of the tree from its root, and for each party where those stand whom it cuts off: those
/// below it, itself not counted. External customers cut nobody off: a loss of theirs is none of ours.
pub fn cut_off(onward: &[Vec<(usize, f64)>], outside: &[bool]) -> (Vec<usize>, Vec<Range<usize>>) {
    let below = children(onward, outside);
    let root = onward.len();
    let mut order = Vec::with_capacity(root);
    let mut cut = vec![0..0; root];
    // Each is entered, and left again when all below it are in the order.
    let mut open: Vec<(usize, bool)> = below[root].iter().rev().map(|party| (*party, false)).collect();
    while let Some((party, is_left)) = open.pop() {
        if is_left {
            cut[party].end = order.len();
            continue;
        }
        order.push(party);
        cut[party] = order.len()..order.len();
        open.push((party, true));
        open.extend(below[party].iter().rev().map(|child| (*child, false)));
    }
    for party in (0..root).filter(|party| outside[*party]) {
        cut[party] = 0..0;
    }
    (order, cut)
}

/// The dominator tree; its root, the outside as a whole, comes after all parties.
fn children(onward: &[Vec<(usize, f64)>], outside: &[bool]) -> Vec<Vec<usize>> {
    let root = onward.len();
    let mut graph = DiGraph::<(), ()>::with_capacity(root + 1, root);
    (0..=root).for_each(|_| {
        graph.add_node(());
    });
    for party in (0..root).filter(|party| outside[*party]) {
        graph.add_edge(NodeIndex::new(root), NodeIndex::new(party), ());
    }
    for (from, to) in onward.iter().enumerate() {
        for (party, _) in to {
            graph.add_edge(NodeIndex::new(*party), NodeIndex::new(from), ());
        }
    }
    let dominators = simple_fast(&graph, NodeIndex::new(root));
    let mut children = vec![Vec::new(); root + 1];
    for party in 0..root {
        if let Some(above) = dominators.immediate_dominator(NodeIndex::new(party)) {
            children[above.index()].push(party);
        }
    }
    children
}
