//! How much of a mean is told.

use super::LEAST;
use super::counts::{Told, told};
use crate::Interval;
use crate::mean::t;

/// From where to where one person's answer can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub low: f64,
    pub high: f64,
}

/// What is told of the answers of some people to a question on a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ToldMean {
    /// They agree enough for a mean to speak for them.
    Mean { n: u64, value: f64, interval: Interval },
    /// They do not, or they agree so much that a mean would tell what each said: how many answered in the low, the middle
    /// and the high part of the scale, with nearly nobody and nearly everybody as that.
    Spread { n: u64, low: Told, middle: Told, high: Told },
    /// At least this much: nearly all answered at the upper end.
    AtLeast { n: u64, value: f64 },
    /// At most this much: nearly all answered at the lower end.
    AtMost { n: u64, value: f64 },
}

/// A mean is near an end where what is missing to it could be one person's doing, and a little more: so that even whoever
/// answered at the other end cannot know that nothing else is missing.
const NEAR: f64 = 1.25;
/// What is exactly at a limit is not moved over it by how it was computed.
const HAIR: f64 = 1e-9;
/// Means and their ends are told in tenths.
const TENTHS: f64 = 10.0;
/// How far answers lie apart is told in steps of this share of the scale, rounded up: 0.5 of the 6 between 1 and 7.
const STEP: f64 = 1.0 / 12.0;
/// Less than so many steps is told as these.
const LEAST_STEPS: f64 = 2.0;
/// Up to so many steps people agree enough for a mean: the deviation at which r_wg(j) of three items on seven points is .70
/// (James, Demaree and Wolf, 1984).
const AGREE_STEPS: f64 = 3.0;
/// The middle of the scale, as shares of it: from 3.5 to 4.5 of 1 to 7.
const MIDDLE: [f64; 2] = [2.5 / 6.0, 3.5 / 6.0];

/// What is told of one score a person, as their mean and how far they lie apart. None of fewer than [`LEAST`].
///
/// With the plain mean and its plain interval, one of five who answered otherwise than all others could work out that these
/// all said the same; and a mean at the end of the scale tells what each said. So where all but two said the same, it is told
/// in three parts of the scale; near the ends, where what is missing to the end could be one person's doing, only that it is
/// near the end; and how far answers lie apart is told in steps.
/// The test goes through every set of answers of five to nine people, and pins nobody.
pub fn told_mean(scores: &[f64], scale: Scale, confidence: f64) -> Option<ToldMean> {
    let n = scores.len() as f64;
    let value = scores.iter().sum::<f64>() / n;
    let squares: f64 = scores.iter().map(|score| (score - value).powi(2)).sum();
    told_estimate(scores, value, (squares / (n - 1.0)).sqrt(), scale, confidence)
}

/// The same for a mean that was estimated otherwise from these people, whose scores are as good as known; `deviation` is its
/// standard error times the root of how many they are.
pub fn told_estimate(
    scores: &[f64],
    value: f64,
    deviation: f64,
    scale: Scale,
    confidence: f64,
) -> Option<ToldMean> {
    let n = scores.len() as u64;
    if n < LEAST || !value.is_finite() || !deviation.is_finite() {
        return None;
    }
    let (whole, people) = (scale.high - scale.low, n as f64);
    let end = whole * NEAR / people + HAIR;
    let tenths = |value: f64| (value * TENTHS).round() / TENTHS;
    if scale.high - value <= end {
        return Some(ToldMean::AtLeast { n, value: tenths(scale.high - end) });
    }
    if value - scale.low <= end {
        return Some(ToldMean::AtMost { n, value: tenths(scale.low + end) });
    }
    let steps = (deviation / (whole * STEP) - HAIR).ceil().max(LEAST_STEPS);
    if steps > AGREE_STEPS || nearly_all_alike(scores) {
        return Some(spread(scores, scale));
    }
    let half = t(people - 1.0, confidence)? * steps * STEP * whole / people.sqrt();
    let low = tenths((value - half).max(scale.low));
    let high = tenths((value + half).min(scale.high));
    Some(ToldMean::Mean { n, value: tenths(value), interval: Interval { low, high } })
}

/// How many answered in the low, the middle and the high part of the scale.
fn spread(scores: &[f64], scale: Scale) -> ToldMean {
    let n = scores.len() as u64;
    let cuts = MIDDLE.map(|share| scale.low + share * (scale.high - scale.low));
    let count =
        |is_in: &dyn Fn(f64) -> bool| told(scores.iter().filter(|score| is_in(**score)).count() as u64, n);
    ToldMean::Spread {
        n,
        low: count(&|score| score < cuts[0]),
        middle: count(&|score| (cuts[0]..=cuts[1]).contains(&score)),
        high: count(&|score| score > cuts[1]),
    }
}

impl ToldMean {
    /// The same without a mean, where means of teams say nothing about teams.
    pub fn without_mean(self, scores: &[f64], scale: Scale) -> Self {
        match self {
            Self::Mean { .. } => spread(scores, scale),
            otherwise => otherwise,
        }
    }
}

