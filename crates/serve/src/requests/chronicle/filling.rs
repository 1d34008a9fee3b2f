//! Writing chronicles down: rows of all the tables that a request has something in.

use std::borrow::Cow;

use db::{Act, Filling, Indexes, Origin as Source};
use kernel::value::{Bind, Value};

use super::{Chronicle, Text};
use crate::insights::{Gathering, ROLL_UPS};
use crate::requests::model::{Happened, Origin};
use crate::requests::place;

/// Rows that are ready to be written; a batch of requests with all that belongs to them.
#[derive(Default)]
pub struct Filled {
    requests: Vec<Value<'static>>,
    events: Vec<Value<'static>>,
    texts: Vec<Value<'static>>,
    participants: Vec<Value<'static>>,
    answers: Vec<Value<'static>>,
    roll_ups: Vec<Value<'static>>,
    number: usize,
}

/// A table, and how a row of it is made: the columns and their values stand beside each other.
macro_rules! table {
    ($table:ident, $name:literal, fn $write:ident($($of:ident: $type:ty),*) { $($column:ident: $value:expr,)* }) => {
        const $table: Filling = Filling { table: $name, columns: &[$(stringify!($column)),*] };

        fn $write(values: &mut Vec<Value<'static>>, $($of: $type),*) {
            $(values.push(kept(&$value));)*
        }
    };
}

fn kept(value: &dyn Bind) -> Value<'static> {
    match value.bind() {
        Value::Int(number) => Value::Int(number),
        Value::Real(number) => Value::Real(number),
        Value::Bool(is) => Value::Bool(is),
        Value::Text(text) => Value::Text(text.map(|text| Cow::Owned(text.into_owned()))),
        Value::Bytes(bytes) => Value::Bytes(bytes.map(|bytes| Cow::Owned(bytes.into_owned()))),
    }
}

table! { REQUESTS, "requests", fn write_request(c: &Chronicle, counted: &str) {
    id: c.row.id,
    version: c.row.version,
    origin: Origin::Simulated,
    reference: c.row.reference,
    number: c.asked.number,
    service_id: c.row.service_id,
    team_id: c.row.team_id,
    relationship_id: c.row.relationship_id,
    confidentiality: c.row.confidentiality,
    audience: c.row.audience,
    queue_id: c.row.queue_id,
    requester_id: c.row.requester_id,
    requester_team_id: c.asked.requester_team,
    customer_id: c.asked.customer,
    requested_for_id: c.row.requested_for_id,
    opened_by_id: c.row.opened_by_id,
    subject: c.asked.subject,
    subject_key: c.subject_key(),
    body: c.asked.body,
    class: c.row.class,
    class_order: place::order_of(c.row.class),
    state: c.row.state,
    is_open: c.row.state.is_open(),
    is_unheard: c.row.is_unheard,
    assignee_id: c.row.assignee_id,
    external_customer_id: c.row.external_customer_id,
    external_reference: c.row.external_reference,
    is_present: c.asked.is_present,
    needed_by: c.asked.needed_by,
    needed_reason: c.asked.needed_reason,
    promised_at: c.row.promised_at,
    promise_moves: c.row.promise_moves,
    first_promised_at: c.row.first_promised_at,
    rank_at: c.row.rank_at,
    moved_up: c.row.moved_up,
    taken_at: c.row.taken_at,
    passed_over: c.row.passed_over,
    taken_by_id: c.row.taken_by_id,
    taken_reason: c.row.taken_reason,
    opened_at: c.row.opened_at,
    held_since: c.row.held_since,
    acknowledged_at: c.row.acknowledged_at,
    resolved_at: c.row.resolved_at,
    ended_at: c.row.ended_at,
    changed_at: c.changed_at,
    waiting_on: c.row.waiting_on,
    waiting_for: c.row.waiting_for,
    waiting_since: c.row.waiting_since,
    waiting_until: c.row.waiting_until,
    hand_overs: c.row.hand_overs,
    reopenings: c.row.reopenings,
    calendar_id: c.row.calendar_id,
    targets: c.row.targets,
    clocks: c.row.clocks,
    due_kind: c.row.due_kind,
    due_from: c.row.due_from,
    due_at: c.row.due_at,
    resolve_seconds: c.row.resolve_seconds,
    acknowledge_seconds: c.row.acknowledge_seconds,
    silence_seconds: c.row.silence_seconds,
    silence_business_seconds: c.row.silence_business_seconds,
    acknowledged_in_time: c.row.acknowledged_in_time,
    resolved_in_time: c.row.resolved_in_time,
    hops: c.row.hops,
    is_uncounted: false,
    counted: counted,
    parent_id: c.row.parent_id,
    root_id: c.row.root_id,
    holds_parent: c.row.holds_parent,
    waits_for_parts: c.row.waits_for_parts,
    settled_at_first: c.row.settled_at_first,
    wished_id: c.row.wished_id,
    silent_after: c.row.silent_after,
    silent_at: c.row.silent_at,
    alarm_at: c.row.alarm_at,
    came_by: Some(c.asked.came_by),
} }

