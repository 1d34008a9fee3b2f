//! The charter of a team as everybody reads it: what it says in its own words, what its services promise now and how often
//! that was kept, and what Hallway itself promises to whoever asks.

mod pages;
#[cfg(test)]
mod tests;

pub use pages::pages;
