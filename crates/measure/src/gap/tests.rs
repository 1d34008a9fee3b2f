//! Gaps by hand, and laws that hold for any answers.

use proptest::prelude::*;

use super::*;
use crate::{Answers, NoFigure};

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-12
}

#[test]
fn a_dimension_counts_when_two_of_its_three_items_are_answered() {
    assert_eq!(dimension(&[Some(4.0), Some(6.0), Some(5.0)]), Some(5.0));
    assert_eq!(dimension(&[Some(4.0), None, Some(5.0)]), Some(4.5));
    assert_eq!(dimension(&[None, None, Some(5.0)]), None);
    assert_eq!(dimension(&[None; 3]), None);
}

#[test]
fn a_gap_is_of_the_items_that_have_both_sides() {
    let performance = [Some(4.0), Some(6.0), Some(5.0)];
    assert_eq!(dimension_gap(&performance, &[Some(6.0), Some(6.0), Some(6.0)]), Some(-1.0));
    assert_eq!(dimension_gap(&performance, &[Some(6.0), None, Some(6.0)]), Some(-1.5));
    // Each side has two answers, but only one item has both.
    assert_eq!(dimension_gap(&[Some(4.0), None, Some(5.0)], &[Some(6.0), Some(6.0), None]), None);
}

#[test]
fn the_mean_gap_is_of_those_who_have_one_and_never_without_its_interval() {
    let gaps = [Some(-1.0), None, Some(0.5), Some(-1.0), Some(0.0)];
    let found = mean_gap(&gaps, 0.95).unwrap();
    assert_eq!((found.n, found.value), (4, -0.375));
    assert!(found.interval.unwrap().holds(-0.375));
    assert_eq!(mean_gap(&[Some(-1.0), None], 0.95), None);
    assert_eq!(mean_gap(&gaps, 2.0), None);
}

#[test]
fn points_are_a_hundred_or_none() {
    assert!(Points::new([20, 20, 20, 20, 19]).is_none());
    assert!(Points::new([255, 0, 0, 0, 0]).is_none());
    let points = Points::new([40, 30, 20, 10, 0]).unwrap();
    assert_eq!((points.of(1), points.of(5)), (Some(30.0), None));
    assert_eq!(Weights::of(&[]), None);
    let both = Weights::of(&[points, Points::new([0, 10, 20, 30, 40]).unwrap()]).unwrap();
    assert_eq!(both.n, 2);
    assert!(both.shares.iter().all(|share| near(*share, 0.2)));
}

#[test]
fn what_matters_more_counts_more() {
    let weights = Weights::of(&[Points::new([40, 30, 20, 10, 0]).unwrap()]).unwrap();
    let all = [Some(-1.0), Some(0.0), Some(1.0), Some(-2.0), Some(6.0)];
    assert!(near(weighted_gap(&weights, &all).unwrap(), -0.4));
    // The other four share its weight in proportion: (-.4 + .2 - .2) / .7.
    let without = [Some(-1.0), None, Some(1.0), Some(-2.0), None];
    assert!(near(weighted_gap(&weights, &without).unwrap(), -0.4 / 0.7));
    let half = [Some(-1.0), None, None, Some(-2.0), None];
    assert_eq!(weighted_gap(&weights, &half), None);
}

#[test]
fn a_provider_that_misjudges_what_matters_sees_by_how_much() {
    let guesses = [[60, 10, 10, 10, 10], [50, 20, 10, 10, 10]].map(|points| Points::new(points).unwrap());
    let given = [[20; 5], [30, 20, 20, 20, 10], [25, 25, 20, 20, 10], [25, 15, 20, 20, 20]]
        .map(|points| Points::new(points).unwrap());
    let found = understanding_gap(&guesses, &given, 0.95);
    let first = found[0].unwrap();
    assert_eq!((first.guesses, first.answers, first.value), (2, 4, 30.0));
    assert!(first.interval.low > 0.0 && first.interval.holds(30.0));
    let sum: f64 = found.iter().map(|gap| gap.unwrap().value).sum();
    assert!(near(sum, 0.0), "both sides gave all their points");
}

#[test]
fn a_provider_that_thinks_better_of_itself_than_others_do_has_a_gap_above_zero() {
    let guesses = [[Some(6.0), Some(6.0), None, Some(5.0), Some(6.0)]];
    let ratings =
        [3.0, 4.0, 5.0, 4.0, 4.0].map(|rating| [Some(rating), None, Some(rating), Some(rating), Some(6.0)]);
    let found = self_image_gap(&guesses, &ratings, 0.95);
    let first = found[0].unwrap();
    assert_eq!((first.guesses, first.answers, first.value), (1, 5, 2.0));
    assert!(first.interval.low > 0.0);
    assert_eq!(found[1], Err(NoFigure::TooFew { n: 0, least: 2 }));
    assert_eq!(found[2], Err(NoFigure::TooFew { n: 0, least: 1 }));
    let same = found[4].unwrap();
    assert_eq!((same.value, same.interval.low, same.interval.high), (0.0, 0.0, 0.0));
    assert_eq!(self_image_gap(&guesses, &ratings, 0.0)[0], Err(NoFigure::Confidence));
    let off = [[Some(f64::INFINITY); 5]];
    assert_eq!(self_image_gap(&off, &ratings, 0.95)[0], Err(NoFigure::NotANumber));
}

