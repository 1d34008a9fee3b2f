//! Rounds of a made-up population whose true means are known: whether the estimate is unbiased, and whether its interval
//! holds the truth as often as it says.

use super::{Rotation, planned_mean};
use crate::Answers;
use crate::bootstrap::again;
use crate::chance::SplitMix;

const SCALES: usize = 6;
const ITEMS: usize = SCALES * 3;
const PEOPLE: usize = 5_000;

/// What everybody would answer to everything, on seven points: people differ, more so by dimension, and items are of
/// different difficulty. High marks are common, as they are in real rounds.
fn population() -> Vec<Vec<f64>> {
    let mut chance = SplitMix::new(17);
    let difficulty: Vec<f64> = (0..ITEMS).map(|item| ((item * 7) % ITEMS) as f64 / 9.0 - 0.95).collect();
    (0..PEOPLE)
        .map(|_| {
            let person = chance.normal() * 0.7;
            let of_scale: Vec<f64> = (0..SCALES).map(|_| chance.normal() * 0.7).collect();
            let answer = |(item, difficulty): (usize, &f64)| {
                let says = 5.3 + person + of_scale[item / 3] + chance.normal() * 0.9 - difficulty;
                says.round().clamp(1.0, 7.0)
            };
            difficulty.iter().enumerate().map(answer).collect()
        })
        .collect()
}

fn truth(people: &[Vec<f64>], items: &[usize]) -> f64 {
    let sum: f64 = people.iter().flat_map(|answers| items.iter().map(|item| answers[*item])).sum();
    sum / (people.len() * items.len()) as f64
}

/// A round of `asked` people, of whom some six of ten answer, each skipping one question of twenty.
fn round(people: &[Vec<f64>], asked: usize, seed: u64, chance: &mut SplitMix) -> Answers {
    let rotation = Rotation::new(SCALES, 0, seed).unwrap();
    let drawn: Vec<&Vec<f64>> = (0..asked).map(|_| &people[chance.below(PEOPLE as u64) as usize]).collect();
    let mut rows = Vec::new();
    for (person, place) in drawn.into_iter().zip(0..) {
        if chance.share() < 0.6 {
            let mut row = vec![None; ITEMS];
            for asked in rotation.form(place) {
                let item = asked.scale * 3 + asked.item;
                row[item] = (chance.share() >= 0.05).then_some(person[item]);
            }
            rows.push(row);
        }
    }
    Answers::new(ITEMS, rows).unwrap()
}

/// How an estimate did over many rounds.
#[derive(Debug, Default)]
struct Record {
    rounds: f64,
    /// Not estimated, as an item had fewer than two answers.
    refused: f64,
    errors: f64,
    squares: f64,
    held: f64,
}

impl Record {
    fn of(people: &[Vec<f64>], asked: usize, rounds: u64, dimensions: &[Vec<usize>]) -> Self {
        let truth = truth(people, &dimensions.concat());
        let mut chance = SplitMix::new(asked as u64);
        let mut record = Self::default();
        for seed in 0..rounds {
            let answers = round(people, asked, seed, &mut chance);
            let Ok(found) = planned_mean(&answers, dimensions, 0.95) else {
                record.refused += 1.0;
                continue;
            };
            let error = found.value - truth;
            record.rounds += 1.0;
            record.errors += error;
            record.squares += error * error;
            record.held += f64::from(u8::from(found.interval.holds(truth)));
        }
        record
    }

    fn bias(&self) -> f64 {
        self.errors / self.rounds
    }

    /// The bias in standard errors of its own; beyond 4 it is no chance.
    fn bias_beyond_chance(&self) -> f64 {
        self.bias().abs() / ((self.squares / self.rounds - self.bias().powi(2)) / self.rounds).sqrt()
    }

    fn coverage(&self) -> f64 {
        self.held / self.rounds
    }
}

#[test]
fn the_mean_of_a_dimension_and_of_all_is_unbiased_and_its_interval_holds_the_truth_as_often_as_it_says() {
    let people = population();
    let all: Vec<Vec<usize>> = (0..SCALES).map(|scale| (scale * 3..scale * 3 + 3).collect()).collect();
    let mut report = Vec::new();
    for (asked, rounds) in [(20, 3_000), (40, 2_000), (100, 1_500)] {
        for dimensions in [&all[..1], &all[..]] {
            let record = Record::of(&people, asked, rounds, dimensions);
            report.push(format!(
                "{asked} asked, {} dimensions: bias {:.4}, covered {:.3}, refused {}",
                dimensions.len(),
                record.bias(),
                record.coverage(),
                record.refused
            ));
            assert!(record.bias_beyond_chance() < 4.0 && record.bias().abs() < 0.03, "{report:#?}");
            assert!((0.925..=0.97).contains(&record.coverage()), "{report:#?}");
            assert!(record.refused < 0.1 * rounds as f64, "{report:#?}");
        }
    }
    println!("{report:#?}");
}

/// What the mean of the means of items is for: a hard item that many find not applicable.
#[test]
fn an_item_that_is_often_skipped_does_not_pull_the_mean_as_it_would_the_plain_mean_of_answers() {
    let people = population();
    let items = [0, 1, 2];
    let truth = truth(&people, &items);
    let hardest = *items
        .iter()
        .min_by(|a, b| self::truth(&people, &[**a]).total_cmp(&self::truth(&people, &[**b])))
        .unwrap();
    let mut chance = SplitMix::new(5);
    let (mut ours, mut plain) = (0.0, 0.0);
    for _ in 0..400 {
        let rows: Vec<Vec<Option<f64>>> = again(&people, &mut SplitMix::new(chance.below(u64::MAX)))
            .take(60)
            .map(|person| {
                items.map(|item| (item != hardest || chance.share() < 0.3).then_some(person[item])).to_vec()
            })
            .collect();
        let given: Vec<f64> = rows.iter().flatten().flatten().copied().collect();
        plain += (given.iter().sum::<f64>() / given.len() as f64 - truth) / 400.0;
        ours += (planned_mean(&Answers::new(3, rows).unwrap(), &[vec![0, 1, 2]], 0.95).unwrap().value
            - truth)
            / 400.0;
    }
    assert!(ours.abs() < 0.03 && plain > 0.1, "{ours} beside {plain}");
}

/// The assumption of the estimate, and what becomes of it without.
#[test]
fn where_people_skip_what_they_would_rate_low_the_mean_is_too_high() {
    let people = population();
    let truth = truth(&people, &[0, 1, 2]);
    let rows = people
        .iter()
        .map(|person| person[..3].iter().map(|says| (*says > 4.0).then_some(*says)).collect())
        .collect();
    let found = planned_mean(&Answers::new(3, rows).unwrap(), &[vec![0, 1, 2]], 0.95).unwrap();
    assert!(found.value > truth + 0.3 && !found.interval.holds(truth));
}
