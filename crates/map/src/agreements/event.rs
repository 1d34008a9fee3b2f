//! What happens to an agreement.

use db::Fact;
use kernel::Instant;
use people::PersonId;
use serde::{Deserialize, Serialize};

use super::days::About;
use super::model::{Level, PromiseId};
use crate::relationships::Side;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AgreementEvent {
    /// A version waits to be signed.
    AgreementProposed {
        level: Level,
        number: i64,
    },
    /// One side signed; `in_force` when nobody else has to.
    AgreementSigned {
        number: i64,
        side: Side,
        in_force: bool,
        /// Until then either side may step back, and only then it is in force.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cools_until: Option<Instant>,
    },
    /// One side stepped back from what all had signed, before it was in force; all signatures are gone.
    AgreementSteppedBack {
        number: i64,
        side: Side,
    },
    AgreementEnded {},
    /// Somebody said something over it: for a side, or to mediate. For those at its table alone, as what follows.
    AgreementDiscussed {
        side: Option<Side>,
    },
    /// A side asked a colleague to mediate.
    MediatorAsked {
        person: PersonId,
        side: Side,
    },
    MediatorAnswered {
        person: PersonId,
        accepts: bool,
    },
    MediationEnded {
        person: PersonId,
    },
    /// Its sides were reminded of a day, so many days before.
    AgreementReminded {
        about: About,
        days: i64,
        /// As 2026-01-31.
        on: String,
    },
    /// The team that promised it to all was reorganised; another stands for it from now on.
    AgreementWentAlong {
        from: people::TeamId,
        to: people::TeamId,
    },
    /// The receiver told that a promise was kept, or was not.
    PromiseTold {
        promise: PromiseId,
        kept: bool,
    },
}

impl Fact for AgreementEvent {
    const SUBJECT: &'static str = "agreement";
}
