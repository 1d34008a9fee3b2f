//! Random answers; `make_answers.py` wrote what scipy and numpy say of them.

use measure::agreement::{between, within};
use measure::gap::{
    Items, Points, Weights, dimension_gap, gap_reliability, mean_gap, self_image_gap, weighted_gap,
};
use measure::ranking::tau_b;
use measure::rotation::planned_mean;
use measure::scale::{pairwise_alpha, reliability};
use measure::{Answers, Interval, spearman};
use serde::Deserialize;

use crate::{both_near, near};

const EXACT: f64 = 1e-9;

type Rows = Vec<Vec<Option<f64>>>;

#[derive(Deserialize)]
struct Case {
    scale: Scale,
    teams: Teams,
    within: OfRows,
    apart: Guessed,
    gaps: Gaps,
    gap_reliability: OfBoth,
    ranking: Ranked,
    planned: Planned,
}

#[derive(Deserialize)]
struct Scale {
    rows: Rows,
    n: u64,
    alpha: f64,
    interval: (f64, f64),
    items: Vec<ItemOfScale>,
    pairwise: Pairwise,
}

#[derive(Deserialize)]
struct ItemOfScale {
    r: f64,
    low: f64,
    high: f64,
    alpha_without: Option<f64>,
}

#[derive(Deserialize)]
struct Pairwise {
    alpha: f64,
    n: u64,
    interval: (f64, f64),
}

#[derive(Deserialize)]
struct Teams {
    values: Vec<Vec<f64>>,
    size: f64,
    icc_1: [f64; 3],
    icc_2: [f64; 3],
}

#[derive(Deserialize)]
struct OfRows {
    rows: Rows,
    value: f64,
    interval: (f64, f64),
}

#[derive(Deserialize)]
struct Guessed {
    guesses: Vec<f64>,
    answers: Vec<f64>,
    value: f64,
    interval: (f64, f64),
}

#[derive(Deserialize)]
struct Gaps {
    performance: Rows,
    expectation: Rows,
    points: Vec<[u8; 5]>,
    by_dimension: Vec<[Option<f64>; 5]>,
    weighted: Vec<Option<f64>>,
    first: MeanOf,
}

#[derive(Deserialize)]
struct MeanOf {
    n: u64,
    value: f64,
    interval: (f64, f64),
}

#[derive(Deserialize)]
struct OfBoth {
    performance: Rows,
    expectation: Rows,
    n: u64,
    value: f64,
    interval: (f64, f64),
}

#[derive(Deserialize)]
struct Ranked {
    first: Vec<f64>,
    second: Vec<f64>,
    tau: f64,
    interval: (f64, f64),
    rho: f64,
    rho_interval: (f64, f64),
}

#[derive(Deserialize)]
struct Planned {
    rows: Rows,
    dimensions: Vec<Vec<usize>>,
    n: u64,
    value: f64,
    interval: (f64, f64),
}

fn cases() -> impl Iterator<Item = (usize, Case)> {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("answers.json")).expect("what make_answers.py writes");
    assert_eq!(cases.len(), 12);
    cases.into_iter().enumerate()
}

fn answers(rows: &Rows) -> Answers {
    Answers::new(rows[0].len(), rows.clone()).expect("rows of items")
}

fn is(found: Interval, (low, high): (f64, f64)) -> bool {
    both_near(found, Interval { low, high }, EXACT)
}

#[test]
fn alpha_and_what_an_item_has_to_do_with_the_others_are_those_of_scipy() {
    for (nth, Case { scale, .. }) in cases() {
        let found = reliability(&answers(&scale.rows), 0.95).unwrap();
        assert_eq!(found.alpha.n, scale.n, "case {nth}");
        assert!(near(found.alpha.value, scale.alpha, EXACT), "case {nth}: {found:?}");
        assert!(is(found.alpha.interval, scale.interval), "case {nth}: {found:?}");
        for (found, expected) in found.items.iter().zip(&scale.items) {
            let rest = found.rest.unwrap();
            assert!(near(rest.r, expected.r, EXACT), "case {nth}: {found:?}");
            assert!(is(rest.interval, (expected.low, expected.high)), "case {nth}: {found:?}");
            match (found.alpha_without, expected.alpha_without) {
                (Some(found), Some(expected)) => assert!(near(found.value, expected, EXACT), "case {nth}"),
                (found, expected) => assert_eq!(found.is_some(), expected.is_some(), "case {nth}"),
            }
        }
        let pairwise = pairwise_alpha(&answers(&scale.rows), 0.95).unwrap();
        assert_eq!(pairwise.n, scale.pairwise.n, "case {nth}");
        assert!(near(pairwise.value, scale.pairwise.alpha, EXACT), "case {nth}: {pairwise:?}");
        assert!(is(pairwise.interval, scale.pairwise.interval), "case {nth}: {pairwise:?}");
    }
}

