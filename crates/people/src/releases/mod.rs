//! The ledger of what was released of anonymous answers: for each release its blocks, and for each answer how many of a
//! block gave it, as far as that is told. Which respondents are in a block is decided by `measure::release`; the answers
//! are erased in the act that releases them, so what stands here is all there is.

mod store;

pub use store::{Block, Release, Released, insert, of_team};

use std::collections::BTreeMap;

/// How many gave each answer, from and to, by the name of the answer.
pub type Figures = BTreeMap<String, [u64; 2]>;

kernel::words! {
    /// What asked for the answers.
    pub enum Instrument {
        /// How it was, after a request.
        AfterRequest = "after_request",
    }
}
