//! Forms and means by hand, and laws that hold for any round.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::{Answers, NoFigure};

/// How often each item, and each pair of items of a scale, came up for so many in a row.
fn counts(
    rotation: &Rotation,
    places: std::ops::Range<u64>,
) -> (BTreeMap<Asked, u64>, BTreeMap<(Asked, Asked), u64>) {
    let (mut items, mut pairs) = (BTreeMap::new(), BTreeMap::new());
    for place in places {
        let form = rotation.form(place);
        for (nth, asked) in form.iter().enumerate() {
            *items.entry(*asked).or_default() += 1;
            for before in form[..nth].iter().filter(|before| before.scale == asked.scale) {
                *pairs.entry((*before, *asked)).or_default() += 1;
            }
        }
    }
    (items, pairs)
}

#[test]
fn nobody_is_asked_more_than_eight_and_two_of_each_scale_that_is_on_the_form() {
    for (scales, always, items) in
        [(5, 0, 8), (6, 0, 8), (6, 2, 6), (6, 3, 4), (5, 6, 2), (2, 0, 4), (1, 1, 2)]
    {
        let rotation = Rotation::new(scales, always, 7).unwrap();
        for place in 0..rotation.forms() {
            let form = rotation.form(place);
            assert_eq!(form.len(), items, "{scales} scales and {always} questions besides");
            assert!(form.len() + always <= MOST && form.is_sorted());
            let on_it: BTreeSet<usize> = form.iter().map(|asked| asked.scale).collect();
            assert_eq!(on_it.len() * 2, items);
        }
    }
    assert_eq!(Rotation::new(0, 0, 7), None);
    assert_eq!(Rotation::new(5, 7, 7), None);
    assert_eq!(Rotation::new(5, 100, 7), None);
}

#[test]
fn there_are_no_more_forms_than_three_for_each_scale() {
    let rotation = Rotation::new(6, 0, 99).unwrap();
    let forms: BTreeSet<Vec<Asked>> = (0..5_000).map(|place| rotation.form(place)).collect();
    assert_eq!((forms.len() as u64, rotation.forms()), (18, 18));
}

#[test]
fn another_round_asks_people_otherwise() {
    let (one, other) = (Rotation::new(6, 0, 1).unwrap(), Rotation::new(6, 0, 2).unwrap());
    let same = (0..180).filter(|place| one.form(*place) == other.form(*place)).count();
    assert!(same < 60, "{same} of 180");
}

fn answers(rows: &[[Option<f64>; 3]]) -> Answers {
    Answers::new(3, rows.iter().map(|row| row.to_vec()).collect()).unwrap()
}

#[test]
fn an_item_that_few_answered_counts_as_much_as_the_others() {
    // Item means 2, 4 and 6, whoever answered them.
    let rows = [
        [Some(2.0), Some(3.0), None],
        [Some(1.0), Some(5.0), None],
        [Some(3.0), None, Some(7.0)],
        [Some(2.0), None, Some(5.0)],
        [Some(2.0), Some(4.0), None],
        [None, None, None],
    ];
    let found = planned_mean(&answers(&rows), &[vec![0, 1, 2]], 0.95).unwrap();
    assert!((found.value - 4.0).abs() < 1e-12, "{found:?}");
    assert_eq!((found.n, found.fewest), (5, 2));
    assert!(found.interval.holds(4.0));
    // Dimensions count alike, whatever their number of items: (2 + (4 + 6) / 2) / 2.
    let overall = planned_mean(&answers(&rows), &[vec![0], vec![1, 2]], 0.95).unwrap();
    assert!((overall.value - 3.5).abs() < 1e-12);
}

#[test]
fn with_one_item_it_is_the_mean_and_its_t_interval() {
    let values: Vec<f64> = (0..40).map(|nth| f64::from(nth % 7 + 1)).collect();
    let rows = values.iter().map(|value| vec![Some(*value)]).collect();
    let found = planned_mean(&Answers::new(1, rows).unwrap(), &[vec![0]], 0.95).unwrap();
    let plain = crate::mean(&values.iter().map(|value| (*value, 1)).collect::<Vec<_>>(), 0.95).unwrap();
    let interval = plain.interval.unwrap();
    assert!((found.value - plain.value).abs() < 1e-12);
    assert!((found.interval.low - interval.low).abs() < 1e-9);
    assert!((found.interval.high - interval.high).abs() < 1e-9);
}

