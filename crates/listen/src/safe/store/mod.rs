//! SQL of the safe channel.

mod line;
mod messages;
mod readers;
mod reports;
mod sweeps;
mod trusted;

pub use line::{concerned, in_line};
pub use messages::{Message, add, count, list, list_by_me};
pub use readers::{Reader, ask, can_read_on, leave, read_by, reads, set};
pub use reports::{
    Change, Listed, change, count_of_week, find, find_by_code, insert, list_of_reader, list_of_reporter,
    lock, lock_by_code, reported_by,
};
pub use sweeps::{drop_closed, mark_told, take_day, untold};
pub use trusted::{
    Keeper, Trusted, administrators, describe, end_reading, keep, keepers, raise, release, trusted, version,
};
