//! SQL of discovery. Only what all colleagues may see is counted: open requests, and sums of messages.

use db::{Reader, Result, Select, Writer, record};
use kernel::{Id, Instant};
use map::RelationshipId;
use people::PersonId;

use super::model::Pair;

record! {
    /// A relationship that requests alone brought about, and how often it was asked over.
    #[derive(Clone, Debug)]
    pub struct Asked {
        pub relationship_id: RelationshipId,
        pub provider_id: Id,
        pub provider_name: String,
        pub customer_id: Id,
        pub customer_name: String,
        pub asks: i64,
        pub persons: i64,
        pub first_at: i64,
        pub last_at: i64,
    }
}

/// The relationships between teams that nobody has said anything of, with the open requests since; most asked first.
pub async fn asked(r: &mut Reader, of: Option<&[Id]>, since: Instant, limit: i64) -> Result<Vec<Asked>> {
    let mut select = Select::new(
        "SELECT q.relationship_id, l.provider_id, p.name AS provider_name, l.customer_id, c.name AS customer_name,
                q.asks, q.persons, q.first_at, q.last_at
         FROM (SELECT r.relationship_id, COUNT(*) AS asks, COUNT(DISTINCT r.requester_id) AS persons,
                      MIN(r.opened_at) AS first_at, MAX(r.opened_at) AS last_at
               FROM requests r WHERE r.audience = 1",
    )
    .with("AND r.opened_at >= ?", &[&since])
    .then(
        "AND r.relationship_id IN
            (SELECT l.id FROM relationships l WHERE l.audience = 1 AND l.state = 'proposed' AND l.origin = 'request'
               AND l.described = 0 AND l.provider_kind = 'team' AND l.customer_kind = 'team'
               AND l.provider_id <> l.customer_id",
    );
    if let Some(teams) = of {
        select = among(select.then("AND (l.provider_id IN (0"), teams);
        select = among(select.then("OR l.customer_id IN (0"), teams).then(")");
    }
    let select = select
        .then(
            ") GROUP BY r.relationship_id) q
             JOIN relationships l ON l.id = q.relationship_id
             JOIN teams p ON p.id = l.provider_id AND p.retired_at IS NULL
             JOIN teams c ON c.id = l.customer_id AND c.retired_at IS NULL",
        )
        .with("ORDER BY q.asks DESC, q.relationship_id LIMIT ?", &[&limit]);
    r.select(select).await
}

/// Closes a list of ids that was begun.
fn among<'a>(mut select: Select<'a>, teams: &'a [Id]) -> Select<'a> {
    for team in teams {
        select = select.with(", ?", &[team]);
    }
    select.then(")")
}

record! {
    /// A relationship that somebody has said something of, also one that was put aside; or a suggestion that somebody
    /// dismissed, which has a reason.
    #[derive(Clone, Debug)]
    pub struct Standing {
        /// The provider, or the lower team of a dismissed one.
        pub one_id: Id,
        pub other_id: Id,
        pub reason: Option<String>,
        pub traffic: i64,
        pub by_name: Option<String>,
        pub at: Instant,
    }
}

/// More are not looked at.
const MOST: i64 = 40_000;

/// What is known of these teams, or of all: one statement.
pub async fn standing(r: &mut Reader, of: Option<&[Id]>) -> Result<Vec<Standing>> {
    let mut select = Select::new(
        "SELECT * FROM (SELECT l.provider_id AS one_id, l.customer_id AS other_id, CAST(NULL AS TEXT) AS reason,
                CAST(0 AS BIGINT) AS traffic, CAST(NULL AS TEXT) AS by_name, l.created_at AS at
         FROM relationships l
         WHERE l.audience = 1 AND l.provider_kind = 'team' AND l.customer_kind = 'team'
           AND (l.state <> 'proposed' OR l.origin <> 'request' OR l.described > 0)
         UNION ALL
         SELECT d.low_id, d.high_id, d.reason, d.traffic, COALESCE(p.preferred_name, p.name), d.at
         FROM suggestion_dismissals d LEFT JOIN persons p ON p.id = d.dismissed_by) s",
    );
    if let Some(teams) = of {
        select = among(select.then("WHERE (s.one_id IN (0"), teams);
        select = among(select.then("OR s.other_id IN (0"), teams).then(")");
    }
    r.select(select.with("LIMIT ?", &[&MOST])).await
}

record! {
    /// Days on which something passed.
    pub struct Days {
        pub low_id: Id,
        pub high_id: Id,
        /// Of messages: the month, and its days as bits. Of requests: nothing, and one day since 1970.
        pub month: Option<String>,
        pub number: i64,
    }
}

/// When something passed between these pairs by messages, and over these relationships: one statement.
pub async fn days(
    r: &mut Reader,
    by_messages: &[Pair],
    over: &[RelationshipId],
    since_month: &str,
    since: Instant,
) -> Result<Vec<Days>> {
    let mut select = Select::new(
        "SELECT i.low_id, i.high_id, i.month, i.days AS number FROM interactions i
         WHERE",
    )
    .with("i.month >= ? AND (i.low_id = 0", &[&since_month]);
    for pair in by_messages {
        select = select.with("OR (i.low_id = ? AND i.high_id = ?)", &[&pair.low, &pair.high]);
    }
    select = select
        .then(
            ") UNION ALL
             SELECT DISTINCT CASE WHEN l.provider_id < l.customer_id THEN l.provider_id ELSE l.customer_id END,
                    CASE WHEN l.provider_id < l.customer_id THEN l.customer_id ELSE l.provider_id END,
                    CAST(NULL AS TEXT), r.opened_at / 86400000000
             FROM requests r JOIN relationships l ON l.id = r.relationship_id
             WHERE r.audience = 1",
        )
        .with("AND r.opened_at >= ? AND r.relationship_id IN (0", &[&since]);
    for id in over {
        select = select.with(", ?", &[id]);
    }
    r.select(select.then(") LIMIT 100000")).await
}

/// Remembers that it is none.
pub async fn dismiss(
    w: &mut Writer,
    pair: Pair,
    reason: &str,
    traffic: i64,
    by: Option<Id>,
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO suggestion_dismissals (low_id, high_id, reason, traffic, dismissed_by, at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (low_id, high_id) DO UPDATE SET reason = excluded.reason, traffic = excluded.traffic,
             dismissed_by = excluded.dismissed_by, at = excluded.at",
        &[&pair.low, &pair.high, &reason, &traffic, &by.map(PersonId), &now],
    )
    .await?;
    Ok(())
}

/// Forgets it. False when nobody had dismissed it.
pub async fn undismiss(w: &mut Writer, pair: Pair) -> Result<bool> {
    let gone = w
        .run("DELETE FROM suggestion_dismissals WHERE low_id = $1 AND high_id = $2", &[&pair.low, &pair.high])
        .await?;
    Ok(gone == 1)
}
