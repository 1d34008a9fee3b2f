//! Lists of requests: the API's, a team's line, and what Today shows.

use db::{Reader, Result, Select};
use kernel::value::Bind;
use kernel::{Instant, text};
use map::services::{Class, ServiceId};
use people::{PersonId, TeamId};

use super::super::model::{RequestId, State};
use super::super::place;
use super::shown::{Shown, shown, shown_joins};

kernel::words! {
    /// How a list is ordered.
    pub enum Sort {
        /// Newest first.
        Newest = "newest",
        /// What is due first, first; open ones only.
        Due = "due",
    }
}

/// Which requests a list holds.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub team: Option<TeamId>,
    pub assignee: Option<PersonId>,
    pub requester: Option<PersonId>,
    pub state: Option<State>,
    pub service: Option<ServiceId>,
    pub relationship: Option<kernel::Id>,
    pub open: Option<bool>,
    /// Only what has fallen silent by then.
    pub silent_by: Option<Instant>,
    /// Words of the subject.
    pub words: Option<String>,
}

/// What this viewer may see: the audience of the row, being named on it, or for people from outside, who are no
/// colleagues, that their team has what all colleagues may see.
macro_rules! visible {
    () => {
        concat!(
            "(EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1)
          OR r.requester_id = $1 OR r.requested_for_id = $1 OR r.opened_by_id = $1
          OR EXISTS (SELECT 1 FROM request_participants p WHERE p.request_id = r.id AND p.person_id = $1)
          OR r.audience = 1 AND r.team_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = $1)
          OR ",
            $crate::requests::store::managed::managed!("r", "$1"),
            ")"
        )
    };
}

pub(crate) use visible;

/// The same for the requests `r` of a statement put together elsewhere, whose `$1` is the viewer.
pub const VISIBLE: &str = visible!();

/// Whose words the viewer (`$1`) reads, of the requests `r` of such a statement: those named on it, the team that has it,
/// and the circle of a confidential one. As [`crate::policy::Deed::ReadConversation`], without standing in for a team.
pub const READ: &str = concat!(
    "(r.requester_id = $1 OR r.requested_for_id = $1 OR r.opened_by_id = $1
      OR EXISTS (SELECT 1 FROM request_participants p WHERE p.request_id = r.id AND p.person_id = $1)
      OR (r.audience = 1 OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1))
         AND r.team_id IN (SELECT k.team_id FROM memberships k WHERE k.person_id = $1)
      OR r.confidentiality = 'confidential'
         AND EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = r.audience AND m.person_id = $1)
      OR ",
    crate::requests::store::managed::managed!("r", "$1"),
    ")"
);

/// Those of these requests that the viewer may see, in no order.
pub async fn those_seen(r: &mut Reader, viewer: PersonId, ids: &[RequestId]) -> Result<Vec<Shown>> {
    let select = Select::bound(
        concat!(
            "SELECT ",
            shown!(),
            " FROM requests r ",
            shown_joins!(),
            " WHERE ",
            visible!(),
            " AND r.id IN"
        ),
        &[&viewer],
    );
    r.select(select.list(ids)).await
}

/// A list for the viewer; `after` is the sort key and the id of the last row before.
pub async fn list(
    r: &mut Reader,
    viewer: PersonId,
    filter: &Filter,
    sort: Sort,
    after: Option<[i64; 2]>,
    limit: i64,
) -> Result<Vec<Shown>> {
    let pattern = filter.words.as_deref().map(like);
    // A person's own list begins with that person, so that its index serves it.
    let mut select = Select::bound(
        concat!("SELECT ", shown!(), " FROM requests r ", shown_joins!(), " WHERE ", visible!()),
        &[&viewer],
    )
    .and("r.team_id = ?", filter.team.as_ref())
    .and("r.assignee_id = ?", filter.assignee.as_ref())
    .and("r.state = ?", filter.state.as_ref())
    .and("r.service_id = ?", filter.service.as_ref())
    .and("r.is_open AND r.silent_at < ?", filter.silent_by.as_ref())
    .and("r.subject_key LIKE ? ESCAPE '\\'", pattern.as_ref());
    if let Some(relationship) = &filter.relationship {
        // What was asked over one that was folded into it is shown with it.
        select = select.with(
            "AND (r.relationship_id = ? OR r.relationship_id IN
                    (SELECT l.id FROM relationships l WHERE l.folded_into = ?))",
            &[relationship, relationship],
        );
    }
    if let Some(requester) = &filter.requester {
        select = select.with("AND (r.requester_id = ? OR r.requested_for_id = ?)", &[requester, requester]);
    }
    select = match filter.open {
        Some(true) => select.then("AND r.is_open"),
        Some(false) => select.then("AND NOT r.is_open"),
        None => select,
    };
    let [key, id] = after.unwrap_or_default();
    select = match (sort, after.is_some()) {
        (Sort::Newest, false) => select.then("ORDER BY r.opened_at DESC, r.id DESC"),
        (Sort::Newest, true) => select
            .with("AND (r.opened_at, r.id) < (?, ?)", &[&key, &id])
            .then("ORDER BY r.opened_at DESC, r.id DESC"),
        (Sort::Due, false) => select.then("AND r.is_open AND r.due_at IS NOT NULL ORDER BY r.due_at, r.id"),
        (Sort::Due, true) => select
            .with("AND r.is_open AND (r.due_at, r.id) > (?, ?)", &[&key, &id])
            .then("ORDER BY r.due_at, r.id"),
    };
    r.select(select.with("LIMIT ?", &[&limit])).await
}

