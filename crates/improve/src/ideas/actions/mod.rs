//! The verbs of ideas: propose, support, join in, choose whether one is named, answer.

mod answer;
mod taking;

pub use answer::{answer, went_along};
pub use taking::{join, leave, name, propose, support, support_no_more};
