//! How often what was promised over a line was kept, for those lines alone at whose ends the viewer stands.

use std::collections::HashMap;

use kernel::Viewer;
use map::RelationshipId;
use map::network::{Network, Tie};
use web::Speech;

/// Fewer say nothing.
const FEWEST: i64 = 5;

/// What the viewer may read of it: kept, and of how many.
#[derive(Debug, Default)]
pub struct Promises {
    over: HashMap<RelationshipId, (i64, i64)>,
}

/// How a line looks by it: a colour and a kind of line each, and its share in words beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Nine times out of ten, or more often.
    Mostly,
    /// Seven times out of ten, or more often.
    Often,
    Less,
}

impl Band {
    pub fn of(kept: i64, n: i64) -> Option<Self> {
        match (kept * 10, n) {
            (_, n) if n < FEWEST => None,
            (tenfold, n) if tenfold >= 9 * n => Some(Self::Mostly),
            (tenfold, n) if tenfold >= 7 * n => Some(Self::Often),
            _ => Some(Self::Less),
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Mostly => "mostly",
            Self::Often => "often",
            Self::Less => "less",
        }
    }
}

impl Promises {
    pub const fn of(over: HashMap<RelationshipId, (i64, i64)>) -> Self {
        Self { over }
    }

    /// The band of a line and its share, `92%`.
    pub fn painted(&self, tie: &Tie) -> Option<(&'static str, String)> {
        let (kept, n) = *self.over.get(&tie.id)?;
        Some((Band::of(kept, n)?.class(), percent(kept, n)))
    }

    /// What the table says of a line.
    pub fn told(&self, t: &Speech, viewer: &Viewer, network: &Network, tie: &Tie) -> String {
        let is_end = is_end(viewer, network, tie);
        match self.over.get(&tie.id) {
            Some((kept, n)) if is_end && *n < FEWEST => t.a1("map-kept-few", "n", *n),
            Some((kept, n)) if is_end => t.a2("map-kept-of", "share", percent(*kept, *n), "n", *n),
            _ if is_end => t.s("map-kept-nothing"),
            _ => t.s("map-kept-for-its-ends"),
        }
    }

    /// What is coloured, and what is not shown.
    pub fn note(&self, t: &Speech, viewer: &Viewer, network: &Network) -> String {
        let own = network.ties.iter().filter(|tie| is_end(viewer, network, tie)).count();
        t.a2("map-kept-note", "own", own, "others", network.ties.len() - own)
    }
}

fn is_end(viewer: &Viewer, network: &Network, tie: &Tie) -> bool {
    [tie.from, tie.to].iter().any(|place| network.nodes[*place].party.is_side_of(viewer))
}

#[allow(clippy::cast_precision_loss, reason = "a count is far below 2^53")]
fn percent(kept: i64, n: i64) -> String {
    format!("{:.0}%", kept as f64 * 100.0 / n.max(1) as f64)
}

#[cfg(test)]
mod tests {
    use super::Band;

    #[test]
    fn a_band_takes_five_and_says_how_often_of_ten() {
        let of = |kept, n| Band::of(kept, n);
        assert_eq!((of(4, 4), of(0, 0)), (None, None));
        assert_eq!((of(5, 5), of(9, 10)), (Some(Band::Mostly), Some(Band::Mostly)));
        assert_eq!((of(89, 100), of(7, 10)), (Some(Band::Often), Some(Band::Often)));
        assert_eq!((of(69, 100), of(0, 5)), (Some(Band::Less), Some(Band::Less)));
    }
}
