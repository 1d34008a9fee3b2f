//! What relationships carry: how many requests, and how many of them are open now.

use db::{Reader, Result, record};
use kernel::{Id, Instant};

record! {
    /// What one relationship carries.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Carried {
        pub relationship_id: Id,
        /// Opened since the instant that was asked about.
        pub asked: i64,
        pub open: i64,
    }
}

/// Of all relationships that carry something, counting only requests that all colleagues may see.
pub async fn carried(r: &mut Reader, since: Instant) -> Result<Vec<Carried>> {
    r.all(
        "SELECT c.relationship_id, CAST(SUM(c.asked) AS BIGINT) AS asked, CAST(SUM(c.open) AS BIGINT) AS open FROM (
           SELECT l.id AS relationship_id,
                  (SELECT COUNT(*) FROM requests r
                   WHERE r.relationship_id = l.id AND r.opened_at >= $1 AND r.audience = 1) AS asked,
                  CAST(0 AS BIGINT) AS open
           FROM relationships l WHERE l.audience = 1
           UNION ALL
           SELECT r.relationship_id, CAST(0 AS BIGINT), COUNT(*) FROM requests r
           WHERE r.is_open AND r.audience = 1 GROUP BY r.relationship_id) AS c
         GROUP BY c.relationship_id HAVING SUM(c.asked) + SUM(c.open) > 0 ORDER BY c.relationship_id LIMIT 20000",
        &[&since],
    )
    .await
}
