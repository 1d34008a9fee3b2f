//! What leaves about the second key.

use kernel::Instant;
use serde::Serialize;
use utoipa::ToSchema;

use super::Matter;
use super::store::{Asked, Representative};
use crate::views::Named;

/// Somebody who holds the second key.
#[derive(Debug, Serialize, ToSchema)]
pub struct RepresentativeView {
    pub person: Named,
    #[schema(value_type = String, format = DateTime)]
    pub since: Instant,
}

/// What was asked for, and whether it is allowed.
#[derive(Debug, Serialize, ToSchema)]
pub struct SecondKeyView {
    pub matter: Matter,
    pub is_allowed: bool,
    pub purpose: String,
    pub asked_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub asked_at: Instant,
    pub allowed_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub allowed_at: Option<Instant>,
}

/// Who holds the second key, and what was asked of them.
#[derive(Debug, Serialize, ToSchema)]
pub struct SecondKeysView {
    pub representatives: Vec<RepresentativeView>,
    pub items: Vec<SecondKeyView>,
}

impl From<Representative> for RepresentativeView {
    fn from(one: Representative) -> Self {
        Self { person: Named::new(one.person_id.0, one.name), since: one.at }
    }
}

impl From<Asked> for SecondKeyView {
    fn from(asked: Asked) -> Self {
        Self {
            matter: asked.matter,
            is_allowed: asked.allowed_at.is_some(),
            purpose: asked.purpose,
            asked_by: Named::maybe(asked.asked_by.map(|id| id.0), asked.asked_name),
            asked_at: asked.asked_at,
            allowed_by: Named::maybe(asked.allowed_by.map(|id| id.0), asked.allowed_name),
            allowed_at: asked.allowed_at,
        }
    }
}
