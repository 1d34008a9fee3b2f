//! The rows of who is away and of own hours.

use db::{Reader, Result, Writer, record};
use kernel::Instant;

use super::model::{Days, spec};
use crate::calendars::model::Windows;
use crate::{PersonId, TeamId};

record! {
    /// When somebody is there, as far as they said.
    #[derive(Clone, Debug)]
    pub struct Presence {
        pub person_id: PersonId,
        pub name: String,
        pub time_zone: String,
        /// Own hours as JSON, [`Windows`].
        pub week: Option<String>,
        pub first_day: Option<String>,
        pub last_day: Option<String>,
        pub starts_at: Option<Instant>,
        pub ends_at: Option<Instant>,
        pub substitute_id: Option<PersonId>,
        pub substitute_name: Option<String>,
    }
}

impl Presence {
    pub fn is_away(&self, now: Instant) -> bool {
        self.starts_at.is_some_and(|at| at <= now) && self.ends_at.is_some_and(|at| at > now)
    }

    /// Away now or later; what is over does not count.
    pub fn has_absence(&self, now: Instant) -> bool {
        self.ends_at.is_some_and(|at| at > now)
    }

    pub fn own_week(&self) -> Option<Windows> {
        serde_json::from_str(self.week.as_deref()?).ok()
    }

    /// Not away, and within their own hours, if they have any; the team's hours are not asked.
    pub fn is_on(&self, now: Instant) -> bool {
        let within = self.own_week().is_none_or(|week| {
            kernel::calendar::Calendar::new(&spec(&self.time_zone, week))
                .map_or(true, |calendar| calendar.is_open(now))
        });
        !self.is_away(now) && within
    }
}

const PRESENCE: &str =
    "SELECT p.id AS person_id, COALESCE(p.preferred_name, p.name) AS name, p.time_zone, h.week,
        a.first_day, a.last_day, a.starts_at, a.ends_at, s.id AS substitute_id,
        COALESCE(s.preferred_name, s.name) AS substitute_name
    FROM persons p LEFT JOIN own_hours h ON h.person_id = p.id LEFT JOIN absences a ON a.person_id = p.id
    LEFT JOIN persons s ON s.id = a.substitute_id AND s.deactivated_at IS NULL";

/// When this person is there.
pub async fn presence(r: &mut Reader, person: PersonId) -> Result<Option<Presence>> {
    let select = db::Select::new(PRESENCE).with("WHERE p.id = ?", &[&person]);
    Ok(r.select(select).await?.into_iter().next())
}

/// When those of a team are there who can come in, by name; at most `limit`.
pub async fn of_team(r: &mut Reader, team: TeamId, limit: i64) -> Result<Vec<Presence>> {
    let select = db::Select::new(PRESENCE)
        .with(
            "WHERE p.deactivated_at IS NULL AND EXISTS
               (SELECT 1 FROM memberships m WHERE m.team_id = ? AND m.person_id = p.id)",
            &[&team],
        )
        .with("ORDER BY p.name_key, p.id LIMIT ?", &[&limit]);
    r.select(select).await
}

record! {
    /// Whether somebody is away, and who of the same team stands in who is there.
    #[derive(Clone, Debug, Default)]
    pub struct StandIn {
        pub away_until: Option<Instant>,
        pub substitute: Option<PersonId>,
    }
}

/// Who is asked in the place of this person of a team: nobody else while they are there.
pub async fn stand_in(r: &mut Reader, person: PersonId, team: TeamId, now: Instant) -> Result<StandIn> {
    let found = r
        .maybe(
            "SELECT a.ends_at AS away_until, s.id AS substitute FROM absences a
             LEFT JOIN persons s ON s.id = a.substitute_id AND s.deactivated_at IS NULL
               AND EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = $2 AND m.person_id = s.id)
               AND NOT EXISTS (SELECT 1 FROM absences o
                               WHERE o.person_id = s.id AND o.starts_at <= $3 AND o.ends_at > $3)
             WHERE a.person_id = $1 AND a.starts_at <= $3 AND a.ends_at > $3",
            &[&person, &team, &now],
        )
        .await?;
    Ok(found.unwrap_or_default())
}

/// The teams of this person that are at work, by name.
pub async fn teams_of(r: &mut Reader, person: PersonId) -> Result<Vec<TeamId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT m.team_id FROM memberships m JOIN teams t ON t.id = m.team_id
         WHERE m.person_id = $1 AND t.retired_at IS NULL ORDER BY t.name_key, t.id LIMIT 200",
            &[&person],
        )
        .await?;
    Ok(ids.into_iter().map(TeamId::new).collect())
}

record! {
    /// Somebody to choose.
    #[derive(Clone, Debug)]
    pub struct Colleague {
        pub id: PersonId,
        pub name: String,
    }
}

/// Those who share a team with this person and can come in, by name; at most 500.
pub async fn teammates(r: &mut Reader, person: PersonId) -> Result<Vec<Colleague>> {
    r.all(
        "SELECT DISTINCT p.id, p.name, p.name_key FROM memberships m
         JOIN teams t ON t.id = m.team_id AND t.retired_at IS NULL
         JOIN memberships o ON o.team_id = m.team_id AND o.person_id <> m.person_id
         JOIN persons p ON p.id = o.person_id AND p.deactivated_at IS NULL
         WHERE m.person_id = $1 ORDER BY p.name_key, p.id LIMIT 500",
        &[&person],
    )
    .await
}

/// Writes until when somebody is away, in the place of what was said before.
pub async fn put_absence(
    w: &mut Writer,
    person: PersonId,
    days: &Days,
    substitute: Option<PersonId>,
    said_by: Option<PersonId>,
    at: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO absences (person_id, first_day, last_day, starts_at, ends_at, substitute_id, said_by, said_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (person_id) DO UPDATE SET first_day = excluded.first_day, last_day = excluded.last_day,
             starts_at = excluded.starts_at, ends_at = excluded.ends_at, substitute_id = excluded.substitute_id,
             said_by = excluded.said_by, said_at = excluded.said_at",
        &[
            &person,
            &days.first_day,
            &days.last_day,
            &days.starts_at,
            &days.ends_at,
            &substitute,
            &said_by,
            &at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes down the sign; says whether there was one.
pub async fn drop_absence(w: &mut Writer, person: PersonId) -> Result<bool> {
    Ok(w.run("DELETE FROM absences WHERE person_id = $1", &[&person]).await? > 0)
}

/// What is over is not kept.
pub async fn drop_past(w: &mut Writer, now: Instant) -> Result<u64> {
    w.run("DELETE FROM absences WHERE ends_at <= $1", &[&now]).await
}

/// Own hours, or none.
pub async fn put_hours(w: &mut Writer, person: PersonId, week: Option<&str>) -> Result<()> {
    match week {
        Some(week) => {
            w.run(
                "INSERT INTO own_hours (person_id, week) VALUES ($1, $2)
                 ON CONFLICT (person_id) DO UPDATE SET week = excluded.week",
                &[&person, &week],
            )
            .await?;
        }
        None => {
            w.run("DELETE FROM own_hours WHERE person_id = $1", &[&person]).await?;
        }
    }
    Ok(())
}
