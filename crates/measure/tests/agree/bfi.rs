//! Twenty-five items that 2,800 people answered, with the published reliability of its five scales.

use std::collections::HashMap;

use measure::rotation::{Rotation, planned_mean};
use measure::scale::{Publication, pairwise_alpha, reliability};
use measure::{Answers, Interval, mean, pearson};
use serde::Deserialize;

use crate::{near, real_data, table};

/// The figures are given to six places.
const GIVEN: f64 = 6e-7;

struct Survey {
    columns: HashMap<String, Vec<Option<f64>>>,
    truth: Truth,
}

#[derive(Deserialize)]
struct Truth {
    n: usize,
    missing_per_item: HashMap<String, usize>,
    complete_cases_25_items: usize,
    response_range: (f64, f64),
    scales: HashMap<String, Scale>,
    #[serde(rename = "published(psych package, scoreItems/overview vignette, rounded)")]
    published: HashMap<String, serde_json::Value>,
    by_gender_n: HashMap<String, usize>,
}

#[derive(Deserialize)]
struct Scale {
    /// With a minus where the item is worded the other way round.
    items: Vec<String>,
    alpha_listwise: f64,
    pingouin_listwise: f64,
    n_listwise: u64,
    #[serde(rename = "alpha_pairwise(psych::alpha default)")]
    alpha_pairwise: f64,
    alpha_standardised_pairwise: f64,
    scale_mean_of_person_means_any_item: f64,
    n_with_any_item: u64,
    item_means: HashMap<String, f64>,
    alpha_without_reversing_listwise: f64,
    item_rest_correlation_listwise: HashMap<String, f64>,
    alpha_if_dropped_pairwise: HashMap<String, f64>,
    alpha_median_imputed: f64,
}

fn survey() -> Option<Survey> {
    let folder = real_data("bfi")?;
    let truth = std::fs::read_to_string(folder.join("ground_truth.json")).expect("the published figures");
    Some(Survey {
        columns: table(&folder, "bfi.csv"),
        truth: serde_json::from_str(&truth).expect("the published figures"),
    })
}

impl Survey {
    /// The answers to a scale's items, those worded the other way round turned: 7 - x on six points.
    fn scale(&self, items: &[String]) -> Vec<Vec<Option<f64>>> {
        let column = |item: &String| {
            let its = &self.columns[item.trim_start_matches('-')];
            let turn = |value: f64| if item.starts_with('-') { 7.0 - value } else { value };
            its.iter().map(|value| value.map(turn)).collect()
        };
        items.iter().map(column).collect()
    }
}

/// Columns as rows.
fn answers(columns: &[Vec<Option<f64>>]) -> Answers {
    let row = |nth: usize| columns.iter().map(|column| column[nth]).collect();
    Answers::new(columns.len(), (0..columns[0].len()).map(row).collect()).expect("rows of items")
}

fn each(values: impl Iterator<Item = f64>) -> Vec<(f64, u64)> {
    values.map(|value| (value, 1)).collect()
}

#[test]
fn the_answers_are_those_that_the_figures_are_of() {
    let Some(survey) = survey() else { return };
    let truth = &survey.truth;
    let missing = |item: &String| survey.columns[item].iter().filter(|answer| answer.is_none()).count();
    for (item, expected) in &truth.missing_per_item {
        assert_eq!((survey.columns[item].len(), missing(item)), (truth.n, *expected), "{item}");
    }
    let items: Vec<&Vec<Option<f64>>> = truth
        .scales
        .values()
        .flat_map(|scale| &scale.items)
        .map(|item| &survey.columns[item.trim_start_matches('-')])
        .collect();
    let complete = (0..truth.n).filter(|person| items.iter().all(|item| item[*person].is_some())).count();
    assert_eq!((items.len(), complete), (25, truth.complete_cases_25_items));
    let (low, high) = truth.response_range;
    assert!(items.iter().copied().flatten().flatten().all(|answer| (low..=high).contains(answer)));
    for (gender, n) in &truth.by_gender_n {
        let is_it = |answer: &&Option<f64>| **answer == gender.parse().ok();
        assert_eq!(survey.columns["gender"].iter().filter(is_it).count(), *n);
    }
}

