//! The rows of what was asked over one relationship, without regard to who reads: what all at both ends may count.

use db::{Reader, Result, record};
use kernel::Instant;
use map::RelationshipId;

record! {
    /// A request, and how it went.
    #[derive(Clone, Debug)]
    pub struct CourseRow {
        pub opened_at: Instant,
        pub resolved_at: Option<Instant>,
        pub resolve_seconds: Option<i64>,
        pub settled_at_first: Option<bool>,
        /// In the form of [`map::Promised`] and of [`crate::clocks::Clock`]s, as JSON.
        pub targets: String,
        pub clocks: String,
    }
}

/// What was asked over a relationship, and over those folded into it, since a moment: the latest 5,000 of what all colleagues
/// may see. Where a team from outside stands at an end, only what that team has: its people see no more.
pub async fn courses(r: &mut Reader, of: RelationshipId, since: Instant) -> Result<Vec<CourseRow>> {
    r.all(
        "SELECT q.opened_at, q.resolved_at, q.resolve_seconds, q.settled_at_first, q.targets, q.clocks
         FROM requests q
         WHERE q.relationship_id IN (SELECT CAST($1 AS BIGINT)
                                     UNION ALL SELECT f.id FROM relationships f WHERE f.folded_into = $1)
           AND +q.opened_at >= $2 AND q.audience = 1 AND q.confidentiality = 'open'
           AND NOT EXISTS (SELECT 1 FROM relationships l JOIN teams t ON t.id IN (l.provider_id, l.customer_id)
                           WHERE l.id = $1 AND t.vendor_id IS NOT NULL AND t.id <> q.team_id)
         ORDER BY +q.opened_at DESC, q.id DESC LIMIT 5000",
        &[&of, &since],
    )
    .await
}
