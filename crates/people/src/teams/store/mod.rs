//! The rows of teams: looking them up, and keeping them.

mod members;

use db::{Act, Reader, Result, Select, record};
use kernel::Instant;

pub use members::*;

use super::model::{DEEPEST, Draft};
use crate::{CalendarId, PersonId, TeamId, TeamKind, VendorId};

record! {
    /// A team with the name of its lead and its place in the tree, such as `Finance/Accounts payable`.
    pub struct Team {
        pub id: TeamId,
        pub version: i64,
        pub parent_id: Option<TeamId>,
        pub kind: TeamKind,
        pub name: String,
        pub about: Option<String>,
        pub site: Option<String>,
        pub lead_id: Option<PersonId>,
        pub lead_name: Option<String>,
        pub calendar_id: Option<CalendarId>,
        pub vendor_id: Option<VendorId>,
        pub vendor_name: Option<String>,
        pub retired_at: Option<Instant>,
        /// The team as which it goes on.
        pub went_on_as: Option<TeamId>,
        pub went_on_name: Option<String>,
        pub path: String,
        pub members: i64,
    }
}

/// A list of teams that are not retired: in order of their names.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub parent: Option<TeamId>,
    /// A pattern for the folded name.
    pub name_like: Option<String>,
    /// The team after which the list goes on.
    pub after: Option<i64>,
    pub limit: i64,
}

const CHOSEN: &str = "WITH RECURSIVE chosen AS (
    SELECT id, version, parent_id, kind, name, name_key, about, site, lead_id, calendar_id, vendor_id,
           retired_at, went_on_as
    FROM teams WHERE";

const WITH_PATHS: &str = "), up (team_id, name, parent_id, depth) AS (
    SELECT id, name, parent_id, CAST(0 AS BIGINT) FROM chosen
    UNION ALL
    SELECT up.team_id, t.name, t.parent_id, up.depth + 1
    FROM up JOIN teams t ON t.id = up.parent_id WHERE up.depth < 20
), paths AS (
    SELECT team_id, string_agg(name, '/' ORDER BY depth DESC) AS path FROM up GROUP BY team_id
)
SELECT c.id, c.version, c.parent_id, c.kind, c.name, c.about, c.site, c.lead_id,
       COALESCE(l.preferred_name, l.name) AS lead_name, c.calendar_id, c.vendor_id, v.name AS vendor_name,
       c.retired_at, c.went_on_as, w.name AS went_on_name, p.path,
       (SELECT COUNT(*) FROM memberships m WHERE m.team_id = c.id) AS members
FROM chosen c JOIN paths p ON p.team_id = c.id LEFT JOIN persons l ON l.id = c.lead_id
     LEFT JOIN vendors v ON v.id = c.vendor_id LEFT JOIN teams w ON w.id = c.went_on_as
ORDER BY c.name_key, c.id";

/// The team, retired or not.
pub async fn find(r: &mut Reader, id: TeamId) -> Result<Option<Team>> {
    let one = Select::new(CHOSEN).with("id = ?", &[&id]).then(WITH_PATHS);
    Ok(r.select(one).await?.into_iter().next())
}

pub async fn list(r: &mut Reader, filter: &Filter) -> Result<Vec<Team>> {
    let mut few = Select::new(CHOSEN).then("retired_at IS NULL");
    if let Some(parent) = &filter.parent {
        few = few.with("AND COALESCE(parent_id, 0) = ?", &[parent]);
    }
    few = few.and(r"name_key LIKE ? ESCAPE '\'", filter.name_like.as_ref());
    if let Some(after) = &filter.after {
        few =
            few.with("AND (name_key, id) > ((SELECT name_key FROM teams WHERE id = ?), ?)", &[after, after]);
    }
    r.select(few.then("ORDER BY name_key, id").with("LIMIT ?", &[&filter.limit]).then(WITH_PATHS)).await
}

record! {
    /// A team by its name.
    pub struct TeamName {
        pub id: TeamId,
        pub name: String,
        pub parent_id: Option<TeamId>,
        /// For whom it stands, when its people come from outside.
        pub vendor_id: Option<VendorId>,
    }
}

/// All that is not retired, at most `limit`, in order of their names.
pub async fn names(r: &mut Reader, limit: i64) -> Result<Vec<TeamName>> {
    r.all(
        "SELECT id, name, parent_id, vendor_id FROM teams WHERE retired_at IS NULL ORDER BY name_key, id LIMIT $1",
        &[&limit],
    )
    .await
}

pub async fn insert(a: &mut Act, id: TeamId, team: &Draft) -> Result<()> {
    let now = a.now;
    a.run(
        "INSERT INTO teams (id, version, parent_id, kind, name, name_key, about, site, lead_id, calendar_id, vendor_id,
                            created_at)
         VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            &id,
            &team.parent,
            &team.kind,
            &team.name,
            &team.name_key(),
            &team.about,
            &team.site,
            &None::<PersonId>,
            &team.calendar,
            &team.vendor,
            &now,
        ],
    )
    .await?;
    Ok(())
}

