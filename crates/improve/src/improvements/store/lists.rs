//! Lists of improvements: those of a relationship, and everybody's own.

use db::{Reader, Result, Select, record};
use kernel::{Failure, Id, Instant};
use map::RelationshipId;

use super::looks::shown;
use crate::improvements::figures::{Compared, compared_all, sees_everybody};
use crate::improvements::measure::Verdict;
use crate::improvements::model::{Improvement, ImprovementId, State};

/// More do not go on at once in a relationship.
pub const MOST_GOING_ON: i64 = 50;

/// Of which part of one's own the list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    All,
    /// Those that go on.
    GoingOn,
    /// Those that the viewer looks after on a side.
    Owned,
}

/// What is asked for of one's own improvements.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub which: Which,
    pub relationship: Option<RelationshipId>,
    pub state: Option<State>,
}

/// Those over which the viewer is at an end: themselves or one of their teams. What a circle alone may know of has none.
const OWN: &str = "i.relationship_id IN (
     SELECT x.id FROM relationships x WHERE x.provider_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = ?)
         AND (x.audience = 1 OR x.audience = x.id)
     UNION SELECT x.id FROM relationships x WHERE x.customer_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = ?)
         AND (x.audience = 1 OR x.audience = x.id)
     UNION SELECT x.id FROM relationships x WHERE (x.provider_id = ? OR x.customer_id = ?)
         AND (x.audience = 1 OR x.audience = x.id))";

/// One's own, the latest first. One statement.
pub async fn list(
    r: &mut Reader,
    viewer: Id,
    filter: &Filter,
    after: Option<ImprovementId>,
    limit: i64,
) -> Result<Vec<Improvement>> {
    let select = shown().then("WHERE").with(OWN, &[&viewer, &viewer, &viewer, &viewer]);
    let select: Select<'_> = match filter.which {
        Which::All => select,
        Which::GoingOn => select.then("AND i.ended_at IS NULL"),
        Which::Owned => select
            .then("AND i.ended_at IS NULL")
            .with("AND (i.provider_owner_id = ? OR i.customer_owner_id = ?)", &[&viewer, &viewer]),
    };
    let select = select
        .and("i.relationship_id = ?", filter.relationship.as_ref())
        .and("i.state = ?", filter.state.as_ref())
        .and("i.id < ?", after.as_ref())
        .with("ORDER BY i.id DESC LIMIT ?", &[&limit]);
    r.select(select).await
}

record! {
    /// A step that somebody is to do.
    #[derive(Clone, Debug)]
    pub struct OwnStep {
        pub improvement_id: ImprovementId,
        /// Nothing where they were erased.
        pub words: Option<String>,
        /// What the improvement is called; nothing where it has no name any more.
        pub title: Option<String>,
        /// `2027-01-31`
        pub due_on: String,
    }
}

/// The steps that this viewer is to do in what goes on, the first due first. One statement.
pub async fn own_steps(r: &mut Reader, viewer: Id, limit: i64) -> Result<Vec<OwnStep>> {
    let select = Select::new(
        "SELECT s.improvement_id, s.words, i.title, s.due_on
         FROM improvement_steps s JOIN improvements i ON i.id = s.improvement_id AND i.ended_at IS NULL",
    )
    .with("WHERE s.who_id = ? AND s.done_at IS NULL AND", &[&viewer])
    .with(OWN, &[&viewer, &viewer, &viewer, &viewer])
    .with("ORDER BY s.due_on, s.id LIMIT ?", &[&limit]);
    r.select(select).await
}

/// How many go on in a relationship.
pub async fn count_going_on(r: &mut Reader, of: RelationshipId) -> Result<i64> {
    r.one("SELECT COUNT(*) AS n FROM improvements WHERE relationship_id = $1 AND ended_at IS NULL", &[&of])
        .await
}

/// An improvement with its figures and its verdict, as somebody reads it who looks back on a relationship.
#[derive(Clone, Debug)]
pub struct Reviewed {
    pub improvement: Improvement,
    /// Nothing where no figure was chosen, or it has not begun.
    pub compared: Option<Compared>,
}

impl Reviewed {
    /// The verdict as everybody of both ends may read it, guests, too: nothing of what is held back from some of them.
    pub fn verdict_for_both(&self) -> Option<Verdict> {
        let compared = self.compared.as_ref()?;
        let is_open = sees_everybody(&self.improvement, compared.measure);
        is_open.then_some(compared.verdict)
    }
}

/// So many of a relationship are looked back on.
const MOST_REVIEWED: i64 = 30;

/// The improvements of a relationship that went on or ended since an instant, the latest first, thirty at most, each with how
/// its figure stands. Whether the viewer may is the caller's question. Four statements.
pub async fn reviewed(
    r: &mut Reader,
    of: RelationshipId,
    since: Instant,
    now: Instant,
) -> std::result::Result<Vec<Reviewed>, Failure> {
    let select = shown()
        .with("WHERE i.relationship_id = ? AND (i.ended_at IS NULL OR i.ended_at >= ?)", &[&of, &since])
        .with("ORDER BY i.id DESC LIMIT ?", &[&MOST_REVIEWED]);
    let all: Vec<Improvement> = r.select(select).await?;
    let compared = compared_all(r, &all, now).await?;
    let both = all.into_iter().zip(compared);
    Ok(both.map(|(improvement, compared)| Reviewed { improvement, compared }).collect())
}
