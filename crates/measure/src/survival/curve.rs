//! The curve of Kaplan and Meier, and its median.

use statrs::distribution::{ContinuousCDF, Normal};

use super::{Lasted, durations};
use crate::NoFigure;
use crate::interval::tail;
use crate::no_figure::enough;

/// A product that is a half may be stored as a little more.
const ROUNDING: f64 = 1e-12;

/// What happened at one duration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub duration: f64,
    /// What had lasted at least so long.
    pub at_risk: u64,
    /// What happened then; at least 1.
    pub happened: u64,
    /// The share that has not happened yet, from here on to the next step; 0 to 1.
    pub share: f64,
    /// Σ happened / (at risk (at risk - happened)) up to here, Greenwood's sum; infinite where nothing is left.
    doubt: f64,
}

/// The share that has not happened yet, by duration.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    n: u64,
    steps: Vec<Step>,
}

/// A median with its interval, in the unit of the durations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MedianTime {
    /// How many it is of.
    pub n: u64,
    /// How many of them happened.
    pub happened: u64,
    /// None when more than half may still be to come.
    pub value: Option<f64>,
    /// None when even this end may be still to come.
    pub low: Option<f64>,
    /// None when it is not known from above.
    pub high: Option<f64>,
}

/// The curve of what lasted so long. `TooFew` when there is nothing, `NotANumber` for a duration that is negative or none.
pub fn curve(lasted: &[Lasted]) -> Result<Curve, NoFigure> {
    enough(lasted.len() as u64, 1)?;
    durations(lasted.iter().copied())?;
    let mut sorted = lasted.to_vec();
    sorted.sort_by(|one, other| one.duration.total_cmp(&other.duration));
    let (mut at_risk, mut share, mut doubt) = (sorted.len() as u64, 1.0, 0.0);
    let mut steps = Vec::new();
    for same in sorted.chunk_by(|one, other| one.duration == other.duration) {
        let happened = same.iter().filter(|lasted| lasted.happened).count() as u64;
        if happened > 0 {
            let (of, left) = (at_risk as f64, (at_risk - happened) as f64);
            share *= left / of;
            doubt += happened as f64 / (of * left);
            steps.push(Step { duration: same[0].duration, at_risk, happened, share, doubt });
        }
        at_risk -= same.len() as u64;
    }
    Ok(Curve { n: sorted.len() as u64, steps })
}

impl Curve {
    /// In ascending order of durations.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The share that has not happened after a duration.
    pub fn share_at(&self, duration: f64) -> f64 {
        let upto = self.steps.partition_point(|step| step.duration <= duration);
        upto.checked_sub(1).map_or(1.0, |last| self.steps[last].share)
    }

    /// The median and its interval. `Confidence` when that is not between 0 and 1.
    pub fn median(&self, confidence: f64) -> Result<MedianTime, NoFigure> {
        let z = -Normal::standard().inverse_cdf(tail(confidence).ok_or(NoFigure::Confidence)?);
        let first = |share: &dyn Fn(&Step) -> f64| {
            self.steps.iter().find(|step| share(step) <= 0.5 + ROUNDING).map(|step| step.duration)
        };
        Ok(MedianTime {
            n: self.n,
            happened: self.steps.iter().map(|step| step.happened).sum(),
            value: first(&|step| step.share),
            low: first(&|step| step.bound(z)),
            high: first(&|step| step.bound(-z)),
        })
    }
}

impl Step {
    /// exp(-exp(log(-log S) + z √doubt / |log S|)): the lower bound for a z above 0, the upper for one below. Where nothing
    /// is left there is none, and the lower is taken as 0 and the upper as 1.
    fn bound(&self, z: f64) -> f64 {
        if self.share == 0.0 {
            return if z > 0.0 { 0.0 } else { 1.0 };
        }
        let log = self.share.ln();
        (log * (-z * self.doubt.sqrt() / log).exp()).exp()
    }
}
