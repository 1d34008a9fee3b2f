//! How high things stand, so that links run straight and long ones bend only at their ends.
//!
//! Source: Brandes and Köpf, "Fast and Simple Horizontal Coordinate Assignment" (2002): things are tied to the median of
//! those they are joined with, from the left and from the right, upper and lower medians first; each of the four ways
//! gives blocks of the same height, which are packed; and each thing gets the mean of its two middle heights. Blocks are
//! packed by longest paths, which holds for any sizes and does without the flaw of the published packing (Brandes,
//! Walter and Zink, "Erratum", 2020). The average of the middle two keeps the order and all distances.

use std::collections::HashSet;

use super::net::Net;

/// The y of the middle of each thing; the uppermost edge is at 0.
pub fn heights(net: &Net) -> Vec<f64> {
    let conflicts = conflicts(net);
    let mut ways: Vec<(bool, Vec<f64>)> = Vec::new();
    for is_from_left in [true, false] {
        for is_downward in [true, false] {
            ways.push((is_downward, one_way(net, &conflicts, is_from_left, is_downward)));
        }
    }
    let ends = |heights: &[f64]| {
        let things = net.columns.iter().flatten();
        things.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), thing| {
            let half = net.height[*thing] / 2.0;
            (low.min(heights[*thing] - half), high.max(heights[*thing] + half))
        })
    };
    let least =
        ways.iter().map(|(_, heights)| ends(heights)).min_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    let Some((low, high)) = least.filter(|(low, _)| low.is_finite()) else {
        return vec![0.0; net.height.len()];
    };
    for (is_downward, heights) in &mut ways {
        let own = ends(heights);
        let shift = if *is_downward { low - own.0 } else { high - own.1 };
        heights.iter_mut().for_each(|height| *height += shift);
    }
    let mut found: Vec<f64> = (0..net.height.len())
        .map(|thing| {
            let mut four: Vec<f64> = ways.iter().map(|(_, heights)| heights[thing]).collect();
            four.sort_by(f64::total_cmp);
            four[1].midpoint(four[2])
        })
        .collect();
    let top = ends(&found).0;
    found.iter_mut().for_each(|height| *height -= top);
    found
}

/// Links between a thing and one to its left that cross the inner piece of a long link: those pieces stay straight.
fn conflicts(net: &Net) -> HashSet<(usize, usize)> {
    let places = net.places();
    let mut conflicts = HashSet::new();
    for pair in net.columns.windows(2) {
        let inner = |thing: usize| {
            net.left[thing].first().copied().filter(|left| net.is_piece(thing) && net.is_piece(*left))
        };
        let (mut from, mut seen) = (0, 0);
        for (at, thing) in pair[1].iter().enumerate() {
            let straight = inner(*thing);
            if straight.is_none() && at + 1 < pair[1].len() {
                continue;
            }
            let to = straight.map_or(pair[0].len(), |left| places[left]);
            for thing in &pair[1][seen..=at] {
                for left in &net.left[*thing] {
                    let crosses = places[*left] < from || places[*left] > to;
                    if crosses && !(net.is_piece(*thing) && net.is_piece(*left)) {
                        conflicts.insert((*left, *thing));
                    }
                }
            }
            (seen, from) = (at + 1, to);
        }
    }
    conflicts
}

/// One of the four ways; the things of a column from its top, or from its bottom.
fn one_way(
    net: &Net,
    conflicts: &HashSet<(usize, usize)>,
    is_from_left: bool,
    is_downward: bool,
) -> Vec<f64> {
    let mut columns = net.columns.clone();
    if !is_from_left {
        columns.reverse();
    }
    if !is_downward {
        columns.iter_mut().for_each(|column| column.reverse());
    }
    let mut places = vec![0; net.height.len()];
    for column in &columns {
        column.iter().enumerate().for_each(|(at, thing)| places[*thing] = at);
    }
    let is_free = |thing: usize, before: usize| {
        let ends = if is_from_left { (before, thing) } else { (thing, before) };
        (net.is_piece(thing) && net.is_piece(before)) || !conflicts.contains(&ends)
    };
    let roots = tie(&columns, if is_from_left { &net.left } else { &net.right }, &places, is_free);
    let packed = pack(net, &columns, &roots);
    let sign = if is_downward { 1.0 } else { -1.0 };
    roots.iter().map(|root| sign * packed[*root]).collect()
}

/// Ties each thing to a median of those before it where nothing is in the way; gives the first thing of its block.
fn tie(
    columns: &[Vec<usize>],
    before: &[Vec<usize>],
    places: &[usize],
    is_free: impl Fn(usize, usize) -> bool,
) -> Vec<usize> {
    let mut roots: Vec<usize> = (0..places.len()).collect();
    let mut is_followed = vec![false; places.len()];
    let mut near = Vec::new();
    for column in columns.iter().skip(1) {
        // Nothing may be tied above what was tied last, or blocks would cross.
        let mut free_from = 0;
        for thing in column {
            near.clear();
            near.extend_from_slice(&before[*thing]);
            near.sort_by_key(|other| places[*other]);
            let Some(last) = near.len().checked_sub(1) else { continue };
            for median in [last / 2, last.div_ceil(2)] {
                let other = near[median];
                if places[other] >= free_from && !is_followed[other] && is_free(*thing, other) {
                    is_followed[other] = true;
                    roots[*thing] = roots[other];
                    free_from = places[other] + 1;
                    break;
                }
            }
        }
    }
    roots
}

/// The height of each block, by its first thing: as little as those above it allow, then as much as those below it do.
fn pack(net: &Net, columns: &[Vec<usize>], roots: &[usize]) -> Vec<f64> {
    let pairs = || columns.iter().flat_map(|column| column.windows(2).map(|pair| (pair[0], pair[1])));
    let mut above = vec![0_usize; roots.len()];
    // Those below each block stand one after the other in one list, which has a part for each block.
    let mut end = vec![0_usize; roots.len() + 1];
    for (upper, lower) in pairs() {
        above[roots[lower]] += 1;
        end[roots[upper] + 1] += 1;
    }
    (1..end.len()).for_each(|at| end[at] += end[at - 1]);
    let start = end.clone();
    let mut all = vec![(0, 0.0); start[roots.len()]];
    for (upper, lower) in pairs() {
        let block = roots[upper];
        all[end[block]] = (roots[lower], net.apart(upper, lower));
        end[block] += 1;
    }
    let below = |block: usize| &all[start[block]..start[block + 1]];
    let blocks = columns.iter().flatten().copied().filter(|thing| roots[*thing] == *thing);
    let mut sorted: Vec<usize> = blocks.filter(|block| above[*block] == 0).collect();
    let mut heights = vec![0.0_f64; roots.len()];
    let mut next = 0;
    while let Some(block) = sorted.get(next).copied() {
        next += 1;
        for (other, apart) in below(block) {
            heights[*other] = heights[*other].max(heights[block] + apart);
            above[*other] -= 1;
            if above[*other] == 0 {
                sorted.push(*other);
            }
        }
    }
    for block in sorted.into_iter().rev() {
        let room =
            below(block).iter().map(|(other, apart)| heights[*other] - apart).fold(f64::INFINITY, f64::min);
        if room.is_finite() {
            heights[block] = heights[block].max(room);
        }
    }
    heights
}
