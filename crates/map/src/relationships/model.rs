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
    pub enum Origin {
        Request = "request",
        Person = "person",
        Template = "template",
        Import = "import",
        Suggestion = "suggestion",
        Welcome = "welcome",
        /// Something was agreed before anybody had drawn it.
        Agreement = "agreement",
    }
}

kernel::words! {
    /// What passes from the provider to the customer.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum DeliverableKind { WorkProduct = "work_product", Service = "service", Both = "both" }
}

kernel::words! {
    /// An occasional relationship carries no duty beyond being known.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Frequency { Frequent = "frequent", Occasional = "occasional" }
}

kernel::words! {
    /// The ends of a relationship.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = RelationshipSide)]
    pub enum Side { Provider = "provider", Customer = "customer" }
}

impl Side {
    pub const fn other(self) -> Self {
        match self {
            Self::Provider => Self::Customer,
            Self::Customer => Self::Provider,
        }
    }
}

/// How many months after both sides confirmed they are asked anew.
pub const RECONFIRM_MONTHS: i32 = 12;

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
        pub deliverable: Option<String>,
        pub deliverable_kind: Option<DeliverableKind>,
        pub frequency: Option<Frequency>,
        pub rhythm: Option<String>,
        pub good: Option<String>,
        /// The version of the description; 0 where none was written.
        pub described: i64,
        pub described_by: Option<PersonId>,
        pub described_name: Option<String>,
        pub described_at: Option<Instant>,
        pub provider_owner_id: Option<PersonId>,
        pub provider_owner_name: Option<String>,
        pub provider_owner_say: Option<String>,
        /// Who was named has left, and whoever leads the team stands in.
        pub provider_owner_left: bool,
        pub provider_lead_name: Option<String>,
        pub customer_owner_id: Option<PersonId>,
        pub customer_owner_name: Option<String>,
        pub customer_owner_say: Option<String>,
        pub customer_owner_left: bool,
        pub customer_lead_name: Option<String>,
        /// When it was last described otherwise, or somebody else was named to look after a side.
        pub tended_at: Option<Instant>,
        pub last_confirmed_at: Option<Instant>,
        /// The day from which both sides are asked anew.
        pub reconfirm_on: Option<String>,
        pub disputed_side: Option<Side>,
        pub dispute_reason: Option<String>,
        pub disputed_by: Option<PersonId>,
        pub disputed_name: Option<String>,
        pub disputed_at: Option<Instant>,
        pub retired_reason: Option<String>,
        pub retired_by: Option<PersonId>,
        pub retired_name: Option<String>,
        pub retired_at: Option<Instant>,
        pub folded_into: Option<RelationshipId>,
        pub provider_opens: bool,
        pub customer_opens: bool,
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

    /// As this viewer may read it: a guest learns what a team says and confirms, not who of it.
    pub fn told_to(self, viewer: &Viewer) -> Self {
        match viewer.kind {
            Kind::Employee => self,
            Kind::Guest => Self {
                provider_confirmed_by: None,
                provider_confirmed_name: None,
                customer_confirmed_by: None,
                customer_confirmed_name: None,
                described_by: None,
                described_name: None,
                provider_owner_id: None,
                provider_owner_name: None,
                provider_owner_say: None,
                provider_owner_left: false,
                provider_lead_name: None,
                customer_owner_id: None,
                customer_owner_name: None,
                customer_owner_say: None,
                customer_owner_left: false,
                customer_lead_name: None,
                disputed_by: None,
                disputed_name: None,
                retired_by: None,
                retired_name: None,
                ..self
            },
        }
    }

    /// It carries no duty beyond being known.
    pub fn is_occasional(&self) -> bool {
        self.frequency == Some(Frequency::Occasional)
    }

    /// Between two persons, which the two alone see until both open it.
    pub fn is_between_persons(&self) -> bool {
        self.provider_kind == PartyKind::Person && self.customer_kind == PartyKind::Person
    }

    /// Seen by the two persons at its ends alone.
    pub fn is_private(&self) -> bool {
        self.audience == self.own_audience()
    }

    /// The audience of the two persons between whom it is.
    pub const fn own_audience(&self) -> Audience {
        Audience(self.id.get())
    }

    /// Whether only the circle of a confidential service may know of it.
    pub fn is_secret(&self) -> bool {
        self.audience != Audience::COLLEAGUES && !self.is_private()
    }

    /// Whether both sides are to be asked anew on this day, `2027-01-31`.
    pub fn is_due(&self, today: &str) -> bool {
        self.state == State::Confirmed && self.reconfirm_on.as_deref().is_some_and(|day| day <= today)
    }

    pub const fn owner(&self, side: Side) -> Option<PersonId> {
        match side {
            Side::Provider => self.provider_owner_id,
            Side::Customer => self.customer_owner_id,
        }
    }

    /// Who looks after it on this side, how to say the name, and whether they have left.
    pub fn owner_name(&self, side: Side) -> Option<(&str, Option<&str>, bool)> {
        let (name, say, left) = match side {
            Side::Provider => (&self.provider_owner_name, &self.provider_owner_say, self.provider_owner_left),
            Side::Customer => (&self.customer_owner_name, &self.customer_owner_say, self.customer_owner_left),
        };
        Some((name.as_deref()?, say.as_deref(), left))
    }

    /// Who leads the team at this side.
    pub fn lead_name(&self, side: Side) -> Option<&str> {
        match side {
            Side::Provider => self.provider_lead_name.as_deref(),
            Side::Customer => self.customer_lead_name.as_deref(),
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
