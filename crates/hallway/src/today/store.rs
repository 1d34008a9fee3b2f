//! Reading for Today, beside what `serve` reads.

use db::{Reader, Result, record};
use kernel::{Audience, Instant};
use listen::statements::StatementId;
use map::relationships::State;
use map::{RelationshipId, party_joins, party_name};
use people::PersonId;
use serve::ratings::MOST_OPEN;

record! {
    /// Somebody whom a team of the viewer serves.
    #[derive(Clone, Debug)]
    pub struct Served {
        pub id: RelationshipId,
        pub provider_name: String,
        pub customer_id: kernel::Id,
        pub customer_is_person: bool,
        pub customer_name: String,
        pub state: State,
        pub provider_confirmed: bool,
        pub last_request_at: Option<Instant>,
        /// Open requests that the viewer may see and that are not confidential.
        pub open: i64,
        /// Instead of all that: a team that the viewer leads, the `customer`, is asked to complete its part of the map
        /// until this day, `2027-01-31`.
        pub asked_until: Option<String>,
        /// Instead of all that: the `customer` is somebody of a team that the viewer leads who has open requests and is
        /// `away`, `leaves` soon, or has `left`.
        pub absent: Option<String>,
        /// Instead of all that: the statement of the `customer` waits for a word of the `provider`, for whom the viewer
        /// speaks: to `answer` it, or to `reply` to the answer. Or there is news for the viewer in the safe channel, `safe`;
        /// or `open` needs wait for an answer of theirs, `needs`, or have waited too long for one of a team below theirs,
        /// `needs_above`; or `open` reviews wait for what came of them, `reviews_wait`, or come
        /// within a week, `reviews_soon`.
        pub said: Option<String>,
        pub statement: Option<StatementId>,
        /// Instead of all that: this ticket of the viewer has its answer.
        pub answered: Option<String>,
        /// Instead of all that: what the viewer had asked again is not asked any more, and this is what it is about.
        pub paused: Option<String>,
    }
}

/// A lead hears two weeks before of who leaves.
const LEAVES_WITHIN_SECONDS: i64 = 14 * 86_400;

/// Of what was said to the viewer's side so much is shown.
const SAID: i64 = 8;

/// Those whom the viewer's teams serve: where most is open first, then the latest.
/// What is confidential is in nobody's count, so links that only a circle sees are not among them. Before them stand the
/// parts of the map that are asked of the viewer as a lead, whose open requests the lead may want to give on, and what was
/// said to a side for which the viewer speaks: one statement for all.
/// Which of the viewer's `tickets` are answered, and what of theirs is paused, stands there, too.
pub async fn served(
    r: &mut Reader,
    viewer: PersonId,
    now: Instant,
    limit: i64,
    tickets: &[String; MOST_OPEN as usize],
) -> Result<Vec<Served>> {
    let soon = now.plus_seconds(LEAVES_WITHIN_SECONDS).timestamp().strftime("%Y-%m-%d").to_string();
    let [a, b, c, d, e, f, g, h, i, j] = tickets;
    r.all(SERVED, &[&viewer, &Audience::COLLEAGUES, &limit, &now, &soon, &SAID, a, b, c, d, e, f, g, h, i, j])
        .await
}

/// The teams whose word the viewer gives: those that they lead, and those that nobody leads; and the viewer.
macro_rules! speaks_for {
    () => {
        "SELECT m.team_id AS id FROM memberships m WHERE m.person_id = $1 AND (m.role = 'lead' OR NOT EXISTS
             (SELECT 1 FROM memberships l JOIN persons a ON a.id = l.person_id AND a.deactivated_at IS NULL
              WHERE l.team_id = m.team_id AND l.role = 'lead'))
         UNION ALL SELECT p.id FROM persons p WHERE p.id = $1"
    };
}