#[test]
fn a_gap_is_less_reliable_the_more_its_two_sides_go_together() {
    assert!(near(r_diff(0.8, 0.8, 0.0).unwrap(), 0.8));
    assert!(near(r_diff(0.8, 0.7, 0.5).unwrap(), 0.5));
    assert_eq!(r_diff(0.8, 0.8, 1.0), None);
    assert_eq!(r_diff(f64::NAN, 0.8, 0.5), None);
}

fn scale(rows: &[[f64; 3]]) -> Answers {
    Answers::new(3, rows.iter().map(|row| row.map(Some).to_vec()).collect()).unwrap()
}

fn rows(seed: usize) -> Vec<[f64; 3]> {
    (0..12)
        .map(|row| [0, 1, 2].map(|item| (1 + (row * (seed + 2) + (row + item * seed) % 3) % 7) as f64))
        .collect()
}

#[test]
fn the_reliability_of_a_gap_is_that_of_its_parts_put_together() {
    let (performance, expectation) = (scale(&rows(1)), scale(&rows(3)));
    let found = gap_reliability(&performance, &expectation, 0.95).unwrap();
    let alpha = |answers: &Answers| crate::scale::reliability(answers, 0.95).unwrap().alpha.value;
    assert_eq!(
        (found.n, found.performance, found.expectation),
        (12, alpha(&performance), alpha(&expectation))
    );
    assert!(near(found.value, r_diff(found.performance, found.expectation, found.together).unwrap()));
    assert!(found.interval.low < found.interval.high);
}

#[test]
fn those_who_did_not_answer_all_are_not_counted_and_too_few_are_refused() {
    let mut some: Vec<Vec<Option<f64>>> = rows(1).iter().map(|row| row.map(Some).to_vec()).collect();
    some[0][1] = None;
    let some = Answers::new(3, some).unwrap();
    assert_eq!(gap_reliability(&some, &scale(&rows(3)), 0.95).unwrap().n, 11);
    let nine = (scale(&rows(1)[..9]), scale(&rows(3)[..9]));
    assert_eq!(gap_reliability(&nine.0, &nine.1, 0.95), Err(NoFigure::TooFew { n: 9, least: 10 }));
    assert_eq!(gap_reliability(&some, &nine.1, 0.95), Err(NoFigure::Uneven));
    let flat = scale(&[[4.0; 3]; 12]);
    assert_eq!(gap_reliability(&flat, &scale(&rows(3)), 0.95), Err(NoFigure::NoVariance));
    assert_eq!(gap_reliability(&some, &scale(&rows(3)), 0.0), Err(NoFigure::Confidence));
}

fn items() -> impl Strategy<Value = Items> {
    proptest::array::uniform3(proptest::option::weighted(0.8, (1_u8..8).prop_map(f64::from)))
}

proptest! {
    #[test]
    fn the_other_way_round_a_gap_has_the_other_sign(one in items(), other in items()) {
        let (there, back) = (dimension_gap(&one, &other), dimension_gap(&other, &one));
        prop_assert_eq!(there.is_some(), back.is_some());
        if let (Some(there), Some(back)) = (there, back) {
            prop_assert!((there + back).abs() < 1e-12 && there.abs() <= 6.0);
        }
    }

    #[test]
    fn a_weighted_gap_lies_between_the_gaps(
        gaps in proptest::array::uniform5(proptest::option::weighted(0.8, -6.0_f64..6.0)),
        cuts in proptest::array::uniform4(0_u8..101),
    ) {
        let mut cuts = cuts;
        cuts.sort_unstable();
        let ends = [0, cuts[0], cuts[1], cuts[2], cuts[3], 100];
        let points = Points::new(std::array::from_fn(|nth| ends[nth + 1] - ends[nth])).unwrap();
        let weights = Weights::of(&[points]).unwrap();
        if let Some(found) = weighted_gap(&weights, &gaps) {
            let known = || gaps.iter().flatten().copied();
            prop_assert!(known().fold(f64::INFINITY, f64::min) - 1e-9 <= found);
            prop_assert!(found <= known().fold(f64::NEG_INFINITY, f64::max) + 1e-9);
        }
    }

    #[test]
    fn what_both_sides_have_more_of_changes_no_gap_between_them(
        guesses in proptest::collection::vec(1_u8..7, 1..40),
        ratings in proptest::collection::vec(1_u8..7, 2..40),
    ) {
        let all = |values: &[u8], more: u8| -> Vec<Performance> {
            values.iter().map(|value| [Some(f64::from(value + more)); 5]).collect()
        };
        let found = self_image_gap(&all(&guesses, 0), &all(&ratings, 0), 0.95)[0].unwrap();
        let moved = self_image_gap(&all(&guesses, 1), &all(&ratings, 1), 0.95)[0].unwrap();
        prop_assert!((found.value - moved.value).abs() < 1e-9);
        prop_assert!((found.interval.low - moved.interval.low).abs() < 1e-9);
        prop_assert!(found.interval.low <= found.value + 1e-9 && found.value <= found.interval.high + 1e-9);
    }
}
