//! What begins somebody's day, in one statement.

use db::{Reader, Record, Result, Row, record};
use kernel::Instant;
use people::PersonId;

use super::shown::{Shown, shown, shown_joins};
use crate::problems::{ProblemId, own_under, seen_of_service};
use crate::ratings::{MOST_OPEN, Waiting};

/// Lists of requests, and what is known to be a problem.
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
    /// What is known to be a problem now of services that the viewer asked lately; the newest first.
    pub problems: Vec<Lately>,
    /// After which requests the viewer is asked how it was, answered or not; what closes first is first.
    pub how: Vec<Waiting>,
}

record! {
    /// A current problem of a service.
    #[derive(Clone, Debug)]
    pub struct Lately {
        pub problem_id: ProblemId,
        pub problem_title: String,
        pub problem_about: String,
        pub problem_next_word_at: Option<Instant>,
        pub service_name: String,
        /// The address of the viewer's own open request under it.
        pub own_reference: Option<String>,
    }
}

/// A line and the list on which it stands.
struct Listed {
    list: i64,
    shown: Shown,
    problem: Option<Lately>,
    how: Option<Waiting>,
}

impl Record for Listed {
    fn read(row: &Row<'_>) -> Result<Self> {
        let list = row.get("list")?;
        let problem = if list == PROBLEMS { Some(Lately::read(row)?) } else { None };
        let how = if list == HOW_IT_WAS { Some(Waiting::read(row)?) } else { None };
        Ok(Self { list, shown: Shown::read(row)?, problem, how })
    }
}

/// So many silent ones are read.
const SILENT: i64 = 6;
/// The list on which the latest request of a service stands for its known problem.
const PROBLEMS: i64 = 5;
/// The list on which a request stands after which the viewer is asked how it was.
const HOW_IT_WAS: i64 = 6;
/// Whoever asked a service within so many days hears of its problems.
const LATELY_DAYS: i64 = 90;

/// At most five problems, as many questions how it was as a month has room for, and at most `unheard` of the first list and `others` of each of the other two.
/// Names are looked up for those alone that stand on a list.
pub async fn today(
    r: &mut Reader,
    viewer: PersonId,
    now: Instant,
    until: Instant,
    unheard: i64,
    others: i64,
) -> Result<Today> {
    let since = now.plus_seconds(-LATELY_DAYS * 86_400);
    let rows: Vec<Listed> = r
        .all(
            concat!(
                "SELECT ",
                shown!(),
                ", l.list, kp.id AS problem_id, kp.title AS problem_title, kp.about AS problem_about,
                   kp.next_word_at AS problem_next_word_at, ",
                own_under!("reference", "kp"),
                " AS own_reference, ht.id AS how_team_id, ht.name AS how_team, ho.secret AS how_secret,
                   ho.closes_at AS how_closes_at FROM
                   (SELECT * FROM (SELECT r.id, CAST(1 AS BIGINT) AS list, r.class_order AS a, r.due_at AS b, r.id AS c,
                                          CAST(NULL AS BIGINT) AS aside
                       FROM memberships mine JOIN requests r ON r.team_id = mine.team_id
                       WHERE mine.person_id = $1 AND r.is_open AND r.is_unheard AND (r.audience = 1
                         OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1))
                       ORDER BY r.class_order, r.due_at NULLS LAST, r.id LIMIT $3) AS waits
                    UNION ALL
                    SELECT * FROM (SELECT r.id, CAST(2 AS BIGINT) AS list, 0 AS a, r.due_at AS b, r.id AS c, CAST(NULL AS BIGINT)
                       FROM memberships mine JOIN requests r ON r.team_id = mine.team_id
                       WHERE mine.person_id = $1 AND r.is_open AND NOT r.is_unheard
                         AND (r.due_at <= $2 OR (r.assignee_id = $1 AND r.state = 'waiting')) AND (r.audience = 1
                         OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1))
                       ORDER BY r.due_at NULLS LAST, r.id LIMIT $4) AS promised
                    UNION ALL
                    SELECT * FROM (SELECT r.id, CAST(4 AS BIGINT) AS list, 0 AS a, r.silent_at AS b, r.id AS c, CAST(NULL AS BIGINT)
                       FROM memberships mine JOIN requests r ON r.team_id = mine.team_id
                       WHERE mine.person_id = $1 AND r.is_open AND r.silent_at < $5
                         AND (r.assignee_id IS NULL OR r.assignee_id = $1) AND (r.audience = 1
                         OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1))
                       ORDER BY r.silent_at, r.id LIMIT $6) AS silent
                    UNION ALL
                    SELECT * FROM (SELECT r.id, CAST(3 AS BIGINT) AS list, 0 AS a, -r.opened_at AS b, -r.id AS c, CAST(NULL AS BIGINT)
                       FROM requests r
                       WHERE (r.requester_id = $1 OR r.requested_for_id = $1) AND (r.is_open OR r.state = 'resolved')
                       ORDER BY r.opened_at DESC, r.id DESC LIMIT $4) AS waited
                    UNION ALL
                    SELECT * FROM (SELECT MAX(r.id) AS id, CAST(5 AS BIGINT) AS list, 0 AS a, -k.declared_at AS b, -k.id AS c,
                                          k.id AS aside
                       FROM requests r JOIN known_problems k ON k.service_id = r.service_id AND k.resolved_at IS NULL
                       JOIN services s ON s.id = k.service_id AND s.retired_at IS NULL
                       WHERE r.requester_id = $1 AND r.opened_at >= $7 AND ",
                seen_of_service!("s"),
                "      GROUP BY k.id, k.declared_at ORDER BY k.declared_at DESC, k.id DESC LIMIT 5) AS problems
                    UNION ALL
                    SELECT * FROM (SELECT i.request_id AS id, CAST(6 AS BIGINT) AS list, 0 AS a, o.closes_at AS b,
                                          i.round_id AS c, i.team_id AS aside
                       FROM rating_invitations i JOIN rating_rounds o ON o.id = i.round_id
                       WHERE i.person_id = $1 AND o.secret IS NOT NULL AND o.closes_at > $5
                       ORDER BY o.closes_at, i.round_id, i.request_id LIMIT $8) AS how) AS l
                 JOIN requests r ON r.id = l.id LEFT JOIN known_problems kp ON l.list = 5 AND kp.id = l.aside
                 LEFT JOIN rating_rounds ho ON l.list = 6 AND ho.id = l.c
                 LEFT JOIN teams ht ON l.list = 6 AND ht.id = l.aside ",
                shown_joins!(),
                " ORDER BY l.list, l.a, l.b NULLS LAST, l.c"
            ),
            &[&viewer, &until, &unheard, &others, &now, &SILENT, &since, &MOST_OPEN],
        )
        .await?;
    let mut today = Today::default();
    for Listed { list, shown, problem, how } in rows {
        match list {
            1 => today.unheard.push(shown),
            2 => today.promised.push(shown),
            4 => today.silent.push(shown),
            PROBLEMS => today.problems.extend(problem),
            HOW_IT_WAS => today.how.extend(how),
            _ => today.waited.push(shown),
        }
    }
    Ok(today)
}
