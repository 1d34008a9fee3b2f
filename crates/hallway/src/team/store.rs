//! Reading for the page of a team, beside what the crates of its parts read.

use db::{Reader, Result, record};
use kernel::{Id, Instant};
use people::availability::Presence;
use people::{PersonId, Role, TeamId};

record! {
    /// What waits in a team's line, as far as this viewer may see it, and when the team is there.
    pub struct Now {
        pub open: i64,
        pub unheard: i64,
        pub outside: i64,
        /// A [`kernel::calendar::CalendarSpec`] as JSON.
        pub hours: Option<String>,
    }
}

/// Counts of what the viewer may see. Confidential requests are in nobody's count, whoever looks.
pub async fn now(r: &mut Reader, viewer: PersonId, team: TeamId) -> Result<Now> {
    r.one(
        "SELECT n.open, n.unheard, n.outside, c.spec AS hours
         FROM (SELECT COUNT(*) AS open,
                      COUNT(*) FILTER (WHERE r.is_unheard) AS unheard,
                      COUNT(*) FILTER (WHERE r.external_customer_id IS NOT NULL) AS outside
               FROM requests r
               WHERE r.team_id = $2 AND r.is_open AND r.confidentiality <> 'confidential'
                 AND EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1)) AS n
         LEFT JOIN calendars c ON c.id = COALESCE((SELECT t.calendar_id FROM teams t WHERE t.id = $2),
                                                  (SELECT d.id FROM calendars d WHERE d.is_default))",
        &[&viewer, &team],
    )
    .await
}

record! {
    /// Somebody in a team, or a team that belongs to it.
    #[derive(Clone, Debug)]
    pub struct Belonging {
        pub id: Id,
        pub name: String,
        pub preferred_name: Option<String>,
        pub say_it: Option<String>,
        pub site: Option<String>,
        /// None for a team.
        pub role: Option<Role>,
        /// Own hours, and until when they are away: what [`Presence`] asks.
        pub time_zone: Option<String>,
        pub week: Option<String>,
        pub starts_at: Option<Instant>,
        pub ends_at: Option<Instant>,
        pub substitute_name: Option<String>,
    }
}

impl Belonging {
    /// When somebody is there, as far as they said.
    pub fn presence(&self) -> Presence {
        Presence {
            person_id: PersonId(self.id),
            name: self.name.clone(),
            time_zone: self.time_zone.clone().unwrap_or_default(),
            week: self.week.clone(),
            first_day: None,
            last_day: None,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            substitute_id: None,
            substitute_name: self.substitute_name.clone(),
        }
    }
}

/// Those who are in the team and still here, who leads first, then by name; and the teams that belong to it, by name.
/// At most `limit` of each.
pub async fn belonging(r: &mut Reader, team: TeamId, limit: i64) -> Result<Vec<Belonging>> {
    r.all(
        "SELECT * FROM
           (SELECT p.id, p.name, p.preferred_name, p.say_it, p.site, m.role, p.time_zone, h.week, a.starts_at, a.ends_at,
                   COALESCE(s.preferred_name, s.name) AS substitute_name, p.name_key,
                   CASE m.role WHEN 'lead' THEN 0 ELSE 1 END AS rank
            FROM memberships m JOIN persons p ON p.id = m.person_id
            LEFT JOIN own_hours h ON h.person_id = p.id LEFT JOIN absences a ON a.person_id = p.id
            LEFT JOIN persons s ON s.id = a.substitute_id AND s.deactivated_at IS NULL
            WHERE m.team_id = $1 AND p.deactivated_at IS NULL ORDER BY rank, p.name_key, p.id LIMIT $2) AS people
         UNION ALL
         SELECT * FROM
           (SELECT t.id, t.name, CAST(NULL AS TEXT), CAST(NULL AS TEXT), t.site, CAST(NULL AS TEXT),
                   CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS TEXT),
                   t.name_key, 2
            FROM teams t WHERE COALESCE(t.parent_id, 0) = $1 AND t.retired_at IS NULL
            ORDER BY t.name_key, t.id LIMIT $2) AS teams_below
         ORDER BY rank, name_key, id",
        &[&team, &limit],
    )
    .await
}
