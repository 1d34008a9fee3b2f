//! Business time: when a team is open, when a promise of so much open time falls due, and how much of it has passed.
//!
//! A [`CalendarSpec`] is what people write; a [`Calendar`] is the checked and compiled form that answers questions.
//! An opening window is given by wall-clock times of one local date, and business time is the *real* time that passes
//! between the two instants they mean:
//!
//! - a wall-clock time that does not exist (clocks go forward) means the instant of the transition;
//! - one that exists twice (clocks go back) means its first occurrence as an opening, its second as a closing;
//! - windows that come to overlap by this are merged, so that nothing counts twice.

mod count;
mod error;
mod hours;
mod open;
mod span;
mod spec;
#[cfg(test)]
mod tests;
mod wall;

pub use error::{CalendarError, Problem};
pub use hours::Hours;
pub use open::Calendar;
pub use spec::{CalendarSpec, parse_calendars, zone};
