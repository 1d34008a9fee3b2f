//! What leaves about improvements.

use kernel::{Id, Instant};
use map::RelationshipId;
use map::relationships::Side;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::figures::Compared;
use super::measure::{Figure, MeasureKind, Verdict};
use super::model::{CauseId, Improvement, ImprovementId, Outcome, State, TaskId, Thinks};
use super::reading::Whole;
use crate::needs::NeedId;

/// What the two ends of a relationship change together.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementView {
    #[schema(value_type = String)]
    pub id: ImprovementId,
    /// What the next change names in `If-Match`.
    pub version: i64,
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    pub provider: String,
    pub customer: String,
    /// Which side proposed it.
    pub side: Side,
    pub title: Option<String>,
    pub background: Option<String>,
    pub condition: Option<String>,
    pub target: Option<String>,
    pub helps: Option<String>,
    #[schema(value_type = Option<String>)]
    pub external_customer: Option<Id>,
    pub goal: Option<String>,
    pub measure: Option<MeasureKind>,
    pub measure_of: Option<String>,
    pub state: State,
    pub outcome: Option<Outcome>,
    /// Why it ended so, or what was learned.
    pub closing: Option<String>,
    pub provider_owner: Option<Named>,
    pub customer_owner: Option<Named>,
    #[schema(value_type = Option<String>)]
    pub need: Option<NeedId>,
    pub proposed_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub proposed_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub started_at: Option<Instant>,
    /// From when it should show.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub shows_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
    pub open_steps: i64,
}

/// How its figure stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementComparison {
    /// The 90 days before it began, frozen then; of rounds the latest before.
    pub before: Option<Figure>,
    /// From when it should show until now, or until it ended.
    pub after: Option<Figure>,
    pub verdict: Verdict,
}

/// A cause, signed.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementCauseView {
    #[schema(value_type = String)]
    pub id: CauseId,
    #[schema(value_type = Option<String>)]
    pub parent: Option<CauseId>,
    pub words: Option<String>,
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// A step.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementStepView {
    #[schema(value_type = String)]
    pub id: TaskId,
    pub words: Option<String>,
    pub who: Option<Named>,
    #[schema(format = Date)]
    pub due_on: String,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub done_at: Option<Instant>,
}

/// What a side thinks it did.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementThoughtView {
    pub side: Side,
    pub thinks: Thinks,
    pub words: Option<String>,
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// An improvement with all that stands on its page.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementWithPage {
    #[serde(flatten)]
    pub improvement: ImprovementView,
    pub causes: Vec<ImprovementCauseView>,
    pub steps: Vec<ImprovementStepView>,
    pub thoughts: Vec<ImprovementThoughtView>,
    /// Null where no figure was chosen, it has not begun, or the caller may not read the figure.
    pub comparison: Option<ImprovementComparison>,
    /// Before it begins: the figure as it is now.
    pub now: Option<Figure>,
}

impl From<&Improvement> for ImprovementView {
    fn from(of: &Improvement) -> Self {
        let owner =
            |side: Side| Named::maybe(of.owner(side).map(|id| id.0), of.owner_name(side).map(str::to_owned));
        Self {
            id: of.id,
            version: of.version,
            relationship: of.relationship_id,
            provider: of.provider_name.clone(),
            customer: of.customer_name.clone(),
            side: of.side,
            title: of.title.clone(),
            background: of.background.clone(),
            condition: of.condition.clone(),
            target: of.target.clone(),
            helps: of.helps.clone(),
            external_customer: of.external_customer_id,
            goal: of.goal.clone(),
            measure: of.measure,
            measure_of: of.measure_of.clone(),
            state: of.state,
            outcome: of.outcome,
            closing: of.closing.clone(),
            provider_owner: owner(Side::Provider),
            customer_owner: owner(Side::Customer),
            need: of.need_id,
            proposed_by: Named::maybe(of.proposed_by.map(|id| id.0), of.proposed_name.clone()),
            proposed_at: of.proposed_at,
            started_at: of.started_at,
            shows_at: of.shows_at,
            ended_at: of.ended_at,
            open_steps: of.open_steps,
        }
    }
}

impl From<Compared> for ImprovementComparison {
    fn from(compared: Compared) -> Self {
        Self { before: compared.before, after: compared.after, verdict: compared.verdict }
    }
}

impl From<Whole> for ImprovementWithPage {
    fn from(whole: Whole) -> Self {
        let named = |id: Option<people::PersonId>, name: &Option<String>| {
            Named::maybe(id.map(|id| id.0), name.clone())
        };
        Self {
            improvement: ImprovementView::from(&whole.improvement),
            causes: whole
                .parts
                .causes
                .iter()
                .map(|cause| ImprovementCauseView {
                    id: cause.id,
                    parent: cause.parent_id,
                    words: cause.words.clone(),
                    by: named(cause.by_id, &cause.by_name),
                    at: cause.at,
                })
                .collect(),
            steps: whole
                .parts
                .tasks
                .iter()
                .map(|task| ImprovementStepView {
                    id: task.id,
                    words: task.words.clone(),
                    who: named(task.who_id, &task.who_name),
                    due_on: task.due_on.clone(),
                    done_at: task.done_at,
                })
                .collect(),
            thoughts: whole
                .parts
                .thoughts
                .iter()
                .map(|thought| ImprovementThoughtView {
                    side: thought.side,
                    thinks: thought.thinks,
                    words: thought.words.clone(),
                    by: named(thought.by_id, &thought.by_name),
                    at: thought.at,
                })
                .collect(),
            comparison: whole.compared.map(ImprovementComparison::from),
            now: whole.now,
        }
    }
}
