//! Reading for somebody.

use std::ops::{Deref, DerefMut};

use kernel::{Audience, Id, Instant, Viewer};

use crate::statement::Reader;

/// A viewer, a time, and a snapshot to read from. It cannot write.
pub struct View {
    pub viewer: Viewer,
    pub now: Instant,
    /// What was shown that must be logged before the answer leaves.
    pub seen: Vec<Seen>,
    pub(crate) reader: Reader,
}

/// Something confidential that was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub subject: Id,
    pub audience: Audience,
}

impl View {
    /// Notes that something confidential is being shown.
    pub fn saw(&mut self, subject: Id, audience: Audience) {
        self.seen.push(Seen { subject, audience });
    }
}

impl Deref for View {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}
impl DerefMut for View {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}