table! { EVENTS, "events", fn write_event(c: &Chronicle, happened: &Happened, seq: i64, kind: &str, payload: &str) {
    id: happened.id,
    seq: seq,
    at: happened.at,
    actor_id: happened.actor,
    kind: kind,
    subject_kind: "request",
    subject_id: c.row.id,
    audience: happened.audience,
    payload: payload,
    origin: Source::Simulated,
} }

table! { TEXTS, "request_texts", fn write_text(c: &Chronicle, text: &Text) {
    id: text.id,
    request_id: c.row.id,
    kind: text.kind,
    author_id: text.author,
    at: text.at,
    body: text.body,
} }

table! { PARTICIPANTS, "request_participants", fn write_follower(c: &Chronicle, who: people::PersonId, since: kernel::Instant) {
    request_id: c.row.id,
    person_id: who,
    part: crate::requests::model::Part::Participant,
    since: since,
} }

table! { ANSWERS, "request_answers", fn write_answers(c: &Chronicle, version: i64, answers: &str) {
    request_id: c.row.id,
    form_version: version,
    answers: answers,
} }

impl Filled {
    /// How many requests it holds.
    pub const fn len(&self) -> usize {
        self.number
    }

    pub const fn is_empty(&self) -> bool {
        self.number == 0
    }

    /// Adds a request as it stands: its events get the next places in the feed, and it is counted.
    pub fn add(&mut self, mut of: Chronicle, seq: &mut i64, counts: &mut Gathering) -> anyhow::Result<()> {
        of.project()?;
        let counted = counts.add(&of.row, Origin::Simulated, of.asked.customer, of.asked.came_by)?;
        write_request(&mut self.requests, &of, &counted);
        for happened in &of.events {
            *seq += 1;
            let (kind, payload) = db::event::told(&happened.event)?;
            write_event(&mut self.events, &of, happened, *seq, &kind, &payload);
        }
        for text in &of.texts {
            write_text(&mut self.texts, &of, text);
        }
        for (who, since) in &of.followers {
            write_follower(&mut self.participants, &of, *who, *since);
        }
        if let Some((version, answers)) = &of.asked.answers {
            write_answers(&mut self.answers, &of, *version, answers);
        }
        self.number += 1;
        Ok(())
    }
}

impl Filled {
    /// Adds rows of the roll-ups.
    pub fn add_roll_ups(&mut self, rows: Vec<Value<'static>>) {
        self.roll_ups.extend(rows);
    }
}

/// Takes the indexes of these tables away for the time of filling.
pub async fn set_indexes_aside(a: &mut Act) -> db::Result<Indexes> {
    a.set_indexes_aside(&[REQUESTS.table, EVENTS.table, TEXTS.table, PARTICIPANTS.table]).await
}

/// Writes a batch.
pub async fn fill(a: &mut Act, batch: &Filled) -> db::Result<()> {
    a.fill(&REQUESTS, &batch.requests).await?;
    a.fill(&EVENTS, &batch.events).await?;
    a.fill(&TEXTS, &batch.texts).await?;
    a.fill(&PARTICIPANTS, &batch.participants).await?;
    a.fill(&ANSWERS, &batch.answers).await?;
    a.fill(&ROLL_UPS, &batch.roll_ups).await
}
