//! SQL of the cards of teams. A card tells what all colleagues may know: open relationships that somebody described.

use db::{Reader, Result, Writer, record};
use kernel::Instant;
use people::{PersonId, Role, TeamId};

use super::model::{Card, Line, Member};

/// So many members and lines are read at most.
const MOST: i64 = 500;

/// The card of a team that is in use. Two statements.
pub async fn card(r: &mut Reader, team: TeamId) -> Result<Option<Card>> {
    let members: Vec<Member> = r
        .all(
            "SELECT t.id AS team_id, t.name AS team_name,
                    (SELECT MAX(CASE WHEN x.retired_at IS NULL OR x.retired_at < x.tended_at THEN x.tended_at ELSE x.retired_at END)
                     FROM relationships x WHERE (x.provider_id = t.id OR x.customer_id = t.id) AND x.described > 0
                       AND x.audience = 1 AND x.provider_id <> x.customer_id) AS changed_at,
                    p.id AS person_id, COALESCE(p.preferred_name, p.name) AS person_name, m.role,
                    c.is_clear, c.words, c.answered_at
             FROM teams t
             LEFT JOIN (memberships m JOIN persons p ON p.id = m.person_id AND p.deactivated_at IS NULL) ON m.team_id = t.id
             LEFT JOIN card_answers c ON c.team_id = t.id AND c.person_id = p.id
             WHERE t.id = $1 AND t.retired_at IS NULL ORDER BY p.name_key NULLS LAST, p.id LIMIT $2",
            &[&team, &MOST],
        )
        .await?;
    let Some(first) = members.first() else { return Ok(None) };
    let mut card = Card {
        team,
        team_name: first.team_name.clone(),
        changed_at: first.changed_at,
        lines: Vec::new(),
        undescribed: 0,
        members: Vec::new(),
    };
    card.members = members.into_iter().filter(|member| member.person_id.is_some()).collect();
    for Counted { line, undescribed } in lines(r, team).await? {
        card.undescribed = undescribed;
        card.lines.push(line);
    }
    Ok(Some(card))
}

/// A line, and how many relationships nobody has described yet.
struct Counted {
    line: Line,
    undescribed: i64,
}

impl db::Record for Counted {
    fn read(row: &db::Row<'_>) -> Result<Self> {
        Ok(Self { line: db::Record::read(row)?, undescribed: row.get("undescribed")? })
    }
}

async fn lines(r: &mut Reader, team: TeamId) -> Result<Vec<Counted>> {
    r.all(
        "SELECT r.id, r.provides, r.other_id, r.deliverable, r.rhythm, r.good,
                COALESCE(ot.name, op.preferred_name, op.name, ov.name, ox.name, '') AS other_name,
                COALESCE(a.preferred_name, a.name, l.preferred_name, l.name) AS ask_name,
                COALESCE(a.say_it, CASE WHEN a.id IS NULL THEN l.say_it END) AS ask_say,
                COALESCE(w.preferred_name, w.name) AS own_name,
                (SELECT COUNT(*) FROM relationships u WHERE (u.provider_id = $1 OR u.customer_id = $1) AND u.described = 0
                   AND u.audience = 1 AND u.state <> 'retired' AND u.provider_id <> u.customer_id) AS undescribed
         FROM (SELECT x.id, (CASE WHEN x.provider_id = $1 THEN TRUE ELSE FALSE END) AS provides,
                      CASE WHEN x.provider_id = $1 THEN x.customer_id ELSE x.provider_id END AS other_id,
                      x.deliverable, x.rhythm, x.good,
                      CASE WHEN x.provider_id = $1 THEN x.customer_owner_id ELSE x.provider_owner_id END AS ask_id,
                      CASE WHEN x.provider_id = $1 THEN x.provider_owner_id ELSE x.customer_owner_id END AS own_id
               FROM relationships x WHERE (x.provider_id = $1 OR x.customer_id = $1) AND x.described > 0
                 AND x.audience = 1 AND x.state <> 'retired' AND x.provider_id <> x.customer_id) AS r
         LEFT JOIN teams ot ON ot.id = r.other_id
         LEFT JOIN persons op ON op.id = r.other_id
         LEFT JOIN vendors ov ON ov.id = r.other_id
         LEFT JOIN external_customer_types ox ON ox.id = r.other_id
         LEFT JOIN persons a ON a.id = r.ask_id AND a.deactivated_at IS NULL
         LEFT JOIN persons l ON l.id = ot.lead_id AND l.deactivated_at IS NULL
         LEFT JOIN persons w ON w.id = r.own_id AND w.deactivated_at IS NULL
         ORDER BY COALESCE(ot.name_key, op.name_key, ov.name_key, ox.name_key, ''), r.id LIMIT $2",
        &[&team, &MOST],
    )
    .await
}

record! {
    /// A team of the viewer whose card says something.
    #[derive(Clone, Debug)]
    pub struct Mine {
        pub team_id: TeamId,
        pub team_name: String,
        /// Since when the viewer is in it.
        pub since: Instant,
        pub role: Role,
        pub changed_at: Option<Instant>,
        pub answered_at: Option<Instant>,
        /// For whoever leads it: how many say of the card as it is that it is not clear.
        pub not_clear: i64,
    }
}

/// The teams of the viewer whose card says something.
pub async fn mine(r: &mut Reader, viewer: PersonId, limit: i64) -> Result<Vec<Mine>> {
    r.all(
        "SELECT n.team_id, n.team_name, n.since, n.role, n.changed_at, c.answered_at,
                (SELECT COUNT(*) FROM card_answers o JOIN memberships k ON k.team_id = o.team_id AND k.person_id = o.person_id
                 WHERE n.role = 'lead' AND o.team_id = n.team_id AND NOT o.is_clear
                   AND (n.changed_at IS NULL OR o.answered_at >= n.changed_at)) AS not_clear
         FROM (SELECT m.team_id, t.name AS team_name, t.name_key, m.since, m.role,
                      (SELECT MAX(CASE WHEN x.retired_at IS NULL OR x.retired_at < x.tended_at THEN x.tended_at ELSE x.retired_at END)
                       FROM relationships x WHERE (x.provider_id = m.team_id OR x.customer_id = m.team_id)
                         AND x.described > 0 AND x.audience = 1 AND x.provider_id <> x.customer_id) AS changed_at
               FROM memberships m JOIN teams t ON t.id = m.team_id AND t.retired_at IS NULL
               WHERE m.person_id = $1 AND EXISTS (SELECT 1 FROM relationships x
                   WHERE (x.provider_id = m.team_id OR x.customer_id = m.team_id) AND x.described > 0 AND x.audience = 1
                     AND x.state <> 'retired' AND x.provider_id <> x.customer_id)) AS n
         LEFT JOIN card_answers c ON c.team_id = n.team_id AND c.person_id = $1
         ORDER BY n.name_key, n.team_id LIMIT $2",
        &[&viewer, &limit],
    )
    .await
}

/// Keeps what somebody says, in place of what they said before.
pub async fn keep(
    w: &mut Writer,
    team: TeamId,
    person: PersonId,
    is_clear: bool,
    words: Option<&str>,
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO card_answers (team_id, person_id, is_clear, words, answered_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (team_id, person_id) DO UPDATE SET is_clear = excluded.is_clear, words = excluded.words,
             answered_at = excluded.answered_at",
        &[&team, &person, &is_clear, &words, &now],
    )
    .await?;
    Ok(())
}
