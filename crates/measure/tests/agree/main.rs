//! What others computed: networkx and numpy on random maps, and the published figures of a real organisation.

mod email_eu;
mod networkx;

use measure::Link;

fn link(from: usize, to: usize, volume: f64) -> Link {
    Link { from, to, weight: volume }
}

fn near(found: f64, expected: f64, relative: f64) -> bool {
    (found - expected).abs() <= relative * expected.abs().max(1.0)
}
