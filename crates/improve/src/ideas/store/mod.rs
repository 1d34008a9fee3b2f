//! SQL of ideas.

mod looks;
mod told;
mod writes;

pub use looks::{Filter, find, joined, list, steps};
pub use told::{WAITING, joiners, proposer, supporters};
pub use writes::{
    Moved, ToRemind, follow, insert, join, leave, move_on, name, reminded, step, support, support_no_more,
    to_remind,
};
