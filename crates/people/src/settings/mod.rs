//! The door to all settings: what there is to set, for whoever looks.

mod pages;
#[cfg(test)]
mod tests;

pub use pages::pages;
