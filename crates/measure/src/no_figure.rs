//! Why there is no figure.

/// What stands in the way of a figure; it is told instead of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFigure {
    /// Fewer answered than it takes.
    TooFew { n: u64, least: u64 },
    /// A scale needs two items, a ranking two things.
    TooFewItems,
    /// Fewer than two teams or groups, or none with two members: nothing to tell them apart by.
    TooFewTeams,
    /// All answers are alike, so that nothing can go along with anything.
    NoVariance,
    /// The rows do not have one place for each item, or what belongs together differs in length.
    Uneven,
    /// An answer is no finite number, or a duration is negative.
    NotANumber,
    /// The confidence is not between 0 and 1.
    Confidence,
}

/// Refuses fewer than it takes.
pub(crate) fn enough(n: u64, least: u64) -> Result<(), NoFigure> {
    if n < least { Err(NoFigure::TooFew { n, least }) } else { Ok(()) }
}