#[test]
fn alpha_of_complete_answers_is_the_published_one() {
    let Some(survey) = survey() else { return };
    for (name, scale) in &survey.truth.scales {
        let found = reliability(&answers(&survey.scale(&scale.items)), 0.95).unwrap();
        assert_eq!((found.alpha.n, found.respondents), (scale.n_listwise, scale.n_with_any_item), "{name}");
        assert!(near(found.alpha.value, scale.alpha_listwise, GIVEN), "{name}: {found:?}");
        assert!(near(found.alpha.value, scale.pingouin_listwise, GIVEN), "{name}");
        assert!(found.alpha.interval.holds(found.alpha.value), "{name}");
        for (item, of) in scale.items.iter().zip(&found.items) {
            let expected = scale.item_rest_correlation_listwise[item.trim_start_matches('-')];
            assert!(near(of.rest.unwrap().r, expected, GIVEN), "{item}: {of:?}");
            assert_eq!(of.is_weak(), expected < 0.30, "{item}");
        }
        let published = survey.truth.published[name].as_f64().expect("a figure with two places");
        let pairwise = pairwise_alpha(&answers(&survey.scale(&scale.items)), 0.95).unwrap().value;
        let rounds_to = |alpha: f64| (alpha - published).abs() < 0.01;
        assert!(rounds_to(found.alpha.value) && rounds_to(pairwise), "{name}");
    }
}

#[test]
fn openness_has_a_warning_and_one_weak_item_and_the_others_are_published_plainly() {
    let Some(survey) = survey() else { return };
    for (name, scale) in &survey.truth.scales {
        let found = reliability(&answers(&survey.scale(&scale.items)), 0.95).unwrap();
        let weak: Vec<&str> = scale
            .items
            .iter()
            .zip(&found.items)
            .filter(|(_, of)| of.is_weak())
            .map(|(item, _)| item.as_str())
            .collect();
        let expected: (Publication, &[&str]) =
            if name == "openness" { (Publication::WithWarning, &["O4"]) } else { (Publication::Plain, &[]) };
        assert_eq!((found.publication, weak.as_slice()), expected, "{name}");
    }
}

#[test]
fn alpha_of_whoever_answered_two_items_is_that_of_psych() {
    let Some(survey) = survey() else { return };
    for (name, scale) in &survey.truth.scales {
        let columns = survey.scale(&scale.items);
        let alpha = |columns: &[Vec<Option<f64>>]| pairwise_alpha(&answers(columns), 0.95).unwrap().value;
        assert!(near(alpha(&columns), scale.alpha_pairwise, GIVEN), "{name}");
        for (nth, item) in scale.items.iter().enumerate() {
            let mut others = columns.clone();
            others.remove(nth);
            let expected = scale.alpha_if_dropped_pairwise[item.trim_start_matches('-')];
            assert!(near(alpha(&others), expected, GIVEN), "{name} without {item}");
        }
        let found = standardised(&columns);
        assert!(near(found, scale.alpha_standardised_pairwise, GIVEN), "{name}: {found}");
    }
}

/// k r / (1 + (k - 1) r) with the mean correlation r of two items, each of whoever answered both.
fn standardised(columns: &[Vec<Option<f64>>]) -> f64 {
    let mut all = Vec::new();
    for (nth, one) in columns.iter().enumerate() {
        for other in &columns[..nth] {
            let (x, y): (Vec<f64>, Vec<f64>) = one.iter().zip(other).filter_map(|(x, y)| x.zip(*y)).unzip();
            all.push(pearson(&x, &y, 0.95).expect("two items that vary").r);
        }
    }
    let (k, r) = (columns.len() as f64, all.iter().sum::<f64>() / all.len() as f64);
    k * r / (1.0 + (k - 1.0) * r)
}

