//! Looking at barriers. Whether the viewer may is the caller's question.

use db::{Reader, Result, Select};
use people::TeamId;

use crate::barriers::model::{Barrier, BarrierId, Near, State, Step};

/// A statement that reads barriers `b`; its condition comes next.
fn shown<'a>() -> Select<'a> {
    Select::new(
        "SELECT b.id, b.version, b.name, b.words, b.one_id, o.name AS one_name,
                EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
                        WHERE x.team_id = b.one_id AND x.role = 'lead') AS one_is_led,
                b.other_id, t.name AS other_name,
                EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
                        WHERE x.team_id = b.other_id AND x.role = 'lead') AS other_is_led,
                b.state, b.named_by, COALESCE(n.preferred_name, n.name) AS named_by_name, b.named_at, b.bridge,
                b.builder_team_id, w.name AS builder_team_name, b.builder_id,
                COALESCE(p.preferred_name, p.name) AS builder_name,
                (SELECT s.words FROM barrier_steps s WHERE s.barrier_id = b.id ORDER BY s.id DESC LIMIT 1) AS said, b.ended_at
         FROM barriers b JOIN teams o ON o.id = b.one_id JOIN teams t ON t.id = b.other_id
         LEFT JOIN persons n ON n.id = b.named_by LEFT JOIN teams w ON w.id = b.builder_team_id
         LEFT JOIN persons p ON p.id = b.builder_id",
    )
}

/// The barrier. One statement.
pub async fn find(r: &mut Reader, id: BarrierId) -> Result<Option<Barrier>> {
    Ok(r.select(shown().with("WHERE b.id = ?", &[&id])).await?.into_iter().next())
}

/// What is asked for of the barriers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// At one of its sides.
    pub team: Option<TeamId>,
    pub state: Option<State>,
}

/// Those that were asked for, the latest first. One statement.
pub async fn list(
    r: &mut Reader,
    filter: &Filter,
    after: Option<BarrierId>,
    limit: i64,
) -> Result<Vec<Barrier>> {
    let select = shown().then("WHERE b.id > 0");
    let select = match &filter.team {
        Some(team) => select.with(
            "AND b.id IN (SELECT x.id FROM barriers x WHERE x.one_id = ?
                          UNION SELECT x.id FROM barriers x WHERE x.other_id = ?)",
            &[team, team],
        ),
        None => select,
    };
    let select = select.and("b.state = ?", filter.state.as_ref()).and("b.id < ?", after.as_ref());
    r.select(select.with("ORDER BY b.id DESC LIMIT ?", &[&limit])).await
}

/// So many of the latest steps are read.
const MOST_STEPS: i64 = 100;

/// What was done about it, the first first. One statement.
pub async fn steps(r: &mut Reader, of: BarrierId) -> Result<Vec<Step>> {
    let mut steps: Vec<Step> = r
        .all(
            "SELECT s.id, s.deed, s.words, s.by_id, COALESCE(p.preferred_name, p.name) AS by_name, s.at
             FROM barrier_steps s LEFT JOIN persons p ON p.id = s.by_id WHERE s.barrier_id = $1
             ORDER BY s.id DESC LIMIT $2",
            &[&of, &MOST_STEPS],
        )
        .await?;
    steps.reverse();
    Ok(steps)
}

/// So many are there to choose from.
const MOST_NEAR: i64 = 200;

/// The colleagues of both sides, by name. One statement.
pub async fn near(r: &mut Reader, one: TeamId, other: TeamId) -> Result<Vec<Near>> {
    r.all(
        "SELECT DISTINCT p.id, COALESCE(p.preferred_name, p.name) AS name FROM memberships m
         JOIN persons p ON p.id = m.person_id AND p.deactivated_at IS NULL AND p.kind = 'employee'
         WHERE m.team_id IN ($1, $2) ORDER BY name, p.id LIMIT $3",
        &[&one, &other, &MOST_NEAR],
    )
    .await
}
