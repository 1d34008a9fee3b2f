//! One request as it is kept, locked and saved as a whole.

use db::{Reader, Result, Writer, record};
use kernel::{Audience, Failure, Instant};
use map::Promised;
use map::services::{Class, Confidentiality, Opening, ServiceId};
use people::{CalendarId, ExternalCustomerTypeId, PersonId, TeamId};

use super::super::model::{Part, RequestId, State, WaitingOn};
use super::super::place;
use super::managed::part;

record! {
    /// All columns that verbs look at. The comments stand in the schema.
    #[derive(Clone, Debug, PartialEq)]
    pub struct RequestRow {
        pub id: RequestId,
        pub version: i64,
        pub reference: String,
        pub service_id: ServiceId,
        pub team_id: TeamId,
        pub relationship_id: kernel::Id,
        pub confidentiality: Confidentiality,
        pub audience: Audience,
        pub queue_id: i64,
        pub requester_id: PersonId,
        pub requested_for_id: Option<PersonId>,
        pub opened_by_id: PersonId,
        pub class: Class,
        pub state: State,
        pub is_unheard: bool,
        pub assignee_id: Option<PersonId>,
        pub external_customer_id: Option<ExternalCustomerTypeId>,
        pub external_reference: Option<String>,
        pub promised_at: Option<Instant>,
        pub promise_moves: i64,
        pub first_promised_at: Option<Instant>,
        pub rank_at: Instant,
        pub moved_up: i64,
        pub taken_at: Option<Instant>,
        pub passed_over: i64,
        pub taken_by_id: Option<PersonId>,
        pub taken_reason: Option<String>,
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
        pub calendar_id: CalendarId,
        pub targets: String,
        pub clocks: String,
        pub due_kind: Option<String>,
        pub due_from: Option<Instant>,
        pub due_at: Option<Instant>,
        pub resolve_seconds: Option<i64>,
        pub acknowledge_seconds: Option<i64>,
        pub silence_seconds: Option<i64>,
        pub silence_business_seconds: Option<i64>,
        pub acknowledged_in_time: Option<bool>,
        pub resolved_in_time: Option<bool>,
        pub settled_at_first: Option<bool>,
        pub hops: String,
        pub parent_id: Option<RequestId>,
        pub root_id: Option<RequestId>,
        pub holds_parent: bool,
        pub waits_for_parts: bool,
        pub wished_id: Option<PersonId>,
        pub silent_after: i64,
        pub silent_at: Option<Instant>,
        pub alarm_at: Option<Instant>,
        pub merged_into_id: Option<RequestId>,
        /// How the one who acts follows it.
        pub part: Option<Part>,
    }
}

impl RequestRow {
    /// What was promised of it, and by what.
    pub fn promised(&self) -> std::result::Result<Promised, Failure> {
        Ok(serde_json::from_str(&self.targets).map_err(anyhow::Error::from)?)
    }

    /// A request as it is when it is opened: in the line of the team that offers the service, in its turn, with nothing
    /// said or promised by a person yet. It has no reference and no relationship, and promises what the service itself does.
    pub fn fresh(
        id: RequestId,
        service: &Opening,
        class: Class,
        requester: PersonId,
        opened_at: Instant,
    ) -> std::result::Result<Self, Failure> {
        Ok(Self {
            id,
            version: 1,
            reference: String::new(),
            service_id: service.id,
            team_id: service.team_id,
            relationship_id: kernel::Id(0),
            confidentiality: service.confidentiality,
            audience: service.audience(),
            queue_id: service.team_id.get(),
            requester_id: requester,
            requested_for_id: None,
            opened_by_id: requester,
            class,
            state: State::New,
            is_unheard: true,
            assignee_id: None,
            external_customer_id: None,
            external_reference: None,
            promised_at: None,
            promise_moves: 0,
            first_promised_at: None,
            rank_at: place::in_turn(opened_at).rank_at,
            moved_up: 0,
            taken_at: None,
            passed_over: 0,
            taken_by_id: None,
            taken_reason: None,
            opened_at,
            held_since: opened_at,
            acknowledged_at: None,
            resolved_at: None,
            ended_at: None,
            waiting_on: None,
            waiting_for: None,
            waiting_since: None,
            waiting_until: None,
            hand_overs: 0,
            reopenings: 0,
            calendar_id: service.calendar_id.unwrap_or(CalendarId::new(0)),
            targets: serde_json::to_string(service.targets.of(class)).map_err(anyhow::Error::from)?,
            clocks: "[]".to_owned(),
            due_kind: None,
            due_from: None,
            due_at: None,
            resolve_seconds: None,
            acknowledge_seconds: None,
            silence_seconds: None,
            silence_business_seconds: None,
            acknowledged_in_time: None,
            resolved_in_time: None,
            settled_at_first: None,
            hops: String::new(),
            parent_id: None,
            root_id: None,
            holds_parent: false,
            waits_for_parts: false,
            wished_id: None,
            silent_after: service.silent_after_hours * 3_600,
            silent_at: None,
            alarm_at: None,
            merged_into_id: None,
            part: None,
        })
    }
}

/// The columns of [`RequestRow`] but the last.
macro_rules! columns {
    () => {
        "id, version, reference, service_id, team_id, relationship_id, confidentiality, audience, queue_id,
         requester_id, requested_for_id, opened_by_id, class, state, is_unheard, assignee_id, external_customer_id,
         external_reference, promised_at, promise_moves, first_promised_at, rank_at, moved_up, taken_at,
         passed_over, opened_at, held_since, acknowledged_at, resolved_at, ended_at, waiting_on, waiting_for,
         waiting_since, waiting_until, hand_overs, reopenings, calendar_id, targets, clocks, due_kind, due_from,
         due_at, resolve_seconds, taken_by_id, taken_reason, acknowledge_seconds, silence_seconds,
         silence_business_seconds, acknowledged_in_time, resolved_in_time, hops, parent_id, root_id,
         holds_parent, waits_for_parts, settled_at_first, wished_id, silent_after, silent_at, alarm_at,
         merged_into_id"
    };
}

