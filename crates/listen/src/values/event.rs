//! What happens to the organisation's values.

use db::Fact;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ValuesEvent {
    /// So many are named now.
    OrganisationValuesChosen { values: usize },
}

impl Fact for ValuesEvent {
    const SUBJECT: &'static str = "organisation";
}
