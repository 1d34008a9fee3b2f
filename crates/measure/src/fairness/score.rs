//! The stratified log-rank test of one group against all others, honest about requests that share a requester.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::rows::{Found, Side};

/// Whether as many of a group's requests happened as would have if they were like all in their strata.
pub(super) struct Score {
    pub happened: f64,
    pub expected: f64,
    pub p: f64,
}

/// How much a requester adds to happened - expected, and to expected.
#[derive(Clone, Copy, Default)]
struct Added {
    more: f64,
    expected: f64,
}

/// The log-rank sum O - E of the group, divided by the root of a variance that adds up by requester.
///
/// Each request adds (Z - Z̄) where it happened, less the sum of (Z - Z̄) d/n over the durations up to its own, with Z 1 for
/// the group's, Z̄ the share of the group at risk, d of n at risk happening: Lin and Wei, "The robust inference for the Cox
/// proportional hazards model" (1989); summed by requester as in Lee, Wei and Amato, "Cox-type regression analysis for large
/// numbers of small groups of correlated failure time observations" (1992). That takes each as if
/// there were no difference, and then few requesters could never show one: so on each side what a requester adds is taken
/// against what would be at the side's own ratio, as for any ratio of sums over clusters (Cochran, "Sampling Techniques",
/// 3rd edition, 1977, section 6.4), each left out once, so that one who asks very often weighs as much as they do.
/// Student's t has the degrees of freedom of Satterthwaite, "An approximate distribution of estimates of variance
/// components" (1946), as if all requests of a requester were of one kind: (Σe²)² / Σe⁴ - 1 for each side.
pub(super) fn score(found: &Found) -> Score {
    let (own, others) = added(found);
    let (of_own, own_freedom) = variance(&own);
    let (of_others, others_freedom) = variance(&others);
    let of_both = of_own + of_others;
    let freedom = of_both.powi(2) / (of_own.powi(2) / own_freedom + of_others.powi(2) / others_freedom);
    let score = own.iter().chain(&others).map(|one| one.more).sum::<f64>();
    let expected = own.iter().map(|one| one.expected).sum();
    let t = score.abs() / of_both.sqrt();
    // Where nothing varies, nothing is shown.
    let of_chance = if t.is_finite() { StudentsT::new(0.0, 1.0, freedom.max(1.0)).ok() } else { None };
    let p = of_chance.map_or(1.0, |of_chance| 2.0 * of_chance.sf(t));
    Score { happened: expected + score, expected, p }
}

/// Of a sum over the requesters of one side, leaving out each once, and its degrees of freedom.
fn variance(all: &[Added]) -> (f64, f64) {
    let n = all.len() as f64;
    let (more, expected) =
        all.iter().fold((0.0, 0.0), |(more, expected), one| (more + one.more, expected + one.expected));
    let left = |one: &Added| (one.more - more / expected * one.expected) / (1.0 - one.expected / expected);
    let squares: f64 = all.iter().map(|one| left(one).powi(2)).sum();
    let freedom = in_effect(all.iter().map(|one| one.expected.powi(2))) - 1.0;
    (squares * (n - 1.0) / n, freedom.max(0.5))
}

/// As how many that weigh alike.
pub(super) fn in_effect(weights: impl Iterator<Item = f64>) -> f64 {
    let (sum, squares) =
        weights.fold((0.0, 0.0), |(sum, squares), weight| (sum + weight, squares + weight * weight));
    if squares > 0.0 { sum * sum / squares } else { 0.0 }
}

/// By requester, of the group and of all others.
fn added(found: &Found) -> (Vec<Added>, Vec<Added>) {
    let mut own = vec![None; found.places];
    let mut others = own.clone();
    // By stratum: who is at risk, and the sums of d/n and of Z̄ d/n up to here.
    let mut at_risk = found.counts.clone();
    let mut sums = vec![(0.0, 0.0); at_risk.len()];
    for same in found
        .rows
        .chunk_by(|(_, one), (_, next)| one.duration == next.duration && one.stratum == next.stratum)
    {
        let stratum = same[0].1.stratum;
        let (of_own, of_others) = at_risk[stratum];
        let share = of_own / (of_own + of_others);
        let happened = same.iter().filter(|(_, row)| row.happened).count() as f64;
        let hazard = happened / (of_own + of_others);
        let (all, shared) = &mut sums[stratum];
        *all += hazard;
        *shared += share * hazard;
        for (side, row) in same {
            let happened = f64::from(u8::from(row.happened));
            let both = shared.mul_add(1.0, -share * happened);
            let (requester, more) = match side {
                Side::Own => (&mut own[row.requester], happened - *all + both),
                Side::Others => (&mut others[row.requester], both),
            };
            let requester = requester.get_or_insert_with(Added::default);
            requester.more += more;
            requester.expected += *all;
            let (of_own, of_others) = &mut at_risk[stratum];
            *(if *side == Side::Own { of_own } else { of_others }) -= 1.0;
        }
    }
    (own.into_iter().flatten().collect(), others.into_iter().flatten().collect())
}
