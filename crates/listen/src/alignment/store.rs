//! SQL of steps.

use db::{Act, Reader, Result, Select, record};
use kernel::Instant;
use map::RelationshipId;
use people::PersonId;

use super::model::{AlignmentStepId, RankedValue, Read, State, Step};

const STEPS: &str = "
    SELECT s.id, s.version, s.relationship_id, s.value, s.strategy, s.due_on, s.owner_id,
           COALESCE(o.preferred_name, o.name) AS owner_name, s.planned_by, s.planned_at, s.state, s.outcome, s.ended_at
    FROM alignment_steps s JOIN persons o ON o.id = s.owner_id WHERE";

/// So many steps of a relationship are read, the latest.
const MOST: i64 = 100;
/// More are not open at once.
pub const MOST_OPEN: i64 = 30;

/// The steps of a relationship, the latest first.
pub async fn of_relationship(r: &mut Reader, id: RelationshipId) -> Result<Vec<Step>> {
    let select = Select::new(STEPS).with("s.relationship_id = ? ORDER BY s.id DESC LIMIT ?", &[&id, &MOST]);
    r.select(select).await
}

pub async fn find(r: &mut Reader, id: AlignmentStepId) -> Result<Option<Step>> {
    Ok(r.select(Select::new(STEPS).with("s.id = ?", &[&id])).await?.into_iter().next())
}

pub async fn count_open(r: &mut Reader, id: RelationshipId) -> Result<i64> {
    r.one("SELECT COUNT(*) FROM alignment_steps WHERE relationship_id = $1 AND state = 'open'", &[&id]).await
}

/// What both sides rank in what they signed last, in their order.
pub async fn ranked(r: &mut Reader, id: RelationshipId) -> Result<Vec<RankedValue>> {
    r.all(
        "SELECT s.side, e.words FROM statements s
         JOIN statement_versions v ON v.statement_id = s.id AND v.number = s.number
         JOIN statement_entries e ON e.version_id = v.id AND e.part = 'value'
         WHERE s.relationship_id = $1 ORDER BY s.side DESC, e.place LIMIT 40",
        &[&id],
    )
    .await
}

record! {
    /// Somebody of one of the ends.
    #[derive(Clone, Debug)]
    pub struct Near {
        pub id: PersonId,
        pub name: String,
    }
}

/// Those of both ends who are here, by name.
pub async fn people(r: &mut Reader, id: RelationshipId) -> Result<Vec<Near>> {
    r.all(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name FROM persons p
         WHERE p.deactivated_at IS NULL AND p.id IN (
             SELECT m.person_id FROM relationships l JOIN memberships m ON m.team_id IN (l.provider_id, l.customer_id)
             WHERE l.id = $1
             UNION SELECT q.id FROM relationships l JOIN persons q ON q.id IN (l.provider_id, l.customer_id) WHERE l.id = $1)
         ORDER BY p.name_key, p.id LIMIT 500",
        &[&id],
    )
    .await
}

pub async fn insert(
    a: &mut Act,
    of: RelationshipId,
    read: &Read,
    owner: PersonId,
    by: Option<PersonId>,
) -> Result<AlignmentStepId> {
    let (id, now) = (AlignmentStepId::new(a.id()), a.now);
    let (value, due_on) = (read.value.word(), read.due_on.to_string());
    a.run(
        "INSERT INTO alignment_steps (id, version, relationship_id, value, strategy, due_on, owner_id, planned_by, planned_at,
                                      state)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, 'open')",
        &[&id, &of, &value, &read.strategy, &due_on, &owner, &by, &now],
    )
    .await?;
    Ok(id)
}

/// Ends a step that is open; whether it was.
pub async fn end(
    a: &mut Act,
    id: AlignmentStepId,
    state: State,
    outcome: Option<&str>,
    by: PersonId,
) -> Result<bool> {
    let now = a.now;
    let done = a
        .run(
            "UPDATE alignment_steps SET version = version + 1, state = $2, outcome = $3, ended_by = $4, ended_at = $5
             WHERE id = $1 AND state = 'open'",
            &[&id, &state, &outcome, &by, &now],
        )
        .await?;
    Ok(done == 1)
}

/// The open steps whose day has come, of which nobody was reminded.
pub async fn due(r: &mut Reader, today: &str) -> Result<Vec<Step>> {
    let select = Select::new(STEPS).with(
        "s.state = 'open' AND s.reminded_at IS NULL AND s.due_on <= ? ORDER BY s.id LIMIT 200",
        &[&today],
    );
    r.select(select).await
}

/// Keeps that its owner was; whether nobody was faster.
pub async fn reminded(a: &mut Act, id: AlignmentStepId, now: Instant) -> Result<bool> {
    let done = a
        .run(
            "UPDATE alignment_steps SET reminded_at = $2 WHERE id = $1 AND state = 'open' AND reminded_at IS NULL",
            &[&id, &now],
        )
        .await?;
    Ok(done == 1)
}
