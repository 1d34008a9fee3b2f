//! Why there is no figure.

use std::fmt;

/// What stands in the way of a figure; it is told instead of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFigure {
    /// Fewer answered than it takes.
    TooFew { n: u64, least: u64 },
    /// A scale needs two items, a ranking two things.
    TooFewItems,
    /// Fewer than two teams, or none with two members: nothing to tell teams apart by.
    TooFewTeams,
    /// All answers are alike, so that nothing can go along with anything.
    NoVariance,
    /// The rows do not have one place for each item, or what belongs together differs in length.
    Uneven,
    /// An answer is no finite number.
    NotANumber,
    /// The confidence is not between 0 and 1.
    Confidence,
}

impl fmt::Display for NoFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew { n, least } => write!(f, "{n} answers, it takes {least}"),
            Self::TooFewItems => f.write_str("it takes two items"),
            Self::TooFewTeams => f.write_str("it takes two teams, and one with two members"),
            Self::NoVariance => f.write_str("all answers are alike"),
            Self::Uneven => f.write_str("what belongs together differs in length"),
            Self::NotANumber => f.write_str("an answer is no number"),
            Self::Confidence => f.write_str("the confidence is not between 0 and 1"),
        }
    }
}

impl std::error::Error for NoFigure {}

/// Refuses fewer than it takes.
pub(crate) fn enough(n: u64, least: u64) -> Result<(), NoFigure> {
    if n < least { Err(NoFigure::TooFew { n, least }) } else { Ok(()) }
}
