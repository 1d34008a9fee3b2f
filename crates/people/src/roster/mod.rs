//! People by paste: a list of names, one a line, becomes persons and teams in one go, or nothing of it does.
//!
//! A line is `Name, address, team, lead`; all but the name may be missing and stand in any order. With a first line of
//! column names it is a table.

mod actions;
mod read;
#[cfg(test)]
mod tests;

pub use actions::{Roster, Taken, plan, take_on};
pub use read::{Line, MOST};
