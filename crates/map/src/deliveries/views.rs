//! What leaves about a delivery.

use kernel::Instant;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Delivery, DeliveryId, DeliveryState};
use crate::RelationshipId;

/// A delivery as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryView {
    #[schema(value_type = String)]
    pub id: DeliveryId,
    pub version: i64,
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    pub state: DeliveryState,
    pub what: Option<String>,
    pub count: Option<i64>,
    #[schema(value_type = String, format = DateTime)]
    pub expected_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub arrived_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub accepted_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub returned_at: Option<Instant>,
    pub reason: Option<String>,
    pub missing: Option<i64>,
    pub key: Option<String>,
}

impl From<Delivery> for DeliveryView {
    fn from(delivery: Delivery) -> Self {
        Self {
            state: delivery.state(),
            id: delivery.id,
            version: delivery.version,
            relationship: delivery.relationship_id,
            what: delivery.what,
            count: delivery.pieces,
            expected_at: delivery.expected_at,
            arrived_at: delivery.arrived_at,
            accepted_at: delivery.accepted_at,
            returned_at: delivery.returned_at,
            reason: delivery.reason,
            missing: delivery.missing,
            key: delivery.external_key,
        }
    }
}
