//! What happens to a round. That somebody answered is no event.

use db::Fact;
use people::TeamId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RoundEvent {
    RoundPlanned {},
    RoundChanged {},
    /// So many persons were asked.
    RoundOpened {
        asked: i64,
    },
    /// Everybody who was asked was reminded, whether or not they had answered.
    RoundReminded {},
    RoundClosed {},
    RoundCalledOff {},
    /// It was held elsewhere, and its answers were taken over.
    RoundTakenOver {
        answers: i64,
    },
    /// A team said what it does with what it was told.
    RoundReplied {
        team: TeamId,
    },
}

impl Fact for RoundEvent {
    const SUBJECT: &'static str = "round";
}
