//! What happens to the sign on somebody's door.

use db::Fact;
use serde::{Deserialize, Serialize};

use crate::PersonId;

/// Without days: what was said of them is gone when it is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// They are away for a while, and this colleague stands in.
    AbsenceSaid {
        substitute: Option<PersonId>,
    },
    AbsenceEnded {},
    OwnHoursSaid {},
}

impl Fact for Event {
    const SUBJECT: &'static str = "availability";
}
