//! What is read for the table of a review.

use db::{Reader, Result, record};
use kernel::Instant;
use listen::rounds::RoundId;
use map::RelationshipId;

use crate::reviews::model::{Outcome, ReviewId};

record! {
    /// The last review that was closed over a relationship.
    #[derive(Clone, Debug)]
    pub struct Last {
        pub id: ReviewId,
        pub outcome: Outcome,
        pub changes: Option<String>,
        pub resumes_on: Option<String>,
        pub again_months: Option<i64>,
        pub decisions: i64,
    }
}

pub async fn last_closed(r: &mut Reader, of: RelationshipId) -> Result<Option<Last>> {
    r.maybe(
        "SELECT v.id, v.outcome, v.changes, v.resumes_on, v.again_months,
                (SELECT COUNT(*) FROM review_entries e WHERE e.review_id = v.id AND e.kind = 'decision'
                   AND e.taken_back_at IS NULL) AS decisions
         FROM reviews v WHERE v.relationship_id = $1 AND v.state = 'closed' ORDER BY v.id DESC LIMIT 1",
        &[&of],
    )
    .await
}

/// The latest round that is closed and asked about a relationship.
pub async fn latest_round(r: &mut Reader, of: RelationshipId) -> Result<Option<RoundId>> {
    let found: Option<kernel::Id> = r
        .maybe(
            "SELECT o.id FROM round_relationships x JOIN rounds o ON o.id = x.round_id
             WHERE x.relationship_id = $1 AND o.state = 'closed' ORDER BY o.closes_at DESC, o.id DESC LIMIT 1",
            &[&of],
        )
        .await?;
    Ok(found.map(RoundId))
}

record! {
    /// What is needed over a relationship and how it stands.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct NeedsNow {
        pub for_provider: i64,
        pub late_for_provider: i64,
        pub for_customer: i64,
        pub late_for_customer: i64,
        pub promised: i64,
        pub overdue: i64,
    }
}

/// Counts it; `today` is `2027-01-31`.
pub async fn needs(r: &mut Reader, of: RelationshipId, now: Instant, today: &str) -> Result<NeedsNow> {
    r.one(
        "SELECT COUNT(*) FILTER (WHERE n.waits = 'provider') AS for_provider,
                COUNT(*) FILTER (WHERE n.waits = 'provider' AND n.answer_by < $2) AS late_for_provider,
                COUNT(*) FILTER (WHERE n.waits = 'customer') AS for_customer,
                COUNT(*) FILTER (WHERE n.waits = 'customer' AND n.answer_by < $2) AS late_for_customer,
                COUNT(*) FILTER (WHERE n.state IN ('accepted', 'agreed')) AS promised,
                COUNT(*) FILTER (WHERE n.state IN ('accepted', 'agreed') AND n.promised_on < $3) AS overdue
         FROM needs n WHERE n.relationship_id = $1 AND n.ended_at IS NULL",
        &[&of, &now, &today],
    )
    .await
}

record! {
    /// How many requests were opened over a relationship in two periods.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Asked {
        pub lately: i64,
        pub before: i64,
    }
}

/// From `lately` until now, and from `before` until then; what only some may know of is counted for nobody.
pub async fn asked(r: &mut Reader, of: RelationshipId, [before, lately, now]: [Instant; 3]) -> Result<Asked> {
    r.one(
        "SELECT COUNT(*) FILTER (WHERE q.opened_at >= $2) AS lately, COUNT(*) FILTER (WHERE q.opened_at < $2) AS before
         FROM requests q
         WHERE (q.relationship_id = $1
                OR q.relationship_id IN (SELECT f.id FROM relationships f WHERE f.folded_into = $1))
           AND +q.opened_at >= $3 AND +q.opened_at <= $4 AND q.audience = 1 AND q.confidentiality = 'open'",
        &[&of, &lately, &before, &now],
    )
    .await
}
