//! What leaves: the requests beside one.

use kernel::{Id, Instant};
use serde::Serialize;
use utoipa::ToSchema;

use crate::requests::model::State;
use crate::requests::store::{Named, Relation};

/// A request that stands beside another.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BesideView {
    /// How it stands to the one that was asked about.
    pub relation: Relation,
    /// The link, to end it by; none where there is no link between them.
    #[schema(value_type = Option<String>)]
    pub link: Option<Id>,
    pub request: BesideRequest,
    /// Since when; of one that may be the same, when it was asked.
    #[schema(value_type = Option<String>)]
    pub since: Option<Instant>,
    /// What was asked at first, of one that goes on here; for those who may read the conversation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BesideRequest {
    #[schema(value_type = String)]
    pub id: Id,
    pub reference: String,
    pub subject: String,
    #[schema(value_type = Option<String>)]
    pub state: Option<State>,
    pub team: String,
}

impl BesideView {
    /// None of what is no request.
    pub fn of(named: Named, reads: bool) -> Option<Self> {
        Some(Self {
            relation: named.relation?,
            link: named.link,
            since: named.at,
            body: named.body.filter(|_| reads),
            request: BesideRequest {
                id: named.id,
                reference: named.name,
                subject: named.says.unwrap_or_default(),
                state: named.state,
                team: named.team_name.unwrap_or_default(),
            },
        })
    }
}
