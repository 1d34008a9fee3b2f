//! What became of what was asked over a relationship, as both of its ends may count it: no viewer is asked, so that both read
//! the same figure. What only some may see is in no count here.

use db::Reader;
use kernel::{Failure, Instant};
use map::RelationshipId;
use map::agreements::AgreementId;
use map::services::TargetKind;

use super::between::judged;
use super::store;

/// What became of one request.
#[derive(Clone, Debug)]
pub struct Course {
    pub opened_at: Instant,
    pub resolved_at: Option<Instant>,
    /// Business seconds from the opening to the end, pauses removed.
    pub resolve_seconds: Option<i64>,
    /// Once whoever asked has said so, or it came back.
    pub settled_at_first: Option<bool>,
    /// What an agreement promised and what fell due.
    pub due: Vec<Due>,
}

/// A promise that stopped or ran out.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    pub agreement: AgreementId,
    pub kind: TargetKind,
    pub at: Instant,
    pub is_kept: bool,
}

/// What was asked over this relationship since a moment. One statement.
pub async fn courses(
    r: &mut Reader,
    of: RelationshipId,
    since: Instant,
    now: Instant,
) -> Result<Vec<Course>, Failure> {
    let rows = store::courses(r, of, since).await?;
    let read = |row: store::CourseRow| -> anyhow::Result<Course> {
        let due = judged(&row.targets, &row.clocks, now)?
            .into_iter()
            .filter_map(|one| {
                Some(Due { agreement: one.agreement, kind: one.kind, at: one.due_at?, is_kept: one.is_kept })
            })
            .collect();
        Ok(Course {
            opened_at: row.opened_at,
            resolved_at: row.resolved_at,
            resolve_seconds: row.resolve_seconds,
            settled_at_first: row.settled_at_first,
            due,
        })
    };
    Ok(rows.into_iter().map(read).collect::<anyhow::Result<_>>()?)
}
