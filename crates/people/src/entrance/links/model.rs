//! What a link is for, and how long it lives.

use kernel::Instant;

use crate::entrance::Secret;

kernel::words! {
    /// What a link lets somebody do.
    pub enum Purpose { Invitation = "invitation", Reset = "reset", Setup = "setup" }
}

impl Purpose {
    pub const fn lives_seconds(self) -> i64 {
        match self {
            Self::Invitation => 72 * 3600,
            Self::Reset => 30 * 60,
            Self::Setup => 24 * 3600,
        }
    }

    /// Where it is opened.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Invitation => "/join",
            Self::Reset => "/reset",
            Self::Setup => "/setup",
        }
    }

    /// What is said of a link that has been used, has run out or was withdrawn.
    pub const fn gone(self) -> &'static str {
        match self {
            Self::Invitation => "link-gone-invitation",
            Self::Reset => "link-gone-reset",
            Self::Setup => "setup-code-wrong",
        }
    }
}

/// A link that was just made; its secret is in nobody's hands yet.
pub struct Offer {
    pub purpose: Purpose,
    pub secret: Secret,
    pub expires_at: Instant,
}

impl Offer {
    /// Where it leads, within this Hallway.
    pub fn path(&self) -> String {
        format!("{}/{}", self.purpose.path(), self.secret.reveal())
    }
}