/// What is open with this person and visible to the viewer: what they have, and what they were asked for by name while
/// nobody has it; what is due first, first.
pub async fn open_with(r: &mut Reader, viewer: PersonId, person: PersonId, limit: i64) -> Result<Vec<Shown>> {
    r.all(
        concat!(
            "SELECT ",
            shown!(),
            " FROM requests r ",
            shown_joins!(),
            " WHERE ",
            visible!(),
            " AND r.is_open AND (r.assignee_id = $2 OR r.wished_id = $2 AND r.assignee_id IS NULL)
             ORDER BY r.due_at NULLS LAST, r.id LIMIT $3"
        ),
        &[&viewer, &person, &limit],
    )
    .await
}

/// A pattern that finds the words in their order, with its special characters made plain.
fn like(words: &str) -> String {
    let mut pattern = String::from("%");
    for c in text::fold(words).chars().take(200) {
        match c {
            '%' | '_' | '\\' => pattern.extend(['\\', c]),
            ' ' => pattern.push('%'),
            c => pattern.push(c),
        }
    }
    pattern.push('%');
    pattern
}

/// How many requests of the viewer's teams wait for a first word. Both `?` are the viewer.
pub const UNHEARD: &str = "(SELECT COUNT(*) FROM memberships k JOIN requests r ON r.team_id = k.team_id
    WHERE k.person_id = ? AND r.is_open AND r.is_unheard
      AND (r.audience = 1 OR r.audience IN (SELECT m.audience FROM audience_members m WHERE m.person_id = ?)))";

/// A place in a line: whoever stands before it came earlier.
#[derive(Clone, Copy, Debug)]
pub struct InQueue {
    pub queue: i64,
    pub class: Class,
    pub rank_at: Instant,
    pub id: RequestId,
    /// Who would take it.
    pub taker: PersonId,
}

/// The references of those that stand earlier in the same line and that nobody has yet, first things first; without what
/// others were asked for by name, as long as these are there. At most 200 are named.
pub async fn earlier(r: &mut Reader, of: InQueue, now: Instant) -> Result<Vec<String>> {
    let order = place::order_of(of.class);
    let binds: [&(dyn Bind + Sync); 6] = [&of.queue, &order, &of.rank_at, &of.id, &of.taker, &now];
    r.all(
        "SELECT reference FROM requests WHERE queue_id = $1 AND is_open AND assignee_id IS NULL AND state <> 'waiting'
           AND (class_order < $2 OR (class_order = $2 AND (rank_at < $3 OR (rank_at = $3 AND id < $4))))
           AND (wished_id IS NULL OR wished_id = $5
             OR EXISTS (SELECT 1 FROM persons p WHERE p.id = wished_id AND p.deactivated_at IS NOT NULL)
             OR EXISTS (SELECT 1 FROM absences a WHERE a.person_id = wished_id AND a.starts_at <= $6 AND a.ends_at > $6))
         ORDER BY class_order, rank_at, id LIMIT 200",
        &binds,
    )
    .await
}

/// Lets those named on a request know of an event `e` about it, but not of what the team says among itself.
macro_rules! named_on_event {
    ($viewer:literal) => {
        concat!(
            "(e.subject_kind = 'request' AND e.kind NOT IN ('noted', 'mentioned_in_note', 'was_missing', 'fell_silent') AND EXISTS
    (SELECT 1 FROM persons me JOIN requests r ON r.id = e.subject_id WHERE me.id = ",
            $viewer,
            " AND (r.requester_id = me.id OR r.requested_for_id = me.id OR r.opened_by_id = me.id OR EXISTS
         (SELECT 1 FROM request_participants f WHERE f.request_id = r.id AND f.person_id = me.id) OR ",
            $crate::requests::store::managed::managed!("r", "me.id"),
            ")))"
        )
    };
}

/// Lets those whose team has a request know of an event `e` about it that all colleagues may know of: also when they come
/// from outside.
macro_rules! held_on_event {
    ($viewer:literal) => {
        concat!(
            "(e.subject_kind = 'request' AND e.audience = 1 AND EXISTS
    (SELECT 1 FROM requests r JOIN memberships k ON k.team_id = r.team_id
     WHERE r.id = e.subject_id AND k.person_id = ",
            $viewer,
            "))"
        )
    };
}

/// The one `?` of each is the viewer.
pub const NAMED_ON_EVENT: &str = named_on_event!("?");
pub const HELD_ON_EVENT: &str = held_on_event!("?");
/// The same for the persons `p` of a statement.
pub const NAMED_ON_EVENT_BY: &str = named_on_event!("p.id");
pub const HELD_ON_EVENT_BY: &str = held_on_event!("p.id");
