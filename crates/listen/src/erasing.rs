//! What this crate erases of a person who is erased.

use people::privacy::Erasing;

pub fn erasing() -> Vec<Erasing> {
    [
        crate::statements::erasing(),
        crate::alignment::erasing(),
        crate::rounds::erasing(),
        crate::safe::erasing(),
    ]
    .concat()
}
