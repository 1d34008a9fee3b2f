//! What happens to a review. The two ends are told; nothing of it carries a word.

use db::Fact;
use people::PersonId;
use serde::{Deserialize, Serialize};

use super::model::{EntryId, EntryKind, Outcome};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ReviewEvent {
    ReviewPlanned {},
    /// At another time, for longer or shorter, or in another place.
    ReviewMoved {},
    /// These are to come, too.
    ReviewInvited {
        persons: Vec<PersonId>,
    },
    /// These are not to come any more.
    ReviewLeftOut {
        persons: Vec<PersonId>,
    },
    ReviewCalledOff {},
    /// It is near.
    ReviewReminded {},
    /// It should have been held, and nobody has said what came of it.
    ReviewWaits {},
    /// What is on the table was drawn from the data anew.
    ReviewAgendaDrawn {},
    ReviewEntryWritten {
        entry: EntryId,
        of: EntryKind,
    },
    ReviewEntryChanged {
        entry: EntryId,
    },
    ReviewEntryTakenBack {
        entry: EntryId,
    },
    ReviewClosed {
        outcome: Outcome,
    },
    /// Everybody at the two ends is told what changes because people spoke.
    ReviewTold {},
}

impl Fact for ReviewEvent {
    const SUBJECT: &'static str = "review";
}
