//! Whether the items of a dimension belong together: Cronbach's alpha over everybody who was asked in a round.

use std::collections::BTreeMap;

use measure::scale::{Publication, pairwise_alpha};
use measure::{Answers, NoFigure};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::figures::{CONFIDENCE, items};
use super::instrument::{Dimension, ITEMS, Said};

/// Fewer than so many say hardly anything about how consistent a dimension is; and of few, alpha would be one figure more of
/// the same answers.
const LEAST_FOR_CONSISTENCY: u64 = 30;

/// How consistently one dimension was answered in the whole round.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Consistency {
    /// Cronbach's alpha, in hundredths as it is told.
    pub alpha: f64,
    /// Feldt's interval at 95 %.
    pub low: f64,
    pub high: f64,
    /// How many answered the pair of items that the fewest answered.
    pub n: u64,
}

impl Consistency {
    /// What may be made of the items of the dimension.
    pub fn publication(&self) -> Publication {
        Publication::of(self.alpha)
    }
}

/// By dimension; what too few answered is not there. Of the whole round, so that it says nothing about a team.
pub fn consistency(all: &[&Said]) -> BTreeMap<String, Consistency> {
    let of = |dimension: &Dimension| {
        let rows = items(*dimension, all).iter().map(|items| items.to_vec()).collect();
        let alpha: Result<_, NoFigure> =
            Answers::new(ITEMS, rows).and_then(|answers| pairwise_alpha(&answers, CONFIDENCE));
        let hundredths = |value: f64| (value * 100.0).round() / 100.0;
        let alpha = alpha.ok().filter(|alpha| alpha.n >= LEAST_FOR_CONSISTENCY);
        alpha.map(|alpha| {
            let told = Consistency {
                alpha: hundredths(alpha.value),
                low: hundredths(alpha.interval.low),
                high: hundredths(alpha.interval.high),
                n: alpha.n,
            };
            (dimension.to_string(), told)
        })
    };
    Dimension::ALL.iter().filter_map(of).collect()
}
