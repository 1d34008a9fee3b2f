//! What leaves of the plan.

use kernel::{Instant, Kind, Viewer};
use map::relationships::Side;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{AlignmentStepId, State, Step};
use crate::values::Value;

/// A value that matters to one side alone.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlignmentGap {
    pub side: Side,
    pub value: String,
}

/// What is done about one.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlignmentStepView {
    #[schema(value_type = String)]
    pub id: AlignmentStepId,
    pub value: String,
    /// Null: erased.
    pub strategy: Option<String>,
    #[schema(value_type = String, format = Date)]
    pub due_on: String,
    /// Null for guests.
    pub owner: Option<Named>,
    pub state: State,
    pub outcome: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub planned_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// What is open between both sides, and what they do about it.
#[derive(Debug, Serialize, ToSchema)]
pub struct AlignmentView {
    pub gaps: Vec<AlignmentGap>,
    /// The latest first.
    pub steps: Vec<AlignmentStepView>,
}

impl AlignmentStepView {
    pub fn of(viewer: &Viewer, step: Step) -> Self {
        let is_told = viewer.kind == Kind::Employee;
        Self {
            id: step.id,
            value: step.value,
            strategy: step.strategy,
            due_on: step.due_on,
            owner: is_told.then(|| Named::new(step.owner_id.0, step.owner_name)),
            state: step.state,
            outcome: step.outcome,
            planned_at: step.planned_at,
            ended_at: step.ended_at,
        }
    }
}

impl AlignmentView {
    pub fn of(viewer: &Viewer, gaps: &[(Side, Value)], steps: Vec<Step>) -> Self {
        let gap =
            |(side, value): &(Side, Value)| AlignmentGap { side: *side, value: value.word().to_owned() };
        Self {
            gaps: gaps.iter().map(gap).collect(),
            steps: steps.into_iter().map(|step| AlignmentStepView::of(viewer, step)).collect(),
        }
    }
}
