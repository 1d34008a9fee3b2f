//! The tables of an export. Each statement gives its columns in the order in which they are named.

mod discovered;
mod improve;
mod listen;
mod map;
mod notices;
mod people;
mod privacy;
mod serve;
mod welcome;

use super::sheet::Sheet;

/// All tables, in their order.
pub(super) fn sheets() -> impl Iterator<Item = &'static Sheet> {
    [
        people::SHEETS,
        map::SHEETS,
        discovered::SHEETS,
        serve::SHEETS,
        listen::SHEETS,
        improve::SHEETS,
        welcome::SHEETS,
        notices::SHEETS,
        privacy::SHEETS,
    ]
    .into_iter()
    .flatten()
}