/// All but two said the same, or more. All but one would do, if only then it was told otherwise: but that it is told
/// otherwise tells something, too.
fn nearly_all_alike(scores: &[f64]) -> bool {
    let alike = |with: f64| scores.iter().filter(|score| (**score - with).abs() < HAIR).count();
    scores.iter().take(3).any(|with| alike(*with) + 2 >= scores.len())
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    const SEVEN: Scale = Scale { low: 1.0, high: 7.0 };

    fn tell(scores: &[f64]) -> ToldMean {
        told_mean(scores, SEVEN, 0.95).unwrap()
    }

    #[test]
    fn a_mean_is_told_with_its_interval_where_people_agree() {
        let told = tell(&[5.0, 5.0, 4.0, 6.0, 5.0, 4.0, 5.0, 6.0, 5.0, 5.0]);
        // s is 0.67, told as 1: 2.262 / sqrt(10) = 0.72.
        let interval = Interval { low: 4.3, high: 5.7 };
        assert_eq!(told, ToldMean::Mean { n: 10, value: 5.0, interval });
    }

    #[test]
    fn where_they_do_not_it_is_told_how_many_said_what() {
        let told = tell(&[1.0, 1.0, 1.0, 2.0, 7.0, 7.0, 6.0, 4.0]);
        let ToldMean::Spread { n: 8, low, middle, high } = told else { panic!("{told:?}") };
        assert_eq!((low.low, low.high, high.low), (4, 4, 3));
        assert_eq!((middle.low, middle.high), (0, 2));
    }

    #[test]
    fn near_an_end_only_that_is_told() {
        assert_eq!(tell(&[7.0; 5]), ToldMean::AtLeast { n: 5, value: 5.5 });
        assert_eq!(tell(&[1.0, 1.0, 1.0, 1.0, 7.0]), ToldMean::AtMost { n: 5, value: 2.5 });
        assert_eq!(told_mean(&[7.0; 4], SEVEN, 0.95), None);
    }

    /// A world is what each of `n` people said. Whoever is one of them and sees what is told asks which worlds are left, and
    /// must not find somebody who says the same in all of them. Worlds are sets of answers with their numbers: whose is whose is
    /// told by nothing, so somebody is pinned where all others say the same.
    fn nobody_is_pinned(n: usize, levels: &[f64], tell: impl Fn(&[f64]) -> String) -> usize {
        let mut classes: BTreeMap<String, Vec<Vec<usize>>> = BTreeMap::new();
        let mut world = vec![0; n];
        let mut worlds = 0;
        loop {
            let scores: Vec<f64> = world.iter().map(|level| levels[*level]).collect();
            classes.entry(tell(&scores)).or_default().push(world.clone());
            worlds += 1;
            // The next one in ascending order within.
            let Some(place) = (0..n).rev().find(|place| world[*place] + 1 < levels.len()) else { break };
            let next = world[place] + 1;
            world[place..].fill(next);
        }
        for (said, worlds) in classes {
            for (own, said_own) in levels.iter().enumerate() {
                let others: BTreeSet<Vec<usize>> = worlds
                    .iter()
                    .filter_map(|world| {
                        let mut rest = world.clone();
                        rest.remove(rest.iter().position(|level| *level == own)?);
                        Some(rest)
                    })
                    .collect();
                let is_alike = |rest: &Vec<usize>| rest.iter().all(|level| *level == rest[0]);
                let pinned = others.len() == 1 && others.first().is_some_and(is_alike);
                assert!(!pinned, "{said}: who said {said_own} knows that all others said {others:?}");
            }
        }
        worlds
    }

    #[test]
    fn no_set_of_answers_lets_one_who_answered_work_out_another() {
        let whole: Vec<f64> = (1..=7).map(f64::from).collect();
        let halves: Vec<f64> = (2..=14).map(|twice| f64::from(twice) / 2.0).collect();
        let mut worlds = 0;
        for n in 5..=9 {
            worlds += nobody_is_pinned(n, &whole, |scores| format!("{:?}", tell(scores)));
        }
        worlds += nobody_is_pinned(5, &halves, |scores| format!("{:?}", tell(scores)));
        worlds += nobody_is_pinned(6, &halves, |scores| format!("{:?}", tell(scores)));
        assert_eq!(worlds, 35_862);
        for n in 5..=9 {
            let tell = |scores: &[f64]| format!("{:?}", tell(scores).without_mean(scores, SEVEN));
            nobody_is_pinned(n, &whole, tell);
        }
    }

    /// The rules are there for a reason: each left out, somebody is pinned.
    #[test]
    #[should_panic(expected = "knows that all others said")]
    fn a_plain_mean_pins_somebody() {
        let whole: Vec<f64> = (1..=7).map(f64::from).collect();
        nobody_is_pinned(5, &whole, |scores| format!("{}", scores.iter().sum::<f64>()));
    }

    #[test]
    #[should_panic(expected = "knows that all others said")]
    fn a_plain_interval_pins_somebody() {
        let whole: Vec<f64> = (1..=7).map(f64::from).collect();
        nobody_is_pinned(5, &whole, |scores| match tell(scores) {
            ToldMean::Mean { .. } | ToldMean::Spread { .. } => {
                let sum: f64 = scores.iter().sum();
                let squares: f64 = scores.iter().map(|score| score * score).sum();
                format!("{sum} {squares}")
            }
            end => format!("{end:?}"),
        });
    }
}
