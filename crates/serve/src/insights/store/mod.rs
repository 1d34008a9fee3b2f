//! The rows of the roll-ups, and of what has changed since they were counted.

mod behind;
mod kept;
mod looked;

pub use behind::{Behind, behind, hop};
pub use kept::{all_kept, find, forget, has_uncounted, put, uncounted, walk, write_counted};
pub use looked::{Choice, Piece, changed, choices, customer, names, pieces, rows};