#[test]
fn an_item_that_hardly_anybody_answered_and_columns_that_are_not_there_are_refused() {
    let rows = [[Some(2.0), Some(3.0), None], [Some(1.0), None, None], [None, Some(2.0), Some(7.0)]];
    let rows = answers(&rows);
    assert_eq!(planned_mean(&rows, &[vec![0, 1, 2]], 0.95), Err(NoFigure::TooFew { n: 1, least: 2 }));
    assert_eq!(planned_mean(&rows, &[vec![0, 3]], 0.95), Err(NoFigure::Uneven));
    assert_eq!(planned_mean(&rows, &[], 0.95), Err(NoFigure::TooFewItems));
    assert_eq!(planned_mean(&rows, &[vec![0], vec![]], 0.95), Err(NoFigure::TooFewItems));
    assert_eq!(planned_mean(&rows, &[vec![0, 1]], 0.0), Err(NoFigure::Confidence));
}

proptest! {
    #[test]
    fn over_all_forms_each_item_and_each_pair_of_a_scale_comes_up_equally_often(
        scales in 1_usize..9, always in 0_usize..7, seed: u64, cycle in 0_u64..50,
    ) {
        let rotation = Rotation::new(scales, always, seed).unwrap();
        let from = cycle * rotation.forms();
        let (items, pairs) = counts(&rotation, from..from + rotation.forms());
        prop_assert_eq!((items.len(), pairs.len()), (scales * 3, scales * 3));
        prop_assert_eq!(items.values().collect::<BTreeSet<_>>().len(), 1);
        prop_assert_eq!(pairs.values().collect::<BTreeSet<_>>().len(), 1);
    }

    #[test]
    fn so_many_in_a_row_as_there_are_scales_have_each_item_once_more_or_less(
        scales in 1_usize..9, always in 0_usize..7, seed: u64, ring in 0_u64..50,
    ) {
        let rotation = Rotation::new(scales, always, seed).unwrap();
        let from = ring * scales as u64;
        let (items, _) = counts(&rotation, from..from + scales as u64);
        let every = (0..scales).flat_map(|scale| (0..3).map(move |item| Asked { scale, item }));
        let often: BTreeSet<u64> = every.map(|asked| items.get(&asked).copied().unwrap_or(0)).collect();
        prop_assert!(often.last().unwrap() - often.first().unwrap() <= 1, "{:?}", items);
    }

    #[test]
    fn however_many_answer_no_item_is_far_ahead(scales in 2_usize..8, seed: u64, people in 12_u64..200) {
        let rotation = Rotation::new(scales, 0, seed).unwrap();
        let (items, pairs) = counts(&rotation, 0..people);
        prop_assert_eq!(items.len(), scales * 3);
        let far = |counts: Vec<u64>| counts.iter().max().unwrap() - counts.iter().min().unwrap();
        prop_assert!(far(items.into_values().collect()) <= 6);
        prop_assert!(far(pairs.into_values().collect()) <= 6);
    }

    #[test]
    fn where_all_are_answered_it_is_the_mean_of_all_answers(
        rows in proptest::collection::vec(proptest::array::uniform3((1_u8..8).prop_map(f64::from)), 2..40),
    ) {
        let all: Vec<[Option<f64>; 3]> = rows.iter().map(|row| row.map(Some)).collect();
        let found = planned_mean(&answers(&all), &[vec![0, 1, 2]], 0.95).unwrap();
        let mean = rows.iter().flatten().sum::<f64>() / (rows.len() * 3) as f64;
        prop_assert!((found.value - mean).abs() < 1e-9);
        prop_assert!(found.interval.holds(found.value));
    }
}
