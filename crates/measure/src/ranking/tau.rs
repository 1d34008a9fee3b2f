//! Kendall's tau-b.

use std::cmp::Ordering;

use super::fit;
use crate::bootstrap;
use crate::{Interval, NoFigure};

/// From -1, one order is the other backwards, to 1, both are the same; 0 where they have nothing to do with each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tau {
    /// How many things are ranked.
    pub n: u64,
    pub value: f64,
    pub interval: Interval,
}

/// (C - D) / √((C + D + T₁)(C + D + T₂)): of all pairs of things, C are in the same order on both sides, D in opposite
/// ones, T₁ tied in the first ranking alone and T₂ in the second alone. Source: Kendall, "The treatment of ties in ranking
/// problems" (1945).
///
/// The interval is that of the bootstrap over things: how far tau would change if other things of the same kind had been
/// ranked. It says nothing of how sure each side is of its ranking. With few things it is rough, and where both orders are
/// the same or opposite it has no width: then "5 of your top 5" says more.
///
/// `NoVariance` where one side ranks all alike. Takes about n² steps a sample: for tens of things, not thousands.
pub fn tau_b(one: &[f64], other: &[f64], confidence: f64) -> Result<Tau, NoFigure> {
    fit(one, other)?;
    let things: Vec<(f64, f64)> = one.iter().copied().zip(other.iter().copied()).collect();
    let value = tau(&things).ok_or(NoFigure::NoVariance)?;
    let interval = bootstrap::percentiles(confidence, |chance| {
        tau(&bootstrap::again(&things, chance).copied().collect::<Vec<_>>())
    })?;
    Ok(Tau { n: things.len() as u64, value, interval })
}

fn tau(things: &[(f64, f64)]) -> Option<f64> {
    let (mut alike, mut opposite, mut tied_in_one, mut tied_in_other) = (0_u64, 0_u64, 0_u64, 0_u64);
    for (nth, a) in things.iter().enumerate() {
        for b in &things[..nth] {
            match (a.0.total_cmp(&b.0), a.1.total_cmp(&b.1)) {
                (Ordering::Equal, Ordering::Equal) => {}
                (Ordering::Equal, _) => tied_in_one += 1,
                (_, Ordering::Equal) => tied_in_other += 1,
                (first, second) if first == second => alike += 1,
                _ => opposite += 1,
            }
        }
    }
    let untied = alike + opposite;
    let of_all = ((untied + tied_in_one) as f64) * ((untied + tied_in_other) as f64);
    (of_all > 0.0).then(|| (alike as f64 - opposite as f64) / of_all.sqrt())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Of 45 pairs 33 in the same order, 0 in opposite ones, 3 tied in the first alone and 8 in the second alone.
    #[test]
    fn ties_count_on_neither_side() {
        let one = [1.0, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8.0, 9.5, 9.5];
        let other = [1.0, 2.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0];
        let found = tau_b(&one, &other, 0.95).unwrap();
        assert!((found.value - 33.0 / (36.0_f64 * 41.0).sqrt()).abs() < 1e-12, "{found:?}");
        assert!(found.interval.holds(found.value));
        assert_eq!(found.n, 10);
    }

    #[test]
    fn the_same_order_is_one_and_backwards_is_minus_one() {
        let order = [1.0, 2.0, 3.0, 4.0, 5.0];
        let backwards = [5.0, 4.0, 3.0, 2.0, 1.0];
        assert_eq!(tau_b(&order, &order, 0.95).unwrap().value, 1.0);
        assert_eq!(tau_b(&order, &backwards, 0.95).unwrap().value, -1.0);
    }

    #[test]
    fn a_ranking_that_puts_all_alike_has_no_order_to_compare() {
        assert_eq!(tau_b(&[1.0; 4], &[1.0, 2.0, 3.0, 4.0], 0.95), Err(NoFigure::NoVariance));
        assert_eq!(tau_b(&[1.0], &[1.0], 0.95), Err(NoFigure::TooFewItems));
        assert_eq!(tau_b(&[1.0, 2.0], &[1.0], 0.95), Err(NoFigure::Uneven));
        assert_eq!(tau_b(&[1.0, f64::NAN], &[1.0, 2.0], 0.95), Err(NoFigure::NotANumber));
        assert_eq!(tau_b(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0], 1.0), Err(NoFigure::Confidence));
        // Half of the samples of two things are one thing twice.
        assert_eq!(tau_b(&[1.0, 2.0], &[1.0, 2.0], 0.95), Err(NoFigure::NoVariance));
    }

    proptest! {
        #[test]
        fn turning_one_ranking_turns_tau_and_only_order_counts(
            things in proptest::collection::vec((1_u8..9, 1_u8..9), 5..14),
        ) {
            let (one, other): (Vec<f64>, Vec<f64>) =
                things.iter().map(|(one, other)| (f64::from(*one), f64::from(*other))).unzip();
            let Ok(found) = tau_b(&one, &other, 0.95) else { return Ok(()) };
            let turned: Vec<f64> = other.iter().map(|rank| -rank).collect();
            let stretched: Vec<f64> = one.iter().map(|rank| rank.exp()).collect();
            prop_assert!((-1.0..=1.0).contains(&found.value));
            prop_assert!((tau_b(&one, &turned, 0.95).unwrap().value + found.value).abs() < 1e-12);
            prop_assert_eq!(tau_b(&stretched, &other, 0.95).unwrap(), found);
            prop_assert_eq!(tau_b(&other, &one, 0.95).unwrap(), found);
        }
    }
}
