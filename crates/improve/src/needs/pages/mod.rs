//! The pages of needs.
use people::App;
use web::Pages;
pub fn pages() -> Pages<App> { Pages::new() }
