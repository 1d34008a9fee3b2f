//! How reliable a gap is.

use crate::bootstrap;
use crate::correlation::{coefficient, covariance};
use crate::no_figure::enough;
use crate::scale::{Covariances, LEAST};
use crate::{Answers, Interval, NoFigure};

/// The reliability of a gap between two scales.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapReliability {
    /// Who answered every item of both.
    pub n: u64,
    /// Alpha of performance.
    pub performance: f64,
    /// Alpha of expectation.
    pub expectation: f64,
    /// How the two go together, Pearson's r.
    pub together: f64,
    /// Of the gap; up to 1.
    pub value: f64,
    pub interval: Interval,
}

/// ((r_P + r_E) / 2 - r_PE) / (1 - r_PE), of the reliabilities of both and of how they go together. It takes both to vary
/// alike. Source: Lord, "Elementary models for measuring change" (1963), as used by Peter, Churchill and Brown (1993).
///
/// None where both are the same, or where a figure is no number.
pub fn r_diff(performance: f64, expectation: f64, together: f64) -> Option<f64> {
    let value = (f64::midpoint(performance, expectation) - together) / (1.0 - together);
    (together < 1.0 && value.is_finite()).then_some(value)
}

/// Of the answers of the same respondents, in the same order, to a scale of performance and to one of expectation; of those
/// who answered every item of both, at least ten. The interval is that of the bootstrap over respondents.
pub fn gap_reliability(
    performance: &Answers,
    expectation: &Answers,
    confidence: f64,
) -> Result<GapReliability, NoFigure> {
    if performance.rows().len() != expectation.rows().len() {
        return Err(NoFigure::Uneven);
    }
    let both: Vec<Both> = performance
        .rows()
        .iter()
        .zip(expectation.rows())
        .filter_map(|(performance, expectation)| {
            let performance = performance.iter().copied().collect::<Option<Vec<f64>>>()?;
            Some(Both {
                performance,
                expectation: expectation.iter().copied().collect::<Option<Vec<f64>>>()?,
            })
        })
        .collect();
    enough(both.len() as u64, LEAST)?;
    let found = figures(&both.iter().collect::<Vec<_>>())?;
    let interval = bootstrap::percentiles(confidence, |chance| {
        let drawn: Vec<&Both> = bootstrap::again(&both, chance).collect();
        figures(&drawn).ok().map(|found| found.value)
    })?;
    Ok(GapReliability {
        n: both.len() as u64,
        performance: found.performance,
        expectation: found.expectation,
        together: found.together,
        value: found.value,
        interval,
    })
}

/// What one respondent answered to every item of both scales.
struct Both {
    performance: Vec<f64>,
    expectation: Vec<f64>,
}

struct Figures {
    performance: f64,
    expectation: f64,
    together: f64,
    value: f64,
}

fn figures(both: &[&Both]) -> Result<Figures, NoFigure> {
    let (performance, of_performance) = alpha_and_totals(both.iter().map(|both| &both.performance))?;
    let (expectation, of_expectation) = alpha_and_totals(both.iter().map(|both| &both.expectation))?;
    let together = coefficient(&of_performance, &of_expectation).ok_or(NoFigure::NoVariance)?;
    let value = r_diff(performance, expectation, together).ok_or(NoFigure::NoVariance)?;
    Ok(Figures { performance, expectation, together, value })
}

fn alpha_and_totals<'a>(
    rows: impl Iterator<Item = &'a Vec<f64>> + Clone,
) -> Result<(f64, Vec<f64>), NoFigure> {
    let items = rows.clone().next().map_or(0, Vec::len);
    let columns: Vec<Vec<f64>> = (0..items).map(|item| rows.clone().map(|row| row[item]).collect()).collect();
    let alpha = Covariances::new(items, |one, other| covariance(&columns[one], &columns[other])).alpha()?;
    Ok((alpha, rows.map(|row| row.iter().sum()).collect()))
}
