//! Making a form: its questions on one page, drawn anew at every step and kept when they are saved.

mod draft;
mod editor;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/services/{id}/form", get(editor::show).post(editor::step))
}
