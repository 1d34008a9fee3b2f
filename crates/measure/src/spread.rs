//! How evenly recognition is spread, and whether it goes where the work is.
//!
//! - *Gini index*: half the mean difference of any two, over the mean: 0 where all have the same, 1 where one has everything.
//!   Source: Gini, "Variabilità e mutabilità" (1912).
//! - *Share of evidence beside share of thanks*: of teams, levels or sites, what part of what was done well (requests right
//!   first time, actions done) is theirs, and what part of the thanks.
//! - *Reciprocity*: how much of the thanks goes to and fro between the same two.

use std::collections::{HashMap, HashSet};

use crate::no_figure::enough;
use crate::{Interval, NoFigure, bootstrap, wilson};

/// Of fewer an index says little.
const LEAST: u64 = 5;

/// How unevenly something is spread; 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gini {
    /// Over how many, those with nothing among them.
    pub n: u64,
    pub value: f64,
    /// None where hardly anybody has any, so that one draw in ten has nothing to spread.
    pub interval: Option<Interval>,
}

/// The Gini index of counts, those of 0 included, Σ (2i - n - 1) x_i / (n Σ x) of ascending x, times n / (n - 1), without
/// which it could not reach 1 and would be smaller the fewer there are: Deltas, "The small-sample bias of the Gini
/// coefficient" (2003). The interval is that of the bootstrap.
///
/// `TooFew` below five, `NoVariance` where there is nothing to spread, `Confidence` when that is not between 0 and 1.
pub fn gini(counts: &[u64], confidence: f64) -> Result<Gini, NoFigure> {
    let n = counts.len() as u64;
    enough(n, LEAST)?;
    let value = index(counts.iter().copied()).ok_or(NoFigure::NoVariance)?;
    let drawn = bootstrap::percentiles(confidence, |chance| index(bootstrap::again(counts, chance).copied()));
    let interval = match drawn {
        Err(NoFigure::NoVariance) => None,
        drawn => Some(drawn?),
    };
    Ok(Gini { n, value, interval })
}

/// None where all have nothing.
fn index(counts: impl Iterator<Item = u64>) -> Option<f64> {
    let mut sorted: Vec<u64> = counts.collect();
    sorted.sort_unstable();
    let n = sorted.len() as f64;
    let sum = sorted.iter().map(|count| *count as f64).sum::<f64>();
    let weighed: f64 =
        sorted.iter().zip(1_u64..).map(|(count, nth)| (2.0 * nth as f64 - n - 1.0) * *count as f64).sum();
    (sum > 0.0).then(|| weighed / sum / (n - 1.0))
}

/// What a team, level or site has done well, and how often it was thanked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recognised {
    pub evidence: u64,
    pub thanks: u64,
}

/// Thanks beside evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    pub evidence: u64,
    pub thanks: u64,
    /// The share of thanks that would have to go elsewhere for both to be spread alike, half the sum of differences; 0 to 1.
    /// Source: Duncan and Duncan, "A methodological analysis of segregation indexes" (1955).
    pub apart: f64,
    /// In the order given.
    pub shares: Vec<Shares>,
}

/// The shares of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    pub evidence: f64,
    pub thanks: f64,
    /// Wilson's, of the share of thanks; it takes these as independent of each other.
    pub interval: Interval,
    /// Thanks / evidence: below 1 it is thanked less than its part. None without evidence.
    pub ratio: Option<f64>,
}

/// `TooFewTeams` below two, `TooFew` without thanks or without evidence, `Confidence` when that is not between 0 and 1.
pub fn spread(recognised: &[Recognised], confidence: f64) -> Result<Spread, NoFigure> {
    if recognised.len() < 2 {
        return Err(NoFigure::TooFewTeams);
    }
    let (evidence, thanks) = recognised
        .iter()
        .fold((0, 0), |(evidence, thanks), one| (evidence + one.evidence, thanks + one.thanks));
    enough(evidence.min(thanks), 1)?;
    let of = |one: &Recognised| {
        let (of_evidence, of_thanks) =
            (one.evidence as f64 / evidence as f64, one.thanks as f64 / thanks as f64);
        Some(Shares {
            evidence: of_evidence,
            thanks: of_thanks,
            interval: wilson(one.thanks, thanks, confidence)?,
            ratio: (one.evidence > 0).then(|| of_thanks / of_evidence),
        })
    };
    let shares: Vec<Shares> = recognised.iter().map(of).collect::<Option<_>>().ok_or(NoFigure::Confidence)?;
    let apart = shares.iter().map(|one| (one.thanks - one.evidence).abs()).sum::<f64>() / 2.0;
    Ok(Spread { evidence, thanks, apart, shares })
}

/// Thanks between the same two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reciprocity {
    /// All, but for those to oneself.
    pub n: u64,
    /// Of these, to somebody who thanked the giver, too.
    pub mutual: u64,
    /// Of these, those beyond the first between the same two, whoever gave it.
    pub again: u64,
}

impl Reciprocity {
    /// The share that goes to and fro; 0 to 1, None without thanks. Thanks between two depend on each other, so that there is
    /// no interval.
    pub fn mutual_share(&self) -> Option<f64> {
        (self.n > 0).then(|| self.mutual as f64 / self.n as f64)
    }

    /// The share beyond the first between the same two, the same-pair share; 0 to below 1, None without thanks.
    pub fn same_pair_share(&self) -> Option<f64> {
        (self.n > 0).then(|| self.again as f64 / self.n as f64)
    }
}

