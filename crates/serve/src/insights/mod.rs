//! Insights: what the requests that were opened in a period have in common. Kept in roll-ups by scope, audience and
//! period, so that a year of a hundred thousand requests is read in a few milliseconds; see decision 9.

mod api;
mod asked;
mod between;
mod cell;
pub mod contribution;
mod counting;
mod day;
mod figures;
mod gathering;
mod kept;
mod number;
mod pages;
mod question;
mod reading;
mod rebuilding;
mod store;
mod summary;
mod tally;
#[cfg(test)]
mod tests;
mod views;

pub use api::api;
pub use between::between;
pub use counting::{count, count_all};
pub use day::Day;
pub use gathering::{Gathering, ROLL_UPS};
pub use kept::{KeptByTeam, kept_by};
pub use pages::pages;
pub use question::{Customer, Question};
pub use reading::{Answer, answer};
pub use rebuilding::differences;
