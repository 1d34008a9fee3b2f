//! The median of a group beside that of all others, and how sure their ratio is.

use super::Beside;
use super::rows::{Found, Row, Side};
use super::score::in_effect;
use crate::bootstrap;
use crate::mean::t;

/// With more requesters they are drawn in so many lots, by their places: each of the others weighs little.
const LOTS: usize = 200;
/// A product that is a half may be stored as a little more.
pub(super) const HALF: f64 = 0.5 + 1e-12;

/// Both medians and their ratio, with the percentile interval of the bootstrap over requesters.
///
/// A draw does not compute both curves anew: it adds up what each drawn requester does to them at the median, the first
/// derivative of the curve by its weight (the infinitesimal jackknife: Efron, "Nonparametric estimates of standard error",
/// 1981), and reads the median off the curve where that much more or less than a half is left, which is Woodruff's way of
/// going from shares to medians ("Confidence intervals for medians and other position measures", 1952). What is drawn of
/// the group draws the mix of strata of the others along. What a requester does is taken as so much larger as Student's t is
/// wider than the normal distribution for so few, and by √(m / (m - 1)) of m requesters.
pub(super) fn ratio(found: &Found, confidence: f64, p: f64) -> Beside {
    let (own, others) = curves(found);
    let (median, beside) = (own.left(HALF), others.left(HALF));
    let of = |median: f64, beside: f64| (beside > 0.0).then(|| median / beside);
    let mut told = Beside { median, others: beside, ratio: None, interval: None, p, adjusted: p };
    let (Some(median), Some(beside)) = (median, beside) else { return told };
    told.ratio = of(median, beside);
    let (pulls, lots) = pulls(found, &own.pulls(found, median), &others.pulls(found, beside), confidence);
    told.interval = told.ratio.and_then(|_| {
        let draw = |chance: &mut _| {
            let (mut of_own, mut of_others) = (HALF, HALF);
            for (one, other) in bootstrap::again(&pulls, chance) {
                of_own -= one;
                of_others -= other;
            }
            of_others -= bootstrap::again(&lots, chance).sum::<f64>();
            of(own.left(of_own)?, others.left(of_others)?)
        };
        bootstrap::percentiles(confidence, draw).ok()
    });
    told
}

/// Of the group, and of all others for the same mix of strata.
pub(super) fn curves(found: &Found) -> (Curve, Curve) {
    let own = Curve::of(found, |side, _| f64::from(u8::from(side == Side::Own)));
    let others = Curve::of(found, |side, row| {
        let (of_own, of_others) = found.counts[row.stratum];
        if side == Side::Others { of_own / of_others } else { 0.0 }
    });
    (own, others)
}

/// What each requester of the group does to its curve and to that of the others; and what each lot of the others does to
/// theirs.
fn pulls(found: &Found, own: &[f64], others: &[f64], confidence: f64) -> (Vec<(f64, f64)>, Vec<f64>) {
    // What a request of the others does on average, by stratum: one more of the group's takes one more of these along.
    let mut along = vec![0.0; found.counts.len()];
    for ((_, row), pull) in found.rows.iter().zip(others).filter(|((side, _), _)| *side == Side::Others) {
        along[row.stratum] += pull / found.counts[row.stratum].1;
    }
    let mut of_own = vec![(0.0, 0.0, 0.0); found.places];
    let mut of_others = vec![(0.0, 0.0); found.places];
    for (nth, (side, row)) in found.rows.iter().enumerate() {
        if *side == Side::Own {
            let (one, other, requests) = &mut of_own[row.requester];
            *one += own[nth];
            *other += along[row.stratum];
            *requests += 1.0;
        } else {
            let (in_own, in_others) = found.counts[row.stratum];
            let (other, weight) = &mut of_others[row.requester];
            *other += in_own / in_others * (others[nth] - along[row.stratum]);
            *weight += in_own / in_others;
        }
    }
    of_own.retain(|(_, _, requests)| *requests > 0.0);
    of_others.retain(|(_, weight)| *weight > 0.0);
    let wider = wider(of_own.iter().map(|(_, _, requests)| *requests), confidence);
    let pulls = of_own.into_iter().map(|(one, other, _)| (one * wider, other * wider)).collect();
    let wider = self::wider(of_others.iter().map(|(_, weight)| *weight), confidence);
    let mut lots = vec![0.0; of_others.len().min(LOTS)];
    for (place, (pull, _)) in of_others.into_iter().enumerate() {
        lots[place % LOTS] += pull * wider;
    }
    (pulls, lots)
}

/// By how much an interval of so few is wider.
fn wider(weights: impl Iterator<Item = f64>, confidence: f64) -> f64 {
    let requesters = in_effect(weights).max(2.0);
    let of_few =
        t(requesters - 1.0, confidence).zip(t(1e6, confidence)).map_or(1.0, |(few, many)| few / many);
    of_few * (requesters / (requesters - 1.0)).sqrt()
}

/// The share that has not happened yet, of weighted requests.
pub(super) struct Curve {
    weights: Vec<f64>,
    /// Duration, share, weight at risk, weight of what happened.
    steps: Vec<(f64, f64, f64, f64)>,
}

impl Curve {
    fn of(found: &Found, weight: impl Fn(Side, &Row) -> f64) -> Self {
        let weights: Vec<f64> = found.rows.iter().map(|(side, row)| weight(*side, row)).collect();
        let mut at_risk: f64 = weights.iter().sum();
        let (mut share, mut steps, mut nth) = (1.0, Vec::new(), 0);
        for same in found.rows.chunk_by(|(_, one), (_, next)| one.duration == next.duration) {
            let (mut happened, mut gone) = (0.0, 0.0);
            for ((_, row), weight) in same.iter().zip(&weights[nth..]) {
                gone += weight;
                happened += if row.happened { *weight } else { 0.0 };
            }
            if happened > 0.0 {
                share *= (1.0 - happened / at_risk).max(0.0);
                steps.push((same[0].1.duration, share, at_risk, happened));
            }
            at_risk -= gone;
            nth += same.len();
        }
        Self { weights, steps }
    }

    /// After what duration no more than this share is left.
    pub(super) fn left(&self, share: f64) -> Option<f64> {
        self.steps.get(self.steps.partition_point(|step| step.1 > share)).map(|step| step.0)
    }

    /// What one more of each request would do to the share that is left at a duration: minus the share, times 1/N where it
    /// happened by then, less Σ D/N² up to there. 0 for a request that is not of this curve.
    fn pulls(&self, found: &Found, until: f64) -> Vec<f64> {
        let mut steps = self.steps.iter().take_while(|step| step.0 <= until).peekable();
        let share = self.steps.iter().take_while(|step| step.0 <= until).last().map_or(1.0, |step| step.1);
        let (mut sum, mut at_risk) = (0.0, 1.0);
        let pull = |((_, row), weight): (&(Side, Row), &f64)| {
            while let Some((_, _, of, happened)) = steps.next_if(|step| step.0 <= row.duration) {
                sum += happened / of / of;
                at_risk = *of;
            }
            let happened = if row.happened && row.duration <= until { 1.0 / at_risk } else { 0.0 };
            if *weight > 0.0 { -share * (happened - sum) } else { 0.0 }
        };
        found.rows.iter().zip(&self.weights).map(pull).collect()
    }
}
