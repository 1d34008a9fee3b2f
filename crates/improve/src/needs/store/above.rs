//! What has waited too long for a team, for those who lead the teams above it. No words: they are at neither end.

use db::{Reader, Result, Select, record};
use kernel::{Id, Instant};
use map::relationships::Side;
use map::{RelationshipId, party_joins, party_name};

use crate::needs::model::{Kind, NeedId};

record! {
    /// A need that nobody has answered, as it is told to those above.
    #[derive(Clone, Debug)]
    pub struct Unanswered {
        pub id: NeedId,
        pub relationship_id: RelationshipId,
        pub provider_name: String,
        pub customer_name: String,
        pub kind: Kind,
        /// Whose word is waited for.
        pub waits: Side,
        pub waits_since: Instant,
    }
}

/// The needs `n` of relationships `l` that have waited since before `$before` for a word of a team below one that the viewer
/// (`$1`) leads, or of somebody whose home is such a team or theirs; after `SELECT` come their columns.
#[macro_export]
macro_rules! unanswered_needs {
    ($before:literal) => {
        $crate::unanswered_needs!("n.id", "", $before)
    };
    ($columns:expr, $joins:expr, $before:literal) => {
        concat!(
            "WITH RECURSIVE below (id, depth) AS (
                 SELECT t.id, CAST(1 AS BIGINT) FROM memberships m JOIN teams t ON t.parent_id = m.team_id
                 WHERE m.person_id = $1 AND m.role = 'lead'
                 UNION
                 SELECT t.id, below.depth + 1 FROM below JOIN teams t ON t.parent_id = below.id WHERE below.depth < 20)
             SELECT ",
            $columns,
            " FROM needs n JOIN relationships l ON l.id = n.relationship_id AND l.audience = 1 AND l.state <> 'retired'",
            $joins,
            " LEFT JOIN persons h ON h.id = CASE WHEN n.waits = 'provider' THEN l.provider_id ELSE l.customer_id END
             WHERE n.state IN ('open', 'countered') AND n.waits_since < ",
            $before,
            " AND (COALESCE(h.home_team_id, CASE WHEN n.waits = 'provider' AND l.provider_kind IN ('team', 'person')
                         OR n.waits = 'customer' AND l.customer_kind NOT IN ('team', 'person')
                       THEN l.provider_id ELSE l.customer_id END) IN (SELECT below.id FROM below)
               OR h.id <> $1 AND h.home_team_id IN (SELECT m.team_id FROM memberships m
                    WHERE m.person_id = $1 AND m.role = 'lead'))"
        )
    };
}

const UNANSWERED: &str = unanswered_needs!(
    concat!(
        "n.id, n.relationship_id, ",
        party_name!("a"),
        " AS provider_name, ",
        party_name!("b"),
        " AS customer_name, n.kind, n.waits, n.waits_since"
    ),
    concat!(
        party_joins!("a", "l.provider_kind", "l.provider_id"),
        party_joins!("b", "l.customer_kind", "l.customer_id")
    ),
    "$2"
);

/// What has waited since before this instant, the longest first. One statement.
pub async fn unanswered(
    r: &mut Reader,
    viewer: Id,
    before: Instant,
    after: Option<(Instant, NeedId)>,
    limit: i64,
) -> Result<Vec<Unanswered>> {
    let mut select = Select::bound(UNANSWERED, &[&viewer, &before]);
    if let Some((since, id)) = &after {
        select = select.with("AND (n.waits_since, n.id) > (?, ?)", &[since, id]);
    }
    r.select(select.with("ORDER BY n.waits_since, n.id LIMIT ?", &[&limit])).await
}
