//! Who may do what, over every route of the list: the matrix, the two worlds, and what comes in with a request.
//!
//! A new route needs a row in `table`, which names the rule of the policy that decides about it.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod call;
mod input;
mod matrix;
mod once;
mod retries;
mod rule;
mod table;
mod told;
mod two_worlds;
mod world;
