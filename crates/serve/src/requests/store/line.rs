//! A team's line: what stands in it, how much of what, and what it can be narrowed to.

use db::{Reader, Result, Select, record};
use kernel::{Id, Instant};
use people::{PersonId, TeamId};

use super::super::narrowed::{Hands, Narrowed, Tab};
use super::super::place;
use super::shown::{Shown, shown, shown_joins};
use crate::problems::ProblemId;

/// What this viewer (`$1`) may see in the line of a team (`$2`): as [`visible`], without being named on it.
macro_rules! seen_in_line {
    () => {
        "r.audience IN (SELECT m.audience FROM audience_members m WHERE m.person_id = $1
                        UNION ALL SELECT 1 FROM memberships k WHERE k.person_id = $1 AND k.team_id = $2)"
    };
}

/// A line of a team's queue with its place, and what was promised when it was opened, as JSON.
#[derive(Clone, Debug)]
pub struct InLine {
    pub place: i64,
    pub targets: String,
    /// The known problem it stands under.
    pub problem_id: Option<ProblemId>,
    pub shown: Shown,
}

impl db::Record for InLine {
    fn read(row: &db::Row<'_>) -> Result<Self> {
        let shown = db::Record::read(row)?;
        Ok(Self {
            targets: row.get("targets")?,
            place: row.get("place")?,
            problem_id: row.get("problem_id")?,
            shown,
        })
    }
}

/// Which part of which line somebody asks for.
#[derive(Clone, Copy, Debug)]
pub struct LineAsked {
    pub viewer: PersonId,
    pub team: TeamId,
    pub narrowed: Narrowed,
    pub now: Instant,
    /// Before when it is due, for who asked for that.
    pub due_before: Option<Instant>,
    pub skip: i64,
    pub limit: i64,
}

impl LineAsked {
    /// The first of the whole line.
    pub fn first(viewer: PersonId, team: TeamId, now: Instant, limit: i64) -> Self {
        Self { viewer, team, narrowed: Narrowed::default(), now, due_before: None, skip: 0, limit }
    }
}

