//! The address of a link.

use people::entrance::Secret;

/// The page behind a link.
pub const PATH: &str = "/calendar";

/// Where the calendar program reads; the end tells it what it is.
pub fn offer_link(secret: &Secret) -> String {
    [PATH, "/", secret.reveal(), ".ics"].concat()
}
