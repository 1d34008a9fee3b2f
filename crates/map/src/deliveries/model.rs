//! What a delivery is and how it stands.

use db::record;
use kernel::Instant;
use people::PersonId;
use utoipa::ToSchema;

use crate::RelationshipId;

kernel::id!(DeliveryId, "One occurrence of what a relationship delivers, or a batch of them.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum DeliveryState {
        /// It has not come yet.
        Expected = "expected",
        /// It is there, and nobody has said how it is.
        Arrived = "arrived",
        Accepted = "accepted",
        /// Sent back, with a reason.
        Returned = "returned",
    }
}

record! {
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Delivery {
        pub id: DeliveryId,
        pub version: i64,
        pub relationship_id: RelationshipId,
        pub what: Option<String>,
        /// How many pieces a batch has.
        pub pieces: Option<i64>,
        pub expected_at: Instant,
        pub arrived_at: Option<Instant>,
        pub accepted_at: Option<Instant>,
        pub returned_at: Option<Instant>,
        pub reason: Option<String>,
        /// How many of the pieces were missing.
        pub missing: Option<i64>,
        pub external_key: Option<String>,
        pub recorded_by: Option<PersonId>,
        pub judged_by: Option<PersonId>,
        pub created_at: Instant,
    }
}

impl Delivery {
    pub const fn state(&self) -> DeliveryState {
        match (self.returned_at, self.accepted_at, self.arrived_at) {
            (Some(_), ..) => DeliveryState::Returned,
            (_, Some(_), _) => DeliveryState::Accepted,
            (_, _, Some(_)) => DeliveryState::Arrived,
            _ => DeliveryState::Expected,
        }
    }

    /// Whether it came, or was to come, later than expected.
    pub fn is_late(&self, now: Instant) -> bool {
        self.arrived_at.unwrap_or(now) > self.expected_at
    }
}
