//! What may be released of anonymous answers, so that nobody's answer, and nobody's part in it, can be worked out.
//!
//! Respondents are cut into *blocks* once, when a round ends, and each answer is released in one block, once. A block has
//! enough respondents, and never nearly everybody who could have answered. Whatever is shown later, for whatever slice or
//! filter, is put together from whole blocks; what would cut through one is not shown. So two sets of respondents that are
//! published differ by whole blocks, never by a few persons, however often and in whatever order somebody asks: the direct
//! rule, the rule of the remainder and the rule of the overlap are one.
//!
//! How the blocks are cut depends on what everybody knows alone: who could have answered. It never depends on who did, or
//! on what they said: a cut that follows the answers tells of them. Each block is then released or kept for itself.
//!
//! A round asks everybody of some groups once, and who took part in it is no secret; there, blocks are cut by how many
//! answered ([`blocks_of_round`]).
//!
//! Of an answer that nobody, or everybody, or nearly one of these gave, only that is told ([`told`]): a plain count would
//! say what each one answered, or let the one who answered otherwise work out all the others.

mod blocks;
mod counts;
mod ledger;
mod means;
#[cfg(test)]
mod tests;

pub use blocks::{Block, Slice, blocks, blocks_of_round};
pub use counts::{Told, told};
pub use ledger::{Hidden, Ledger};
pub use means::{Scale, ToldMean, told_estimate, told_mean};

/// So many respondents a block has at least. Below this, no count of theirs could be told at all.
pub const LEAST: u64 = 5;
/// So many respondents it takes for comments to be shown.
pub const LEAST_FOR_COMMENTS: u64 = 10;
/// So many more could have answered than did: so nobody knows of anybody that they took part, not even whoever knows of
/// themselves that they did not.
pub const SPARE: u64 = 2;
