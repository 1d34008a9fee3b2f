//! The whole of Hallway as one program: the command line, the server, and the pages composed of several crates.

#[cfg(test)]
mod answering;
pub mod api;
pub mod backup;
#[cfg(test)]
mod barriers;
mod charter;
pub mod check;
pub mod cli;
#[cfg(test)]
mod clinic;
mod code;
pub mod demo;
pub mod edge;
pub mod export;
pub mod feed;
#[cfg(test)]
mod for_whom;
mod housekeeping;
#[cfg(test)]
mod how_it_was;
#[cfg(test)]
mod ideas;
pub mod import;
#[cfg(test)]
mod improvements;
#[cfg(test)]
mod insights;
mod keys;
#[cfg(test)]
mod known_problems;
mod life;
mod live;
mod logs;
pub mod mail;
#[cfg(test)]
mod managers;
mod map_page;
#[cfg(test)]
mod needs;
pub mod needs_born;
pub mod notices;
mod person;
pub mod privacy;
mod record;
mod relationship;
mod reorganise;
#[cfg(test)]
mod reviews;
pub mod rooms;
#[cfg(test)]
mod rounds;
pub mod routes;
#[cfg(test)]
mod safe;
pub mod schema;
pub mod search;
pub mod server;
mod simulate;
mod team;
mod today;
mod trace;
mod transfer;
mod vendor_page;
mod welcome;
