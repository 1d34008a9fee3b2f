//! What happens to persons.

use db::Fact;
use serde::{Deserialize, Serialize};

use crate::PersonKind;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Created {
        person_kind: PersonKind,
    },
    /// The names of the fields, never what stands in them.
    Changed {
        fields: Vec<String>,
    },
    /// What the person may do from now on.
    Entrusted {
        administrator: bool,
        auditor: bool,
    },
    /// They cannot come in any more, and see nothing.
    Deactivated {},
    /// They may come in again.
    Readmitted {},
}

impl Fact for Event {
    const SUBJECT: &'static str = "person";
}
