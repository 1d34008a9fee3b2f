//! SQL of deliveries. Those of relationships that were folded into another are shown with it.

use db::{Reader, Record, Result, Row, Select, Writer, record};
use kernel::{Audience, Id, Instant};

use super::model::{Delivery, DeliveryId, DeliveryState};
use crate::RelationshipId;

const COLUMNS: &str = "SELECT d.id, d.version, d.relationship_id, d.what, d.pieces, d.expected_at, d.arrived_at,
        d.accepted_at, d.returned_at, d.reason, d.missing, d.external_key, d.recorded_by, d.judged_by, d.created_at
    FROM deliveries d";

const OF: &str = "WHERE (d.relationship_id = ?
        OR d.relationship_id IN (SELECT f.id FROM relationships f WHERE f.folded_into = ?))";

pub async fn find(r: &mut Reader, of: RelationshipId, id: DeliveryId) -> Result<Option<Delivery>> {
    let select = Select::new(COLUMNS).with(OF, &[&of, &of]).with("AND d.id = ?", &[&id]);
    Ok(r.select(select).await?.into_iter().next())
}

pub async fn find_by_key(r: &mut Reader, of: RelationshipId, key: &str) -> Result<Option<Delivery>> {
    let select =
        Select::new(COLUMNS).with("WHERE d.relationship_id = ? AND d.external_key = ?", &[&of, &key]);
    Ok(r.select(select).await?.into_iter().next())
}

/// Which deliveries of a relationship a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<DeliveryState>,
    /// Expected from this moment on, and before that one.
    pub from: Option<Instant>,
    pub to: Option<Instant>,
    /// The last delivery of the page before.
    pub after: Option<DeliveryId>,
    pub limit: i64,
}

/// The latest expected first.
pub async fn list(r: &mut Reader, of: RelationshipId, filter: &Filter) -> Result<Vec<Delivery>> {
    let select = Select::new(COLUMNS).with(OF, &[&of, &of]);
    let select = match filter.state {
        None => select,
        Some(DeliveryState::Expected) => {
            select.then("AND d.arrived_at IS NULL AND d.accepted_at IS NULL AND d.returned_at IS NULL")
        }
        Some(DeliveryState::Arrived) => {
            select.then("AND d.arrived_at IS NOT NULL AND d.accepted_at IS NULL AND d.returned_at IS NULL")
        }
        Some(DeliveryState::Accepted) => select.then("AND d.accepted_at IS NOT NULL"),
        Some(DeliveryState::Returned) => select.then("AND d.returned_at IS NOT NULL"),
    };
    let select = select
        .and("d.expected_at >= ?", filter.from.as_ref())
        .and("d.expected_at < ?", filter.to.as_ref())
        .and(
            "(d.expected_at, d.id) < (SELECT l.expected_at, l.id FROM deliveries l WHERE l.id = ?)",
            filter.after.as_ref(),
        )
        .with("ORDER BY d.expected_at DESC, d.id DESC LIMIT ?", &[&filter.limit]);
    r.select(select).await
}

pub async fn insert(w: &mut Writer, d: &Delivery) -> Result<()> {
    w.run(
        "INSERT INTO deliveries (id, version, relationship_id, what, pieces, expected_at, arrived_at, accepted_at,
                                 returned_at, reason, missing, external_key, recorded_by, judged_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &[
            &d.id,
            &d.version,
            &d.relationship_id,
            &d.what,
            &d.pieces,
            &d.expected_at,
            &d.arrived_at,
            &d.accepted_at,
            &d.returned_at,
            &d.reason,
            &d.missing,
            &d.external_key,
            &d.recorded_by,
            &d.judged_by,
            &d.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes what can change, and counts the version up; false when it is not the expected one.
pub async fn save(w: &mut Writer, d: &Delivery, expected: Option<i64>) -> Result<bool> {
    let saved = w
        .run(
            "UPDATE deliveries SET version = version + 1, what = $3, pieces = $4, expected_at = $5, arrived_at = $6,
                 accepted_at = $7, returned_at = $8, reason = $9, missing = $10, judged_by = $11
             WHERE id = $1 AND (CAST($2 AS BIGINT) IS NULL OR version = $2)",
            &[
                &d.id,
                &expected,
                &d.what,
                &d.pieces,
                &d.expected_at,
                &d.arrived_at,
                &d.accepted_at,
                &d.returned_at,
                &d.reason,
                &d.missing,
                &d.judged_by,
            ],
        )
        .await?;
    Ok(saved == 1)
}

record! {
    /// How many deliveries there were, and how they were.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Counted {
        pub expected: i64,
        pub arrived: i64,
        pub in_time: i64,
        pub accepted: i64,
        pub returned: i64,
    }
}

/// Counts what was expected in this period and is due, or has come already.
pub async fn count(
    r: &mut Reader,
    of: RelationshipId,
    from: Instant,
    to: Instant,
    now: Instant,
) -> Result<Counted> {
    r.one(
        "SELECT COUNT(*) AS expected,
                COUNT(d.arrived_at) AS arrived,
                COUNT(CASE WHEN d.arrived_at <= d.expected_at THEN 1 END) AS in_time,
                COUNT(d.accepted_at) AS accepted, COUNT(d.returned_at) AS returned
         FROM deliveries d
         WHERE (d.relationship_id = $1 OR d.relationship_id IN (SELECT f.id FROM relationships f WHERE f.folded_into = $1))
           AND d.expected_at >= $2 AND d.expected_at < $3 AND (d.expected_at <= $4 OR d.arrived_at IS NOT NULL)",
        &[&of, &from, &to, &now],
    )
    .await
}

/// A delivery of a list, with what was counted of all.
struct WithCounts {
    delivery: Delivery,
    counted: Counted,
}

impl Record for WithCounts {
    fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self { delivery: Delivery::read(row)?, counted: Counted::read(row)? })
    }
}

