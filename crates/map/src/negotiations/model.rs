//! Messages, mediations, and who sits at the table.

use db::record;
use kernel::{Instant, Viewer};
use people::PersonId;
use utoipa::ToSchema;

use crate::agreements::model::{Agreement, Version};
use crate::policy::Deed;
use crate::relationships::Side;

kernel::id!(MessageId, "What somebody said over an agreement.");
kernel::id!(MediationId, "That a colleague was asked to mediate.");

kernel::words! {
    /// What a message is.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = NegotiationMessageKind)]
    pub enum Kind {
        Said = "said",
        /// The word with which a side stepped back from what all had signed.
        SteppedBack = "stepped_back",
    }
}

kernel::words! {
    /// How a mediation goes on.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = MediationState)]
    pub enum State {
        Asked = "asked",
        Mediates = "mediates",
        Declined = "declined",
        Ended = "ended",
    }
}

record! {
    /// What somebody said, with their name.
    #[derive(Clone, Debug)]
    pub struct Message {
        pub id: MessageId,
        /// The version over which it was said.
        pub number: i64,
        pub kind: Kind,
        pub by_id: PersonId,
        pub by_name: String,
        /// None: whoever mediates.
        pub side: Option<Side>,
        pub at: Instant,
        /// None: erased.
        pub words: Option<String>,
    }
}

record! {
    /// Who was asked to mediate, with the names.
    #[derive(Clone, Debug)]
    pub struct Mediation {
        pub id: MediationId,
        pub person_id: PersonId,
        pub person_name: String,
        pub asked_by: PersonId,
        pub asked_name: String,
        /// Which side asked.
        pub side: Side,
        pub asked_at: Instant,
        pub words: Option<String>,
        pub state: State,
        pub answered_at: Option<Instant>,
        pub ended_at: Option<Instant>,
    }
}

impl Mediation {
    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Asked | State::Mediates)
    }
}

/// An agreement, and who was called to it last.
#[derive(Clone, Debug)]
pub struct Table {
    pub agreement: Agreement,
    pub mediation: Option<Mediation>,
}

impl Table {
    /// The mediation that is asked for or goes on.
    pub fn open(&self) -> Option<&Mediation> {
        self.mediation.as_ref().filter(|one| one.is_open())
    }

    fn stands_to(&self, viewer: &Viewer, state: State) -> bool {
        self.mediation.as_ref().is_some_and(|one| one.state == state && one.person_id.0 == viewer.person)
    }

    /// Whether this viewer is asked and has not answered.
    pub fn is_asked(&self, viewer: &Viewer) -> bool {
        self.stands_to(viewer, State::Asked)
    }

    pub fn mediates(&self, viewer: &Viewer) -> bool {
        self.stands_to(viewer, State::Mediates)
    }

    /// What reading the talk is to the policy.
    pub fn deed_to_read(&self, viewer: &Viewer) -> Deed {
        let (provider, customer) = (self.agreement.provider(), self.agreement.customer());
        Deed::ReadTalk { provider, customer, mediates: self.mediates(viewer) }
    }

    pub fn deed_to_talk(&self, viewer: &Viewer) -> Deed {
        let (provider, customer) = (self.agreement.provider(), self.agreement.customer());
        Deed::Talk { provider, customer, mediates: self.mediates(viewer) }
    }
}

/// Whether there is something to talk over: a version that waits for signatures, or from which a side may step back.
pub fn waits(agreement: &Agreement, latest: &Version, now: Instant) -> bool {
    agreement.ended_at.is_none() && (latest.starts_at.is_none() || latest.cools(now))
}
