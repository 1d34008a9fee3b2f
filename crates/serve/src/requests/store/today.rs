//! What begins somebody's day, in one statement.

use db::{Reader, Record, Result, Row};
use kernel::Instant;
use people::PersonId;

use super::shown::{Shown, shown, shown_joins};

/// Three lists of requests.
#[derive(Clone, Debug, Default)]
pub struct Today {
    /// What the viewer's teams have not answered, most urgent first.
    pub unheard: Vec<Shown>,
    /// What they promised until the end of the day, or what waits meanwhile; what is late first.
    pub promised: Vec<Shown>,
    /// Of the viewer's own and of those nobody has, whose askers have heard nothing for too long; the longest first.
    pub silent: Vec<Shown>,
    /// What the viewer waits for: asked by them or for them, and open, or resolved and not yet closed; the latest first.
    pub waited: Vec<Shown>,
}

/// A line and the list on which it stands.
struct Listed {
    list: i64,
    shown: Shown,
}

impl Record for Listed {
    fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self { list: row.get("list")?, shown: Shown::read(row)? })
    }
}

/// So many silent ones are read.
const SILENT: i64 = 6;

/// At most `unheard` of the first list and `others` of each of the other two. Names are looked up for those alone that
/// stand on a list.
pub async fn today(
    r: &mut Reader,
    viewer: PersonId,
    now: Instant,
    until: Instant,
    unheard: i64,
    others: i64,
) -> Result<Today> {
    let rows: Vec<Listed> = r
        .all(
            concat!(
                "SELECT ",
                shown!(),
                ", l.list FROM
                   (SELECT * FROM (SELECT r.id, CAST(1 AS BIGINT) AS list, r.class_order AS a, r.due_at AS b, r.id AS c
                       FROM memberships mine JOIN requests r ON r.team_id = mine.team_id
                       WHERE mine.person_id = $1 AND r.is_open AND r.is_unheard AND (r.audience = 1
                         OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1))
                       ORDER BY r.class_order, r.due_at NULLS LAST, r.id LIMIT $3) AS waits
                    UNION ALL
                    SELECT * FROM (SELECT r.id, CAST(2 AS BIGINT) AS list, 0 AS a, r.due_at AS b, r.id AS c
                       FROM memberships mine JOIN requests r ON r.team_id = mine.team_id
                       WHERE mine.person_id = $1 AND r.is_open AND NOT r.is_unheard
                         AND (r.due_at <= $2 OR (r.assignee_id = $1 AND r.state = 'waiting')) AND (r.audience = 1
                         OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1))
                       ORDER BY r.due_at NULLS LAST, r.id LIMIT $4) AS promised
                    UNION ALL
                    SELECT * FROM (SELECT r.id, CAST(4 AS BIGINT) AS list, 0 AS a, r.silent_at AS b, r.id AS c
                       FROM memberships mine JOIN requests r ON r.team_id = mine.team_id
                       WHERE mine.person_id = $1 AND r.is_open AND r.silent_at < $5
                         AND (r.assignee_id IS NULL OR r.assignee_id = $1) AND (r.audience = 1
                         OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1))
                       ORDER BY r.silent_at, r.id LIMIT $6) AS silent
                    UNION ALL
                    SELECT * FROM (SELECT r.id, CAST(3 AS BIGINT) AS list, 0 AS a, -r.opened_at AS b, -r.id AS c
                       FROM requests r
                       WHERE (r.requester_id = $1 OR r.requested_for_id = $1) AND (r.is_open OR r.state = 'resolved')
                       ORDER BY r.opened_at DESC, r.id DESC LIMIT $4) AS waited) AS l
                 JOIN requests r ON r.id = l.id ",
                shown_joins!(),
                " ORDER BY l.list, l.a, l.b NULLS LAST, l.c"
            ),
            &[&viewer, &until, &unheard, &others, &now, &SILENT],
        )
        .await?;
    let mut today = Today::default();
    for Listed { list, shown } in rows {
        match list {
            1 => today.unheard.push(shown),
            2 => today.promised.push(shown),
            4 => today.silent.push(shown),
            _ => today.waited.push(shown),
        }
    }
    Ok(today)
}
