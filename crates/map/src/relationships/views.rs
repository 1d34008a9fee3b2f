//! What leaves about a relationship.

use kernel::{Id, Instant};
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Origin, Relationship, RelationshipId, Side, State};
use crate::PartyKind;

/// An end of a relationship, and whether it has confirmed.
#[derive(Debug, Serialize, ToSchema)]
pub struct EndView {
    pub kind: PartyKind,
    #[schema(value_type = String)]
    pub id: Id,
    pub name: String,
    pub confirmed_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub confirmed_at: Option<Instant>,
}

/// A relationship as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct RelationshipView {
    #[schema(value_type = String)]
    pub id: RelationshipId,
    pub version: i64,
    pub provider: EndView,
    pub customer: EndView,
    pub state: State,
    pub origin: Origin,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_request_at: Option<Instant>,
}

impl Relationship {
    fn end(&self, side: Side) -> EndView {
        let (name, by, by_name, at) = match side {
            Side::Provider => (
                &self.provider_name,
                self.provider_confirmed_by,
                &self.provider_confirmed_name,
                self.provider_confirmed_at,
            ),
            Side::Customer => (
                &self.customer_name,
                self.customer_confirmed_by,
                &self.customer_confirmed_name,
                self.customer_confirmed_at,
            ),
        };
        let party = self.party(side);
        EndView {
            kind: party.kind,
            id: party.id,
            name: name.clone(),
            confirmed_by: Named::maybe(by.map(|id| id.0), by_name.clone()),
            confirmed_at: at,
        }
    }
}

impl From<Relationship> for RelationshipView {
    fn from(relationship: Relationship) -> Self {
        Self {
            id: relationship.id,
            version: relationship.version,
            provider: relationship.end(Side::Provider),
            customer: relationship.end(Side::Customer),
            state: relationship.state,
            origin: relationship.origin,
            created_at: relationship.created_at,
            last_request_at: relationship.last_request_at,
        }
    }
}
