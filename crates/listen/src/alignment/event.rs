//! What happens to a step. The two ends are told.

use db::Fact;
use people::PersonId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AlignmentEvent {
    AlignmentPlanned {
        owner: PersonId,
    },
    AlignmentEnded {
        done: bool,
    },
    /// Its day has come, and whoever looks after it was reminded.
    AlignmentReminded {
        owner: PersonId,
    },
}

impl Fact for AlignmentEvent {
    const SUBJECT: &'static str = "alignment";
}