/// Writes all but the lead, who is seated among the members. False when somebody else was quicker.
pub async fn update(a: &mut Act, id: TeamId, version: i64, team: &Draft) -> Result<bool> {
    let changed = a
        .run(
            "UPDATE teams SET version = version + 1, parent_id = $1, kind = $2, name = $3, name_key = $4, about = $5,
                    site = $6, calendar_id = $7
             WHERE id = $8 AND version = $9 AND retired_at IS NULL",
            &[
                &team.parent,
                &team.kind,
                &team.name,
                &team.name_key(),
                &team.about,
                &team.site,
                &team.calendar,
                &id,
                &version,
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// False when somebody else was quicker.
pub async fn retire(a: &mut Act, id: TeamId, version: i64) -> Result<bool> {
    let now = a.now;
    let changed = a
        .run(
            "UPDATE teams SET version = version + 1, retired_at = $1, lead_id = NULL
             WHERE id = $2 AND version = $3 AND retired_at IS NULL",
            &[&now, &id, &version],
        )
        .await?;
    Ok(changed == 1)
}

/// From now on this closed team goes on as the other, and what went on as it does, too.
pub async fn go_on_as(a: &mut Act, id: TeamId, into: TeamId) -> Result<()> {
    a.run("UPDATE teams SET went_on_as = $2 WHERE id = $1 OR went_on_as = $1", &[&id, &into]).await?;
    Ok(())
}

/// How many teams that are not retired belong to this one.
pub async fn count_children(r: &mut Reader, id: TeamId) -> Result<i64> {
    r.one("SELECT COUNT(*) AS n FROM teams WHERE COALESCE(parent_id, 0) = $1 AND retired_at IS NULL", &[&id])
        .await
}

/// Keeps this team from being retired or changed by others until the act ends. False when it is not there (any more).
pub async fn hold(a: &mut Act, id: TeamId) -> Result<bool> {
    let held =
        a.run("UPDATE teams SET version = version WHERE id = $1 AND retired_at IS NULL", &[&id]).await?;
    Ok(held == 1)
}

/// Keeps the way from this team up to the top as it is until the act ends, and gives it: nearest first. Two teams
/// that are moved below each other at the same time meet here.
pub async fn hold_line(a: &mut Act, id: TeamId) -> Result<Vec<TeamId>> {
    a.run(
        "UPDATE teams SET version = version WHERE id IN (
           WITH RECURSIVE up (id, parent_id, depth) AS (
             SELECT id, parent_id, CAST(0 AS BIGINT) FROM teams WHERE id = $1
             UNION ALL
             SELECT t.id, t.parent_id, up.depth + 1 FROM up JOIN teams t ON t.id = up.parent_id WHERE up.depth < 20
           ) SELECT id FROM up)",
        &[&id],
    )
    .await?;
    let line: Vec<i64> = a
        .all(
            "WITH RECURSIVE up (id, parent_id, depth) AS (
               SELECT id, parent_id, CAST(0 AS BIGINT) FROM teams WHERE id = $1
               UNION ALL
               SELECT t.id, t.parent_id, up.depth + 1 FROM up JOIN teams t ON t.id = up.parent_id WHERE up.depth < 20
             ) SELECT id FROM up ORDER BY depth",
            &[&id],
        )
        .await?;
    Ok(line.into_iter().map(TeamId::new).collect())
}

/// How many floors lie below this team.
pub async fn floors_below(r: &mut Reader, id: TeamId) -> Result<i64> {
    const { assert!(DEEPEST < 20) };
    r.one(
        "WITH RECURSIVE down (id, depth) AS (
           SELECT id, CAST(0 AS BIGINT) FROM teams WHERE id = $1
           UNION ALL
           SELECT t.id, down.depth + 1 FROM down JOIN teams t ON COALESCE(t.parent_id, 0) = down.id
           WHERE t.retired_at IS NULL AND down.depth < 20
         ) SELECT COALESCE(MAX(depth), 0) AS n FROM down",
        &[&id],
    )
    .await
}

pub async fn is_active(r: &mut Reader, id: TeamId) -> Result<bool> {
    let found: Option<i64> =
        r.maybe("SELECT id FROM teams WHERE id = $1 AND retired_at IS NULL", &[&id]).await?;
    Ok(found.is_some())
}

record! {
    /// A team as a tree shows it.
    pub struct Branch {
        pub id: TeamId,
        pub parent_id: Option<TeamId>,
        pub kind: TeamKind,
        pub name: String,
        pub lead_name: Option<String>,
        pub members: i64,
    }
}

/// All that is not retired, at most `limit`, in order of their names.
pub async fn branches(r: &mut Reader, limit: i64) -> Result<Vec<Branch>> {
    r.all(
        "SELECT t.id, t.parent_id, t.kind, t.name, COALESCE(l.preferred_name, l.name) AS lead_name,
                (SELECT COUNT(*) FROM memberships m WHERE m.team_id = t.id) AS members
         FROM teams t LEFT JOIN persons l ON l.id = t.lead_id
         WHERE t.retired_at IS NULL ORDER BY t.name_key, t.id LIMIT $1",
        &[&limit],
    )
    .await
}

/// The teams that this person leads, by name.
pub async fn led_by(r: &mut Reader, person: PersonId) -> Result<Vec<TeamName>> {
    r.all(
        "SELECT id, name, parent_id, vendor_id FROM teams WHERE lead_id = $1 AND retired_at IS NULL
         ORDER BY name_key, id LIMIT 100",
        &[&person],
    )
    .await
}
