//! Asking: what can be had, what to expect, and the form.

mod catalogue;
mod form;
mod questions;
mod store;
mod typed;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new().route("/ask", get(catalogue::show)).route("/ask/{service}", get(form::show).post(form::send))
}
