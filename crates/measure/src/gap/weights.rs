//! What matters how much: 100 points over the dimensions.

/// So many dimensions the points go to.
pub const DIMENSIONS: usize = 5;
/// All points that a person gives.
const ALL: u32 = 100;
/// A respondent whose dimensions that count carry no more than this share of the weights has no weighted gap.
const HALF: f64 = 0.5;

/// What one person gave to each dimension; 100 in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points([u8; DIMENSIONS]);

impl Points {
    /// None unless they are 100 in all.
    pub fn new(points: [u8; DIMENSIONS]) -> Option<Self> {
        (points.iter().map(|points| u32::from(*points)).sum::<u32>() == ALL).then_some(Self(points))
    }

    pub fn of(&self, dimension: usize) -> Option<f64> {
        self.0.get(dimension).map(|points| f64::from(*points))
    }

    pub(super) fn all(&self) -> [f64; DIMENSIONS] {
        self.0.map(f64::from)
    }
}

/// Shares by dimension, 1 in all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Of how many persons.
    pub n: u64,
    pub shares: [f64; DIMENSIONS],
}

impl Weights {
    /// Of one person, or of several with the mean of their points: importance is asked once a year and of nobody by name,
    /// so that a respondent's own points are rarely known. None of nobody.
    pub fn of(people: &[Points]) -> Option<Self> {
        let n = people.len();
        let mut shares = [0.0; DIMENSIONS];
        for points in people {
            for (share, points) in shares.iter_mut().zip(points.all()) {
                *share += points / f64::from(ALL) / n as f64;
            }
        }
        (n > 0).then_some(Self { n: n as u64, shares })
    }
}

/// Σ weight · gap of one respondent, in the unit of the gaps.
///
/// A dimension without a gap gives its weight to the others in proportion, which takes its gap as the mean of theirs. None
/// where those with a gap have half of the weight or less.
pub fn weighted_gap(weights: &Weights, gaps: &[Option<f64>; DIMENSIONS]) -> Option<f64> {
    let (mut carried, mut sum) = (0.0, 0.0);
    for (weight, gap) in weights.shares.iter().zip(gaps) {
        if let Some(gap) = gap {
            carried += weight;
            sum += weight * gap;
        }
    }
    // Shares are sums of hundredths: exactly half must not count for rounding.
    (carried > HALF + 1e-9).then(|| sum / carried)
}
