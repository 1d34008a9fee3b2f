//! What happens to an improvement. The two ends are told; nothing of it carries a word.

use db::Fact;
use map::relationships::Side;
use people::PersonId;
use serde::{Deserialize, Serialize};

use super::model::{Outcome, TaskId, Thinks};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ImprovementEvent {
    ImprovementProposed {
        side: Side,
    },
    ImprovementReworded {},
    ImprovementOwned {
        side: Side,
        owner: PersonId,
    },
    ImprovementStarted {},
    ImprovementCauseSaid {},
    ImprovementCauseTakenBack {},
    ImprovementStepAdded {
        step: TaskId,
        who: Option<PersonId>,
    },
    ImprovementStepDone {
        step: TaskId,
    },
    /// The day of a step has come.
    ImprovementStepDue {
        step: TaskId,
        who: Option<PersonId>,
    },
    /// From now on it should show.
    ImprovementShouldShow {},
    ImprovementToCheck {},
    /// From looking back to doing.
    ImprovementWentOn {},
    ImprovementThought {
        side: Side,
        thinks: Thinks,
    },
    ImprovementEnded {
        outcome: Outcome,
    },
    /// Its relationship was folded into another.
    ImprovementWentAlong {},
}

impl Fact for ImprovementEvent {
    const SUBJECT: &'static str = "improvement";
}
