//! SQL of charters.

use db::{Reader, Result, Writer};
use kernel::{Id, Instant};
use people::{PersonId, TeamId};

use super::input::Written;
use super::model::{Charter, Offered};

/// So many services a charter names.
const MOST: i64 = 100;

/// A team with its charter as it holds, or with one version of it; without words where there is no such version.
pub async fn charter(r: &mut Reader, team: TeamId, version: Option<i64>) -> Result<Option<Charter>> {
    r.maybe(
        "SELECT t.id AS team_id, t.name AS team_name, t.retired_at,
                EXISTS (SELECT 1 FROM memberships m JOIN persons p ON p.id = m.person_id
                        WHERE m.team_id = t.id AND m.role = 'lead' AND p.deactivated_at IS NULL) AS is_led,
                (SELECT COUNT(*) FROM memberships m JOIN persons p ON p.id = m.person_id
                 WHERE m.team_id = t.id AND p.deactivated_at IS NULL) AS members,
                COALESCE(c.version, 0) AS version,
                (SELECT COALESCE(MAX(v.version), 0) FROM charters v WHERE v.team_id = t.id) AS newest,
                c.expect, c.need, c.rights, c.complain, c.signed_by, s.name AS signer, c.signed_at
         FROM teams t
         LEFT JOIN charters c ON c.team_id = t.id AND c.version = COALESCE(CAST($2 AS BIGINT),
             (SELECT MAX(v.version) FROM charters v WHERE v.team_id = t.id))
         LEFT JOIN persons s ON s.id = c.signed_by
         WHERE t.id = $1",
        &[&team, &version],
    )
    .await
}

/// Keeps a version; says whether nobody was quicker.
pub async fn insert(
    w: &mut Writer,
    team: TeamId,
    version: i64,
    written: &Written,
    by: PersonId,
    at: Instant,
) -> Result<bool> {
    let Written { expect, need, rights, complain } = written;
    let kept = w
        .run(
            "INSERT INTO charters (team_id, version, expect, need, rights, complain, signed_by, signed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (team_id, version) DO NOTHING",
            &[&team, &version, expect, need, rights, complain, &by, &at],
        )
        .await?;
    Ok(kept == 1)
}

/// Whether both ends have confirmed a line between this team and the vendor of this guest, or a team of the vendor in which
/// they are: as [`crate::relationships::store::VISIBLE`] lets them see it.
pub async fn is_in_touch(r: &mut Reader, guest: Id, team: TeamId) -> Result<bool> {
    r.one(
        "SELECT EXISTS (SELECT 1 FROM persons g
             JOIN (SELECT provider_id AS team_id, customer_id AS other_id, state, audience FROM relationships
                   WHERE provider_id = $2
                   UNION ALL
                   SELECT customer_id, provider_id, state, audience FROM relationships WHERE customer_id = $2) AS line
               ON line.state = 'confirmed' AND line.audience = 1
             WHERE g.id = $1 AND g.kind = 'guest' AND (line.other_id = g.vendor_id OR EXISTS
                 (SELECT 1 FROM memberships m WHERE m.person_id = g.id AND m.team_id = line.other_id)))",
        &[&guest, &team],
    )
    .await
}

/// What a team offers to all colleagues and not in confidence, by name, with the agreements in force towards everybody.
pub async fn offered(r: &mut Reader, team: TeamId, now: Instant) -> Result<Vec<Offered>> {
    r.all(
        concat!(
            "SELECT s.id, s.name, s.default_class, s.targets, s.asks_guests, ",
            crate::agreements_in_force!("FALSE", "s.id", "s.team_id", "$2"),
            " AS agreements
             FROM services s
             WHERE s.team_id = $1 AND s.retired_at IS NULL AND s.confidentiality <> 'confidential' AND NOT s.is_direct
               AND NOT s.is_complaint
             ORDER BY s.name_key, s.id LIMIT $3"
        ),
        &[&team, &now, &MOST],
    )
    .await
}
