//! Looking at reviews. Whether the viewer may is the caller's question: see `reading.rs`.

use db::{Reader, Result, Select, record};
use kernel::{Id, Instant};
use map::relationships::Side;
use map::{RelationshipId, party_joins, party_name};

use crate::reviews::model::{Entry, Outcome, Present, Review, ReviewId, State};

const SHOWN: &str = concat!(
    "SELECT v.id, v.version, v.relationship_id, l.provider_kind, l.provider_id, ",
    party_name!("a"),
    " AS provider_name, l.customer_kind, l.customer_id, ",
    party_name!("b"),
    " AS customer_name,
       EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
               WHERE x.team_id = l.provider_id AND x.role = 'lead') AS provider_is_led,
       EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
               WHERE x.team_id = l.customer_id AND x.role = 'lead') AS customer_is_led,
       v.state, v.starts_at, v.minutes, v.place, v.sequence, v.changed_at, v.again_months, v.agenda, v.agenda_at,
       v.outcome, v.back_to, v.reason, v.changes, v.resumes_on, v.told, v.due_on,
       v.planned_by, COALESCE(w.preferred_name, w.name) AS planned_name, v.planned_at,
       v.ended_by, COALESCE(e.preferred_name, e.name) AS ended_name, v.ended_at
     FROM reviews v JOIN relationships l ON l.id = v.relationship_id
     LEFT JOIN persons w ON w.id = v.planned_by LEFT JOIN persons e ON e.id = v.ended_by",
    party_joins!("a", "l.provider_kind", "l.provider_id"),
    party_joins!("b", "l.customer_kind", "l.customer_id")
);

/// The review. One statement.
pub async fn find(r: &mut Reader, id: ReviewId) -> Result<Option<Review>> {
    Ok(r.select(Select::new(SHOWN).with("WHERE v.id = ?", &[&id])).await?.into_iter().next())
}

/// The one that is planned over a relationship. One statement.
pub async fn planned(r: &mut Reader, of: RelationshipId) -> Result<Option<Review>> {
    let select = Select::new(SHOWN).with("WHERE v.relationship_id = ? AND v.state = 'planned'", &[&of]);
    Ok(r.select(select).await?.into_iter().next())
}

/// What is asked for of one's own reviews.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub relationship: Option<RelationshipId>,
    pub state: Option<State>,
}

/// The parties that the viewer (`$1`) is: themselves and their teams.
const OWN: &str = "v.relationship_id IN (
    SELECT x.id FROM relationships x WHERE x.provider_id IN
        (SELECT k.team_id FROM memberships k WHERE k.person_id = $1 UNION ALL SELECT CAST($1 AS BIGINT))
      AND (x.audience = 1 OR x.audience = x.id)
    UNION SELECT x.id FROM relationships x WHERE x.customer_id IN
        (SELECT k.team_id FROM memberships k WHERE k.person_id = $1 UNION ALL SELECT CAST($1 AS BIGINT))
      AND (x.audience = 1 OR x.audience = x.id))";

/// One's own, the latest first. One statement.
pub async fn list(
    r: &mut Reader,
    viewer: Id,
    filter: &Filter,
    after: Option<ReviewId>,
    limit: i64,
) -> Result<Vec<Review>> {
    let select = Select::bound(SHOWN, &[&viewer])
        .then("WHERE")
        .then(OWN)
        .and("v.relationship_id = ?", filter.relationship.as_ref())
        .and("v.state = ?", filter.state.as_ref())
        .and("v.id < ?", after.as_ref())
        .with("ORDER BY v.id DESC LIMIT ?", &[&limit]);
    r.select(select).await
}

/// So many stand on the page of one review.
const MOST_ENTRIES: i64 = 500;

/// What is written on its page, in order. One statement.
pub async fn entries(r: &mut Reader, of: ReviewId) -> Result<Vec<Entry>> {
    r.all(
        "SELECT e.id, e.version, e.kind, e.words, e.who_id, COALESCE(o.preferred_name, o.name) AS who_name, e.by_on,
                e.written_by, COALESCE(w.preferred_name, w.name) AS written_name, e.written_at,
                COALESCE(c.preferred_name, c.name) AS changed_name, e.changed_at
         FROM review_entries e LEFT JOIN persons o ON o.id = e.who_id LEFT JOIN persons w ON w.id = e.written_by
         LEFT JOIN persons c ON c.id = e.changed_by
         WHERE e.review_id = $1 AND e.taken_back_at IS NULL ORDER BY e.id LIMIT $2",
        &[&of, &MOST_ENTRIES],
    )
    .await
}

