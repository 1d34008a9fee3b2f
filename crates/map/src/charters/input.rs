//! What whoever leads a team writes into its charter.

use kernel::Refusal;
use kernel::text::{Fields, Rule};
use serde::Deserialize;
use utoipa::ToSchema;

/// The charter in the team's own words. What is left empty only says what Hallway itself promises.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCharter {
    /// What you may expect from us.
    pub expect: String,
    /// What we need from you.
    #[serde(default)]
    pub need: String,
    /// Your rights, beside those that everybody has here.
    #[serde(default)]
    pub rights: String,
    /// How to say that something should be different, beside the way that everybody has here.
    #[serde(default)]
    pub complain: String,
}

/// As it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub expect: String,
    pub need: Option<String>,
    pub rights: Option<String>,
    pub complain: Option<String>,
}

impl NewCharter {
    pub fn read(&self) -> Result<Written, Refusal> {
        let mut fields = Fields::default();
        let written = Written {
            expect: fields.take(Rule::lines("expect", 4_000).required(&self.expect)),
            need: fields.take(Rule::lines("need", 4_000).optional(&self.need)),
            rights: fields.take(Rule::lines("rights", 4_000).optional(&self.rights)),
            complain: fields.take(Rule::lines("complain", 4_000).optional(&self.complain)),
        };
        fields.finish()?;
        Ok(written)
    }
}
