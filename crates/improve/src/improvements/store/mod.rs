//! SQL of improvements.

mod evidence;
mod lists;
mod looks;
mod parts;
mod writes;

pub use evidence::{evidence, told_of_team};
pub use lists::{Filter, MOST_GOING_ON, OwnStep, Reviewed, Which, count_going_on, list, own_steps, reviewed};
pub use looks::{AT_END_OF_EVENT, find};
pub use parts::{Parts, insert_cause, insert_task, parts, remove_cause, say_done, think};
pub use writes::{
    Moved, NewRow, ToRemind, end, external_customers, follow, insert, is_external_customer, move_on,
    name_owner, page, reminded, reminded_task, to_remind,
};
