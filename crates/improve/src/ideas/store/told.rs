//! Who is told of what happens to an idea, and for whom ideas wait.

use db::{Reader, Result};
use kernel::Id;
use people::PersonId;

use crate::ideas::model::IdeaId;

/// Whoever had it and is here, named or not: to be told, never to be shown.
pub async fn proposer(r: &mut Reader, of: IdeaId) -> Result<Option<PersonId>> {
    let found: Option<Id> = r
        .maybe(
            "SELECT p.id FROM ideas i JOIN persons p ON p.id = i.proposed_by
             WHERE i.id = $1 AND p.deactivated_at IS NULL",
            &[&of],
        )
        .await?;
    Ok(found.map(PersonId))
}

/// So many are told.
const MOST_TOLD: i64 = 2_000;

/// Those who support it and are here.
pub async fn supporters(r: &mut Reader, of: IdeaId) -> Result<Vec<PersonId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT u.person_id AS id FROM idea_supports u JOIN persons p ON p.id = u.person_id
             WHERE u.idea_id = $1 AND p.deactivated_at IS NULL ORDER BY u.person_id LIMIT $2",
            &[&of, &MOST_TOLD],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Those who joined in and are here.
pub async fn joiners(r: &mut Reader, of: IdeaId) -> Result<Vec<PersonId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT j.person_id AS id FROM idea_joined j JOIN persons p ON p.id = j.person_id
             WHERE j.idea_id = $1 AND p.deactivated_at IS NULL ORDER BY j.person_id LIMIT $2",
            &[&of, &MOST_TOLD],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

/// How many ideas wait for an answer that a person (`$1`) gives, fifty at most: for a team that they lead, or of theirs that
/// nobody leads.
pub const WAITING: &str =
    "SELECT COUNT(*) FROM (SELECT i.id FROM memberships m JOIN ideas i ON i.team_id = m.team_id
     WHERE m.person_id = $1 AND i.state = 'new' AND (m.role = 'lead' OR NOT EXISTS
         (SELECT 1 FROM memberships d JOIN persons a ON a.id = d.person_id AND a.deactivated_at IS NULL
          WHERE d.team_id = m.team_id AND d.role = 'lead')) LIMIT 50) AS x";
