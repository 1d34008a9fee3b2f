//! What happens to a need. The two ends are told; nothing of it carries a word.

use db::Fact;
use kernel::Id;
use map::AgreementId;
use map::relationships::Side;
use serde::{Deserialize, Serialize};

use super::model::{Answer, Kind};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NeedEvent {
    NeedRaised {
        of: Kind,
        side: Side,
        /// It came in one go with another, of which is told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beside: Option<Id>,
    },
    /// One more of what it gathers.
    NeedGathered {},
    NeedReworded {},
    NeedAnswered {
        answer: Answer,
    },
    /// The counter-offer is what both want.
    NeedAgreed {},
    /// Whoever promised it says that it is done.
    NeedMet {},
    NeedConfirmed {},
    /// It is not done yet, or the counter-offer does not do.
    NeedNotYet {},
    NeedWithdrawn {},
    /// Whose word is waited for was reminded; `is_over` where their time is up.
    NeedReminded {
        side: Side,
        is_over: bool,
    },
    /// The day has come for which this side promised it.
    NeedDayCame {
        side: Side,
    },
    /// An agreement was proposed that is to meet it.
    NeedPromised {
        agreement: AgreementId,
    },
    /// Its relationship was folded into another.
    NeedWentAlong {},
}

impl Fact for NeedEvent {
    const SUBJECT: &'static str = "need";
}
