//! Today: who waits for me, what was promised, what I wait for, and how it stands with those I serve.

mod lead;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use pages::pages;
