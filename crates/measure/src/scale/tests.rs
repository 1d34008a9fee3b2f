//! Reliability against worked examples, and laws that hold for any answers.

use proptest::prelude::*;

use super::*;
use crate::chance::SplitMix;
use crate::{Answers, NoFigure};

fn answers(rows: &[&[f64]]) -> Answers {
    let items = rows.first().map_or(0, |row| row.len());
    Answers::new(items, rows.iter().map(|row| row.iter().map(|value| Some(*value)).collect()).collect())
        .unwrap()
}

/// Ten respondents, three items.
fn worked() -> Vec<Vec<f64>> {
    [
        [7.0, 6.0, 7.0],
        [5.0, 5.0, 4.0],
        [4.0, 3.0, 5.0],
        [6.0, 6.0, 6.0],
        [3.0, 4.0, 3.0],
        [5.0, 6.0, 5.0],
        [2.0, 3.0, 4.0],
        [6.0, 5.0, 7.0],
        [4.0, 4.0, 3.0],
        [5.0, 6.0, 6.0],
    ]
    .map(Vec::from)
    .to_vec()
}

fn of(rows: &[Vec<f64>]) -> Answers {
    answers(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// The sums of squares by hand: Σx² - (Σx)²/10 with sums 47, 48, 50 and 145, squares 241, 244, 270 and 2 235.
#[test]
fn alpha_is_one_minus_the_share_of_the_items_variances() {
    let found = reliability(&of(&worked()), 0.95).unwrap();
    let (of_items, of_total) =
        ((241.0 - 220.9 + 244.0 - 230.4 + 270.0 - 250.0) / 9.0, (2_235.0 - 2_102.5) / 9.0);
    assert!((found.alpha.value - 1.5 * (1.0 - of_items / of_total)).abs() < 1e-12, "{found:?}");
    assert_eq!((found.respondents, found.alpha.n, found.alpha.items), (10, 10, 3));
    assert!(found.alpha.interval.holds(found.alpha.value));
    assert_eq!(found.publication, Publication::of(found.alpha.value));
}

#[test]
fn an_item_that_says_nothing_of_the_others_is_weak_and_the_scale_better_without_it() {
    let mut rows = worked();
    for (row, noise) in rows.iter_mut().zip([3.0, 6.0, 5.0, 1.0, 4.0, 2.0, 6.0, 3.0, 5.0, 4.0]) {
        row.push(noise);
    }
    let found = reliability(&of(&rows), 0.95).unwrap();
    let weak: Vec<bool> = found.items.iter().map(ItemOfScale::is_weak).collect();
    assert_eq!(weak, [false, false, false, true]);
    assert!(found.items[3].alpha_without.unwrap().value > found.alpha.value);
    assert_eq!(found.items[3].alpha_without, Some(reliability(&of(&worked()), 0.95).unwrap().alpha));
}

#[test]
fn items_that_are_the_same_measure_the_same_and_may_repeat_each_other() {
    let rows: Vec<Vec<f64>> = worked().iter().map(|row| vec![row[0]; 3]).collect();
    let found = reliability(&of(&rows), 0.95).unwrap();
    assert!((found.alpha.value - 1.0).abs() < 1e-12);
    assert_eq!(found.publication, Publication::MayRepeat);
}

#[test]
fn only_those_who_answered_every_item_count_and_it_is_told_how_many() {
    let mut rows: Vec<Vec<Option<f64>>> =
        worked().into_iter().map(|row| row.into_iter().map(Some).collect()).collect();
    rows.push(vec![Some(1.0), None, Some(7.0)]);
    rows.push(vec![None; 3]);
    let found = reliability(&Answers::new(3, rows).unwrap(), 0.95).unwrap();
    assert_eq!((found.respondents, found.alpha.n), (11, 10));
    assert_eq!(found.alpha, reliability(&of(&worked()), 0.95).unwrap().alpha);
}

#[test]
fn a_scale_of_two_items_has_no_alpha_without_one_of_them() {
    let rows: Vec<Vec<f64>> = worked().iter().map(|row| row[..2].to_vec()).collect();
    let found = reliability(&of(&rows), 0.95).unwrap();
    assert!(found.items.iter().all(|item| item.alpha_without.is_none() && item.rest.is_some()));
}

#[test]
fn too_few_one_item_and_answers_that_are_all_alike_are_refused() {
    let rows = worked();
    assert_eq!(reliability(&of(&rows[1..]), 0.95), Err(NoFigure::TooFew { n: 9, least: 10 }));
    assert_eq!(pairwise_alpha(&of(&rows[1..]), 0.95), Err(NoFigure::TooFew { n: 9, least: 10 }));
    let one: Vec<Vec<f64>> = rows.iter().map(|row| row[..1].to_vec()).collect();
    assert_eq!(reliability(&of(&one), 0.95), Err(NoFigure::TooFewItems));
    assert_eq!(pairwise_alpha(&of(&one), 0.95), Err(NoFigure::TooFewItems));
    assert_eq!(reliability(&of(&vec![vec![0.1; 3]; 12]), 0.95), Err(NoFigure::NoVariance));
    let cancelling: Vec<Vec<f64>> = rows.iter().map(|row| vec![row[0], 8.0 - row[0]]).collect();
    assert_eq!(reliability(&of(&cancelling), 0.95), Err(NoFigure::NoVariance));
    assert_eq!(reliability(&of(&rows), 1.0), Err(NoFigure::Confidence));
}

#[test]
fn an_item_that_never_varies_is_weak() {
    let rows: Vec<Vec<f64>> = worked()
        .into_iter()
        .map(|mut row| {
            row.push(4.0);
            row
        })
        .collect();
    let found = reliability(&of(&rows), 0.95).unwrap();
    assert!(found.items[3].rest.is_none() && found.items[3].is_weak());
}

/// Sixty who each answered two of three items that share half of their variance, 1 000 times: alpha is .75.
#[test]
fn where_nobody_was_asked_all_the_interval_holds_the_truth_at_least_as_often_as_it_says() {
    let mut chance = SplitMix::new(11);
    let (mut held, mut sum) = (0, 0.0);
    for _ in 0..1_000 {
        let rows = (0..60).map(|person| {
            let its = chance.normal();
            (0..3).map(|item| Some(its + chance.normal()).filter(|_| item != person % 3)).collect()
        });
        let found = pairwise_alpha(&Answers::new(3, rows.collect()).unwrap(), 0.95).unwrap();
        assert_eq!(found.n, 20);
        held += u32::from(found.interval.holds(0.75));
        sum += found.value / 1_000.0;
    }
    assert!(held >= 950 && (sum - 0.75_f64).abs() < 0.03, "{held} of 1 000, {sum} on average");
}

fn any_rows() -> impl Strategy<Value = Vec<Vec<f64>>> {
    (2_usize..6).prop_flat_map(|items| {
        let row = proptest::collection::vec((1_u8..8).prop_map(f64::from), items);
        proptest::collection::vec(row, 10..40)
    })
}

proptest! {
    #[test]
    fn the_unit_and_where_it_begins_change_nothing(rows in any_rows(), factor in 0.1_f64..10.0, shift in -5.0_f64..5.0) {
        let moved: Vec<Vec<f64>> =
            rows.iter().map(|row| row.iter().map(|value| value * factor + shift).collect()).collect();
        match (reliability(&of(&rows), 0.95), reliability(&of(&moved), 0.95)) {
            (Ok(found), Ok(moved)) => {
                prop_assert!((found.alpha.value - moved.alpha.value).abs() < 1e-6 * found.alpha.value.abs().max(1.0));
            }
            (found, moved) => prop_assert_eq!(found.is_err(), moved.is_err()),
        }
    }

    #[test]
    fn without_gaps_both_ways_to_alpha_agree_and_none_is_above_one(rows in any_rows()) {
        let answers = of(&rows);
        let Ok(found) = reliability(&answers, 0.95) else { return Ok(()) };
        let pairwise = pairwise_alpha(&answers, 0.95).unwrap();
        prop_assert!((found.alpha.value - pairwise.value).abs() < 1e-9 * found.alpha.value.abs().max(1.0));
        prop_assert!(found.alpha.value <= 1.0 + 1e-12 && found.alpha.interval.holds(found.alpha.value));
    }

    #[test]
    fn more_confidence_makes_the_interval_wider(rows in any_rows()) {
        let answers = of(&rows);
        let (Ok(less), Ok(more)) = (reliability(&answers, 0.8), reliability(&answers, 0.99)) else { return Ok(()) };
        prop_assert!(more.alpha.interval.low <= less.alpha.interval.low);
        prop_assert!(more.alpha.interval.high >= less.alpha.interval.high);
    }
}