/// So many people of the two ends can be chosen from.
const MOST_PRESENT: i64 = 200;

/// Who is at the two ends of a relationship, those who give the word of a side first; of a review, whether they are invited.
/// Whoever is at both stands once, for the provider. One statement.
pub async fn present(r: &mut Reader, of: RelationshipId, review: Option<ReviewId>) -> Result<Vec<Present>> {
    let mut all: Vec<Present> = r
        .all(
            "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name, x.side,
                (CASE WHEN i.person_id IS NULL THEN FALSE ELSE TRUE END) AS is_invited,
                (CASE WHEN x.role = 'lead' OR p.id = x.owner_id OR NOT EXISTS
                    (SELECT 1 FROM memberships d JOIN persons a ON a.id = d.person_id AND a.deactivated_at IS NULL
                     WHERE d.team_id = x.team_id AND d.role = 'lead') THEN TRUE ELSE FALSE END) AS speaks
             FROM (SELECT m.person_id AS id, 'provider' AS side, m.team_id, m.role, l.provider_owner_id AS owner_id
                   FROM relationships l JOIN memberships m ON m.team_id = l.provider_id
                   WHERE l.id = $1 AND l.provider_kind = 'team'
                   UNION ALL
                   SELECT m.person_id, 'customer', m.team_id, m.role, l.customer_owner_id
                   FROM relationships l JOIN memberships m ON m.team_id = l.customer_id
                   WHERE l.id = $1 AND l.customer_kind = 'team'
                   UNION ALL
                   SELECT l.provider_id, 'provider', 0, 'lead', l.provider_id FROM relationships l
                   WHERE l.id = $1 AND l.provider_kind = 'person'
                   UNION ALL
                   SELECT l.customer_id, 'customer', 0, 'lead', l.customer_id FROM relationships l
                   WHERE l.id = $1 AND l.customer_kind = 'person') AS x
             JOIN persons p ON p.id = x.id AND p.deactivated_at IS NULL
             LEFT JOIN review_invited i ON i.person_id = p.id AND i.review_id = $2
             ORDER BY x.side DESC, speaks DESC, p.name_key, p.id LIMIT $3",
            &[&of, &review, &MOST_PRESENT],
        )
        .await?;
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|one| seen.insert(one.id));
    Ok(all)
}

record! {
    /// Where the reviews of a relationship stand: the one that is planned, and the last that was held.
    #[derive(Clone, Debug, Default)]
    pub struct Next {
        pub review: Option<ReviewId>,
        pub starts_at: Option<Instant>,
        pub minutes: Option<i64>,
        pub place: Option<String>,
        pub agenda: Option<String>,
        pub last: Option<ReviewId>,
        pub last_at: Option<Instant>,
        pub outcome: Option<Outcome>,
        pub back_to: Option<super::super::model::BackTo>,
        pub resumes_on: Option<String>,
        pub due_on: Option<String>,
    }
}

/// Columns of [`Next`], one row at most; the `?` is the relationship.
pub const NEXT: &str = "
    SELECT v.id AS review, v.starts_at, v.minutes, v.place, v.agenda, z.id AS last, z.ended_at AS last_at, z.outcome,
           z.back_to, z.resumes_on, z.due_on
    FROM relationships l LEFT JOIN reviews v ON v.relationship_id = l.id AND v.state = 'planned'
    LEFT JOIN reviews z ON z.id = (SELECT MAX(y.id) FROM reviews y WHERE y.relationship_id = l.id AND y.state = 'closed')
    WHERE l.id = ?";

/// A person at an end of the relationship of a review may know of an event `e` of it; the `?` is the person.
pub const AT_END_OF_EVENT: &str = "(e.subject_kind = 'review' AND EXISTS
    (SELECT 1 FROM persons f JOIN reviews n ON n.id = e.subject_id JOIN relationships l ON l.id = n.relationship_id
     WHERE f.id = ? AND (l.provider_kind = 'person' AND l.provider_id = f.id
         OR l.customer_kind = 'person' AND l.customer_id = f.id)))";

impl Present {
    /// Whether they are at this side.
    pub fn is_of(&self, side: Side) -> bool {
        self.side == side
    }
}
