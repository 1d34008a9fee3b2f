//! Thirty departments of a financial organisation, with the published correlations and regression of their ratings.

use std::collections::HashMap;

use measure::scale::{Publication, reliability};
use measure::{Answers, mean, pearson, spearman};
use serde::Deserialize;
use statrs::distribution::{ContinuousCDF, StudentsT};

use crate::{near, real_data, table};

/// The figures are given to six places.
const GIVEN: f64 = 6e-7;
const PREDICTORS: [&str; 6] = ["complaints", "privileges", "learning", "raises", "critical", "advance"];

struct Departments {
    columns: HashMap<String, Vec<f64>>,
    truth: Truth,
}

#[derive(Deserialize)]
struct Truth {
    departments: usize,
    columns: Vec<String>,
    means: HashMap<String, f64>,
    pearson_with_rating: HashMap<String, f64>,
    spearman_with_rating: HashMap<String, f64>,
    pearson_p_two_sided: HashMap<String, f64>,
    ols: HashMap<String, f64>,
    r2: f64,
    alpha_of_the_6_predictors: f64,
}

fn departments() -> Option<Departments> {
    let folder = real_data("attitude")?;
    let truth = std::fs::read_to_string(folder.join("ground_truth.json")).expect("the published figures");
    let columns = table(&folder, "attitude.csv");
    let whole = |(name, column): (String, Vec<Option<f64>>)| (name, column.into_iter().flatten().collect());
    Some(Departments {
        columns: columns.into_iter().map(whole).collect(),
        truth: serde_json::from_str(&truth).expect("the published figures"),
    })
}

#[test]
fn means_and_correlations_are_the_published_ones() {
    let Some(Departments { columns, truth }) = departments() else { return };
    let rating = &columns["rating"];
    for name in &truth.columns {
        let values: Vec<(f64, u64)> = columns[name].iter().map(|value| (*value, 1)).collect();
        let found = mean(&values, 0.95).unwrap();
        assert_eq!(found.n, truth.departments as u64);
        assert!(near(found.value, truth.means[name], GIVEN), "{name}: {found:?}");
    }
    for name in PREDICTORS {
        let found = pearson(&columns[name], rating, 0.95).unwrap();
        assert!(near(found.r, truth.pearson_with_rating[name], GIVEN), "{name}: {found:?}");
        let p = truth.pearson_p_two_sided[name];
        assert!((two_sided(found.r, found.n) - p).abs() < 6e-6 * p, "{name}: {found:?}");
        // An interval that leaves out 0 and a small p say the same, but for Fisher's approximation.
        assert_eq!(found.interval.holds(0.0), p > 0.05, "{name}: {found:?}");
        let found = spearman(&columns[name], rating, 0.95).unwrap();
        assert!(near(found.r, truth.spearman_with_rating[name], GIVEN), "{name}: {found:?}");
    }
}

/// How likely so strong a correlation is by chance, from t = r √((n - 2) / (1 - r²)).
fn two_sided(r: f64, n: u64) -> f64 {
    let freedom = (n - 2) as f64;
    let t = r.abs() * (freedom / (1.0 - r * r)).sqrt();
    2.0 * StudentsT::new(0.0, 1.0, freedom).expect("degrees of freedom").sf(t)
}

#[test]
fn the_six_ratings_of_departments_make_a_scale_that_is_published_plainly() {
    let Some(Departments { columns, truth }) = departments() else { return };
    let row = |nth: usize| PREDICTORS.iter().map(|name| Some(columns[*name][nth])).collect();
    let rows = (0..truth.departments).map(row).collect();
    let found = reliability(&Answers::new(PREDICTORS.len(), rows).unwrap(), 0.95).unwrap();
    assert!(near(found.alpha.value, truth.alpha_of_the_6_predictors, GIVEN), "{found:?}");
    assert_eq!((found.alpha.n, found.publication), (30, Publication::Plain));
}

/// A regression follows from means, deviations and correlations alone, so the published one checks all twenty-one of them.
#[test]
fn the_published_regression_follows_from_the_correlations() {
    let Some(Departments { columns, truth }) = departments() else { return };
    let r = |one: &str, other: &str| {
        if one == other { 1.0 } else { pearson(&columns[one], &columns[other], 0.95).unwrap().r }
    };
    let rows = PREDICTORS.map(|one| {
        let mut row: Vec<f64> = PREDICTORS.iter().map(|other| r(one, other)).collect();
        row.push(r(one, "rating"));
        row
    });
    let beta = solved(rows.to_vec());
    let average = |name: &str| columns[name].iter().sum::<f64>() / columns[name].len() as f64;
    let squares = |name: &str| columns[name].iter().map(|value| (value - average(name)).powi(2)).sum::<f64>();
    let (mut intercept, mut r_2) = (average("rating"), 0.0);
    for (name, beta) in PREDICTORS.iter().zip(&beta) {
        let slope = beta * (squares("rating") / squares(name)).sqrt();
        assert!((slope - truth.ols[*name]).abs() < 6e-6, "{name}: {slope}");
        intercept -= slope * average(name);
        r_2 += beta * r(name, "rating");
    }
    assert!((intercept - truth.ols["intercept"]).abs() < 6e-6, "{intercept}");
    assert!((r_2 - truth.r2).abs() < 6e-5, "{r_2}");
}

/// Gauss and Jordan, of rows with the right side last; no row of correlations of things that differ needs to be swapped.
fn solved(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    for nth in 0..rows.len() {
        let by = rows[nth][nth];
        rows[nth].iter_mut().for_each(|value| *value /= by);
        let pivot = rows[nth].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(other, _)| *other != nth) {
            let times = row[nth];
            row.iter_mut().zip(&pivot).for_each(|(value, of)| *value -= times * of);
        }
    }
    rows.iter().filter_map(|row| row.last().copied()).collect()
}
