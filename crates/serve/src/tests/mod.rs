//! The verbs of a request, in a small clinic, on both databases.

mod agreed;
mod answering;
mod answers;
mod ending;
mod line;
mod near;
mod opening;
mod outside;
mod parts;
mod secrecy;
mod template;
pub mod world;
