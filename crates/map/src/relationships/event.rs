//! What happens to a relationship. That a request brought it about is told by the request.

use db::Fact;
use people::PersonId;
use serde::{Deserialize, Serialize};

use super::model::{Origin, RelationshipId, Side, State};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RelationshipEvent {
    RelationshipProposed {
        origin: Origin,
    },
    /// The names of what is described otherwise; the words are with the version.
    RelationshipDescribed {
        version: i64,
        fields: Vec<String>,
    },
    RelationshipServicesNamed {
        services: i64,
    },
    RelationshipOwnerNamed {
        side: Side,
        owner: Option<PersonId>,
    },
    RelationshipConfirmed {
        side: Side,
        state: State,
    },
    RelationshipDisputed {
        side: Side,
    },
    RelationshipDisputeSettled {
        side: Side,
        state: State,
    },
    RelationshipRetired {},
    RelationshipTakenUpAgain {
        state: State,
    },
    RelationshipFolded {
        into: RelationshipId,
    },
    RelationshipUnfolded {
        from: RelationshipId,
        state: State,
    },
    /// A file said so; the names of the columns that were new or different.
    RelationshipImported {
        fields: Vec<String>,
        state: State,
    },
    /// A team was reorganised; another stands at this end from now on.
    RelationshipWentAlong {
        side: Side,
        from: kernel::Id,
        to: kernel::Id,
    },
    /// Both ends are one team now.
    RelationshipBecameInternal {
        team: kernel::Id,
    },
    /// Between two persons: one of them lets colleagues see it, or does not any more.
    RelationshipSightChanged {
        side: Side,
        is_open: bool,
    },
    DeliveryRecorded {
        delivery: kernel::Id,
    },
    DeliveryArrived {
        delivery: kernel::Id,
    },
    DeliveryAccepted {
        delivery: kernel::Id,
    },
    DeliveryReturned {
        delivery: kernel::Id,
    },
    /// What was said of it was taken back.
    DeliveryTakenBack {
        delivery: kernel::Id,
    },
    DeliveriesImported {
        added: i64,
        changed: i64,
    },
}

impl Fact for RelationshipEvent {
    const SUBJECT: &'static str = "relationship";
}
