//! Reading the map: two statements, whatever its size.

use std::collections::HashMap;

use db::{Reader, Result, record};
use kernel::{Id, Instant};

use super::{Network, Node, Tie};
use crate::relationships::model::State;
use crate::{Party, PartyKind, RelationshipId};

record! {
    struct NodeRow {
        pub kind: PartyKind,
        pub id: Id,
        pub name: String,
        pub unit: Option<Id>,
        pub site: Option<String>,
        pub is_unit: bool,
    }
}

record! {
    struct TieRow {
        pub id: RelationshipId,
        pub provider_id: Id,
        pub customer_id: Id,
        pub state: State,
        pub is_described: bool,
    }
}

record! {
    struct PastRow {
        pub is_team: bool,
        pub id: Id,
        pub one_id: Option<Id>,
        pub other_id: Option<Id>,
        pub site: Option<String>,
        pub created_at: Instant,
        pub retired_at: Option<Instant>,
    }
}

/// Where a team stands, also one that has stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamPlace {
    pub id: Id,
    pub parent_id: Option<Id>,
    pub site: Option<String>,
}

/// A relationship between two teams, and from when until when it stood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drawn {
    pub provider_id: Id,
    pub customer_id: Id,
    pub created_at: Instant,
    pub retired_at: Option<Instant>,
}

/// All teams that ever were, and all relationships between them that are no secret: one statement.
pub async fn history(r: &mut Reader) -> Result<(Vec<TeamPlace>, Vec<Drawn>)> {
    let rows: Vec<PastRow> = r
        .all(
            "SELECT TRUE AS is_team, t.id, t.parent_id AS one_id, CAST(NULL AS BIGINT) AS other_id, t.site,
                    t.created_at, t.retired_at
             FROM teams t
             UNION ALL
             SELECT FALSE, l.id, l.provider_id, l.customer_id, CAST(NULL AS TEXT), l.created_at, l.retired_at
             FROM relationships l
             WHERE l.audience = 1 AND l.provider_kind = 'team' AND l.customer_kind = 'team'
               AND l.provider_id <> l.customer_id
             LIMIT $1",
            &[&(2 * MOST)],
        )
        .await?;
    let (mut teams, mut drawn) = (Vec::new(), Vec::new());
    for row in rows {
        match (row.is_team, row.one_id, row.other_id) {
            (true, parent_id, _) => teams.push(TeamPlace { id: row.id, parent_id, site: row.site }),
            (false, Some(provider_id), Some(customer_id)) => {
                let (created_at, retired_at) = (row.created_at, row.retired_at);
                drawn.push(Drawn { provider_id, customer_id, created_at, retired_at });
            }
            (false, ..) => {}
        }
    }
    Ok((teams, drawn))
}

/// More parties or relationships than this are not drawn.
const MOST: i64 = 20_000;

/// All teams that work, vendors and those outside, and the relationships between them that are no secret. What a
/// confidential request brought about, and what lies between two persons, is not on the map.
pub async fn load(r: &mut Reader) -> Result<Network> {
    let ties: Vec<TieRow> = r
        .all(
            "SELECT id, provider_id, customer_id, state, described > 0 AS is_described FROM relationships
             WHERE audience = 1 AND state <> 'retired' AND provider_id <> customer_id
               AND provider_kind <> 'person' AND customer_kind <> 'person' ORDER BY id LIMIT $1",
            &[&MOST],
        )
        .await?;
    let rows: Vec<NodeRow> = r
        .all(
            "SELECT * FROM (
               SELECT 'team' AS kind, t.id, t.name, t.parent_id AS unit, t.site,
                      t.kind IN ('division', 'department') AS is_unit, 1 AS rank, t.name_key AS name_key
               FROM teams t WHERE t.retired_at IS NULL
               UNION ALL SELECT 'vendor', v.id, v.name, NULL, NULL, FALSE, 2, v.name_key
               FROM vendors v WHERE v.retired_at IS NULL
               UNION ALL SELECT 'external_customer', e.id, e.name, NULL, NULL, FALSE, 3, e.name_key
               FROM external_customer_types e WHERE e.retired_at IS NULL) AS parties
             ORDER BY rank, name_key, id LIMIT $1",
            &[&MOST],
        )
        .await?;
    Ok(woven(rows, ties))
}

/// A relationship with somebody who is no longer there is left out.
fn woven(rows: Vec<NodeRow>, ties: Vec<TieRow>) -> Network {
    let nodes: Vec<Node> = rows
        .into_iter()
        .map(|row| Node {
            party: Party { kind: row.kind, id: row.id },
            name: row.name,
            unit: row.unit,
            is_unit: row.is_unit,
            site: row.site,
        })
        .collect();
    let places: HashMap<Id, usize> =
        nodes.iter().enumerate().map(|(place, node)| (node.party.id, place)).collect();
    let ties = ties
        .into_iter()
        .filter_map(|tie| {
            let (from, to) = (*places.get(&tie.provider_id)?, *places.get(&tie.customer_id)?);
            Some(Tie { id: tie.id, from, to, state: tie.state, is_described: tie.is_described })
        })
        .collect();
    Network { nodes, ties }
}
