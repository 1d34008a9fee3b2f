//! What leaves of a known problem.

use kernel::{Id, Instant, Viewer};
use serde::Serialize;
use utoipa::ToSchema;

use super::store::Known;
use crate::policy;
use crate::requests::views::{Ref, RequestSummary};

/// A known problem, as far as you may see what stands under it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProblemView {
    #[schema(value_type = String)]
    pub id: Id,
    pub version: i64,
    pub service: Ref,
    pub team: Ref,
    pub title: String,
    /// What is known.
    pub about: String,
    /// When the next word comes.
    #[schema(value_type = Option<String>)]
    pub next_word_at: Option<Instant>,
    pub declared_by: Ref,
    #[schema(value_type = String)]
    pub declared_at: Instant,
    #[schema(value_type = Option<String>)]
    pub resolved_at: Option<Instant>,
    /// Open requests under it that you may see.
    pub open_requests: i64,
    /// Your own open request under it.
    #[schema(value_type = Option<String>)]
    pub my_request: Option<Id>,
    /// You may change it, say something over it, and resolve it.
    pub may_work: bool,
}

/// A known problem with the requests under it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProblemWithRequests {
    #[serde(flatten)]
    pub problem: ProblemView,
    /// Those you may see, open ones first, newest first; at most 200.
    pub requests: Vec<RequestSummary>,
}

/// How many requests were reached.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Reached {
    pub requests: i64,
}

impl Known {
    pub fn view(self, viewer: &Viewer) -> ProblemView {
        let problem = self.problem;
        ProblemView {
            id: problem.id.0,
            version: problem.version,
            service: Ref { id: problem.service_id.0, name: problem.service_name },
            team: Ref { id: problem.team_id.0, name: problem.team_name },
            may_work: policy::require_problem(viewer, problem.team_id, problem.confidentiality).is_ok(),
            title: problem.title,
            about: problem.about,
            next_word_at: problem.next_word_at,
            declared_by: Ref { id: problem.declared_by.0, name: problem.declared_name },
            declared_at: problem.declared_at,
            resolved_at: problem.resolved_at,
            open_requests: self.open,
            my_request: self.own.map(|(id, _)| id.0),
        }
    }
}
