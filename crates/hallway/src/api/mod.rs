//! The description of the whole API: as OpenAPI for programs, as a page for people.

mod document;
mod openapi;
mod page;
mod prose;
mod shapes;
#[cfg(test)]
mod tests;

pub use document::document;
pub use openapi::api;
pub use page::pages;
