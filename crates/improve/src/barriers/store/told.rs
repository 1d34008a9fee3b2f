//! Who is told of what happens to a barrier, and who can build.

use db::{Reader, Result};
use kernel::Id;
use people::PersonId;

use crate::barriers::model::BarrierId;

/// Whoever named it and is here.
pub async fn namer(r: &mut Reader, of: BarrierId) -> Result<Option<PersonId>> {
    let found: Option<Id> = r
        .maybe(
            "SELECT p.id FROM barriers b JOIN persons p ON p.id = b.named_by
             WHERE b.id = $1 AND p.deactivated_at IS NULL",
            &[&of],
        )
        .await?;
    Ok(found.map(PersonId))
}

/// Who builds the bridge: the colleague, and those who lead the team, or are in it where nobody does.
pub async fn builders(r: &mut Reader, of: BarrierId) -> Result<Vec<PersonId>> {
    let ids: Vec<Id> = r
        .all(
            "SELECT DISTINCT x.id FROM (
                 SELECT b.builder_id AS id FROM barriers b WHERE b.id = $1
                 UNION SELECT m.person_id FROM barriers b JOIN memberships m ON m.team_id = b.builder_team_id
                     WHERE b.id = $1 AND (m.role = 'lead' OR NOT EXISTS
                         (SELECT 1 FROM memberships d JOIN persons a ON a.id = d.person_id AND a.deactivated_at IS NULL
                          WHERE d.team_id = m.team_id AND d.role = 'lead'))) AS x
             JOIN persons p ON p.id = x.id WHERE p.deactivated_at IS NULL ORDER BY x.id LIMIT 500",
            &[&of],
        )
        .await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Whether this is a colleague who is here.
pub async fn is_colleague(r: &mut Reader, person: PersonId) -> Result<bool> {
    r.one(
        "SELECT (CASE WHEN EXISTS (SELECT 1 FROM persons p WHERE p.id = $1 AND p.kind = 'employee'
             AND p.deactivated_at IS NULL) THEN TRUE ELSE FALSE END) AS is_colleague",
        &[&person],
    )
    .await
}
