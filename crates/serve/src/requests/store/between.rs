//! What was asked over one relationship: the rows from which its figures are computed.

use db::{Reader, Result, record};
use kernel::Instant;
use map::RelationshipId;
use map::services::Class;
use people::PersonId;

use super::super::model::State;

/// So many requests of a period are read at most, the latest of them.
pub const MOST: usize = 2_000;
/// [`MOST`] and one more, which tells that there are more.
const READ: i64 = 2_001;

record! {
    /// A request as figures see it.
    #[derive(Clone, Debug)]
    pub struct Asked {
        pub class: Class,
        pub state: State,
        pub is_open: bool,
        pub is_unheard: bool,
        pub due_at: Option<Instant>,
        pub opened_at: Instant,
        pub resolve_seconds: Option<i64>,
        /// In the form of [`map::Promised`] and of [`crate::clocks::Clock`]s, as JSON.
        pub targets: String,
        pub clocks: String,
    }
}

/// What was asked over a relationship, and over those folded into it, since a moment, and what is open from before, as
/// far as this viewer may see it; the latest first. Confidential requests are in nobody's count.
pub async fn between(
    r: &mut Reader,
    viewer: PersonId,
    of: RelationshipId,
    since: Instant,
) -> Result<Vec<Asked>> {
    // The + says to both databases that the index of the relationship serves here, and not that of everything opened.
    r.all(
        "WITH line (id) AS (SELECT CAST($2 AS BIGINT)
                            UNION ALL SELECT f.id FROM relationships f WHERE f.folded_into = $2)
         SELECT r.class, r.state, r.is_open, r.is_unheard, r.due_at, r.opened_at, r.resolve_seconds, r.targets, r.clocks
         FROM (SELECT * FROM (SELECT q.id FROM requests q
                 WHERE q.relationship_id IN (SELECT line.id FROM line) AND +q.opened_at >= $3
                 ORDER BY +q.opened_at DESC, q.id DESC LIMIT $4) AS lately
               UNION ALL
               SELECT * FROM (SELECT q.id FROM requests q
                 WHERE q.relationship_id IN (SELECT line.id FROM line) AND q.is_open AND +q.opened_at < $3
                 LIMIT $4) AS before) AS n
         JOIN requests r ON r.id = n.id
         WHERE r.confidentiality <> 'confidential'
           AND (r.requester_id = $1 OR r.requested_for_id = $1 OR r.opened_by_id = $1
             OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1)
             OR EXISTS (SELECT 1 FROM request_participants p WHERE p.request_id = r.id AND p.person_id = $1)
             OR r.audience = 1 AND r.team_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = $1))
         ORDER BY r.opened_at DESC, r.id DESC",
        &[&viewer, &of, &since, &READ],
    )
    .await
}

/// What was opened over a relationship, and over those folded into it, from one moment to another, and may be known to everybody
/// who works here; the latest first.
pub async fn openly_between(
    r: &mut Reader,
    of: RelationshipId,
    since: Instant,
    until: Instant,
) -> Result<Vec<Asked>> {
    r.all(
        "SELECT r.class, r.state, r.is_open, r.is_unheard, r.due_at, r.opened_at, r.resolve_seconds, r.targets, r.clocks
         FROM requests r
         WHERE (r.relationship_id = $1
                OR r.relationship_id IN (SELECT f.id FROM relationships f WHERE f.folded_into = $1))
           AND +r.opened_at >= $2 AND +r.opened_at <= $3 AND r.audience = 1 AND r.confidentiality = 'open'
         ORDER BY +r.opened_at DESC, r.id DESC LIMIT $4",
        &[&of, &since, &until, &READ],
    )
    .await
}
