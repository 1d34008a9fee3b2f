//! A request with the names of everything on it, as pages and the API show it.

use std::collections::HashMap;

use db::{Reader, Record, Result, Row, record};
use kernel::{Audience, Id, Instant};
use map::services::forms::Form;
use map::services::{Class, Confidentiality, ServiceId};
use people::{PersonId, TeamId};

use crate::problems::{ProblemId, seen_of_service};

use super::super::model::{CameBy, Happened, Part, RequestEvent, RequestId, State, WaitingOn};

record! {
    /// A line of a list.
    #[derive(Clone, Debug)]
    pub struct Shown {
        pub id: RequestId,
        pub version: i64,
        pub reference: String,
        pub number: Option<i64>,
        pub subject: String,
        pub state: State,
        pub class: Class,
        pub confidentiality: Confidentiality,
        pub audience: Audience,
        pub queue_id: i64,
        pub service_id: ServiceId,
        pub team_id: TeamId,
        pub relationship_id: Id,
        pub requester_id: PersonId,
        pub requester_team_id: Option<TeamId>,
        pub requested_for_id: Option<PersonId>,
        pub opened_by_id: PersonId,
        pub assignee_id: Option<PersonId>,
        pub external_customer_id: Option<Id>,
        pub external_reference: Option<String>,
        pub is_present: bool,
        pub is_unheard: bool,
        pub needed_by: Option<Instant>,
        pub promised_at: Option<Instant>,
        pub first_promised_at: Option<Instant>,
        pub promise_moves: i64,
        pub moved_up: i64,
        pub passed_over: i64,
        pub taken_at: Option<Instant>,
        pub taken_reason: Option<String>,
        pub rank_at: Instant,
        pub opened_at: Instant,
        pub held_since: Instant,
        pub acknowledged_at: Option<Instant>,
        pub resolved_at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub waiting_on: Option<WaitingOn>,
        pub waiting_for: Option<String>,
        pub waiting_since: Option<Instant>,
        pub waiting_until: Option<Instant>,
        pub hand_overs: i64,
        pub reopenings: i64,
        pub due_kind: Option<String>,
        pub due_from: Option<Instant>,
        pub due_at: Option<Instant>,
        pub parent_id: Option<RequestId>,
        pub root_id: Option<RequestId>,
        pub holds_parent: bool,
        pub waits_for_parts: bool,
        pub wished_id: Option<PersonId>,
        pub came_by: Option<CameBy>,
        pub silent_at: Option<Instant>,
        pub part: Option<Part>,
        /// How many steps its checklist has, and how many of them are done.
        pub steps: i64,
        pub steps_done: i64,
        pub service_name: String,
        pub team_name: String,
        pub requester_name: String,
        pub requester_team_name: Option<String>,
        pub requested_for_name: Option<String>,
        pub assignee_name: Option<String>,
        pub external_one: Option<String>,
        pub taken_by_name: Option<String>,
        pub wished_name: Option<String>,
    }
}

record! {
    /// What the page of one request needs beside its line.
    #[derive(Clone, Debug)]
    pub struct Whole {
        pub body: String,
        /// Whose service it is: another team than the one that has it, where it was handed over.
        pub service_team: TeamId,
        pub needed_reason: Option<String>,
        pub clocks: String,
        pub targets: String,
        pub calendar_spec: String,
        pub requester_says: Option<String>,
        pub place: i64,
        pub line_length: i64,
        /// Business seconds of the latest resolved requests of the service, newest first, by commas.
        pub lately: Option<String>,
        /// What was answered, as JSON, and the questions as they stood then.
        pub answers: Option<String>,
        pub form: Form,
        /// Whoever has it is away, or was: from when, until when, and who stands in.
        pub away_from: Option<Instant>,
        pub away_until: Option<Instant>,
        pub stands_in: Option<String>,
        /// Something was asked of others for it.
        pub has_parts: bool,
        /// Others go on as this one.
        pub has_merged: bool,
        /// The viewer is asked how it was.
        pub asks_how: bool,
        /// The known problem it stands under, as far as the viewer may see that.
        pub problem_id: Option<ProblemId>,
        pub problem_title: Option<String>,
        /// The team that has it has a known problem now, under which it could stand.
        pub has_problems: bool,
        /// Of a complaint: about which team, and whether about whoever leads it.
        pub complaint_team: Option<TeamId>,
        pub complaint_team_name: Option<String>,
        pub complaint_lead: Option<bool>,
    }
}

/// Both at once.
pub struct Found {
    pub shown: Shown,
    pub whole: Whole,
}

impl Record for Found {
    fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self { shown: Shown::read(row)?, whole: Whole::read(row)? })
    }
}

