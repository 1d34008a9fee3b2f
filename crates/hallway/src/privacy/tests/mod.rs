//! The sheet, the daily job, and erasing somebody from everywhere, on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod again;
mod daily;
mod planted;
mod sheet;
