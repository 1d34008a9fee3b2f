//! What this crate holds about a person, for "What Hallway knows about me".

use people::entrance::KnownAboutMe;

/// The kinds of rows of this crate.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    [
        vec![crate::statements::known_about_me(), crate::alignment::known_about_me()],
        crate::rounds::known_about_me(),
        crate::safe::known_about_me(),
    ]
    .concat()
}
