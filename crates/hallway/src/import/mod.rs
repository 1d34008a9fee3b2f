//! Taking in what other systems hold.

pub mod answers;
pub mod history;
pub mod interactions;
