//! What happens to teams.

use db::Fact;
use serde::{Deserialize, Serialize};

use crate::{PersonId, Role, TeamId};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    Created {
        parent: Option<TeamId>,
    },
    /// The names of the fields, never what stands in them.
    Changed {
        fields: Vec<String>,
    },
    Moved {
        from: Option<TeamId>,
        to: Option<TeamId>,
    },
    Joined {
        person: PersonId,
        role: Role,
    },
    Left {
        person: PersonId,
    },
    LeadChanged {
        from: Option<PersonId>,
        to: Option<PersonId>,
    },
    Retired {},
    /// It was closed, and what it had went to another team.
    WentOn {
        into: TeamId,
    },
}

impl Fact for Event {
    const SUBJECT: &'static str = "team";
}
