//! Privacy: the sheet that says what is kept, what for and how long; the rules of how long, applied once a day; what is
//! held from being erased; and erasing who has left, also again after a backup from before came back.
//!
//! The crates to the left bring their own rules and what they erase of a person; here they are put together.

mod api;
mod applying;
mod choices;
mod erased_list;
mod looking;
mod own;
mod pages;
mod persons;
mod sweeps;
#[cfg(test)]
mod tests;
mod views;

pub use api::api;
pub use applying::apply;
pub use erased_list::{ErasedList, erase_again};
pub use looking::in_the_record;

use people::App;
use people::privacy::{Erasing, Retention};
use web::Pages;

use crate::{live, notices, search};

/// The pages.
pub fn pages() -> Pages<App> {
    pages::pages().merge(choices::pages()).merge(persons::pages()).merge(own::pages())
}

/// Every rule there is.
pub fn retention() -> Vec<Retention> {
    let mut all = people::privacy::retention();
    all.extend(serve::privacy::retention());
    all.extend(listen::retention());
    all.extend(sweeps::retention());
    all
}

/// Everything that is erased of a person. What still asks for the name comes first: the person's own row is last of all.
pub fn erasing() -> Vec<Erasing> {
    let mut all = map::erasing();
    all.extend(serve::privacy::erasing());
    all.extend(listen::erasing());
    all.extend(improve::erasing());
    all.extend(live::erasing());
    all.extend(notices::erasing());
    all.extend(search::erasing());
    all.extend(people::privacy::erasing());
    all
}
