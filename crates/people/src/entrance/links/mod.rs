//! Links that let somebody in once: invitations, password resets, and the code that founds an organisation.
//!
//! An administrator makes one and hands it over; Hallway shows it once and keeps its hash. Opening it moves it out of
//! the address bar into a cookie, so that no history, log or neighbouring site sees it.

mod actions;
pub mod api;
mod model;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{enter, for_mail, offer, offer_to_all, send, want_reset, withdraw, withdraw_from_all};
pub use model::{Offer, Purpose};
pub use store::{
    Arrival, Made, Standing, arrivals, drop_old, end_all, end_all_setup, list_of, make, standing, use_up,
};
