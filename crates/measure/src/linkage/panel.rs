//! Units and periods, and the pairs of them at a lag.

use super::{First, Unit};
use crate::NoFigure;

/// What is known of both at a lag, by unit and then by period; units and periods with some are counted from 0.
pub(super) struct Pairs {
    pub all: Vec<Pair>,
    pub units: usize,
    pub periods: usize,
}

/// In one unit: what came first, and what came so many periods later.
#[derive(Clone, Copy)]
pub(super) struct Pair {
    pub unit: usize,
    /// Of the later, counted over all units alike.
    pub period: usize,
    pub earlier: f64,
    pub later: f64,
}

impl Pairs {
    pub(super) fn new(units: &[Unit], first: First, lag: usize) -> Self {
        let mut all = Vec::new();
        let mut with_some = 0;
        for unit in units {
            let (earlier, later) = match first {
                First::X => (&unit.x, &unit.y),
                First::Y => (&unit.y, &unit.x),
            };
            let before = all.len();
            for (period, (earlier, later)) in earlier.iter().zip(later.iter().skip(lag)).enumerate() {
                if let (Some(earlier), Some(later)) = (*earlier, *later) {
                    all.push(Pair { unit: with_some, period, earlier, later });
                }
            }
            with_some += usize::from(all.len() > before);
        }
        let periods = all.iter().map(|pair| pair.period + 1).max().unwrap_or(0);
        Self { all, units: with_some, periods }
    }
}

/// Refuses a panel with holes other than None.
pub(super) fn is_whole(units: &[Unit]) -> Result<(), NoFigure> {
    let periods = units.first().map_or(0, |unit| unit.x.len());
    if units.iter().any(|unit| unit.x.len() != periods || unit.y.len() != periods) {
        return Err(NoFigure::Uneven);
    }
    let mut known = units.iter().flat_map(|unit| unit.x.iter().chain(&unit.y)).flatten();
    if known.all(|value| value.is_finite()) { Ok(()) } else { Err(NoFigure::NotANumber) }
}

/// The changes since the period before; the first period has none.
pub(super) fn differences(units: &[Unit]) -> Vec<Unit> {
    let changes = |values: &[Option<f64>]| values.windows(2).map(|two| Some(two[1]? - two[0]?)).collect();
    units.iter().map(|unit| Unit { x: changes(&unit.x), y: changes(&unit.y) }).collect()
}
