//! Rules, holds and erasures, on both databases.

mod persons;
mod rules;
