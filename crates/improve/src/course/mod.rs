//! Where the loop of each relationship stands: mapped, listened, acting, reviewed, or overdue; and the whole of it on one page.
//!
//! It tells colleagues how far something is and no word of it. What is occasional carries no duty and is not counted.

mod api;
mod pages;
mod store;

pub use api::api;
pub use pages::pages;
pub use store::{At, Stage, of_all};

/// So many stand on one page.
const SHOWN: i64 = 30;
/// The name of the list in its cursors.
const LIST: &str = "loop";