#[test]
fn agreement_between_and_within_teams_is_that_of_scipy() {
    for (nth, Case { teams, within: one, .. }) in cases() {
        let found = between(&teams.values, 0.95).unwrap();
        assert!(near(found.size, teams.size, EXACT), "case {nth}: {found:?}");
        for (found, [value, low, high]) in [(found.icc_1, teams.icc_1), (found.icc_2, teams.icc_2)] {
            assert!(
                near(found.value, value, EXACT) && is(found.interval, (low, high)),
                "case {nth}: {found:?}"
            );
        }
        let found = within(&answers(&one.rows), 0.95).unwrap();
        assert_eq!(found.n, one.rows.len() as u64);
        assert!(near(found.value, one.value, EXACT), "case {nth}: {found:?}");
        assert!(is(found.interval, one.interval), "case {nth}: {found:?}");
    }
}

#[test]
fn what_a_provider_believes_and_what_is_are_as_far_apart_as_scipy_says() {
    for (nth, Case { apart, .. }) in cases() {
        let all = |values: &[f64]| values.iter().map(|value| [Some(*value); 5]).collect::<Vec<_>>();
        let found = self_image_gap(&all(&apart.guesses), &all(&apart.answers), 0.95)[4].unwrap();
        assert!(near(found.value, apart.value, EXACT), "case {nth}: {found:?}");
        assert!(is(found.interval, apart.interval), "case {nth}: {found:?}");
    }
}

#[test]
fn gaps_of_dimensions_and_weighted_gaps_are_those_of_numpy() {
    for (nth, Case { gaps, .. }) in cases() {
        let mut first = Vec::new();
        for (person, by_dimension) in gaps.by_dimension.iter().enumerate() {
            let items = |rows: &Rows, dimension: usize| -> Items {
                std::array::from_fn(|item| rows[person][dimension * 3 + item])
            };
            let found: [Option<f64>; 5] = std::array::from_fn(|dimension| {
                dimension_gap(&items(&gaps.performance, dimension), &items(&gaps.expectation, dimension))
            });
            let weights = Weights::of(&[Points::new(gaps.points[person]).unwrap()]).unwrap();
            let weighted = (weighted_gap(&weights, &found), gaps.weighted[person]);
            for (found, expected) in found.iter().copied().zip(by_dimension.iter().copied()).chain([weighted])
            {
                match (found, expected) {
                    (Some(found), Some(expected)) => assert!(near(found, expected, EXACT), "case {nth}"),
                    (found, expected) => assert_eq!(found, expected, "case {nth}, person {person}"),
                }
            }
            first.push(found[0]);
        }
        let found = mean_gap(&first, 0.95).unwrap();
        assert_eq!(found.n, gaps.first.n, "case {nth}");
        assert!(near(found.value, gaps.first.value, EXACT), "case {nth}: {found:?}");
        assert!(is(found.interval.unwrap(), gaps.first.interval), "case {nth}: {found:?}");
    }
}

#[test]
fn the_reliability_of_a_gap_is_that_of_numpy() {
    for (nth, Case { gap_reliability: both, .. }) in cases() {
        let found = gap_reliability(&answers(&both.performance), &answers(&both.expectation), 0.95).unwrap();
        assert_eq!(found.n, both.n, "case {nth}");
        assert!(near(found.value, both.value, EXACT), "case {nth}: {found:?}");
        assert!(is(found.interval, both.interval), "case {nth}: {found:?}");
    }
}

#[test]
fn rankings_go_together_as_scipy_says() {
    for (nth, Case { ranking, .. }) in cases() {
        let found = tau_b(&ranking.first, &ranking.second, 0.95).unwrap();
        assert!(near(found.value, ranking.tau, EXACT), "case {nth}: {found:?}");
        assert!(is(found.interval, ranking.interval), "case {nth}: {found:?}");
        let found = spearman(&ranking.first, &ranking.second, 0.95).unwrap();
        assert!(near(found.r, ranking.rho, EXACT), "case {nth}: {found:?}");
        assert!(is(found.interval, ranking.rho_interval), "case {nth}: {found:?}");
    }
}

#[test]
fn means_under_planned_missingness_are_as_sure_as_leaving_out_each_respondent_says() {
    for (nth, Case { planned, .. }) in cases() {
        let found = planned_mean(&answers(&planned.rows), &planned.dimensions, 0.95).unwrap();
        assert_eq!(found.n, planned.n, "case {nth}");
        assert!(near(found.value, planned.value, EXACT), "case {nth}: {found:?}");
        assert!(is(found.interval, planned.interval), "case {nth}: {found:?}");
    }
}
