//! Numbers about work, computed from plain values: quantiles, and how sure they are.
//!
//! Every function says its formula, its source and its units. Where a number cannot be given, it gives none.

mod interval;
mod median;
mod quantile;
mod share;

pub use interval::Interval;
pub use median::median_interval;
pub use quantile::quantile;
pub use share::wilson;
