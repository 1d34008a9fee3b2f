//! Whose turn it is in each relationship of somebody and their teams.

use db::{Reader, Result, Select};
use kernel::Id;
use map::{party_joins, party_name};

use crate::statements::model::Standing;

/// The last row of the page before: the place of its turn, its relationship, and whether the side was the customer.
#[derive(Clone, Copy, Debug)]
pub struct After {
    pub place: i64,
    pub relationship: i64,
    pub is_customer: i64,
}

/// A page of the list, and how many people work here.
pub struct Listing {
    pub rows: Vec<Standing>,
    pub people: i64,
}

/// A row, or none, with how many people work here.
struct Row {
    people: i64,
    standing: Option<Standing>,
}

impl db::Record for Row {
    fn read(row: &db::Row<'_>) -> Result<Self> {
        let standing = match row.get::<Option<Id>>("relationship_id")? {
            Some(_) => Some(Standing::read(row)?),
            None => None,
        };
        Ok(Self { people: row.get("people")?, standing })
    }
}

/// Each relationship in use that has the viewer or a team of theirs at an end, as this end sees it; of those that are
/// occasional, where something was said. What is not signed by the others is as if it were not there.
const STANDINGS: &str = concat!(
    "SELECT w.people, o.relationship_id, o.side, o.place, o.turn, o.our_name, o.their_name, o.is_person, o.their_id,
            o.our_statement, o.their_statement, o.signed_at
     FROM (SELECT COUNT(*) AS people FROM (SELECT 1 AS one FROM persons p WHERE p.kind = 'employee'
               AND p.deactivated_at IS NULL LIMIT 15) AS few) AS w
     LEFT JOIN (SELECT t.relationship_id, t.side, t.turn, t.our_name, t.their_name, t.is_person, t.their_id,
            t.our_statement, t.their_statement, t.signed_at,
            CASE WHEN t.side = 'customer' THEN 1 ELSE 0 END AS is_customer,
            CASE t.turn WHEN 'answer' THEN 0 WHEN 'reply' THEN 1 WHEN 'sign' THEN 2 WHEN 'begin' THEN 3
                 WHEN 'they_sign' THEN 4 WHEN 'they_answer' THEN 5 WHEN 'they_reply' THEN 6 WHEN 'said' THEN 7
                 ELSE 8 END AS place
     FROM (SELECT r.id AS relationship_id, r.side,
            CASE WHEN r.side = 'provider' THEN ", party_name!("p"), " ELSE ", party_name!("c"), " END AS our_name,
            CASE WHEN r.side = 'provider' THEN ", party_name!("c"), " ELSE ", party_name!("p"), " END AS their_name,
            (CASE WHEN r.their_kind = 'person' THEN TRUE ELSE FALSE END) AS is_person, r.their_id,
            m.id AS our_statement, o.id AS their_statement,
            CASE WHEN COALESCE(mv.signed_at, 0) > COALESCE(ov.signed_at, 0) THEN mv.signed_at ELSE ov.signed_at END
                AS signed_at,
            CASE WHEN o.heard IN ('waits', 'not_meant') THEN 'answer'
                 WHEN m.heard = 'answered' THEN 'reply'
                 WHEN COALESCE(m.number, 0) = 0 AND m.draft IS NOT NULL THEN 'sign'
                 WHEN COALESCE(m.number, 0) = 0 THEN 'begin'
                 WHEN r.their_kind IN ('vendor', 'external_customer') THEN 'said'
                 WHEN o.id IS NULL THEN 'they_sign'
                 WHEN m.heard IN ('waits', 'not_meant') THEN 'they_answer'
                 WHEN o.heard = 'answered' THEN 'they_reply'
                 ELSE 'understood' END AS turn
     FROM (SELECT x.id, x.provider_kind, x.provider_id, x.customer_kind, x.customer_id, x.frequency, 'provider' AS side,
                  'customer' AS other_side, x.customer_kind AS their_kind, x.customer_id AS their_id
           FROM relationships x
           WHERE x.provider_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = ? UNION ALL SELECT CAST(? AS BIGINT))
             AND (x.audience = 1 OR x.audience = x.id) AND x.state <> 'retired' AND x.provider_id <> x.customer_id
           UNION ALL
           SELECT x.id, x.provider_kind, x.provider_id, x.customer_kind, x.customer_id, x.frequency, 'customer' AS side,
                  'provider' AS other_side, x.provider_kind AS their_kind, x.provider_id AS their_id
           FROM relationships x
           WHERE x.customer_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = ? UNION ALL SELECT CAST(? AS BIGINT))
             AND (x.audience = 1 OR x.audience = x.id) AND x.state <> 'retired' AND x.provider_id <> x.customer_id)
          AS r",
    party_joins!("p", "r.provider_kind", "r.provider_id"),
    party_joins!("c", "r.customer_kind", "r.customer_id"),
    " LEFT JOIN statements m ON m.relationship_id = r.id AND m.side = r.side
      LEFT JOIN statements o ON o.relationship_id = r.id AND o.side = r.other_side AND o.number > 0
      LEFT JOIN statement_versions mv ON mv.statement_id = m.id AND mv.number = m.number
      LEFT JOIN statement_versions ov ON ov.statement_id = o.id AND ov.number = o.number
      WHERE COALESCE(r.frequency, '') <> 'occasional' OR m.id IS NOT NULL OR o.id IS NOT NULL) AS t) AS o ON 1 = 1"
);

/// What waits for the viewer's side first, then what waits for the others, then what is understood. One statement.
pub async fn listing(r: &mut Reader, viewer: Id, after: Option<After>, limit: i64) -> Result<Listing> {
    let mut select = Select::new("").with(STANDINGS, &[&viewer, &viewer, &viewer, &viewer]);
    if let Some(After { place, relationship, is_customer }) = &after {
        select = select.with(
            "AND (o.place, -o.relationship_id, o.is_customer) > (?, -CAST(? AS BIGINT), ?)",
            &[place, relationship, is_customer],
        );
    }
    let select = select.with(
        "ORDER BY o.place NULLS LAST, o.relationship_id DESC NULLS LAST, o.is_customer NULLS LAST LIMIT ?",
        &[&limit],
    );
    let rows: Vec<Row> = r.select(select).await?;
    let people = rows.first().map_or(0, |row| row.people);
    Ok(Listing { rows: rows.into_iter().filter_map(|row| row.standing).collect(), people })
}
