//! What happens to persons.

use db::Fact;
use serde::{Deserialize, Serialize};

use crate::PersonKind;
use crate::privacy::Cause;

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
    /// Nothing about them is erased until it is let go of.
    Held {},
    LetGoOf {},
    /// They wish to be erased once they have left.
    ErasureWished {},
    ErasureWishWithdrawn {},
    ErasureAsked {},
    /// Not allowed, or not asked for any more.
    ErasureRefused {},
    /// What was known of them is gone; this id is all that is left.
    Erased {
        cause: Cause,
    },
}

impl Fact for Event {
    const SUBJECT: &'static str = "person";
}
