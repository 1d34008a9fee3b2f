//! What a relationship is and how both sides come to agree that it exists.

use db::record;
use kernel::{Audience, Id, Instant, Kind, Viewer};
use people::PersonId;
use utoipa::ToSchema;

use crate::{Party, PartyKind};

kernel::id!(RelationshipId, "A link from a provider to a customer.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RelationshipState)]
    pub enum State {
        /// A request or a person says that it exists; no side has confirmed it.
        Proposed = "proposed",
        ConfirmedByOne = "confirmed_by_one",
        /// Both sides have confirmed it.
        Confirmed = "confirmed",
        Disputed = "disputed",
        Retired = "retired",
    }
}

kernel::words! {
    /// What brought a relationship about.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RelationshipOrigin)]
    pub enum Origin { Request = "request", Person = "person" }
}

kernel::words! {
    /// The ends of a relationship.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RelationshipSide)]
    pub enum Side { Provider = "provider", Customer = "customer" }
}

record! {
    /// A relationship with the names at its ends and of those who confirmed it.
    #[derive(Clone, Debug)]
    pub struct Relationship {
        pub id: RelationshipId,
        pub version: i64,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub provider_name: String,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
        pub customer_name: String,
        pub audience: Audience,
        pub state: State,
        pub origin: Origin,
        pub provider_confirmed_by: Option<PersonId>,
        pub provider_confirmed_name: Option<String>,
        pub provider_confirmed_at: Option<Instant>,
        pub customer_confirmed_by: Option<PersonId>,
        pub customer_confirmed_name: Option<String>,
        pub customer_confirmed_at: Option<Instant>,
        pub created_at: Instant,
        pub last_request_at: Option<Instant>,
    }
}

impl Relationship {
    pub const fn provider(&self) -> Party {
        Party { kind: self.provider_kind, id: self.provider_id }
    }

    pub const fn customer(&self) -> Party {
        Party { kind: self.customer_kind, id: self.customer_id }
    }

    pub const fn party(&self, side: Side) -> Party {
        match side {
            Side::Provider => self.provider(),
            Side::Customer => self.customer(),
        }
    }

    /// As this viewer may read it: a guest learns that a team confirmed it, not who of it.
    pub fn told_to(self, viewer: &Viewer) -> Self {
        match viewer.kind {
            Kind::Employee => self,
            Kind::Guest => Self {
                provider_confirmed_by: None,
                provider_confirmed_name: None,
                customer_confirmed_by: None,
                customer_confirmed_name: None,
                ..self
            },
        }
    }

    pub const fn is_confirmed_by(&self, side: Side) -> bool {
        match side {
            Side::Provider => self.provider_confirmed_at.is_some(),
            Side::Customer => self.customer_confirmed_at.is_some(),
        }
    }
}

impl State {
    /// The state of a relationship that these sides have confirmed.
    pub const fn of_confirmations(provider: bool, customer: bool) -> Self {
        match (provider, customer) {
            (true, true) => Self::Confirmed,
            (false, false) => Self::Proposed,
            _ => Self::ConfirmedByOne,
        }
    }
}
