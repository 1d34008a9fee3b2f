//! Two houses that differ in one thing: in one of them, somebody asked for something in confidence (ABUSE Z-03, Z-04).
//! To everybody who is not cleared, every answer of the one is, byte for byte, the answer of the other. The same holds
//! for a vendor's people and what the team of another vendor is asked.

mod by_link;
mod deeds;
mod lived;
mod looks;
mod paths;

use lived::{Hidden, TwoWorlds, on_sqlite, pairs};

use crate::world::{House, PRINCIPALS, Principal};

/// Those who come nearest: of the same team, who administers, who is of elsewhere, who is a guest.
const NEAREST: [&str; 4] = ["hue", "adm", "bob", "gus"];

/// Those who come from outside, with a team that serves and without.
const OUTSIDE: [&str; 2] = ["tess", "gus"];

/// Everybody but those who asked, follow or are cleared, or came too late to see anything. What a database does
/// otherwise than the other does not hang on who looks: on PostgreSQL, those who come nearest are enough.
fn uncleared(house: &House) -> impl Iterator<Item = Principal> {
    let knows = |name: &str| ["ana", "wat", "hal", "exx", "exx_token"].contains(&name);
    let all = !house.db.is_postgres();
    PRINCIPALS
        .iter()
        .copied()
        .filter(move |one| if all { !knows(one.name) } else { NEAREST.contains(&one.name) })
}