#[test]
fn alpha_of_items_that_point_both_ways_and_of_answers_filled_in_is_what_others_found() {
    let Some(survey) = survey() else { return };
    for (name, scale) in &survey.truth.scales {
        let as_worded: Vec<String> =
            scale.items.iter().map(|item| item.trim_start_matches('-').to_string()).collect();
        let found = reliability(&answers(&survey.scale(&as_worded)), 0.95).unwrap().alpha.value;
        assert!(near(found, scale.alpha_without_reversing_listwise, GIVEN), "{name}: {found}");
        let filled: Vec<Vec<Option<f64>>> =
            survey.scale(&scale.items).iter().map(|column| filled(column)).collect();
        let found = reliability(&answers(&filled), 0.95).unwrap().alpha.value;
        assert!(near(found, scale.alpha_median_imputed, GIVEN), "{name}: {found}");
    }
}

/// With the median where there is none.
fn filled(column: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut known: Vec<f64> = column.iter().flatten().copied().collect();
    known.sort_by(f64::total_cmp);
    let median = measure::quantile(&known, 0.5);
    column.iter().map(|value| value.or(median)).collect()
}

#[test]
fn means_of_items_and_of_persons_are_the_published_ones() {
    let Some(survey) = survey() else { return };
    for (name, scale) in &survey.truth.scales {
        let columns = survey.scale(&scale.items);
        for (item, column) in scale.items.iter().zip(&columns) {
            let found = mean(&each(column.iter().flatten().copied()), 0.95).unwrap();
            let expected = scale.item_means[item.trim_start_matches('-')];
            assert!(near(found.value, expected, GIVEN), "{item}: {found:?}");
        }
        let of_person = |row: &Vec<Option<f64>>| {
            let known: Vec<f64> = row.iter().flatten().copied().collect();
            (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
        };
        let found = mean(&each(answers(&columns).rows().iter().filter_map(of_person)), 0.95).unwrap();
        assert_eq!(found.n, scale.n_with_any_item);
        assert!(near(found.value, scale.scale_mean_of_person_means_any_item, GIVEN), "{name}: {found:?}");
    }
}

/// Real answers, of which a round with rotating items would have seen two of three: what it says is what all of them say.
#[test]
fn a_round_of_rotating_items_finds_the_mean_that_all_answers_have() {
    let Some(survey) = survey() else { return };
    let names = ["agree", "conscientious", "extraversion", "neuroticism", "openness"];
    let columns: Vec<Vec<Option<f64>>> =
        names.iter().flat_map(|name| survey.scale(&survey.truth.scales[*name].items[..3])).collect();
    let all = answers(&columns);
    let rotation = Rotation::new(names.len(), 0, 3).unwrap();
    let seen = all.rows().iter().zip(0..).map(|(row, place)| {
        let form = rotation.form(place);
        let is_asked = |nth: usize| form.iter().any(|asked| asked.scale * 3 + asked.item == nth);
        row.iter().enumerate().map(|(nth, answer)| answer.filter(|_| is_asked(nth))).collect()
    });
    let seen = Answers::new(15, seen.collect()).unwrap();
    assert!(seen.rows().iter().all(|row| row.iter().flatten().count() <= 8));
    let whole: Vec<Vec<usize>> = (0..5).map(|scale| (scale * 3..scale * 3 + 3).collect()).collect();
    for dimensions in whole.iter().map(std::slice::from_ref).chain([whole.as_slice()]) {
        let truth = planned_mean(&all, dimensions, 0.95).unwrap().value;
        let found = planned_mean(&seen, dimensions, 0.999).unwrap();
        let Interval { low, high } = found.interval;
        assert!(found.interval.holds(truth) && high - low < 0.25, "{dimensions:?}: {found:?} beside {truth}");
    }
    for scale in &whole {
        let of = |answers: &Answers| {
            let rows = answers.rows().iter().map(|row| row[scale[0]..=scale[2]].to_vec()).collect();
            pairwise_alpha(&Answers::new(3, rows).unwrap(), 0.999).unwrap()
        };
        assert!(of(&seen).interval.holds(of(&all).value), "{scale:?}");
    }
}
