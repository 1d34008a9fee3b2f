//! What a known problem is called, and what happens to it.

use db::Fact;
use serde::{Deserialize, Serialize};

use crate::requests::model::RequestId;

kernel::id!(ProblemId, "A known problem of a service.");

/// What happened to a known problem. The requests it names are seen by whoever sees the problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProblemEvent {
    ProblemDeclared {},
    ProblemChanged {},
    /// By "me too", or by whoever works on it.
    PutUnderProblem {
        request: RequestId,
    },
    TakenOutOfProblem {
        request: RequestId,
    },
    /// The team said one thing to so many requests.
    ToldOverProblem {
        requests: i64,
    },
    /// So many requests were resolved with it.
    ProblemResolved {
        requests: i64,
    },
}

impl Fact for ProblemEvent {
    const SUBJECT: &'static str = "known_problem";
}
