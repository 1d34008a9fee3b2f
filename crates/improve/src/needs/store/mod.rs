//! SQL of needs.

mod above;
mod lists;
mod looks;
mod sources;
mod told;
mod writes;

pub use above::{Unanswered, unanswered};
pub use lists::{After, Filter, MOST_GOING_ON, Which, ended, going_on, list, waiting};
pub use looks::{AT_END_OF_EVENT, Between, COUNTS, find, steps};
pub use sources::{
    Entry, Gathering, ReturnedDelivery, RoundLine, Source, Unsettled, add_source, entries_of, gathering,
    has_source, known_entry, returned, round_lines, sources, tells_of, unsettled,
};
pub use told::{concerned, raisers};
pub use writes::{
    Moved, NewRow, ToRemind, count_going_on, follow, insert, move_on, promised, reminded, reword, step,
    to_remind,
};
