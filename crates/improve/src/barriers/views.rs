//! What leaves about barriers.

use kernel::Instant;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Barrier, BarrierId, Deed, State, Step};

/// A barrier between two teams or parts of the organisation, for all colleagues.
#[derive(Debug, Serialize, ToSchema)]
pub struct BarrierView {
    #[schema(value_type = String)]
    pub id: BarrierId,
    /// What the next change names in `If-Match`.
    pub version: i64,
    pub name: String,
    pub words: Option<String>,
    pub one: Named,
    pub other: Named,
    pub state: State,
    pub named_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub named_at: Instant,
    /// What is built over it, or was.
    pub bridge: Option<String>,
    /// The team that builds it.
    pub team: Option<Named>,
    /// The colleague who builds it.
    pub person: Option<Named>,
    /// What was said with what was done last.
    pub said: Option<String>,
    /// When it was bridged, or set aside.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// A barrier with what was done about it.
#[derive(Debug, Serialize, ToSchema)]
pub struct BarrierWithHistory {
    #[serde(flatten)]
    pub barrier: BarrierView,
    /// The first first.
    pub steps: Vec<BarrierStepView>,
}

/// What was done about a barrier.
#[derive(Debug, Serialize, ToSchema)]
pub struct BarrierStepView {
    pub deed: Deed,
    pub words: String,
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

impl From<&Barrier> for BarrierView {
    fn from(of: &Barrier) -> Self {
        Self {
            id: of.id,
            version: of.version,
            name: of.name.clone(),
            words: of.words.clone(),
            one: Named::new(of.one_id.0, of.one_name.clone()),
            other: Named::new(of.other_id.0, of.other_name.clone()),
            state: of.state,
            named_by: Named::maybe(of.named_by.map(|id| id.0), of.named_by_name.clone()),
            named_at: of.named_at,
            bridge: of.bridge.clone(),
            team: Named::maybe(of.builder_team_id.map(|id| id.0), of.builder_team_name.clone()),
            person: Named::maybe(of.builder_id.map(|id| id.0), of.builder_name.clone()),
            said: of.said.clone(),
            ended_at: of.ended_at,
        }
    }
}

impl BarrierWithHistory {
    pub fn of(barrier: &Barrier, steps: &[Step]) -> Self {
        let show = |step: &Step| BarrierStepView {
            deed: step.deed,
            words: step.words.clone(),
            by: Named::maybe(step.by_id.map(|id| id.0), step.by_name.clone()),
            at: step.at,
        };
        Self { barrier: BarrierView::from(barrier), steps: steps.iter().map(show).collect() }
    }
}