/// The columns of [`Shown`], from the tables of [`shown_joins`]; `$1` is the viewer.
macro_rules! shown {
    () => {
        "r.id, r.version, r.reference, r.number, r.subject, r.state, r.class, r.confidentiality, r.audience, r.queue_id,
         r.service_id, r.team_id, r.relationship_id, r.requester_id, r.requester_team_id, r.requested_for_id,
         r.opened_by_id, r.assignee_id, r.external_customer_id, r.external_reference, r.is_present, r.is_unheard,
         r.needed_by, r.promised_at, r.first_promised_at, r.promise_moves, r.moved_up, r.passed_over, r.taken_at,
         r.taken_reason, r.rank_at, r.opened_at, r.held_since, r.acknowledged_at, r.resolved_at,
         r.ended_at, r.waiting_on, r.waiting_for, r.waiting_since, r.waiting_until, r.hand_overs, r.reopenings,
         r.due_kind, r.due_from, r.due_at, r.parent_id, r.root_id, r.holds_parent, r.waits_for_parts, r.wished_id,
         r.came_by, r.silent_at,
         COALESCE((SELECT p.part FROM request_participants p WHERE p.request_id = r.id AND p.person_id = $1),
             CASE WHEN s.managers_see_since <= r.opened_at AND r.confidentiality <> 'confidential' AND q.manager_id = $1
                 THEN 'watcher' END) AS part,
         (SELECT COUNT(*) FROM request_steps rs WHERE rs.request_id = r.id) AS steps,
         (SELECT COUNT(rs.done_at) FROM request_steps rs WHERE rs.request_id = r.id) AS steps_done,
         s.name AS service_name, t.name AS team_name, COALESCE(q.preferred_name, q.name) AS requester_name,
         COALESCE(qt.name, qv.name) AS requester_team_name,
         COALESCE(f.preferred_name, f.name) AS requested_for_name,
         COALESCE(a.preferred_name, a.name) AS assignee_name, e.one AS external_one,
         COALESCE(k.preferred_name, k.name) AS taken_by_name,
         COALESCE(w.preferred_name, w.name) AS wished_name"
    };
}
/// What a request `r` is joined with for [`Shown`].
macro_rules! shown_joins {
    () => {
        "JOIN services s ON s.id = r.service_id
         JOIN teams t ON t.id = r.team_id
         JOIN persons q ON q.id = r.requester_id
         LEFT JOIN teams qt ON qt.id = r.requester_team_id
         LEFT JOIN vendors qv ON qv.id = q.vendor_id
         LEFT JOIN persons f ON f.id = r.requested_for_id
         LEFT JOIN persons a ON a.id = r.assignee_id
         LEFT JOIN persons k ON k.id = r.taken_by_id
         LEFT JOIN persons w ON w.id = r.wished_id
         LEFT JOIN external_customer_types e ON e.id = r.external_customer_id"
    };
}
pub(super) use {shown, shown_joins};

