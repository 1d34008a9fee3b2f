//! SQL of what Hallway asks.

use db::{Act, Reader, Result, Select, record};
use kernel::{Id, Instant};
use map::services::TargetKind;
use map::{RelationshipId, party_joins, party_name};

use super::model::{Answer, Ask, AskId, Below, Rule};
use crate::improvements::ImprovementId;

const SHOWN: &str = concat!(
    "SELECT k.id, k.relationship_id, l.provider_kind, l.provider_id, ",
    party_name!("a"),
    " AS provider_name,
       EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
               WHERE x.team_id = l.provider_id AND x.role = 'lead') AS provider_is_led,
       l.customer_kind, l.customer_id, ",
    party_name!("b"),
    " AS customer_name, k.agreement_id, k.clock, k.kept, k.counted, k.level, k.asked_at, k.answer
     FROM improvement_asks k JOIN relationships l ON l.id = k.relationship_id",
    party_joins!("a", "l.provider_kind", "l.provider_id"),
    party_joins!("b", "l.customer_kind", "l.customer_id")
);

pub async fn find(r: &mut Reader, id: AskId) -> Result<Option<Ask>> {
    Ok(r.select(Select::bound(SHOWN, &[]).with("WHERE k.id = ?", &[&id])).await?.into_iter().next())
}

/// What waits for the word of this viewer: for teams that they lead or that nobody leads; the latest first. One statement.
pub async fn open_for(r: &mut Reader, viewer: Id, limit: i64) -> Result<Vec<Ask>> {
    let select = Select::bound(SHOWN, &[])
        .then("WHERE k.answer IS NULL AND l.state <> 'retired' AND k.relationship_id IN (")
        .with(
            "SELECT e.id FROM memberships m JOIN relationships e ON e.provider_id = m.team_id
             WHERE m.person_id = ? AND (m.role = 'lead' OR NOT EXISTS
                 (SELECT 1 FROM memberships d JOIN persons p ON p.id = d.person_id AND p.deactivated_at IS NULL
                  WHERE d.team_id = m.team_id AND d.role = 'lead')))",
            &[&viewer],
        )
        .with("ORDER BY k.id DESC LIMIT ?", &[&limit]);
    r.select(select).await
}

record! {
    /// What is improved in a relationship, and what Hallway asks of its provider.
    #[derive(Clone, Debug, Default)]
    pub struct Beside {
        pub improving: i64,
        pub improved: i64,
        pub ask_id: Option<AskId>,
        pub ask_clock: Option<TargetKind>,
        pub ask_kept: Option<i64>,
        pub ask_counted: Option<i64>,
    }
}

/// Reads it: the columns of [`Beside`]; the `?` is the relationship.
pub const BESIDE: &str = "
    SELECT (SELECT COUNT(*) FROM improvements i WHERE i.relationship_id = x.id AND i.ended_at IS NULL) AS improving,
           (SELECT COUNT(*) FROM improvements i WHERE i.relationship_id = x.id AND i.ended_at IS NOT NULL) AS improved,
           k.id AS ask_id, k.clock AS ask_clock, k.kept AS ask_kept, k.counted AS ask_counted
    FROM relationships x LEFT JOIN improvement_asks k ON k.relationship_id = x.id AND k.answer IS NULL
    WHERE x.id = ?";

pub async fn rule(r: &mut Reader) -> Result<Rule> {
    r.one("SELECT version, asks, level FROM improvement_rule WHERE id = 1", &[]).await
}

/// Sets it, if its version is still this one.
pub async fn set_rule(a: &mut Act, version: i64, asks: bool, level: i64) -> Result<bool> {
    let set = a
        .run(
            "UPDATE improvement_rule SET version = version + 1, asks = $2, level = $3 WHERE id = 1 AND version = $1",
            &[&version, &asks, &level],
        )
        .await?;
    Ok(set == 1)
}

/// Takes it upon this node to look today; false where another has.
pub async fn take_day(a: &mut Act, today: &str) -> Result<bool> {
    let taken = a
        .run("UPDATE improvement_rule SET looked_on = $1 WHERE id = 1 AND asks AND looked_on < $1", &[&today])
        .await?;
    Ok(taken == 1)
}

/// Relationships of teams here over which something was promised and late since an instant, of which nothing was asked in this
/// quarter, waits for an answer, or is improved by what is kept: the next after this one.
pub async fn candidates(
    r: &mut Reader,
    since: Instant,
    quarter: &str,
    after: RelationshipId,
) -> Result<Vec<RelationshipId>> {
    let all: Vec<Id> = r
        .all(
            "SELECT l.id FROM relationships l JOIN teams t ON t.id = l.provider_id AND t.vendor_id IS NULL
             WHERE l.id > $3 AND l.provider_kind = 'team' AND l.audience = 1 AND l.state <> 'retired'
               AND EXISTS (SELECT 1 FROM requests q WHERE q.relationship_id = l.id AND +q.opened_at >= $1
                             AND q.audience = 1 AND q.targets LIKE '%\"agreement\"%')
               AND NOT EXISTS (SELECT 1 FROM improvement_asks k
                               WHERE k.relationship_id = l.id AND (k.quarter = $2 OR k.answer IS NULL))
               AND NOT EXISTS (SELECT 1 FROM improvements i
                               WHERE i.relationship_id = l.id AND i.ended_at IS NULL AND i.measure = 'kept')
             ORDER BY l.id LIMIT 200",
            &[&since, &quarter, &after],
        )
        .await?;
    Ok(all.into_iter().map(RelationshipId).collect())
}

/// Asks, once; false where it was asked already.
pub async fn insert(
    a: &mut Act,
    id: AskId,
    of: RelationshipId,
    quarter: &str,
    below: &Below,
    level: i64,
) -> Result<bool> {
    let now = a.now;
    let asked = a
        .run(
            "INSERT INTO improvement_asks (id, relationship_id, agreement_id, clock, quarter, kept, counted, level, asked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (relationship_id, quarter) DO NOTHING",
            &[
                &id,
                &of,
                &below.agreement,
                &below.clock,
                &quarter,
                &below.kept,
                &below.counted,
                &level,
                &now,
            ],
        )
        .await?;
    Ok(asked == 1)
}

/// Writes down what was said to it; false where something was already.
pub async fn answer(
    a: &mut Act,
    id: AskId,
    answer: Answer,
    improvement: Option<ImprovementId>,
    reason: Option<&str>,
) -> Result<bool> {
    let (by, now) = (a.viewer.actor(), a.now);
    let answered = a
        .run(
            "UPDATE improvement_asks SET answer = $2, improvement_id = $3, reason = $4, answered_by = $5, answered_at = $6
             WHERE id = $1 AND answer IS NULL",
            &[&id, &answer, &improvement, &reason, &by, &now],
        )
        .await?;
    Ok(answered == 1)
}
