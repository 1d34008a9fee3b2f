//! The whole house, from outside: the real program with a plain HTTP client, and the router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod ask;
mod calendar;
mod command_line;
mod doctor;
mod every_route;
mod feed;
mod figures;
mod files;
mod history;
mod limits;
mod log;
mod odd_input;
mod once;
mod openapi;
mod program;
mod serving;
mod setup;
mod staff;
mod starting;
mod world;
