//! What happens to a service.

use db::Fact;
use people::{PersonId, TeamId};
use serde::{Deserialize, Serialize};

use super::Confidentiality;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ServiceEvent {
    ServiceOffered {
        team: TeamId,
        owner: Option<PersonId>,
        confidentiality: Confidentiality,
    },
    /// The names of the fields that are different now.
    ServiceChanged {
        fields: Vec<String>,
    },
    ServiceOwnerChanged {
        owner: PersonId,
    },
    ServiceConfidentialityChanged {
        confidentiality: Confidentiality,
    },
    ServiceRetired {},
    /// Its team was reorganised; another offers it from now on.
    ServiceWentAlong {
        from: TeamId,
        to: TeamId,
    },
    /// What is asked is different from now on.
    ServiceFormChanged {
        version: i64,
        questions: i64,
    },
    /// What is asked of other teams each time is different from now on.
    ServicePartsChanged {
        parts: i64,
    },
    /// What the team goes through each time is different from now on.
    ServiceChecklistChanged {
        steps: i64,
    },
    /// How its team does it was written anew; told to the team alone.
    PlaybookWritten {
        version: i64,
    },
    /// Told to the circle alone.
    PersonCleared {
        person: PersonId,
    },
    ClearanceWithdrawn {
        person: PersonId,
    },
}

impl Fact for ServiceEvent {
    const SUBJECT: &'static str = "service";
}
