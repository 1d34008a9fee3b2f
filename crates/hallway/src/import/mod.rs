//! Taking in what other systems hold.

pub mod history;
pub mod interactions;
