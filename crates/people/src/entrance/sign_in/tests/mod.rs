//! Coming in, on both databases.

mod clock;
mod cookies;
mod guessing;
mod people;
mod secrets;