/// The known problem `kp` under which a request `r` stands, where the viewer may see it. A subquery and no join: without
/// statistics a planner would take each join more to multiply the rows.
macro_rules! problem_above {
    () => {
        concat!(
            "FROM problem_requests ku JOIN known_problems kp ON kp.id = ku.problem_id
               JOIN services ks ON ks.id = kp.service_id WHERE ku.request_id = r.id AND (",
            seen_of_service!("ks"),
            ")"
        )
    };
}

macro_rules! whole {
    () => {
        concat!(
            "SELECT ",
            shown!(),
            ", r.body, r.needed_reason, r.clocks, r.targets, c.spec AS calendar_spec, q.say_it AS requester_says,
               (SELECT COUNT(*) FROM requests o WHERE o.queue_id = r.queue_id AND o.class_order = r.class_order
                  AND o.is_open AND (o.rank_at, o.id) <= (r.rank_at, r.id)) AS place,
               (SELECT COUNT(*) FROM requests o WHERE o.queue_id = r.queue_id AND o.class_order = r.class_order
                  AND o.is_open) AS line_length,
               (SELECT string_agg(CAST(l.resolve_seconds AS TEXT), ',') FROM
                  (SELECT o.resolve_seconds FROM requests o WHERE o.service_id = r.service_id
                     AND o.resolved_at IS NOT NULL ORDER BY o.resolved_at DESC LIMIT 50) AS l) AS lately,
               ra.answers, sf.form, ab.starts_at AS away_from, ab.ends_at AS away_until,
               COALESCE(si.preferred_name, si.name) AS stands_in,
               EXISTS (SELECT 1 FROM requests o WHERE o.parent_id = r.id) AS has_parts,
               EXISTS (SELECT 1 FROM requests o WHERE o.merged_into_id = r.id) AS has_merged,
               EXISTS (SELECT 1 FROM rating_invitations i JOIN rating_rounds n ON n.id = i.round_id
                       WHERE i.request_id = r.id AND i.person_id = $1 AND n.secret IS NOT NULL) AS asks_how,
               (SELECT kp.id ",
            problem_above!(),
            ") AS problem_id, (SELECT kp.title ",
            problem_above!(),
            ") AS problem_title,
               EXISTS (SELECT 1 FROM services os JOIN known_problems ok ON ok.service_id = os.id
                       WHERE os.team_id = r.team_id AND os.confidentiality = r.confidentiality
                         AND os.retired_at IS NULL AND ok.resolved_at IS NULL) AS has_problems,
               (SELECT cm.about_team_id FROM complaints cm WHERE cm.request_id = r.id) AS complaint_team,
               (SELECT ct.name FROM complaints cm JOIN teams ct ON ct.id = cm.about_team_id
                WHERE cm.request_id = r.id) AS complaint_team_name,
               (SELECT cm.about_lead FROM complaints cm WHERE cm.request_id = r.id) AS complaint_lead,
               s.team_id AS service_team ",
            "FROM requests r ",
            shown_joins!(),
            " JOIN calendars c ON c.id = r.calendar_id
              LEFT JOIN absences ab ON ab.person_id = COALESCE(r.assignee_id, r.wished_id)
              LEFT JOIN persons si ON si.id = ab.substitute_id AND si.deactivated_at IS NULL
              LEFT JOIN request_answers ra ON ra.request_id = r.id
              LEFT JOIN service_forms sf ON sf.service_id = r.service_id AND sf.version = ra.form_version "
        )
    };
}

/// The request with this id. Whether the viewer may see it is the caller's question.
pub async fn find(r: &mut Reader, viewer: PersonId, id: RequestId) -> Result<Option<Found>> {
    r.maybe(concat!(whole!(), "WHERE r.id = $2"), &[&viewer, &id]).await
}

/// The request with this reference, as the address of its page says it.
pub async fn find_by_reference(r: &mut Reader, viewer: PersonId, reference: &str) -> Result<Option<Found>> {
    r.maybe(concat!(whole!(), "WHERE r.reference = $2"), &[&viewer, &reference]).await
}

record! {
    struct EventRow {
        pub id: Id,
        pub at: Instant,
        pub actor_id: Option<PersonId>,
        pub audience: Audience,
        pub payload: String,
    }
}

/// What happened to a request, oldest first.
pub type History = Vec<Happened>;

/// The whole history of one request.
pub async fn timeline(r: &mut Reader, id: RequestId) -> Result<History> {
    let rows: Vec<EventRow> = r
        .all(
            "SELECT id, at, actor_id, audience, payload FROM events
             WHERE subject_id = $1 AND subject_kind = 'request' ORDER BY at, id",
            &[&id],
        )
        .await?;
    rows.into_iter().map(EventRow::happened).collect()
}

/// The history of one request, and of those that go on as it, oldest event first.
pub async fn timelines_with_merged(r: &mut Reader, id: RequestId) -> Result<HashMap<RequestId, History>> {
    let rows = r
        .all(
            "SELECT id, at, actor_id, audience, payload, subject_id FROM events
             WHERE subject_kind = 'request' AND subject_id IN
                 (SELECT CAST($1 AS BIGINT) UNION ALL SELECT m.id FROM requests m WHERE m.merged_into_id = $1)
             ORDER BY at, id",
            &[&id],
        )
        .await?;
    histories(rows)
}

/// The histories of all requests from one id to another, oldest event first.
pub async fn timelines(
    r: &mut Reader,
    first: RequestId,
    last: RequestId,
) -> Result<HashMap<RequestId, History>> {
    let rows = r
        .all(
            "SELECT id, at, actor_id, audience, payload, subject_id FROM events
             WHERE subject_id >= $1 AND subject_id <= $2 AND subject_kind = 'request' ORDER BY subject_id, at, id",
            &[&first, &last],
        )
        .await?;
    histories(rows)
}

/// An event, with the request to which it happened.
pub(super) struct OfRequest(RequestId, EventRow);

impl Record for OfRequest {
    fn read(row: &Row<'_>) -> Result<Self> {
        Ok(Self(row.get("subject_id")?, Record::read(row)?))
    }
}

/// Events of several requests, sorted into the history of each.
pub(super) fn histories(rows: Vec<OfRequest>) -> Result<HashMap<RequestId, History>> {
    let mut histories: HashMap<RequestId, History> = HashMap::new();
    for OfRequest(request, row) in rows {
        histories.entry(request).or_default().push(row.happened()?);
    }
    Ok(histories)
}

impl EventRow {
    fn happened(self) -> Result<Happened> {
        let event: RequestEvent =
            serde_json::from_str(&self.payload).map_err(|error| db::Error::unreadable(self.id, error))?;
        Ok(Happened { id: self.id, at: self.at, actor: self.actor_id, audience: self.audience, event })
    }
}