/// A team's line as this viewer sees it, in its fair order: confidential circles by themselves, then class by class.
pub async fn in_line(r: &mut Reader, asked: &LineAsked) -> Result<Vec<InLine>> {
    // The place is counted among all, but names are looked up only for those that are shown; and where nothing is left
    // out of the line, its index alone tells who they are.
    let LineAsked { viewer, now, narrowed, .. } = asked;
    let looked_at = if *narrowed == Narrowed::default() {
        ""
    } else {
        ", r.service_id, r.is_unheard, r.external_customer_id, r.assignee_id, r.state, r.due_at, r.silent_at, r.class,
          r.requester_team_id"
    };
    let select = Select::bound(
        concat!(
            "SELECT ",
            shown!(),
            ", r.targets, line.place,
               (SELECT u.problem_id FROM problem_requests u WHERE u.request_id = r.id) AS problem_id
             FROM (SELECT o.id, o.place FROM
               (SELECT r.id, r.queue_id, r.class_order, r.rank_at,
                       ROW_NUMBER() OVER (PARTITION BY r.queue_id, r.class_order ORDER BY r.rank_at, r.id) AS place"
        ),
        &[viewer, &asked.team],
    )
    .then(looked_at)
    .then(concat!("FROM requests r WHERE ", seen_in_line!(), " AND r.team_id = $2 AND r.is_open) AS o WHERE 1 = 1"))
    .and("o.service_id = ?", narrowed.service.as_ref())
    .and("o.class = ?", narrowed.class.as_ref())
    .and("o.requester_team_id = ?", narrowed.from.as_ref())
    .and("o.due_at < ?", asked.due_before.as_ref());
    let select = match narrowed.hands {
        None => select,
        Some(Hands::Nobody) => select.then("AND o.assignee_id IS NULL"),
        Some(Hands::Somebody) => select.then("AND o.assignee_id IS NOT NULL"),
    };
    let select = match narrowed.tab {
        Tab::All => select,
        Tab::Unheard => select.then("AND o.is_unheard"),
        Tab::Outside => select.then("AND o.external_customer_id IS NOT NULL"),
        Tab::Mine => select.with("AND o.assignee_id = ?", &[viewer]),
        Tab::Waiting => select.then("AND o.state = 'waiting'"),
        Tab::Late => select.with("AND o.due_at < ?", &[now]),
        Tab::Silent => select.with("AND o.silent_at < ?", &[now]),
    };
    let mut found: Vec<InLine> = r
        .select(
            select
                .with(
                    "ORDER BY o.queue_id, o.class_order, o.rank_at, o.id LIMIT ? OFFSET ?",
                    &[&asked.limit, &asked.skip],
                )
                .then(concat!(") AS line JOIN requests r ON r.id = line.id ", shown_joins!())),
        )
        .await?;
    found.sort_unstable_by_key(|line| (line.shown.queue_id, place::order_of(line.shown.class), line.place));
    Ok(found)
}

record! {
    /// Something to choose from beside a line: a service of the team, a team that asks, or a view that was saved.
    pub struct Choice {
        pub team_name: String,
        /// `service`, `from` or `view`; none of them in the first row where there is nothing to choose.
        pub kind: Option<String>,
        pub id: Option<Id>,
        pub name: Option<String>,
        /// What a view shows.
        pub shows: Option<String>,
    }
}

/// The name of a team whose line this viewer may look at, and what there is to choose from: its services, the teams whose
/// open requests the viewer sees in it, and the viewer's own views of it. Nothing when there is no such team for them.
pub async fn choices(r: &mut Reader, viewer: PersonId, team: TeamId) -> Result<Vec<Choice>> {
    r.all(
        concat!(
            "SELECT t.name AS team_name, c.kind, c.id, c.name, c.shows FROM teams t LEFT JOIN (
               SELECT 'service' AS kind, s.id, s.name, s.name_key, CAST(NULL AS TEXT) AS shows FROM services s
               WHERE s.team_id = $2 AND s.retired_at IS NULL AND (NOT s.is_complaint OR s.confidentiality <> 'confidential'
                 AND EXISTS (SELECT 1 FROM memberships cm WHERE cm.team_id = $2 AND cm.person_id = $1))
               UNION ALL
               SELECT 'from', f.id, f.name, f.name_key, NULL FROM teams f WHERE f.id IN
                 (SELECT r.requester_team_id FROM requests r WHERE r.team_id = $2 AND r.is_open AND ",
            seen_in_line!(),
            ") UNION ALL
               SELECT 'view', v.id, v.name, v.name_key, v.shows FROM saved_views v
               WHERE v.person_id = $1 AND v.team_id = $2
             ) AS c ON 1 = 1
             WHERE t.id = $2 AND (EXISTS (SELECT 1 FROM persons p WHERE p.id = $1 AND p.kind = 'employee')
               OR EXISTS (SELECT 1 FROM memberships m WHERE m.team_id = t.id AND m.person_id = $1))
             ORDER BY c.name_key NULLS LAST, c.id LIMIT 400"
        ),
        &[&viewer, &team],
    )
    .await
}

record! {
    /// What a team's line holds for this viewer.
    #[derive(Clone, Copy, Debug, Default)]
    pub struct QueueCounts {
        pub all_open: i64,
        pub unheard: i64,
        pub outside: i64,
        pub mine: i64,
        pub waiting: i64,
        pub late: i64,
        /// Whose asker has heard nothing for too long.
        pub silent: i64,
        /// Taken in the last 30 days, and of these out of order.
        pub taken: i64,
        pub out_of_order: i64,
    }
}

/// Counts of a team's line and of what was taken in the last 30 days, of what this viewer may see.
/// Confidential requests are in nobody's count.
pub async fn queue_counts(
    r: &mut Reader,
    viewer: PersonId,
    team: TeamId,
    now: Instant,
) -> Result<QueueCounts> {
    let month = now.plus_seconds(-30 * 86_400);
    r.one(
        concat!(
            "SELECT l.all_open, l.unheard, l.outside, l.mine, l.waiting, l.late, l.silent, t.taken, t.out_of_order
         FROM (SELECT COUNT(*) AS all_open,
                      COUNT(*) FILTER (WHERE is_unheard) AS unheard,
                      COUNT(*) FILTER (WHERE external_customer_id IS NOT NULL) AS outside,
                      COUNT(*) FILTER (WHERE assignee_id = $1) AS mine,
                      COUNT(*) FILTER (WHERE state = 'waiting') AS waiting,
                      COUNT(*) FILTER (WHERE due_at < $3) AS late,
                      COUNT(*) FILTER (WHERE silent_at < $3) AS silent
               FROM requests r
               WHERE r.team_id = $2 AND r.is_open
                 AND ",
            seen_in_line!(),
            ") AS l,
              (SELECT COUNT(*) AS taken, COUNT(*) FILTER (WHERE passed_over > 0) AS out_of_order FROM requests
               WHERE team_id = $2 AND taken_at >= $4 AND confidentiality <> 'confidential') AS t"
        ),
        &[&viewer, &team, &now, &month],
    )
    .await
}
