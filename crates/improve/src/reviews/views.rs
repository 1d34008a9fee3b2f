//! What leaves about reviews.

use kernel::{Instant, Kind, Viewer};
use map::RelationshipId;
use map::relationships::Side;
use people::PersonId;
use people::views::Named;
use serde::Serialize;
use utoipa::ToSchema;

use super::agenda::{self, Item};
use super::model::{BackTo, Entry, EntryId, EntryKind, Outcome, Present, Review, ReviewId, State};
use super::reading::Whole;

/// A review of a relationship, for its two ends.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReviewView {
    #[schema(value_type = String)]
    pub id: ReviewId,
    /// What the next change names in `If-Match`.
    pub version: i64,
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    pub provider: String,
    pub customer: String,
    pub state: State,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Instant,
    pub minutes: i64,
    pub place: Option<String>,
    /// So many months after it the next one is due.
    pub again_months: Option<i64>,
    pub outcome: Option<Outcome>,
    pub back_to: Option<BackTo>,
    pub reason: Option<String>,
    /// Of a regroup: what changes.
    pub changes: Option<String>,
    /// Of a regroup: the day on which work goes on.
    #[schema(value_type = Option<String>, format = Date)]
    pub resumes_on: Option<String>,
    /// What changes because people spoke.
    pub told: Option<String>,
    /// The day by which the next one is due.
    #[schema(value_type = Option<String>, format = Date)]
    pub due_on: Option<String>,
    pub planned_by: Option<Named>,
    pub ended_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// A review with what is on its table, and its page.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReviewWithPage {
    #[serde(flatten)]
    pub review: ReviewView,
    /// What the data put on the table.
    pub agenda: Vec<Item>,
    #[schema(value_type = String, format = DateTime)]
    pub agenda_at: Instant,
    /// What is written on its page, in order.
    pub entries: Vec<ReviewEntryView>,
    /// In whose calendar it stands, as far as the caller may know.
    pub invited: Vec<ReviewInvitedView>,
}

/// Somebody who is to come.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReviewInvitedView {
    #[schema(value_type = String)]
    pub id: PersonId,
    pub name: String,
    pub side: Side,
}

/// Something on the page of a review.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReviewEntryView {
    #[schema(value_type = String)]
    pub id: EntryId,
    /// What the next change names in `If-Match`.
    pub version: i64,
    pub kind: EntryKind,
    /// Null where they were erased.
    pub words: Option<String>,
    /// Of a decision: who does it.
    pub who: Option<Named>,
    /// Of a decision: by which day.
    #[schema(value_type = Option<String>, format = Date)]
    pub by: Option<String>,
    pub written_by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub written_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub changed_at: Option<Instant>,
}

impl From<&Review> for ReviewView {
    fn from(of: &Review) -> Self {
        Self {
            id: of.id,
            version: of.version,
            relationship: of.relationship_id,
            provider: of.provider_name.clone(),
            customer: of.customer_name.clone(),
            state: of.state,
            starts_at: of.starts_at,
            minutes: of.minutes,
            place: of.place.clone(),
            again_months: of.again_months,
            outcome: of.outcome,
            back_to: of.back_to,
            reason: of.reason.clone(),
            changes: of.changes.clone(),
            resumes_on: of.resumes_on.clone(),
            told: of.told.clone(),
            due_on: of.due_on.clone(),
            planned_by: Named::maybe(of.planned_by.map(|id| id.0), of.planned_name.clone()),
            ended_by: Named::maybe(of.ended_by.map(|id| id.0), of.ended_name.clone()),
            ended_at: of.ended_at,
        }
    }
}

impl From<&Entry> for ReviewEntryView {
    fn from(of: &Entry) -> Self {
        Self {
            id: of.id,
            version: of.version,
            kind: of.kind,
            words: of.words.clone(),
            who: Named::maybe(of.who_id.map(|id| id.0), of.who_name.clone()),
            by: of.by_on.clone(),
            written_by: Named::maybe(of.written_by.map(|id| id.0), of.written_name.clone()),
            written_at: of.written_at,
            changed_at: of.changed_at,
        }
    }
}

/// What of its table this viewer may read.
pub fn items(review: &Review, viewer: &Viewer) -> anyhow::Result<Vec<Item>> {
    let mut items = agenda::read(&review.agenda)?;
    items.retain(|item| viewer.kind == Kind::Employee || !item.is_for_colleagues());
    Ok(items)
}

impl ReviewWithPage {
    pub fn of(whole: &Whole, viewer: &Viewer) -> anyhow::Result<Self> {
        let comes = |one: &&Present| one.is_invited;
        let invited =
            |one: &Present| ReviewInvitedView { id: one.id, name: one.name.clone(), side: one.side };
        Ok(Self {
            review: ReviewView::from(&whole.review),
            agenda: items(&whole.review, viewer)?,
            agenda_at: whole.review.agenda_at,
            entries: whole.entries.iter().map(ReviewEntryView::from).collect(),
            invited: whole.present.iter().filter(comes).map(invited).collect(),
        })
    }
}
