//! All keys that do something, as a page and as a dialog over any page.

mod pages;
#[cfg(test)]
mod tests;

pub use pages::pages;