/// The latest expected, and what was counted since `since`. Where there is none at all, there is nothing to count.
pub async fn latest(
    r: &mut Reader,
    of: RelationshipId,
    since: Instant,
    now: Instant,
    limit: i64,
) -> Result<(Vec<Delivery>, Counted)> {
    let rows: Vec<WithCounts> = r
        .all(
            "SELECT d.id, d.version, d.relationship_id, d.what, d.pieces, d.expected_at, d.arrived_at, d.accepted_at,
                    d.returned_at, d.reason, d.missing, d.external_key, d.recorded_by, d.judged_by, d.created_at,
                    c.expected, c.arrived, c.in_time, c.accepted, c.returned
             FROM deliveries d
             CROSS JOIN (SELECT COUNT(*) AS expected, COUNT(o.arrived_at) AS arrived,
                                COUNT(CASE WHEN o.arrived_at <= o.expected_at THEN 1 END) AS in_time,
                                COUNT(o.accepted_at) AS accepted, COUNT(o.returned_at) AS returned
                         FROM deliveries o
                         WHERE (o.relationship_id = $1
                                OR o.relationship_id IN (SELECT f.id FROM relationships f WHERE f.folded_into = $1))
                           AND o.expected_at >= $2 AND (o.expected_at <= $3 OR o.arrived_at IS NOT NULL)) c
             WHERE d.relationship_id = $1
                OR d.relationship_id IN (SELECT f.id FROM relationships f WHERE f.folded_into = $1)
             ORDER BY d.expected_at DESC, d.id DESC LIMIT $4",
            &[&of, &since, &now, &limit],
        )
        .await?;
    let counted = rows.first().map(|row| row.counted).unwrap_or_default();
    Ok((rows.into_iter().map(|row| row.delivery).collect(), counted))
}

record! {
    /// Something that the viewer's side waits for or can say how it is.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub id: DeliveryId,
        pub relationship_id: RelationshipId,
        pub audience: Audience,
        pub provider_name: String,
        pub what: Option<String>,
        pub pieces: Option<i64>,
        pub expected_at: Instant,
        pub arrived_at: Option<Instant>,
    }
}

/// What is expected before this moment by the person or their teams, or has come, and nobody has said how it is; the
/// earliest first, and nothing from before `since`.
pub async fn waiting(
    r: &mut Reader,
    viewer: Id,
    since: Instant,
    before: Instant,
    limit: i64,
) -> Result<Vec<Waiting>> {
    r.all(
        "SELECT d.id, COALESCE(r.folded_into, r.id) AS relationship_id, r.audience,
                COALESCE(pt.name, pp.preferred_name, pp.name, pv.name, px.name, '') AS provider_name,
                COALESCE(d.what, r.deliverable) AS what, d.pieces, d.expected_at, d.arrived_at
         FROM deliveries d JOIN relationships r ON r.id = d.relationship_id
         LEFT JOIN teams pt ON pt.id = r.provider_id LEFT JOIN persons pp ON pp.id = r.provider_id
         LEFT JOIN vendors pv ON pv.id = r.provider_id LEFT JOIN external_customer_types px ON px.id = r.provider_id
         WHERE d.accepted_at IS NULL AND d.returned_at IS NULL AND d.expected_at >= $2 AND d.expected_at < $3
           AND (r.customer_id = $1 OR r.customer_id IN (SELECT m.team_id FROM memberships m WHERE m.person_id = $1))
           AND (r.audience = 1 OR EXISTS (SELECT 1 FROM audience_members am
                                          WHERE am.audience = r.audience AND am.person_id = $1))
         ORDER BY d.expected_at, d.id LIMIT $4",
        &[&viewer, &since, &before, &limit],
    )
    .await
}
