//! SQL of complaints.

use db::{Reader, Result, Writer};
use people::TeamId;

use super::model::{About, Lead};
use crate::requests::model::RequestId;

/// A team that is at work, with those who work here and lead it or a team above it. Two statements.
pub async fn about(r: &mut Reader, team: TeamId) -> Result<Option<About>> {
    let found: Option<String> =
        r.maybe("SELECT name FROM teams WHERE id = $1 AND retired_at IS NULL", &[&team]).await?;
    let Some(name) = found else { return Ok(None) };
    let leads: Vec<Lead> = r
        .all(
            "WITH RECURSIVE up (id, parent_id, depth) AS (
                 SELECT t.id, t.parent_id, 0 FROM teams t WHERE t.id = $1
                 UNION ALL SELECT t.id, t.parent_id, up.depth + 1 FROM teams t JOIN up ON t.id = up.parent_id
                 WHERE up.depth < 20)
             SELECT t.id AS team_id, t.name AS team_name, CAST(up.depth AS BIGINT) AS depth, p.id AS person_id,
                    COALESCE(p.preferred_name, p.name) AS name
             FROM up JOIN teams t ON t.id = up.id AND t.retired_at IS NULL AND t.vendor_id IS NULL
             JOIN memberships m ON m.team_id = t.id AND m.role = 'lead'
             JOIN persons p ON p.id = m.person_id AND p.deactivated_at IS NULL AND p.kind = 'employee'
             ORDER BY up.depth, CASE WHEN p.id = t.lead_id THEN 0 ELSE 1 END, m.since, p.id LIMIT 200",
            &[&team],
        )
        .await?;
    Ok(Some(About { name, leads }))
}

/// Writes down what a request is a complaint about.
pub async fn insert(w: &mut Writer, request: RequestId, team: TeamId, about_lead: bool) -> Result<()> {
    w.run(
        "INSERT INTO complaints (request_id, about_team_id, about_lead) VALUES ($1, $2, $3)",
        &[&request, &team, &about_lead],
    )
    .await?;
    Ok(())
}

/// Whether a request is a complaint.
pub async fn is_complaint(r: &mut Reader, request: RequestId) -> Result<bool> {
    r.one("SELECT EXISTS (SELECT 1 FROM complaints WHERE request_id = $1)", &[&request]).await
}
