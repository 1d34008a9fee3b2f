//! Panels with holes; `make_linkage.py` wrote what statsmodels and linearmodels say of them.

use measure::Interval;
use measure::linkage::{Effects, Registered, Together, Unit, linkage};
use serde::Deserialize;

use crate::{both_near, near};

const EXACT: f64 = 1e-7;

#[derive(Deserialize)]
struct Case {
    x: Vec<Vec<Option<f64>>>,
    y: Vec<Vec<Option<f64>>>,
    two_way: Vec<Lag>,
    first_differences: Vec<Lag>,
}

#[derive(Deserialize)]
struct Lag {
    n: u64,
    effective: f64,
    pearson: Option<Figures>,
    spearman: Option<Figures>,
}

#[derive(Deserialize)]
struct Figures {
    r: f64,
    interval: (f64, f64),
    p: f64,
}

impl Figures {
    fn is(&self, found: Together) -> bool {
        let (low, high) = self.interval;
        near(found.r, self.r, EXACT)
            && both_near(found.interval, Interval { low, high }, EXACT)
            && near(found.p, self.p, EXACT)
    }
}

#[test]
fn what_is_left_of_panels_goes_together_as_statsmodels_and_linearmodels_say() {
    let cases: Vec<Case> =
        serde_json::from_str(include_str!("linkage.json")).expect("what make_linkage.py writes");
    assert_eq!(cases.len(), 10);
    let mut told = 0;
    for (nth, case) in cases.into_iter().enumerate() {
        let units: Vec<Unit> = case.x.into_iter().zip(case.y).map(|(x, y)| Unit { x, y }).collect();
        for (effects, expected) in
            [(Effects::TwoWay, case.two_way), (Effects::FirstDifferences, case.first_differences)]
        {
            let registered = Registered::new(&[0, 1, 2, 3, 4], 1, effects).expect("lags");
            let found = linkage(&units, &registered, 0.95).expect("a panel");
            assert_eq!(found.lags.len(), expected.len());
            for (found, expected) in found.lags.iter().zip(expected) {
                assert_eq!(found.n, expected.n, "case {nth}: {found:?}");
                assert!(near(found.effective, expected.effective, EXACT), "case {nth}: {found:?}");
                assert_eq!(found.told.is_some(), expected.pearson.is_some(), "case {nth}: {found:?}");
                let Some(figures) = found.told else { continue };
                let both = [(figures.pearson, expected.pearson), (figures.spearman, expected.spearman)];
                for (found, expected) in both {
                    assert!(expected.is_some_and(|expected| expected.is(found)), "case {nth}: {found:?}");
                }
                told += 1;
            }
        }
    }
    assert!(told > 60, "{told}");
}
