//! What leaves about the card of a team.

use kernel::{Id, Instant, Viewer};
use people::TeamId;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Card, Line, Member};
use crate::RelationshipId;

/// A described relationship on the card.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardLineView {
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    /// Who stands at the other end.
    #[schema(value_type = String)]
    pub party: Id,
    pub name: String,
    pub deliverable: Option<String>,
    pub rhythm: Option<String>,
    /// What good looks like.
    pub good: Option<String>,
    /// Whom to ask at the other end.
    pub ask: Option<String>,
}

/// What somebody said of the card.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardAnswerView {
    pub person: Option<Named>,
    pub is_clear: bool,
    pub words: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub at: Option<Instant>,
    /// False where the card has changed since.
    pub is_current: bool,
}

/// What the team says of its card; not anonymous.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardAnswersView {
    pub clear: usize,
    pub not_clear: usize,
    /// Have not answered since it changed.
    pub silent: usize,
    pub items: Vec<CardAnswerView>,
}

/// The card of a team.
#[derive(Debug, Serialize, ToSchema)]
pub struct CardView {
    #[schema(value_type = String)]
    pub team: TeamId,
    pub name: String,
    pub serves: Vec<CardLineView>,
    pub served_by: Vec<CardLineView>,
    /// Relationships that nobody has described yet.
    pub undescribed: i64,
    /// When what it tells last changed.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub changed_at: Option<Instant>,
    /// What the caller said; null for whoever is not in the team, or said nothing yet.
    pub own_answer: Option<CardAnswerView>,
    /// Null for all but whoever leads the team, and everybody in it where nobody leads it.
    pub answers: Option<CardAnswersView>,
}

impl From<&Line> for CardLineView {
    fn from(line: &Line) -> Self {
        Self {
            relationship: line.id,
            party: line.other_id,
            name: line.other_name.clone(),
            deliverable: line.deliverable.clone(),
            rhythm: line.rhythm.clone(),
            good: line.good.clone(),
            ask: line.ask_name.clone(),
        }
    }
}

fn answer(member: &Member) -> Option<CardAnswerView> {
    Some(CardAnswerView {
        person: Named::maybe(member.person_id.map(|id| id.0), member.person_name.clone()),
        is_clear: member.is_clear?,
        words: member.words.clone(),
        at: member.answered_at,
        is_current: member.has_answered(),
    })
}

impl Card {
    pub fn view(&self, viewer: &Viewer) -> CardView {
        let said = self.said();
        let answers = || CardAnswersView {
            clear: said.clear,
            not_clear: said.not_clear,
            silent: said.silent,
            items: self.members.iter().filter_map(answer).collect(),
        };
        CardView {
            team: self.team,
            name: self.team_name.clone(),
            serves: self.serves().map(CardLineView::from).collect(),
            served_by: self.is_served().map(CardLineView::from).collect(),
            undescribed: self.undescribed,
            changed_at: self.changed_at,
            own_answer: self.own(viewer).and_then(answer),
            answers: self.sees_answers(viewer).then(answers),
        }
    }
}
