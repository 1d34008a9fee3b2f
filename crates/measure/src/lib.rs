//! Numbers about work and about what people say of it, computed from plain values, and how sure they are.
//!
//! Every function says its formula, its source and its units. Where a number cannot be given, it gives none, or
//! says why ([`NoFigure`]).

mod answers;
mod between;
mod bootstrap;
mod chance;
mod correlation;
mod holm;
mod interval;
mod link;
mod mean;
mod median;
mod moved;
mod no_figure;
mod overtaking;
mod quantile;
mod share;
mod sketch;
mod spread;

pub mod agreement;
pub mod crossing;
pub mod fairness;
pub mod gap;
pub mod layers;
pub mod linkage;
pub mod ranking;
pub mod release;
pub mod rotation;
pub mod scale;
pub mod sight;
pub mod survival;
pub mod traffic;

pub use answers::Answers;
pub use between::{articulations, betweenness};
pub use correlation::{Correlation, pearson, spearman};
pub use interval::Interval;
pub use link::Link;
pub use mean::{Mean, mean};
pub use median::{median_interval, median_ranks};
pub use moved::{Estimate, LEAST_COUNTED, Moved, difference, moved};
pub use no_figure::NoFigure;
pub use overtaking::{Arrived, Overtaking, Pairs, overtaking};
pub use quantile::quantile;
pub use share::wilson;
pub use sketch::{RELATIVE_ERROR, Sketch};
pub use spread::{Gini, Reciprocity, Recognised, Shares, Spread, gini, reciprocity, spread};
