//! A version of a playbook, and its reading.

use db::record;
use kernel::text::Rule;
use kernel::{Instant, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

record! {
    /// What holds, or held.
    #[derive(Clone, Debug)]
    pub struct Playbook {
        pub version: i64,
        pub words: String,
        pub written_by: PersonId,
        pub written_name: String,
        pub written_at: Instant,
    }
}

/// The steps in the team's own words.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlaybook {
    pub words: String,
}

impl NewPlaybook {
    pub fn read(&self) -> Result<String, Refusal> {
        Rule::lines("words", 8_000).required(&self.words).map_err(|error| Refusal::Invalid(vec![error]))
    }
}
