//! What happens to a relationship. That a request brought it about is told by the request.

use db::Fact;
use serde::{Deserialize, Serialize};

use super::model::{Side, State};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RelationshipEvent {
    RelationshipConfirmed { side: Side, state: State },
}

impl Fact for RelationshipEvent {
    const SUBJECT: &'static str = "relationship";
}
