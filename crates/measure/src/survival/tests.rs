//! Published figures of the trial of Freireich and others (1963), small cases by hand, and laws that hold for any times.

use proptest::prelude::*;

use super::*;
use crate::{NoFigure, quantile};

/// Weeks in remission of leukemia, as in Cox, "Regression models and life-tables" (1972): with 6-mercaptopurine, and
/// without. Whose weeks are below 0 was still in remission.
const TREATED: [i32; 21] =
    [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];
const PLACEBO: [i32; 21] = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

fn lasted(weeks: &[i32]) -> Vec<Lasted> {
    weeks.iter().map(|weeks| Lasted { duration: f64::from(weeks.abs()), happened: *weeks > 0 }).collect()
}

fn grouped(groups: &[&[i32]], stratum: usize) -> Vec<Grouped> {
    let of = |(group, weeks): (usize, &&[i32])| {
        lasted(weeks).into_iter().map(move |lasted| Grouped { stratum, group, lasted })
    };
    groups.iter().enumerate().flat_map(of).collect()
}

#[test]
fn medians_of_the_leukemia_trial_are_the_published_ones() {
    let treated = curve(&lasted(&TREATED)).unwrap();
    let found = treated.median(0.95).unwrap();
    assert_eq!((found.n, found.happened, found.value), (21, 9, Some(23.0)));
    assert_eq!((found.low, found.high), (Some(13.0), None));
    assert!((treated.share_at(6.0) - 0.857_142_857).abs() < 1e-9);
    assert!((treated.share_at(34.9) - 0.448_179_272).abs() < 1e-9);
    let placebo = curve(&lasted(&PLACEBO)).unwrap().median(0.95).unwrap();
    assert_eq!((placebo.value, placebo.low, placebo.high), (Some(8.0), Some(4.0), Some(11.0)));
}

#[test]
fn the_log_rank_test_of_the_leukemia_trial_is_the_published_one() {
    let found = log_rank(&grouped(&[&TREATED, &PLACEBO], 0)).unwrap();
    assert!((found.chi_squared - 16.79).abs() < 5e-3, "{found:?}");
    assert_eq!((found.n, found.degrees), (42, 1));
    assert!((found.p - 4.17e-5).abs() < 5e-8, "{found:?}");
}

#[test]
fn strata_are_compared_within_and_not_across() {
    // Whoever is in the second stratum waits ten times as long, and the groups differ in nothing but how many are there.
    let fast = [1, 2, 3, 4, 5, 6, 7, 8];
    let slow = fast.map(|weeks| weeks * 10);
    let mut apart = grouped(&[&fast, &fast[..4]], 0);
    apart.extend(grouped(&[&slow[..4], &slow], 1));
    let mut together = apart.clone();
    together.iter_mut().for_each(|row| row.stratum = 0);
    let (apart, together) = (log_rank(&apart).unwrap(), log_rank(&together).unwrap());
    assert!(apart.chi_squared < together.chi_squared, "{apart:?} {together:?}");
    let twice: Vec<Grouped> =
        [0, 1].iter().flat_map(|stratum| grouped(&[&TREATED, &PLACEBO], *stratum)).collect();
    let twice = log_rank(&twice).unwrap();
    assert!((twice.chi_squared - 2.0 * 16.792_941).abs() < 1e-4, "{twice:?}");
}

#[test]
fn a_group_that_is_alone_in_its_stratum_says_nothing() {
    let mut rows = grouped(&[&TREATED, &PLACEBO], 0);
    let of_two = log_rank(&rows).unwrap();
    rows.extend(grouped(&[&[], &[], &PLACEBO], 1));
    let of_three = log_rank(&rows).unwrap();
    assert_eq!((of_two.degrees, of_three.degrees), (1, 1));
    assert!((of_two.chi_squared - of_three.chi_squared).abs() < 1e-9);
    assert_eq!(log_rank(&grouped(&[&PLACEBO], 0)), Err(NoFigure::TooFewTeams));
    assert_eq!(log_rank(&grouped(&[&[-3, -4], &[-5]], 0)), Err(NoFigure::TooFewTeams));
    assert_eq!(log_rank(&[]), Err(NoFigure::TooFewTeams));
}

#[test]
fn what_has_mostly_not_happened_yet_has_no_median() {
    let found = curve(&lasted(&[1, -2, -3, -4])).unwrap().median(0.95).unwrap();
    assert_eq!((found.value, found.high), (None, None));
    let found = curve(&lasted(&[-2, -3])).unwrap().median(0.95).unwrap();
    assert_eq!((found.happened, found.value, found.low), (0, None, None));
}

#[test]
fn nothing_and_what_is_no_duration_have_no_curve() {
    assert_eq!(curve(&[]), Err(NoFigure::TooFew { n: 0, least: 1 }));
    for duration in [-1.0, f64::NAN, f64::INFINITY] {
        let lasted = Lasted { duration, happened: true };
        assert_eq!(curve(&[lasted]), Err(NoFigure::NotANumber));
        assert_eq!(log_rank(&[Grouped { stratum: 0, group: 0, lasted }]), Err(NoFigure::NotANumber));
    }
    assert_eq!(curve(&lasted(&[1])).unwrap().median(1.0), Err(NoFigure::Confidence));
}

fn any() -> impl Strategy<Value = Vec<i32>> {
    prop::collection::vec((1_i32..40, prop::bool::weighted(0.7)), 1..60).prop_map(|all| {
        all.into_iter().map(|(weeks, happened)| if happened { weeks } else { -weeks }).collect()
    })
}

proptest! {
    #[test]
    fn where_nothing_is_open_the_curve_is_the_share_that_took_longer(weeks in prop::collection::vec(1_i32..40, 1..60)) {
        let found = curve(&lasted(&weeks)).unwrap();
        for at in 0..41 {
            let longer = weeks.iter().filter(|weeks| **weeks > at).count() as f64 / weeks.len() as f64;
            prop_assert!((found.share_at(f64::from(at)) - longer).abs() < 1e-9);
        }
        if weeks.len() % 2 == 1 {
            let mut sorted: Vec<f64> = weeks.iter().copied().map(f64::from).collect();
            sorted.sort_by(f64::total_cmp);
            prop_assert_eq!(found.median(0.95).unwrap().value, quantile(&sorted, 0.5));
        }
    }

    #[test]
    fn a_curve_only_falls_and_its_interval_holds_the_median(weeks in any()) {
        let found = curve(&lasted(&weeks)).unwrap();
        prop_assert!(found.steps().is_sorted_by(|one, next| one.share > next.share));
        let median = found.median(0.95).unwrap();
        prop_assert!(median.low <= median.value || median.value.is_none());
        prop_assert!(median.value <= median.high || median.high.is_none());
    }

    #[test]
    fn the_order_of_rows_and_groups_and_the_unit_change_nothing(one in any(), other in any()) {
        let rows = grouped(&[&one, &other], 0);
        let turned: Vec<Grouped> = rows.iter().rev().map(|row| {
            let lasted = Lasted { duration: row.lasted.duration * 60.0, ..row.lasted };
            Grouped { group: 1 - row.group, lasted, stratum: 7 }
        }).collect();
        match (log_rank(&rows), log_rank(&turned)) {
            (Ok(one), Ok(other)) => {
                prop_assert!((one.chi_squared - other.chi_squared).abs() < 1e-6 * one.chi_squared.max(1.0));
                prop_assert_eq!(one.degrees, other.degrees);
            }
            (one, other) => prop_assert_eq!(one.is_err(), other.is_err()),
        }
    }
}
