//! What leaves about ideas.

use kernel::Instant;
use people::TeamId;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Answer, Idea, IdeaId, State, Step};
use super::reading::Whole;

/// An idea for a team, for all colleagues.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdeaView {
    #[schema(value_type = String)]
    pub id: IdeaId,
    /// What the next answer names in `If-Match`.
    pub version: i64,
    /// The team that it is for.
    #[schema(value_type = String)]
    pub team: TeamId,
    pub team_name: String,
    pub title: String,
    pub words: Option<String>,
    pub state: State,
    /// The day by which it will be done.
    #[schema(value_type = Option<String>, format = Date)]
    pub promised_on: Option<String>,
    /// What its team said last.
    pub answer: Option<String>,
    /// Null where whoever had it is not named.
    pub proposed_by: Option<Named>,
    /// Whether it is the caller's.
    pub is_own: bool,
    #[schema(value_type = String, format = DateTime)]
    pub proposed_at: Instant,
    /// For so many days it has waited for an answer, where that are thirty or more.
    pub waits_days: Option<i64>,
    /// How many support it. Who does is told to nobody.
    pub supports: i64,
    /// Whether the caller does.
    pub is_supported: bool,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// An idea with what was said to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdeaWithHistory {
    #[serde(flatten)]
    pub idea: IdeaView,
    /// What its team said, the first first.
    pub steps: Vec<IdeaStepView>,
    /// Who joined in, by name.
    pub joined: Vec<Named>,
}

/// What its team said to an idea.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdeaStepView {
    pub answer: Answer,
    pub words: Option<String>,
    #[schema(value_type = Option<String>, format = Date)]
    pub promised_on: Option<String>,
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

impl IdeaView {
    pub fn of(idea: &Idea, now: Instant) -> Self {
        Self {
            id: idea.id,
            version: idea.version,
            team: idea.team_id,
            team_name: idea.team_name.clone(),
            title: idea.title.clone(),
            words: idea.words.clone(),
            state: idea.state,
            promised_on: idea.promised_on.clone(),
            answer: idea.answer.clone(),
            proposed_by: Named::maybe(idea.proposed_by.map(|id| id.0), idea.proposed_name.clone()),
            is_own: idea.is_own,
            proposed_at: idea.proposed_at,
            waits_days: idea.waits_days(now),
            supports: idea.supports,
            is_supported: idea.is_supported,
            ended_at: idea.ended_at,
        }
    }
}

impl From<&Step> for IdeaStepView {
    fn from(step: &Step) -> Self {
        Self {
            answer: step.answer,
            words: step.words.clone(),
            promised_on: step.promised_on.clone(),
            by: Named::maybe(step.by_id.map(|id| id.0), step.by_name.clone()),
            at: step.at,
        }
    }
}

impl IdeaWithHistory {
    pub fn of(whole: &Whole, now: Instant) -> Self {
        Self {
            idea: IdeaView::of(&whole.idea, now),
            steps: whole.steps.iter().map(IdeaStepView::from).collect(),
            joined: whole.joined.iter().map(|one| Named::new(one.person_id.0, one.name.clone())).collect(),
        }
    }
}
