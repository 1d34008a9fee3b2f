//! Coming in, on both databases.

mod cookies;
mod guessing;
mod people;
mod secrets;
