//! A link of a vendor, and what the vendor says.

use db::record;
use kernel::{Instant, Kind, Viewer};
use people::entrance::Secret;
use people::{PersonId, VendorId};

kernel::id!(LinkId, "A link by which a vendor reads its page.");

/// So long a link opens the page when nothing else is chosen.
pub const USUAL_DAYS: i64 = 90;
/// The longest: after a year somebody should think about it anew.
pub const MOST_DAYS: i64 = 366;
/// Where it is opened.
pub const PATH: &str = "/between";

record! {
    /// A link as those see it who hand it out.
    #[derive(Clone, Debug)]
    pub struct Link {
        pub id: LinkId,
        pub made_by: Option<PersonId>,
        pub made_name: Option<String>,
        pub made_at: Instant,
        pub expires_at: Instant,
        pub withdrawn_at: Option<Instant>,
        pub days_used: i64,
        /// The day of its last use, `2026-11-23`.
        pub last_used_on: Option<String>,
    }
}

impl Link {
    pub fn opens(&self, now: Instant) -> bool {
        self.withdrawn_at.is_none() && self.expires_at > now
    }
}

/// A link that was just made; its secret is in nobody's hands yet.
pub struct Offer {
    pub id: LinkId,
    pub secret: Secret,
    pub expires_at: Instant,
}

impl Offer {
    /// Where it leads, within this Hallway.
    pub fn path(&self) -> String {
        format!("{PATH}/{}", self.secret.reveal())
    }
}

record! {
    /// A link that opens, whose page it opens, and what the vendor says there.
    #[derive(Clone, Debug)]
    pub struct Opened {
        pub id: LinkId,
        pub vendor_id: VendorId,
        pub vendor_name: String,
        pub organisation: String,
        pub time_zone: String,
        pub expires_at: Instant,
        pub last_used_on: Option<String>,
        pub words: Option<String>,
        pub written_on_behalf: bool,
        /// Who of the vendor wrote it; nobody where it was written on its behalf.
        pub written_name: Option<String>,
        pub written_at: Option<Instant>,
    }
}

record! {
    /// A vendor, how somebody stands to it, and what it says.
    #[derive(Clone, Debug)]
    pub struct Standing {
        pub vendor_id: VendorId,
        pub vendor_name: String,
        pub is_retired: bool,
        /// Looks after a line with it or leads a team that has one, or owns a service that a team of it offers.
        pub answers: bool,
        /// Comes from it.
        pub is_of_it: bool,
        pub version: Option<i64>,
        pub words: Option<String>,
        pub written_by: Option<PersonId>,
        pub written_name: Option<String>,
        pub on_behalf: Option<bool>,
        pub written_at: Option<Instant>,
    }
}

/// What a vendor says, as those read it who are signed in.
#[derive(Clone, Debug)]
pub struct Statement {
    pub version: i64,
    pub words: String,
    pub written_by: Option<PersonId>,
    pub written_name: Option<String>,
    /// Somebody here wrote it.
    pub on_behalf: bool,
    pub written_at: Instant,
}

impl Standing {
    /// Whether this viewer may know of the vendor at all: everybody who works here, and its own people.
    pub fn is_known_to(&self, viewer: &Viewer) -> bool {
        viewer.kind == Kind::Employee || self.is_of_it
    }

    /// What the vendor says, if it has said something.
    pub fn statement(self) -> Option<Statement> {
        Some(Statement {
            version: self.version?,
            words: self.words?,
            written_by: self.written_by,
            written_name: self.written_name,
            on_behalf: self.on_behalf?,
            written_at: self.written_at?,
        })
    }
}
