//! Looking at ideas. Whether the viewer may is the caller's question. Whose idea it is where they do not want to be named
//! leaves no statement.

use db::{Reader, Result, Select};
use kernel::Id;
use people::TeamId;

use crate::ideas::model::{Idea, IdeaId, Joined, Order, State, Step};

/// A statement that reads ideas `i` as `$1` may; its condition comes next.
fn shown<'a>(viewer: &'a Id) -> Select<'a> {
    Select::bound(
        "SELECT i.id, i.version, i.team_id, t.name AS team_name,
                EXISTS (SELECT 1 FROM memberships x JOIN persons y ON y.id = x.person_id AND y.deactivated_at IS NULL
                        WHERE x.team_id = i.team_id AND x.role = 'lead') AS is_led,
                i.title, i.words, i.state, i.promised_on, i.is_named,
                CASE WHEN i.is_named THEN i.proposed_by END AS proposed_by,
                CASE WHEN i.is_named THEN COALESCE(p.preferred_name, p.name) END AS proposed_name,
                (CASE WHEN i.proposed_by = $1 THEN TRUE ELSE FALSE END) AS is_own, i.proposed_at, i.supports,
                EXISTS (SELECT 1 FROM idea_supports u WHERE u.idea_id = i.id AND u.person_id = $1) AS is_supported,
                EXISTS (SELECT 1 FROM idea_joined j WHERE j.idea_id = i.id AND j.person_id = $1) AS is_joined,
                (SELECT s.words FROM idea_steps s WHERE s.idea_id = i.id ORDER BY s.id DESC LIMIT 1) AS answer,
                i.ended_at
         FROM ideas i JOIN teams t ON t.id = i.team_id LEFT JOIN persons p ON p.id = i.proposed_by",
        &[viewer],
    )
}

/// The idea. One statement.
pub async fn find(r: &mut Reader, viewer: Id, id: IdeaId) -> Result<Option<Idea>> {
    Ok(r.select(shown(&viewer).with("WHERE i.id = ?", &[&id])).await?.into_iter().next())
}

/// What is asked for of the ideas.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub team: Option<TeamId>,
    pub state: Option<State>,
    pub order: Order,
}

/// The last idea of the page before: how many support it, and which it is.
pub type After = [i64; 2];

/// Those that were asked for. One statement.
pub async fn list(
    r: &mut Reader,
    viewer: Id,
    filter: &Filter,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Idea>> {
    let [supports, id] = after.unwrap_or_default();
    let id = IdeaId::new(id);
    let select = shown(&viewer)
        .then("WHERE i.id > 0")
        .and("i.team_id = ?", filter.team.as_ref())
        .and("i.state = ?", filter.state.as_ref());
    let goes_on = after.is_some();
    let select = match filter.order {
        Order::Newest if goes_on => select.with("AND i.id < ?", &[&id]),
        Order::Supported if goes_on => {
            select.with("AND (i.supports < ? OR i.supports = ? AND i.id < ?)", &[&supports, &supports, &id])
        }
        Order::Waits if goes_on => select.with("AND i.state = 'new' AND i.id > ?", &[&id]),
        Order::Waits => select.then("AND i.state = 'new'"),
        Order::Newest | Order::Supported => select,
    };
    let select = match filter.order {
        Order::Newest => select.then("ORDER BY i.id DESC"),
        Order::Supported => select.then("ORDER BY i.supports DESC, i.id DESC"),
        Order::Waits => select.then("ORDER BY i.id"),
    };
    r.select(select.with("LIMIT ?", &[&limit])).await
}

/// So many of the latest steps are read.
const MOST_STEPS: i64 = 100;

/// What its team said, the first first. One statement.
pub async fn steps(r: &mut Reader, of: IdeaId) -> Result<Vec<Step>> {
    let mut steps: Vec<Step> = r
        .all(
            "SELECT s.id, s.answer, s.words, s.promised_on, s.by_id, COALESCE(p.preferred_name, p.name) AS by_name, s.at
             FROM idea_steps s LEFT JOIN persons p ON p.id = s.by_id WHERE s.idea_id = $1 ORDER BY s.id DESC LIMIT $2",
            &[&of, &MOST_STEPS],
        )
        .await?;
    steps.reverse();
    Ok(steps)
}

/// So many who joined in are named.
const MOST_JOINED: i64 = 100;

/// Who joined in, the first first. One statement.
pub async fn joined(r: &mut Reader, of: IdeaId) -> Result<Vec<Joined>> {
    r.all(
        "SELECT j.person_id, COALESCE(p.preferred_name, p.name) AS name FROM idea_joined j
         JOIN persons p ON p.id = j.person_id WHERE j.idea_id = $1 ORDER BY j.at, j.person_id LIMIT $2",
        &[&of, &MOST_JOINED],
    )
    .await
}
