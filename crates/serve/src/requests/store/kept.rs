//! How often what was promised over the lines of the viewer's own teams was kept: the rows of which the map counts it.

use db::{Reader, Result, record};
use kernel::{Id, Instant};
use map::words_counted_over_lines;

record! {
    /// A request whose clocks an agreement set, or a promise in own words with how often it was kept.
    #[derive(Clone, Debug)]
    pub struct Promise {
        pub line: Id,
        /// In the form of [`map::Promised`] and of [`crate::clocks::Clock`]s, as JSON.
        pub targets: Option<String>,
        pub clocks: Option<String>,
        pub kept: i64,
        pub told: i64,
    }
}

/// Of the open lines at whose ends a team of the viewer stands: what was asked over them since a moment under an agreement,
/// as far as this viewer may see it, the latest 5,000; and the promises in own words that are in force.
pub async fn promises_of(r: &mut Reader, viewer: Id, since: Instant, now: Instant) -> Result<Vec<Promise>> {
    r.all(
        concat!(
            "WITH line (id) AS (SELECT r.id FROM relationships r
                 WHERE r.audience = 1 AND r.state <> 'retired' AND r.provider_id <> r.customer_id
                   AND (r.provider_id IN (SELECT m.team_id FROM memberships m WHERE m.person_id = $1)
                     OR r.customer_id IN (SELECT m.team_id FROM memberships m WHERE m.person_id = $1)))
             SELECT o.line, o.targets, o.clocks, o.kept, o.told FROM (
                 SELECT * FROM (
                     SELECT line.id AS line, q.targets, q.clocks, CAST(0 AS BIGINT) AS kept, CAST(0 AS BIGINT) AS told
                     FROM line JOIN relationships f ON f.id = line.id OR f.folded_into = line.id
                     JOIN requests q ON q.relationship_id = f.id AND q.opened_at >= $2
                     WHERE q.confidentiality <> 'confidential' AND q.targets LIKE '%\"agreement\"%'
                       AND (q.requester_id = $1 OR q.requested_for_id = $1 OR q.opened_by_id = $1
                         OR EXISTS (SELECT 1 FROM audience_members a WHERE a.audience = q.audience AND a.person_id = $1)
                         OR EXISTS (SELECT 1 FROM request_participants p
                                    WHERE p.request_id = q.id AND p.person_id = $1))
                     ORDER BY q.opened_at DESC, q.id DESC LIMIT 5000) AS asked
                 UNION ALL
                 SELECT s.relationship_id, CAST(NULL AS TEXT), CAST(NULL AS TEXT), s.kept, s.told
                 FROM (", words_counted_over_lines!(), ") AS s WHERE s.measure IS NOT NULL AND s.told > 0) AS o
             LIMIT 10000"
        ),
        &[&viewer, &since, &now],
    )
    .await
}
