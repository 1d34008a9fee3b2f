//! What leaves of a known problem.

use db::Reader;
use kernel::{Id, Instant, Viewer};
use people::PersonId;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::ProblemId;
use super::store::{self, Problem};
use crate::policy;
use crate::requests::store as rows;
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

/// A known problem with what the viewer knows of what stands under it.
#[derive(Clone, Debug)]
pub struct Known {
    pub problem: Problem,
    /// Open requests under it that the viewer may see.
    pub open: i64,
    /// The viewer's own.
    pub own: Option<store::Own>,
}

/// Puts together what is known of these, in two statements.
pub async fn known(r: &mut Reader, viewer: Id, problems: Vec<Problem>) -> db::Result<Vec<Known>> {
    let ids: Vec<ProblemId> = problems.iter().map(|problem| problem.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let counts = rows::count_under(r, PersonId(viewer), &ids).await?;
    let own = store::own(r, viewer, &ids).await?;
    let known = |problem: Problem| Known {
        open: counts.iter().find(|count| count.problem_id == problem.id).map_or(0, |count| count.n),
        own: own.iter().find(|own| own.problem_id == problem.id).cloned(),
        problem,
    };
    Ok(problems.into_iter().map(known).collect())
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
            my_request: self.own.map(|own| own.request_id.0),
        }
    }
}
