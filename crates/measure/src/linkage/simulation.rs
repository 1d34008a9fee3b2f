//! Made-up panels in which it is known what goes together: how often a link is said where there is none, how often one is
//! found, and how often the interval holds the truth.

use super::*;
use crate::chance::SplitMix;

/// A panel of so many units and periods.
#[derive(Clone, Copy, Debug)]
struct Shape {
    units: usize,
    periods: usize,
}

/// What drives x and y.
#[derive(Clone, Copy, Debug)]
struct World {
    /// How much a period resembles the one before, of both.
    phi: f64,
    /// How y goes along with x of the same period, in every unit.
    r: f64,
    /// How differently units do, as a standard deviation around that.
    differ: f64,
    /// Trends and shocks that all units share, in standard deviations of what is their own.
    common: f64,
    /// The share of what is not known.
    missing: f64,
}

const PLAIN: World = World { phi: 0.0, r: 0.0, differ: 0.0, common: 0.0, missing: 0.0 };

fn panel(shape: Shape, world: World, chance: &mut SplitMix) -> Vec<Unit> {
    let Shape { units, periods } = shape;
    let trend = |at: usize| 3.0 * at as f64 / periods as f64;
    let shared: Vec<(f64, f64)> = (0..periods)
        .map(|at| {
            (world.common * (trend(at) + chance.normal()), world.common * (trend(at) + chance.normal()))
        })
        .collect();
    let unit = |_| {
        let r = (world.r + world.differ * chance.normal()).clamp(-0.95, 0.95);
        let (own_x, own_y) = (3.0 * chance.normal(), 3.0 * chance.normal());
        let fresh = (1.0 - world.phi * world.phi).sqrt();
        let mut both = (chance.normal(), 0.0);
        both.1 = r * both.0 + (1.0 - r * r).sqrt() * chance.normal();
        let mut of = Unit { x: Vec::new(), y: Vec::new() };
        for shared in &shared {
            of.x.push((chance.share() >= world.missing).then_some(own_x + shared.0 + both.0));
            of.y.push((chance.share() >= world.missing).then_some(own_y + shared.1 + both.1));
            let new = chance.normal();
            let along = r * new + (1.0 - r * r).sqrt() * chance.normal();
            both = (world.phi * both.0 + fresh * new, world.phi * both.1 + fresh * along);
        }
        of
    };
    (0..units).map(unit).collect()
}

/// Of all runs: in how many at least one lag was said to be linked, and the primary one; how often the interval of the
/// primary held the truth, of those that were told.
#[derive(Clone, Copy, Debug, Default)]
struct Record {
    any: f64,
    primary: f64,
    held: f64,
    told: f64,
}

fn record(shape: Shape, world: World, effects: Effects, runs: u32) -> Record {
    let registered = Registered::new(&[0, 1, 2, 3, 4], 0, effects).unwrap();
    let mut chance = SplitMix::new(u64::from(runs));
    let mut found = Record::default();
    let one = |holds: bool| f64::from(u8::from(holds)) / f64::from(runs);
    for _ in 0..runs {
        let linkage = linkage(&panel(shape, world, &mut chance), &registered, 0.95).unwrap();
        let is_linked = |verdict: Verdict| matches!(verdict, Verdict::MovedTogether { .. });
        found.any += one(linkage.lags.iter().any(|at| is_linked(at.verdict)));
        found.primary += one(is_linked(linkage.primary));
        if let Some(told) = linkage.lags[0].told {
            found.told += one(true);
            found.held += one(told.pearson.interval.holds(world.r));
        }
    }
    found.held /= found.told;
    println!("{shape:?} {world:?} {effects:?}: {found:.3?}");
    found
}

fn runs(short: u32, long: u32) -> u32 {
    if std::env::var_os("HALLWAY_LONG_SOLVER").is_some() { long } else { short }
}

const PANEL: Shape = Shape { units: 20, periods: 24 };
const FEW: Shape = Shape { units: 3, periods: 48 };
const ONE: Shape = Shape { units: 1, periods: 120 };

#[test]
fn where_nothing_goes_together_no_link_is_said() {
    let runs = runs(15, 2_000);
    let like = World { phi: 0.6, ..PLAIN };
    for (shape, world) in [
        (PANEL, PLAIN),
        (PANEL, like),
        (PANEL, World { common: 2.0, missing: 0.2, ..like }),
        (Shape { units: 6, periods: 36 }, World { differ: 0.3, ..like }),
        (Shape { units: 60, periods: 12 }, World { differ: 0.3, ..like }),
        (FEW, like),
        (ONE, like),
        (ONE, World { phi: 0.9, ..PLAIN }),
    ] {
        for effects in [Effects::TwoWay, Effects::FirstDifferences] {
            let found = record(shape, world, effects, runs);
            assert!(found.any < 0.06 + 4.0 * (0.05 / f64::from(runs)).sqrt(), "{found:?}");
        }
    }
}

#[test]
fn what_goes_together_is_found_and_the_interval_holds_how_much() {
    let runs = runs(15, 2_000);
    for (shape, world, least) in [
        (PANEL, World { r: 0.2, ..PLAIN }, 0.6),
        (PANEL, World { r: 0.3, phi: 0.6, common: 2.0, missing: 0.1, ..PLAIN }, 0.6),
        (Shape { units: 6, periods: 36 }, World { r: 0.5, phi: 0.6, ..PLAIN }, 0.5),
        (ONE, World { r: 0.5, phi: 0.6, ..PLAIN }, 0.7),
    ] {
        let found = record(shape, world, Effects::TwoWay, runs);
        assert!(found.primary > least && found.held > 0.85, "{found:?}");
    }
}
