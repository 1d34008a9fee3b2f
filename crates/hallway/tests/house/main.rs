//! The whole house, from outside: the real program with a plain HTTP client, and the router on both databases.
#![allow(clippy::unwrap_used, reason = "all of this is test")]

mod ask;
mod calendar;
mod clock_jumps;
mod command_line;
mod damage;
mod disk;
mod doctor;
mod every_route;
mod feed;
mod figures;
mod files;
mod history;
mod interactions;
mod keeping;
mod kill;
mod limits;
mod log;
mod migrating;
mod nodes;
mod odd_input;
mod once;
mod openapi;
mod program;
mod proxy;
mod relationships;
mod serving;
mod setup;
mod staff;
mod starting;
mod transferring;
mod world;