/// All requests by id; nobody follows them.
pub async fn walk(r: &mut Reader, after: RequestId, limit: i64) -> Result<Vec<RequestRow>> {
    r.all(
        concat!(
            "SELECT ",
            columns!(),
            ", CAST(NULL AS TEXT) AS part FROM requests WHERE id > $1 ORDER BY id LIMIT $2"
        ),
        &[&after, &limit],
    )
    .await
}

/// Locks a request for the rest of the act and gives it; its version is one higher from now on.
pub async fn lock(
    w: &mut Writer,
    id: RequestId,
    viewer: PersonId,
    now: Instant,
) -> Result<Option<RequestRow>> {
    w.maybe(
        concat!(
            "UPDATE requests SET version = version + 1, changed_at = $3 WHERE id = $1 RETURNING ",
            columns!(),
            ", ",
            part!("requests", "$2"),
            " AS part"
        ),
        &[&id, &viewer, &now],
    )
    .await
}

/// Writes back everything that verbs change; the roll-ups have to count it anew.
pub async fn save(w: &mut Writer, row: &RequestRow) -> Result<()> {
    w.run(
        "UPDATE requests SET team_id = $2, audience = $3, queue_id = $4, class = $5, class_order = $6, state = $7,
             is_open = $8, is_unheard = $9, assignee_id = $10, external_customer_id = $11, external_reference = $12,
             promised_at = $13, promise_moves = $14, first_promised_at = $15, rank_at = $16, moved_up = $17,
             taken_at = $18, passed_over = $19, held_since = $20, acknowledged_at = $21, resolved_at = $22,
             ended_at = $23, waiting_on = $24, waiting_for = $25, waiting_since = $26, waiting_until = $27,
             hand_overs = $28, reopenings = $29, clocks = $30, due_kind = $31, due_from = $32, due_at = $33,
             resolve_seconds = $34, relationship_id = $35, taken_by_id = $36, taken_reason = $37,
             acknowledge_seconds = $38, silence_seconds = $39, silence_business_seconds = $40,
             acknowledged_in_time = $41, resolved_in_time = $42, hops = $43, targets = $44,
             waits_for_parts = $45, settled_at_first = $46, wished_id = $47, silent_at = $48, alarm_at = $49,
             merged_into_id = $50, is_uncounted = TRUE
         WHERE id = $1",
        &[
            &row.id,
            &row.team_id,
            &row.audience,
            &row.queue_id,
            &row.class,
            &place::order_of(row.class),
            &row.state,
            &row.state.is_open(),
            &row.is_unheard,
            &row.assignee_id,
            &row.external_customer_id,
            &row.external_reference,
            &row.promised_at,
            &row.promise_moves,
            &row.first_promised_at,
            &row.rank_at,
            &row.moved_up,
            &row.taken_at,
            &row.passed_over,
            &row.held_since,
            &row.acknowledged_at,
            &row.resolved_at,
            &row.ended_at,
            &row.waiting_on,
            &row.waiting_for,
            &row.waiting_since,
            &row.waiting_until,
            &row.hand_overs,
            &row.reopenings,
            &row.clocks,
            &row.due_kind,
            &row.due_from,
            &row.due_at,
            &row.resolve_seconds,
            &row.relationship_id,
            &row.taken_by_id,
            &row.taken_reason,
            &row.acknowledge_seconds,
            &row.silence_seconds,
            &row.silence_business_seconds,
            &row.acknowledged_in_time,
            &row.resolved_in_time,
            &row.hops,
            &row.targets,
            &row.waits_for_parts,
            &row.settled_at_first,
            &row.wished_id,
            &row.silent_at,
            &row.alarm_at,
            &row.merged_into_id,
        ],
    )
    .await?;
    Ok(())
}

/// Requests that wait for a date which has come; at most `limit`.
pub async fn waited_out(r: &mut Reader, now: Instant, limit: i64) -> Result<Vec<RequestId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT id FROM requests WHERE waiting_until <= $1 AND state = 'waiting' ORDER BY waiting_until LIMIT $2",
            &[&now, &limit],
        )
        .await?;
    Ok(ids.into_iter().map(RequestId::new).collect())
}

/// Open requests of which somebody is to be told that they are silent, and since when; at most `limit`. What was taken over
/// from another system rings nobody.
pub async fn to_alarm(r: &mut Reader, now: Instant, limit: i64) -> Result<Vec<(RequestId, Instant)>> {
    let rows: Vec<Due> = r
        .all(
            "SELECT id, alarm_at FROM requests WHERE alarm_at <= $1 AND origin <> 'imported'
             ORDER BY alarm_at, id LIMIT $2",
            &[&now, &limit],
        )
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.alarm_at)).collect())
}

record! {
    struct Due {
        pub id: RequestId,
        pub alarm_at: Instant,
    }
}

/// Requests resolved before this instant and not closed; at most `limit`.
pub async fn settled(r: &mut Reader, before: Instant, limit: i64) -> Result<Vec<RequestId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT id FROM requests WHERE state = 'resolved' AND resolved_at < $1 ORDER BY resolved_at LIMIT $2",
            &[&before, &limit],
        )
        .await?;
    Ok(ids.into_iter().map(RequestId::new).collect())
}
