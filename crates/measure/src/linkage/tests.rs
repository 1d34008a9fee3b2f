//! Panels by hand, and laws that hold for any.

use proptest::prelude::*;

use super::*;
use crate::chance::SplitMix;
use crate::correlation::coefficient;

fn registered(primary: usize, effects: Effects) -> Registered {
    Registered::new(&[0, 1, 2, 3, 4], primary, effects).unwrap()
}

/// Units whose y is what x was so many periods before, and a little chance.
fn following(units: usize, periods: usize, lag: usize) -> Vec<Unit> {
    let mut chance = SplitMix::new(9);
    let unit = |nth: usize| {
        let x: Vec<f64> = (0..periods + lag).map(|_| 10.0 * nth as f64 + chance.normal()).collect();
        let y = x[..periods].iter().map(|x| Some(x + 0.8 * chance.normal())).collect();
        Unit { x: x[lag..].iter().copied().map(Some).collect(), y }
    };
    (0..units).map(unit).collect()
}

#[test]
fn what_follows_two_periods_later_is_found_there_and_in_no_other_direction() {
    let found = linkage(&following(8, 20, 2), &registered(2, Effects::TwoWay), 0.95).unwrap();
    assert!(
        matches!(found.primary, Verdict::MovedTogether { first: First::X, lag: 2, r, n: 144, .. } if r > 0.6)
    );
    assert_eq!(found.lags.len(), 9);
    for at in &found.lags {
        let is_there = at.first == First::X && at.lag == 2;
        assert_eq!(at.verdict != Verdict::NoLinkShown, is_there, "{at:?}");
    }
    let found = linkage(&following(8, 20, 2), &registered(0, Effects::TwoWay), 0.95).unwrap();
    assert_eq!(found.primary, Verdict::NoLinkShown);
    let found = linkage(&following(8, 20, 1), &registered(1, Effects::FirstDifferences), 0.95).unwrap();
    assert!(matches!(found.primary, Verdict::MovedTogether { lag: 1, r, .. } if r > 0.5), "{found:?}");
}

#[test]
fn what_all_units_share_is_no_link() {
    let mut chance = SplitMix::new(4);
    let shared: Vec<f64> = (0..30).map(|at| f64::from(at) + 5.0 * chance.normal()).collect();
    let own = |chance: &mut SplitMix| shared.iter().map(|shared| Some(shared + chance.normal())).collect();
    let units: Vec<Unit> = (0..8).map(|_| Unit { x: own(&mut chance), y: own(&mut chance) }).collect();
    for effects in [Effects::TwoWay, Effects::FirstDifferences] {
        let found = linkage(&units, &registered(0, effects), 0.95).unwrap();
        assert!(found.lags.iter().all(|at| at.verdict == Verdict::NoLinkShown), "{found:?}");
    }
}

#[test]
fn two_trends_of_one_unit_are_worth_so_few_pairs_that_nothing_is_told() {
    let rising = |by: f64| (0..60).map(|at| Some(f64::from(at) * by)).collect();
    let found =
        linkage(&[Unit { x: rising(1.0), y: rising(-3.0) }], &registered(0, Effects::TwoWay), 0.95).unwrap();
    assert_eq!(found.primary, Verdict::NotEnoughData);
    assert!(found.lags.iter().all(|at| at.told.is_none() && at.effective < LEAST_EFFECTIVE), "{found:?}");
    assert_eq!((found.lags[0].n, found.lags[4].n), (60, 56));
}

#[test]
fn fewer_than_twenty_four_independent_pairs_are_not_enough() {
    let found = linkage(&following(3, 8, 0), &registered(0, Effects::TwoWay), 0.95).unwrap();
    assert_eq!((found.primary, found.lags[0].n, found.lags[0].told), (Verdict::NotEnoughData, 24, None));
    let found = linkage(&[], &registered(0, Effects::TwoWay), 0.95).unwrap();
    assert_eq!((found.primary, found.lags[0].n), (Verdict::NotEnoughData, 0));
}

#[test]
fn what_does_not_vary_has_no_figures() {
    let mut units = following(8, 20, 0);
    units.iter_mut().flat_map(|unit| &mut unit.y).for_each(|y| *y = Some(0.1));
    let found = linkage(&units, &registered(0, Effects::TwoWay), 0.95).unwrap();
    assert_eq!((found.primary, found.lags[0].told), (Verdict::NotEnoughData, None));
}

#[test]
fn a_panel_with_other_holes_and_lags_nobody_registered_are_refused() {
    let whole = following(2, 9, 0);
    let registered = registered(0, Effects::TwoWay);
    let mut uneven = whole.clone();
    uneven[1].y.pop();
    assert_eq!(linkage(&uneven, &registered, 0.95), Err(NoFigure::Uneven));
    let mut none = whole.clone();
    none[0].x[3] = Some(f64::NAN);
    assert_eq!(linkage(&none, &registered, 0.95), Err(NoFigure::NotANumber));
    assert_eq!(linkage(&whole, &registered, 0.0), Err(NoFigure::Confidence));
    assert_eq!(Registered::new(&[], 0, Effects::TwoWay), None);
    assert_eq!(Registered::new(&[0, 5], 0, Effects::TwoWay), None);
    assert_eq!(Registered::new(&[1, 2], 0, Effects::TwoWay), None);
}

#[test]
fn one_unit_without_a_lag_has_pearsons_correlation() {
    let units = following(1, 60, 0);
    let values = |of: &[Option<f64>]| of.iter().flatten().copied().collect::<Vec<f64>>();
    let expected = coefficient(&values(&units[0].x), &values(&units[0].y)).unwrap();
    let found = linkage(&units, &registered(0, Effects::TwoWay), 0.95).unwrap().lags[0];
    assert!((found.told.unwrap().pearson.r - expected).abs() < 1e-12);
    assert!(found.effective <= 60.0);
}

fn panels() -> impl Strategy<Value = Vec<Unit>> {
    let value = || prop::option::weighted(0.85, -5_i8..6);
    let column = move || prop::collection::vec(value().prop_map(|value| value.map(f64::from)), 12);
    let unit = (column(), column()).prop_map(|(x, y)| Unit { x, y });
    prop::collection::vec(unit, 4..7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// A unit's own level, what a period adds to all, and the units of measure.
    #[test]
    fn what_effects_take_out_and_the_measure_change_nothing(units in panels(), own in 0_i8..9, of_period in 0_i8..9) {
        let mut other = units.clone();
        for (nth, unit) in other.iter_mut().enumerate() {
            for (period, x) in unit.x.iter_mut().enumerate() {
                let more = f64::from(own) * nth as f64 - f64::from(of_period) * (period * period % 5) as f64;
                *x = x.map(|x| 3.0 * (x + more));
            }
        }
        for effects in [Effects::TwoWay, Effects::FirstDifferences] {
            let [one, other] = [&units, &other].map(|units| linkage(units, &registered(0, effects), 0.95).unwrap());
            for (one, other) in one.lags.iter().zip(&other.lags) {
                prop_assert!((one.effective - other.effective).abs() < 1e-6);
                if let (Some(one), Some(other)) = (one.told, other.told) {
                    prop_assert!((one.pearson.r - other.pearson.r).abs() < 1e-8);
                    prop_assert!(one.pearson.interval.holds(one.pearson.r));
                    prop_assert!(one.adjusted >= one.pearson.p);
                }
            }
        }
    }
}
