//! How often the clocks of a relationship's requests were kept: for what two parties agreed on.

use db::{Reader, Result, record};
use kernel::{Id, Instant};
use map::agreements::Count;
use map::relationships::RelationshipId;
use map::services::TargetKind;

record! {
    struct Kept {
        pub acknowledged: i64,
        pub of_acknowledged: i64,
        pub resolved: i64,
        pub of_resolved: i64,
    }
}

/// Of the requests opened since a moment that this viewer may see: how many had a first word, and an end, in time.
pub async fn kept(
    r: &mut Reader,
    viewer: Id,
    relationship: RelationshipId,
    since: Instant,
) -> Result<Vec<(TargetKind, Count)>> {
    let found: Kept = r
        .one(
            "SELECT COUNT(*) FILTER (WHERE acknowledged_in_time) AS acknowledged,
                    COUNT(acknowledged_in_time) AS of_acknowledged,
                    COUNT(*) FILTER (WHERE resolved_in_time) AS resolved, COUNT(resolved_in_time) AS of_resolved
             FROM requests q WHERE q.relationship_id = $1 AND q.opened_at >= $2 AND (q.audience = 1 OR EXISTS
                 (SELECT 1 FROM audience_members am WHERE am.audience = q.audience AND am.person_id = $3))",
            &[&relationship, &since, &viewer],
        )
        .await?;
    Ok(vec![
        (TargetKind::Acknowledge, Count { kept: found.acknowledged, of: found.of_acknowledged }),
        (TargetKind::Resolve, Count { kept: found.resolved, of: found.of_resolved }),
    ])
}
