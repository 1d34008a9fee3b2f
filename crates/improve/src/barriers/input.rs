//! What comes in about a barrier, and its reading.

use kernel::Refusal;
use kernel::text::{Fields, Rule};
use people::{PersonId, TeamId};
use serde::Deserialize;
use utoipa::ToSchema;

const LONGEST: usize = 2_000;

/// A barrier between two teams, or parts above them.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBarrier {
    /// What it is called: `Samples wait at the door between the houses`.
    pub name: String,
    pub words: Option<String>,
    #[schema(value_type = String)]
    pub one: TeamId,
    #[schema(value_type = String)]
    pub other: TeamId,
}

/// A bridge over it: what is built, and by whom.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBridge {
    pub bridge: String,
    /// The team that builds it.
    #[schema(value_type = Option<String>)]
    pub team: Option<TeamId>,
    /// The colleague who builds it; a team, a colleague, or both.
    #[schema(value_type = Option<String>)]
    pub person: Option<PersonId>,
}

/// What there is to say: what says that the bridge stands, why it is set aside, or what is there again.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BarrierWords {
    pub words: String,
}

/// What was named, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub words: Option<String>,
}

impl NewBarrier {
    pub fn read(&self) -> Result<Named, Refusal> {
        let mut fields = Fields::default();
        let name = fields.take(Rule::line("name", 200).required(&self.name));
        let typed = self.words.as_deref().unwrap_or_default();
        let words = fields.take(Rule::lines("words", LONGEST).optional(typed));
        if self.one == self.other {
            fields.wrong("other", "field-barrier-two");
        }
        fields.finish()?;
        Ok(Named { name, words })
    }
}

impl NewBridge {
    /// What is built.
    pub fn read(&self) -> Result<String, Refusal> {
        let mut fields = Fields::default();
        let bridge = fields.take(Rule::lines("bridge", LONGEST).required(&self.bridge));
        if self.team.is_none() && self.person.is_none() {
            fields.wrong("team", "field-barrier-who-builds");
        }
        fields.finish()?;
        Ok(bridge)
    }
}

impl BarrierWords {
    pub fn read(&self) -> Result<String, Refusal> {
        Rule::lines("words", LONGEST).required(&self.words).map_err(|error| Refusal::Invalid(vec![error]))
    }
}
