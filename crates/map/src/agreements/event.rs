//! What happens to an agreement.

use db::Fact;
use serde::{Deserialize, Serialize};

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
    },
    AgreementEnded {},
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