/// Of thanks from one to another, by any numbers.
pub fn reciprocity(thanks: &[(u64, u64)]) -> Reciprocity {
    let mut counts: HashMap<(u64, u64), u64> = HashMap::new();
    for pair in thanks.iter().filter(|(from, to)| from != to) {
        *counts.entry(*pair).or_default() += 1;
    }
    let n = counts.values().sum();
    let is_mutual = |(from, to): (u64, u64)| counts.contains_key(&(to, from));
    let mutual = counts.iter().filter(|(pair, _)| is_mutual(**pair)).map(|(_, count)| count).sum();
    let between: HashSet<(u64, u64)> =
        counts.keys().map(|(from, to)| (*from.min(to), *from.max(to))).collect();
    Reciprocity { n, mutual, again: n - between.len() as u64 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value(counts: &[u64]) -> f64 {
        gini(counts, 0.95).unwrap().value
    }

    /// Of 1 to 5 by hand: (-4 · 1 - 2 · 2 + 2 · 4 + 4 · 5) / (15 · 4).
    #[test]
    fn the_index_is_zero_where_all_have_the_same_and_one_where_one_has_all() {
        assert!(value(&[4, 4, 4, 4, 4]).abs() < 1e-12);
        assert!((value(&[0, 0, 0, 9, 0, 0]) - 1.0).abs() < 1e-12);
        assert!((value(&[3, 1, 5, 2, 4]) - 1.0 / 3.0).abs() < 1e-12);
        let found = gini(&[0, 1, 1, 2, 8, 3, 0, 5], 0.95).unwrap();
        let interval = found.interval.unwrap();
        assert!(found.n == 8 && interval.low < found.value && found.value < interval.high);
        assert_eq!(gini(&[0, 0, 0, 9, 0, 0], 0.95).unwrap().interval, None);
    }

    #[test]
    fn of_fewer_than_five_or_of_nothing_there_is_no_index() {
        assert_eq!(gini(&[1, 2, 3, 4], 0.95), Err(NoFigure::TooFew { n: 4, least: 5 }));
        assert_eq!(gini(&[0; 6], 0.95), Err(NoFigure::NoVariance));
        assert_eq!(gini(&[1, 2, 3, 4, 5], 1.0), Err(NoFigure::Confidence));
    }

    fn recognised(of: &[(u64, u64)]) -> Vec<Recognised> {
        of.iter().map(|(evidence, thanks)| Recognised { evidence: *evidence, thanks: *thanks }).collect()
    }

    #[test]
    fn who_does_half_of_it_and_has_a_tenth_of_the_thanks_is_thanked_a_fifth_of_its_part() {
        let found = spread(&recognised(&[(50, 4), (50, 36), (0, 0)]), 0.95).unwrap();
        assert_eq!((found.evidence, found.thanks), (100, 40));
        assert!((found.apart - 0.4).abs() < 1e-12);
        let first = found.shares[0];
        assert!((first.ratio.unwrap() - 0.2).abs() < 1e-12 && !first.interval.holds(0.5));
        assert_eq!(Some(first.interval), wilson(4, 40, 0.95));
        assert_eq!(found.shares[2].ratio, None);
    }

    #[test]
    fn without_thanks_or_evidence_or_another_there_is_nothing_to_compare() {
        assert_eq!(spread(&recognised(&[(5, 5)]), 0.95), Err(NoFigure::TooFewTeams));
        let none = Err(NoFigure::TooFew { n: 0, least: 1 });
        assert_eq!(spread(&recognised(&[(5, 0), (1, 0)]), 0.95), none);
        assert_eq!(spread(&recognised(&[(0, 5), (0, 1)]), 0.95), none);
        assert_eq!(spread(&recognised(&[(5, 5), (1, 1)]), 0.0), Err(NoFigure::Confidence));
    }

    #[test]
    fn thanks_to_and_fro_are_counted_and_those_to_oneself_are_not() {
        let found = reciprocity(&[(1, 2), (2, 1), (1, 2), (3, 1), (4, 4), (3, 1)]);
        assert_eq!(found, Reciprocity { n: 5, mutual: 3, again: 3 });
        assert_eq!((found.mutual_share(), found.same_pair_share()), (Some(0.6), Some(0.6)));
        assert_eq!(reciprocity(&[(1, 1)]).mutual_share(), None);
    }

    proptest! {
        /// Every two by themselves.
        #[test]
        fn the_index_is_half_the_mean_difference_over_the_mean(counts in prop::collection::vec(0_u64..30, 5..40)) {
            let n = counts.len() as f64;
            let sum = counts.iter().sum::<u64>() as f64;
            prop_assume!(sum > 0.0);
            let apart: u64 = counts.iter().flat_map(|one| counts.iter().map(|other| one.abs_diff(*other))).sum();
            let expected = apart as f64 / (n * (n - 1.0)) / 2.0 / (sum / n);
            prop_assert!((index(counts.iter().copied()).unwrap() - expected).abs() < 1e-9);
        }

        #[test]
        fn reciprocity_is_that_of_every_two_thanks_by_themselves(thanks in prop::collection::vec((0_u64..6, 0_u64..6), 0..40)) {
            let others: Vec<_> = thanks.iter().filter(|(from, to)| from != to).collect();
            let mutual = others.iter().filter(|(from, to)| others.contains(&&(*to, *from))).count();
            let is_first = |nth: usize| !others[..nth].iter().any(|(from, to)| {
                [(*from, *to), (*to, *from)].contains(others[nth])
            });
            let again = (0..others.len()).filter(|nth| !is_first(*nth)).count();
            let expected = Reciprocity { n: others.len() as u64, mutual: mutual as u64, again: again as u64 };
            prop_assert_eq!(reciprocity(&thanks), expected);
        }
    }
}
