//! What happens to the list of trusted people. Of reports there are no events.

use db::Fact;
use people::PersonId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SafeEvent {
    /// These are trusted with reports of harm now.
    SafeTrustedNamed { persons: Vec<PersonId> },
}

impl Fact for SafeEvent {
    const SUBJECT: &'static str = "organisation";
}
