//! What figures over a relationship are made of, besides requests: deliveries, and what rounds told.

use std::collections::BTreeMap;

use db::{Reader, Result, record};
use kernel::{Id, Instant};
use listen::rounds::figures::{Figures, together};
use map::RelationshipId;

use crate::improvements::measure::{Arrival, RoundTold};

record! {
    struct ArrivalRow {
        pub expected_at: Instant,
        pub arrived_at: Option<Instant>,
        pub accepted_at: Option<Instant>,
        pub returned_at: Option<Instant>,
    }
}

/// What was expected over a relationship, and over those folded into it, since an instant, and is due or has come: the latest
/// 5,000. One statement.
pub async fn evidence(
    r: &mut Reader,
    of: RelationshipId,
    since: Instant,
    now: Instant,
) -> Result<Vec<Arrival>> {
    let rows: Vec<ArrivalRow> = r
        .all(
            "SELECT d.expected_at, d.arrived_at, d.accepted_at, d.returned_at FROM deliveries d
             WHERE d.relationship_id IN (SELECT CAST($1 AS BIGINT)
                                         UNION ALL SELECT f.id FROM relationships f WHERE f.folded_into = $1)
               AND d.expected_at >= $2 AND (d.expected_at <= $3 OR d.arrived_at IS NOT NULL)
             ORDER BY d.expected_at DESC LIMIT 5000",
            &[&of, &since, &now],
        )
        .await?;
    let show = |row: ArrivalRow| Arrival {
        expected_at: row.expected_at,
        arrived_at: row.arrived_at,
        is_accepted: row.accepted_at.is_some(),
        is_returned: row.returned_at.is_some(),
    };
    Ok(rows.into_iter().map(show).collect())
}

record! {
    struct BlockRow {
        pub round_id: Id,
        pub closed_at: Instant,
        pub figures: String,
    }
}

/// What closed rounds told of a team since an instant, all that it serves together, the latest first. One statement.
pub async fn told_of_team(r: &mut Reader, team: Id, since: Instant) -> Result<Vec<RoundTold>> {
    let rows: Vec<BlockRow> = r
        .all(
            "SELECT b.round_id, o.closed_at, b.figures FROM round_blocks b JOIN rounds o ON o.id = b.round_id
             WHERE b.team_id = $1 AND b.side = 'customer' AND o.state = 'closed' AND o.closed_at >= $2 AND NOT o.is_pulse
             ORDER BY o.closed_at DESC, b.round_id DESC, b.nth LIMIT 500",
            &[&team, &since],
        )
        .await?;
    let mut rounds: BTreeMap<(Instant, Id), Vec<Figures>> = BTreeMap::new();
    for row in rows {
        let figures =
            serde_json::from_str(&row.figures).map_err(|error| db::Error::unreadable("figures", error))?;
        rounds.entry((row.closed_at, row.round_id)).or_default().push(figures);
    }
    let told = |((closed_at, _), blocks): ((Instant, Id), Vec<Figures>)| {
        let blocks: Vec<&Figures> = blocks.iter().collect();
        RoundTold { closed_at, figures: together(&blocks) }
    };
    Ok(rounds.into_iter().rev().map(told).collect())
}