/// The relationships over which the viewer gives the word of a side, `ours`, and whether nobody gives that of the other.
macro_rules! lines_spoken_for {
    () => {
        concat!(
            "SELECT x.id, 'provider' AS ours, (x.customer_kind IN ('vendor', 'external_customer')) AS is_alone
             FROM relationships x WHERE x.provider_id IN (SELECT y.id FROM (",
            speaks_for!(),
            ") AS y) AND x.state <> 'retired' AND (x.audience = $2 OR x.audience = x.id)
             UNION ALL
             SELECT x.id, 'customer' AS ours, (x.provider_kind IN ('vendor', 'external_customer')) AS is_alone
             FROM relationships x WHERE x.customer_id IN (SELECT y.id FROM (",
            speaks_for!(),
            ") AS y) AND x.state <> 'retired' AND (x.audience = $2 OR x.audience = x.id)"
        )
    };
}

const SERVED: &str = concat!(
        "SELECT c.id AS id, '' AS provider_name, t.id AS customer_id, FALSE AS customer_is_person, t.name AS customer_name,
                'proposed' AS state, FALSE AS provider_confirmed, CAST(NULL AS BIGINT) AS last_request_at,
                CAST(1000000000 AS BIGINT) AS open, c.due_on AS asked_until, CAST(NULL AS TEXT) AS absent,
                CAST(NULL AS TEXT) AS said, CAST(NULL AS BIGINT) AS statement,
                CAST(NULL AS TEXT) AS answered,
                CAST(NULL AS TEXT) AS paused
         FROM memberships l JOIN completion_parts k ON k.team_id = l.team_id AND k.done_at IS NULL
         JOIN completion_campaigns c ON c.id = k.campaign_id AND c.is_running JOIN teams t ON t.id = k.team_id
         WHERE l.person_id = $1 AND l.role = 'lead'
         UNION ALL
         SELECT p.id AS id, '' AS provider_name, p.id AS customer_id, TRUE AS customer_is_person,
                COALESCE(p.preferred_name, p.name) AS customer_name, 'proposed' AS state, FALSE AS provider_confirmed,
                CAST(NULL AS BIGINT) AS last_request_at, w.open, CAST(NULL AS TEXT) AS asked_until,
                CASE WHEN p.deactivated_at IS NOT NULL THEN 'left' WHEN a.person_id IS NOT NULL THEN 'away'
                     ELSE 'leaves' END AS absent, CAST(NULL AS TEXT) AS said, CAST(NULL AS BIGINT) AS statement,
                CAST(NULL AS TEXT) AS answered,
                CAST(NULL AS TEXT) AS paused
         FROM (SELECT q.assignee_id, COUNT(*) AS open FROM memberships l JOIN requests q ON q.team_id = l.team_id
               WHERE l.person_id = $1 AND l.role = 'lead' AND q.is_open AND q.assignee_id IS NOT NULL
                 AND q.confidentiality <> 'confidential'
               GROUP BY q.assignee_id) AS w
         JOIN persons p ON p.id = w.assignee_id
         LEFT JOIN absences a ON a.person_id = p.id AND a.starts_at <= $4 AND a.ends_at > $4
         WHERE p.id <> $1 AND (p.deactivated_at IS NOT NULL OR p.left_on <= $5 OR a.person_id IS NOT NULL)
         UNION ALL
         SELECT w.id, CASE WHEN w.ours = 'provider' THEN ", party_name!("wp"), " ELSE ", party_name!("wc"), " END,
                CASE WHEN w.ours = 'provider' THEN w.customer_id ELSE w.provider_id END, FALSE,
                CASE WHEN w.ours = 'provider' THEN ", party_name!("wc"), " ELSE ", party_name!("wp"), " END,
                'proposed', FALSE, w.signed_at, CAST(500000000 AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT),
                w.said, w.statement, CAST(NULL AS TEXT), CAST(NULL AS TEXT)
         FROM (SELECT e.id, e.ours, e.provider_kind, e.provider_id, e.customer_kind, e.customer_id, s.id AS statement,
                      CASE WHEN s.heard = 'answered' THEN 'reply' ELSE 'answer' END AS said, v.signed_at
               FROM (SELECT x.id, 'provider' AS ours, x.provider_kind, x.provider_id, x.customer_kind, x.customer_id
                     FROM relationships x WHERE x.provider_id IN (SELECT y.id FROM (", speaks_for!(), ") AS y)
                       AND x.state <> 'retired'
                     UNION ALL
                     SELECT x.id, 'customer' AS ours, x.provider_kind, x.provider_id, x.customer_kind, x.customer_id
                     FROM relationships x WHERE x.customer_id IN (SELECT y.id FROM (", speaks_for!(), ") AS y)
                       AND x.state <> 'retired') AS e
               JOIN statements s ON s.relationship_id = e.id
                 AND (s.side <> e.ours AND s.heard IN ('waits', 'not_meant') OR s.side = e.ours AND s.heard = 'answered')
               JOIN statement_versions v ON v.statement_id = s.id AND v.number = s.number
               ORDER BY v.signed_at DESC, s.id LIMIT $6) AS w",
    party_joins!("wp", "w.provider_kind", "w.provider_id"),
    party_joins!("wc", "w.customer_kind", "w.customer_id"),
    "    UNION ALL
         SELECT 0, '', 0, FALSE, '', 'proposed', FALSE, CAST(NULL AS BIGINT), w.open, CAST(NULL AS TEXT),
                CAST(NULL AS TEXT), w.said, CAST(NULL AS BIGINT), CAST(NULL AS TEXT), CAST(NULL AS TEXT)
         FROM (SELECT 'needs' AS said, COUNT(DISTINCT n.id) AS open
               FROM (", lines_spoken_for!(), ") AS e
               JOIN needs n ON n.relationship_id = e.id AND n.ended_at IS NULL AND n.waits IS NOT NULL
                 AND (n.waits = e.ours OR e.is_alone)
               UNION ALL
               SELECT 'needs_above', COUNT(*) FROM (", improve::unanswered_needs!("$4 - 2592000000000"), ") AS u
               UNION ALL
               SELECT 'reviews_wait', COUNT(DISTINCT v.id) FROM (", lines_spoken_for!(), ") AS e
               JOIN reviews v ON v.relationship_id = e.id AND v.state = 'planned' AND v.starts_at <= $4
               UNION ALL
               SELECT 'reviews_soon', COUNT(*) FROM review_invited i JOIN reviews v ON v.id = i.review_id
                 AND v.state = 'planned' AND v.starts_at > $4 AND v.starts_at < $4 + 604800000000
               WHERE i.person_id = $1
               UNION ALL
               SELECT 'improvements_asked', COUNT(*) FROM improvement_asks k JOIN relationships x ON x.id = k.relationship_id
                 AND x.state <> 'retired'
               WHERE k.answer IS NULL AND x.provider_id IN (SELECT y.id FROM (", speaks_for!(), ") AS y)) AS w
         WHERE w.open > 0
         UNION ALL
         SELECT 0 AS id, '' AS provider_name, $1 AS customer_id, TRUE AS customer_is_person, '' AS customer_name,
                'proposed' AS state, FALSE AS provider_confirmed, CAST(NULL AS BIGINT) AS last_request_at,
                CAST(500000001 AS BIGINT) AS open, CAST(NULL AS TEXT) AS asked_until, CAST(NULL AS TEXT) AS absent,
                'safe' AS said, CAST(NULL AS BIGINT) AS statement, CAST(NULL AS TEXT) AS answered,
                CAST(NULL AS TEXT) AS paused
         FROM organisation o WHERE o.id = 1
           AND (EXISTS (SELECT 1 FROM safe_readers s JOIN safe_reports q ON q.id = s.report_id
                        WHERE s.person_id = $1 AND s.state = 'reads' AND q.news_for = 'readers')
             OR EXISTS (SELECT 1 FROM safe_reports q WHERE q.reporter_id = $1 AND q.news_for = 'reporter'))
         UNION ALL
         SELECT 0, '', 0, FALSE, '', 'proposed', FALSE, CAST(NULL AS BIGINT), CAST(0 AS BIGINT), CAST(NULL AS TEXT),
                CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), k.ticket, CAST(NULL AS TEXT)
         FROM rating_answers k WHERE k.ticket IN ($7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         UNION ALL
         SELECT k.id, '', 0, FALSE, '', 'proposed', FALSE, CAST(NULL AS BIGINT), CAST(0 AS BIGINT), CAST(NULL AS TEXT),
                CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS BIGINT), CAST(NULL AS TEXT), k.subject
         FROM recurring_requests k WHERE k.person_id = $1 AND k.paused IS NOT NULL
         UNION ALL
         SELECT n.id AS id, pt.name AS provider_name, n.customer_id,
                (CASE WHEN n.customer_kind = 'person' THEN TRUE ELSE FALSE END) AS customer_is_person,
                COALESCE(ct.name, cp.preferred_name, cp.name, cv.name, cx.name, '') AS customer_name, n.state,
                (CASE WHEN n.provider_confirmed_at IS NULL THEN FALSE ELSE TRUE END) AS provider_confirmed,
                n.last_request_at, n.open, CAST(NULL AS TEXT) AS asked_until, CAST(NULL AS TEXT) AS absent,
                CAST(NULL AS TEXT) AS said, CAST(NULL AS BIGINT) AS statement,
                CAST(NULL AS TEXT) AS answered,
                CAST(NULL AS TEXT) AS paused
         FROM (SELECT r.id, r.provider_id, r.customer_kind, r.customer_id, r.state, r.provider_confirmed_at,
                      r.last_request_at, COALESCE(o.open, 0) AS open
               FROM memberships k
               JOIN relationships r ON r.provider_id = k.team_id AND r.provider_kind = 'team'
               LEFT JOIN (SELECT q.relationship_id, COUNT(*) AS open
                          FROM memberships m JOIN requests q ON q.team_id = m.team_id
                          WHERE m.person_id = $1 AND q.is_open AND q.confidentiality <> 'confidential'
                            AND (q.audience = $2 OR EXISTS (SELECT 1 FROM audience_members a
                                        WHERE a.audience = q.audience AND a.person_id = $1))
                          GROUP BY q.relationship_id) AS o ON o.relationship_id = r.id
               WHERE k.person_id = $1 AND r.audience = $2 AND r.state <> 'retired' AND r.provider_id <> r.customer_id
               ORDER BY COALESCE(o.open, 0) DESC, r.last_request_at DESC NULLS LAST, r.id LIMIT $3) AS n
         JOIN teams pt ON pt.id = n.provider_id
         LEFT JOIN teams ct ON ct.id = n.customer_id AND n.customer_kind = 'team'
         LEFT JOIN persons cp ON cp.id = n.customer_id AND n.customer_kind = 'person'
         LEFT JOIN vendors cv ON cv.id = n.customer_id AND n.customer_kind = 'vendor'
         LEFT JOIN external_customer_types cx ON cx.id = n.customer_id AND n.customer_kind = 'external_customer'
         ORDER BY open DESC, last_request_at DESC NULLS LAST, id",
);
