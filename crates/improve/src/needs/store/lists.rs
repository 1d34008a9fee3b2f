//! Lists of needs: those of a relationship, and those of everybody's own.

use db::{Reader, Result, Select};
use kernel::Id;
use map::RelationshipId;
use map::relationships::Side;

use super::looks::shown;
use crate::needs::model::{Kind, Need, NeedId, State};

/// More do not go on at once in a relationship.
pub const MOST_GOING_ON: i64 = 200;

/// What goes on in a relationship, the latest first. One statement.
pub async fn going_on(r: &mut Reader, viewer: Id, of: RelationshipId) -> Result<Vec<Need>> {
    let select = shown(&viewer)
        .with("WHERE n.relationship_id = ? AND n.ended_at IS NULL", &[&of])
        .with("ORDER BY n.id DESC LIMIT ?", &[&MOST_GOING_ON]);
    r.select(select).await
}

/// What is over in a relationship, the latest first. One statement.
pub async fn ended(
    r: &mut Reader,
    viewer: Id,
    of: RelationshipId,
    after: Option<NeedId>,
    limit: i64,
) -> Result<Vec<Need>> {
    let select = shown(&viewer)
        .with("WHERE n.relationship_id = ? AND n.ended_at IS NOT NULL", &[&of])
        .and("n.id < ?", after.as_ref())
        .with("ORDER BY n.id DESC LIMIT ?", &[&limit]);
    r.select(select).await
}

/// Of which part of one's own the list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    All,
    /// Those that wait for a word that the viewer gives: for a team that they lead or that nobody leads, or for themselves.
    ForMe,
    /// Those that go on.
    GoingOn,
}

/// What is asked for of one's own needs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub which: Which,
    pub relationship: Option<RelationshipId>,
    pub side: Option<Side>,
    pub kind: Option<Kind>,
    pub state: Option<State>,
}

/// The last need of the page before.
pub type After = NeedId;

/// The parties that the viewer (`$1`) is: themselves, their teams, and of a guest the vendor they come from.
macro_rules! own {
    () => {
        "SELECT k.team_id FROM memberships k WHERE k.person_id = $1 UNION ALL SELECT CAST($1 AS BIGINT)
         UNION ALL SELECT g.vendor_id FROM persons g WHERE g.id = $1 AND g.vendor_id IS NOT NULL AND g.kind = 'guest'"
    };
}

/// Those over which the viewer (`$1`) is at an end. What a circle alone may know of has nothing.
const OWN: &str = concat!(
    "n.relationship_id IN (
         SELECT x.id FROM relationships x WHERE x.provider_id IN (",
    own!(),
    ") AND (x.audience = 1 OR x.audience = x.id)
         UNION SELECT x.id FROM relationships x WHERE x.customer_id IN (",
    own!(),
    ") AND (x.audience = 1 OR x.audience = x.id))"
);

/// Who gives the word that a need waits for: as `policy::Doing::Speak`.
const FOR_ME: &str = "AND EXISTS (SELECT 1 FROM (
        SELECT m.team_id AS id FROM memberships m WHERE m.person_id = $1 AND (m.role = 'lead' OR NOT EXISTS
            (SELECT 1 FROM memberships d JOIN persons a ON a.id = d.person_id AND a.deactivated_at IS NULL
             WHERE d.team_id = m.team_id AND d.role = 'lead'))
        UNION ALL SELECT p.id FROM persons p WHERE p.id = $1) AS z
    WHERE z.id = CASE WHEN n.waits = 'provider' AND l.provider_kind IN ('team', 'person')
                        OR n.waits = 'customer' AND l.customer_kind NOT IN ('team', 'person')
                      THEN l.provider_id ELSE l.customer_id END)";

/// How many wait for a word of the viewer (`$1`), fifty at most, as `needs`; what else is read beside it comes next.
pub fn waiting(viewer: &Id) -> Select<'_> {
    Select::bound(
        "SELECT (SELECT COUNT(*) FROM (SELECT n.id FROM needs n JOIN relationships l ON l.id = n.relationship_id WHERE",
        &[viewer],
    )
    .then(OWN)
    .then("AND n.ended_at IS NULL AND n.waits IS NOT NULL")
    .then(FOR_ME)
    .then("LIMIT 50) AS w) AS needs")
}

/// One's own, the latest first. One statement.
pub async fn list(
    r: &mut Reader,
    viewer: Id,
    filter: &Filter,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<Need>> {
    let select = shown(&viewer).then("WHERE").then(OWN);
    let select = match filter.which {
        Which::All => select,
        Which::ForMe => select.then("AND n.ended_at IS NULL AND n.waits IS NOT NULL").then(FOR_ME),
        Which::GoingOn => select.then("AND n.ended_at IS NULL"),
    };
    let select: Select<'_> = select
        .and("n.relationship_id = ?", filter.relationship.as_ref())
        .and("n.side = ?", filter.side.as_ref())
        .and("n.kind = ?", filter.kind.as_ref())
        .and("n.state = ?", filter.state.as_ref())
        .and("n.id < ?", after.as_ref())
        .with("ORDER BY n.id DESC LIMIT ?", &[&limit]);
    r.select(select).await
}
