//! What happens to a barrier. All colleagues may know of it; nothing of it carries a word.

use db::Fact;
use people::TeamId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BarrierEvent {
    BarrierNamed {
        one: TeamId,
        other: TeamId,
    },
    /// A bridge is begun, or built otherwise.
    BarrierBridging {},
    BarrierBridged {},
    BarrierSetAside {},
    /// It is there again.
    BarrierReopened {},
    /// One of its sides goes on as another team.
    BarrierWentAlong {},
}

impl Fact for BarrierEvent {
    const SUBJECT: &'static str = "barrier";
}
