//! In what order things stand in their columns, so that few links cross.
//!
//! Sweeps to and fro: each thing moves to the mean place of those it is joined with in the column before (barycentre,
//! Sugiyama and others 1981), the best order seen is kept, and at its end neighbours are exchanged as long as that takes
//! crossings away. Sweeps end early when they gain nothing more.

use super::net::Net;

/// At most so many sweeps, one way each.
const SWEEPS: usize = 24;
/// Another order is taken for a gain of one in so many crossings: for less, a drawing should not look different.
const WORTH: u64 = 50;
/// So many sweeps without such a gain are the last.
const WITHOUT_GAIN: usize = 4;
/// So often neighbours may be exchanged all through.
const EXCHANGES: usize = 8;
/// So many things are looked at in all sweeps, and as many in all exchanges: a map of very long links has fewer of them.
const LOOKS: usize = 2_000_000;

/// Orders the columns, and says how many crossings are left.
pub fn reduce(net: &mut Net) -> u64 {
    let passes = 1 + LOOKS / net.height.len().max(1);
    let mut places = net.places();
    let mut fewest = crossings(net, &places);
    let mut best = net.columns.clone();
    let mut without_gain = 0;
    for sweep in 0..SWEEPS.min(passes) {
        if fewest == 0 || without_gain == WITHOUT_GAIN {
            break;
        }
        sweep_once(net, &mut places, sweep % 2 == 0);
        let found = crossings(net, &places);
        without_gain += 1;
        if found < fewest - fewest / WORTH {
            (fewest, without_gain) = (found, 0);
            best.clone_from(&net.columns);
        }
    }
    net.columns = best;
    places = net.places();
    for _ in 0..EXCHANGES.min(passes) {
        let gained = exchange(net, &mut places);
        fewest -= gained;
        if gained == 0 {
            break;
        }
    }
    fewest
}

/// All columns but the first, by the one before it; from left to right or back.
fn sweep_once(net: &mut Net, places: &mut [usize], is_rightward: bool) {
    let last = net.columns.len().saturating_sub(1);
    for step in 1..=last {
        let (column, beside) = if is_rightward { (step, &net.left) } else { (last - step, &net.right) };
        let things = std::mem::take(&mut net.columns[column]);
        let mut keyed: Vec<(f64, usize)> = things
            .iter()
            .filter(|t| !beside[**t].is_empty())
            .map(|t| (mean(&beside[*t], places), *t))
            .collect();
        // Stable: of two with the same mean, the upper one stays above.
        keyed.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let mut sorted = keyed.into_iter().map(|(_, thing)| thing);
        // Those joined with nothing there keep their places.
        net.columns[column] = things
            .iter()
            .map(|thing| if beside[*thing].is_empty() { *thing } else { sorted.next().unwrap_or(*thing) })
            .collect();
        net.columns[column].iter().enumerate().for_each(|(at, thing)| places[*thing] = at);
    }
}

fn mean(things: &[usize], places: &[usize]) -> f64 {
    things.iter().map(|thing| places[*thing] as f64).sum::<f64>() / things.len() as f64
}

/// How many pairs of links cross, between all columns.
///
/// From top to bottom of a column, those are counted that were before and end further down, in a tree of sums. Source:
/// Barth, Jünger and Mutzel, "Simple and Efficient Bilayer Cross Counting" (2002).
fn crossings(net: &Net, places: &[usize]) -> u64 {
    let mut crossings = 0;
    for pair in net.columns.windows(2) {
        let mut tree = vec![0_u64; pair[1].len() + 1];
        let mut before = 0_u64;
        let mut ends = Vec::new();
        for thing in &pair[0] {
            ends.clear();
            ends.extend(net.right[*thing].iter().map(|other| places[*other]));
            ends.sort_unstable();
            for end in &ends {
                let (mut not_below, mut at) = (0, end + 1);
                while at > 0 {
                    not_below += tree[at];
                    at &= at - 1;
                }
                crossings += before - not_below;
                before += 1;
                at = end + 1;
                while at < tree.len() {
                    tree[at] += 1;
                    at += at & at.wrapping_neg();
                }
            }
        }
    }
    crossings
}

/// Exchanges neighbours wherever fewer links cross then, once through all columns; says how many fewer.
fn exchange(net: &mut Net, places: &mut [usize]) -> u64 {
    let mut gained = 0;
    for column in 0..net.columns.len() {
        for at in 1..net.columns[column].len() {
            let (above, below) = (net.columns[column][at - 1], net.columns[column][at]);
            let (mut now, mut then) = (0, 0);
            for beside in [&net.left, &net.right] {
                let (crossing, otherwise) = crossings_of_two(&beside[above], &beside[below], places);
                now += crossing;
                then += otherwise;
            }
            if then < now {
                net.columns[column].swap(at - 1, at);
                places.swap(above, below);
                gained += now - then;
            }
        }
    }
    gained
}

/// How many links of two neighbours cross, as they stand and exchanged.
fn crossings_of_two(above: &[usize], below: &[usize], places: &[usize]) -> (u64, u64) {
    if above.is_empty() || below.is_empty() {
        return (0, 0);
    }
    if let ([above], [below]) = (above, below) {
        let (above, below) = (places[*above], places[*below]);
        return (u64::from(above > below), u64::from(above < below));
    }
    let sorted = |things: &[usize]| -> Vec<usize> {
        let mut ends: Vec<usize> = things.iter().map(|thing| places[*thing]).collect();
        ends.sort_unstable();
        ends
    };
    let (above, below) = (sorted(above), sorted(below));
    let (mut now, mut same) = (0, 0);
    for end in &above {
        let less = below.partition_point(|other| other < end);
        now += less as u64;
        same += (below.partition_point(|other| other <= end) - less) as u64;
    }
    (now, above.len() as u64 * below.len() as u64 - now - same)
}
