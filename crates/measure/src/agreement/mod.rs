//! Agreement in a team: whether its mean stands for its members, or hides that they see things differently.
//!
//! - *ICC(1)*: the share of the variance of single answers that lies between teams,
//!   (MSB - MSW) / (MSB + (k₀ - 1) MSW) of the one-way random analysis of variance; up to 1, below 0 where members differ
//!   more inside of teams than across them.
//! - *ICC(2)*: how reliably the means of teams tell them apart, (MSB - MSW) / MSB; 0 to 1, and 0 where it would be below.
//! - *k₀*: the size of a team as it counts with uneven sizes, (N - Σ nⱼ² / N) / (J - 1) of J teams.
//! - *Interval of both*: from F = MSB / MSW over the quantiles of F with J - 1 and N - J degrees of freedom; exact for teams
//!   of one size with normal answers, close for sizes that do not differ much. Sources: Shrout and Fleiss, "Intraclass
//!   correlations: uses in assessing rater reliability" (1979); Bliese, "Within-group agreement, non-independence, and
//!   reliability" (2000).
//! - *r_wg(j)*: agreement within one team, 1 - variance found / variance if everybody answered at random, for the mean of
//!   j items: j (1 - q) / (j (1 - q) + q), with q the mean item variance over that of evenly spread answers, (7² - 1) / 12
//!   = 4 on seven points; 0 to 1, and 0 where answers are spread wider than evenly. Source: James, Demaree and Wolf,
//!   "Estimating within-group interrater reliability with and without response bias" (1984). Evenly spread answers are a
//!   mild yardstick: people rarely use the low end, so r_wg(j) is generous. Hence ICC(1) and ICC(2) beside it.

mod between;
mod shown;
#[cfg(test)]
mod tests;
mod within;

pub use between::{Between, Icc, between};
pub use shown::{AGREES, Shown, TELLS_APART, TOGETHER, of_teams, shown};
pub use within::{LEAST, POINTS, Within, within};
