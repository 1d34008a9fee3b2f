//! The map: who depends on whom, up to those outside; as a drawing, a table, a matrix, and from one team.

mod api;
mod asked;
pub(crate) mod drawing;
mod gathered;
mod page;
mod sentences;
mod tables;
#[cfg(test)]
mod tests;

pub use api::api;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new().route("/map", get(page::show)).route("/map/download", get(tables::download))
}
