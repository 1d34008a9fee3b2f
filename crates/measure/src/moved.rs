//! Whether a figure moved between two times: by the interval of the difference, and without a word about why.

use crate::Interval;

/// A figure with its interval, in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub value: f64,
    pub interval: Interval,
}

/// Whether a figure moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// Too little was counted since, or too little time has passed.
    TooEarly,
    /// The interval of the difference holds no zero.
    Up,
    Down,
    /// It does.
    DidNot,
}

/// With fewer counted since, it is too early to say anything.
pub const LEAST_COUNTED: u64 = 20;

/// One figure minus another of other cases, with the interval made of both: the bounds of the one and the opposite bounds of
/// the other add up as squares ("square-and-add", MOVER).
///
/// value = a - b; low = value - sqrt((a - low_a)² + (high_b - b)²); high = value + sqrt((high_a - a)² + (b - low_b)²).
/// Sources: Zou and Donner, "Construction of confidence limits about effect measures: a general approach", Statistics in
/// Medicine 27 (2008). Of two shares with their Wilson intervals it is method 10 of Newcombe, "Interval estimation for the
/// difference between independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998); with the
/// order-statistic intervals of two medians it holds the difference at least about as often as these hold each.
pub fn difference(a: Estimate, b: Estimate) -> Estimate {
    let value = a.value - b.value;
    let below = (a.value - a.interval.low).hypot(b.interval.high - b.value);
    let above = (a.interval.high - a.value).hypot(b.value - b.interval.low);
    Estimate { value, interval: Interval { low: value - below, high: value + above } }
}

/// Whether a figure moved from `before` to `after`, of which `counted` cases are known after so many `days`; `days_set` is
/// the time after which it should show.
pub fn moved(before: Estimate, after: Estimate, counted: u64, days: i64, days_set: i64) -> Moved {
    if counted < LEAST_COUNTED || days < days_set {
        return Moved::TooEarly;
    }
    let Interval { low, high } = difference(after, before).interval;
    match (low > 0.0, high < 0.0) {
        (true, _) => Moved::Up,
        (_, true) => Moved::Down,
        (false, false) => Moved::DidNot,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{median_interval, quantile, wilson};

    fn share(some: u64, all: u64) -> Estimate {
        Estimate { value: some as f64 / all as f64, interval: wilson(some, all, 0.95).unwrap() }
    }

    /// By statsmodels 0.15.0, `confint_proportions_2indep(..., method="newcomb", compare="diff")`; the first four stand in
    /// table II of Newcombe (1998), too.
    #[test]
    fn differences_of_shares_are_those_of_statsmodels() {
        for (a, b, low, high) in [
            ((56, 70), (48, 80), 0.052_431_472_402_364_98, 0.333_872_654_036_906_14),
            ((9, 10), (3, 10), 0.170_522_723_934_502_9, 0.809_017_973_535_488),
            ((10, 10), (0, 10), 0.607_509_350_430_524_1, 1.0),
            ((5, 56), (0, 29), -0.038_137_147_903_536_936, 0.192_560_013_855_111_65),
            ((61, 100), (44, 50), -0.386_925_575_832_435_8, -0.121_659_086_537_879_35),
            ((30, 40), (26, 40), -0.099_092_142_228_396_85, 0.288_940_766_367_197),
            ((180, 200), (150, 200), 0.076_128_786_619_745_19, 0.222_926_539_774_554_96),
        ] {
            let found = difference(share(a.0, a.1), share(b.0, b.1)).interval;
            assert!(
                (found.low - low).abs() < 1e-9 && (found.high - high).abs() < 1e-9,
                "{a:?} - {b:?}: {found:?}"
            );
        }
    }

    #[test]
    fn a_figure_moved_where_the_interval_of_the_difference_holds_no_zero() {
        let of = |before: (u64, u64), after: (u64, u64)| {
            moved(share(before.0, before.1), share(after.0, after.1), after.1, 40, 30)
        };
        assert_eq!(of((150, 200), (180, 200)), Moved::Up);
        assert_eq!(of((44, 50), (61, 100)), Moved::Down);
        assert_eq!(of((26, 40), (30, 40)), Moved::DidNot);
    }

    #[test]
    fn with_nineteen_counted_or_a_day_to_go_it_is_too_early() {
        let (before, after) = (share(1, 100), share(99, 100));
        assert_eq!(moved(before, after, 19, 40, 30), Moved::TooEarly);
        assert_eq!(moved(before, after, 20, 29, 30), Moved::TooEarly);
        assert_eq!(moved(before, after, 20, 30, 30), Moved::Up);
    }

    #[test]
    fn a_figure_against_itself_never_moved_and_the_other_way_round_is_the_opposite() {
        let median = |of: &[f64]| Estimate {
            value: quantile(of, 0.5).unwrap(),
            interval: median_interval(of, 0.95).unwrap(),
        };
        let slow: Vec<f64> = (0..40).map(|at| 60.0 + f64::from(at)).collect();
        let fast: Vec<f64> = (0..40).map(|at| 10.0 + f64::from(at)).collect();
        for one in [share(3, 7), share(50, 50), median(&slow)] {
            assert_eq!(moved(one, one, 20, 1, 0), Moved::DidNot);
        }
        let (there, back) =
            (difference(median(&fast), median(&slow)), difference(median(&slow), median(&fast)));
        assert!(
            (there.value + back.value).abs() < 1e-12
                && (there.interval.low + back.interval.high).abs() < 1e-12
        );
        assert_eq!(moved(median(&slow), median(&fast), 40, 1, 0), Moved::Down);
    }
}
