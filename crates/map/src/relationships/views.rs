//! What leaves about a relationship.

use kernel::{Id, Instant};
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use web::Words;

use super::model::{DeliverableKind, Frequency, Origin, Relationship, RelationshipId, Side, State};
use super::templates::Template;
use crate::PartyKind;

/// An end of a relationship, and whether it has confirmed.
#[derive(Debug, Serialize, ToSchema)]
pub struct EndView {
    pub kind: PartyKind,
    #[schema(value_type = String)]
    pub id: Id,
    pub name: String,
    /// Who looks after it on this side.
    pub owner: Option<Named>,
    /// Whoever looked after it is no longer here or in the team; whoever leads the team stands in.
    pub owner_has_left: bool,
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
    pub deliverable: Option<String>,
    pub deliverable_kind: Option<DeliverableKind>,
    pub frequency: Option<Frequency>,
    pub rhythm: Option<String>,
    pub good: Option<String>,
    /// How often the description was written.
    pub description_version: i64,
    pub described_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub described_at: Option<Instant>,
    /// What one side says is different.
    pub dispute: Option<DisputeView>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_confirmed_at: Option<Instant>,
    /// The day from which both sides are asked anew.
    pub reconfirm_on: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub retired_at: Option<Instant>,
    pub retired_reason: Option<String>,
    /// The relationship that stands for this one.
    #[schema(value_type = Option<String>)]
    pub folded_into: Option<RelationshipId>,
    /// Between two persons who do not both let colleagues see it.
    pub is_private: bool,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_request_at: Option<Instant>,
}

/// What one side says is different.
#[derive(Debug, Serialize, ToSchema)]
pub struct DisputeView {
    pub side: Side,
    pub reason: String,
    pub by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Instant>,
}

/// A description to begin with.
#[derive(Debug, Serialize, ToSchema)]
pub struct TemplateView {
    /// What to send as `template`.
    pub name: &'static str,
    pub title: String,
    pub deliverable: String,
    pub deliverable_kind: DeliverableKind,
    pub frequency: Frequency,
    pub rhythm: String,
    pub good: String,
}

impl TemplateView {
    pub fn of(template: &Template, words: Words) -> Self {
        Self {
            name: template.name,
            title: template.title(words),
            deliverable: template.deliverable(words),
            deliverable_kind: template.kind,
            frequency: template.frequency,
            rhythm: template.rhythm(words),
            good: template.good(words),
        }
    }
}

impl Relationship {
    fn dispute(&self) -> Option<DisputeView> {
        Some(DisputeView {
            side: self.disputed_side?,
            reason: self.dispute_reason.clone()?,
            by: Named::maybe(self.disputed_by.map(|id| id.0), self.disputed_name.clone()),
            at: self.disputed_at,
        })
    }

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
        let owner_name = match side {
            Side::Provider => &self.provider_owner_name,
            Side::Customer => &self.customer_owner_name,
        };
        EndView {
            kind: party.kind,
            id: party.id,
            name: name.clone(),
            owner_has_left: self.owner_name(side).is_some_and(|(.., has_left)| has_left),
            owner: Named::maybe(self.owner(side).map(|id| id.0), owner_name.clone()),
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
            dispute: relationship.dispute(),
            is_private: relationship.is_private(),
            described_by: Named::maybe(
                relationship.described_by.map(|id| id.0),
                relationship.described_name.clone(),
            ),
            state: relationship.state,
            origin: relationship.origin,
            deliverable: relationship.deliverable,
            deliverable_kind: relationship.deliverable_kind,
            frequency: relationship.frequency,
            rhythm: relationship.rhythm,
            good: relationship.good,
            description_version: relationship.described,
            described_at: relationship.described_at,
            last_confirmed_at: relationship.last_confirmed_at,
            reconfirm_on: relationship.reconfirm_on,
            retired_at: relationship.retired_at,
            retired_reason: relationship.retired_reason,
            folded_into: relationship.folded_into,
            created_at: relationship.created_at,
            last_request_at: relationship.last_request_at,
        }
    }
}
