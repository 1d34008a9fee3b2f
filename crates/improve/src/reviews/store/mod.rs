//! SQL of reviews.

mod looks;
mod table;
mod told;
mod writes;

pub use looks::{AT_END_OF_EVENT, Filter, NEXT, Next, entries, find, list, planned, present};
pub use table::{Asked, Last, NeedsNow, asked, last_closed, latest_round, needs};
pub use told::{at_the_ends, invited, speakers};
pub use writes::{
    Due, NewEntry, NewRow, To, add_entry, change_entry, draw, due_to_draw, due_to_remind, end, follow,
    insert, invite, move_to, remind_at, take_back_entry, touch, uninvite,
};
