//! The tables of what is said: statements, rounds, the safe channel.

use crate::export::sheet::Sheet;

pub(super) const SHEETS: &[Sheet] = &[];
