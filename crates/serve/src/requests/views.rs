//! What leaves: a request as JSON, no more than its reader may see.

use kernel::calendar::Calendar;
use kernel::{Id, Instant};
use map::services::{Class, Confidentiality};
use people::TeamId;
use serde::Serialize;
use utoipa::ToSchema;

use super::answers::Answered;
use super::model::{CameBy, Happened, RequestEvent, RequestId, State, WaitingOn};
use super::store::{Shown, Text};
use crate::clocks::{Clock, ClockKind, ClockState};

/// A thing with its name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Ref {
    #[schema(value_type = String)]
    pub id: Id,
    pub name: String,
}

/// Who asked, and for which team.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Asker {
    #[schema(value_type = String)]
    pub id: Id,
    pub name: String,
    pub team: Option<Ref>,
}

/// Who outside waits.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct External {
    #[schema(value_type = String)]
    pub id: Id,
    /// As a sentence begins with one of them: "A patient".
    pub one: String,
    /// The case; only for those who may read the conversation.
    pub reference: Option<String>,
    /// They are here now.
    pub is_present: bool,
}

/// Whom it waits for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Waiting {
    #[schema(value_type = String)]
    pub on: WaitingOn,
    /// Only for those who may read the conversation.
    pub for_whom: Option<String>,
    #[schema(value_type = Option<String>)]
    pub since: Option<Instant>,
    #[schema(value_type = Option<String>)]
    pub until: Option<Instant>,
}

/// A line of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestSummary {
    #[schema(value_type = String)]
    pub id: Id,
    /// As people call it: `1042`, or letters by chance for a confidential one.
    pub reference: String,
    /// None for a confidential request, so that nobody can count them.
    pub number: Option<i64>,
    pub subject: String,
    #[schema(value_type = String)]
    pub state: State,
    #[schema(value_type = String)]
    pub class: Class,
    #[schema(value_type = String)]
    pub confidentiality: Confidentiality,
    pub service: Ref,
    pub team: Ref,
    pub requester: Asker,
    pub requested_for: Option<Ref>,
    pub assignee: Option<Ref>,
    /// The colleague who was asked by name, or who stood in for them: theirs to take first.
    pub asked_of: Option<Ref>,
    /// When it falls silent, or fell: nobody has given a public sign for so long.
    #[schema(value_type = Option<String>)]
    pub silent_at: Option<Instant>,
    /// How it came; null where another system tells it.
    #[schema(value_type = Option<String>, example = "walk_up")]
    pub came_by: Option<CameBy>,
    #[schema(value_type = Option<String>)]
    pub relationship: Id,
    pub external_customer: Option<External>,
    #[schema(value_type = Option<String>)]
    pub needed_by: Option<Instant>,
    #[schema(value_type = Option<String>)]
    pub promised_at: Option<Instant>,
    /// How often the promised date was moved.
    pub promise_moves: i64,
    pub waiting: Option<Waiting>,
    /// How many requests it passed by rule, because somebody outside waits.
    pub moved_up: i64,
    /// Before how many earlier ones it was taken.
    pub taken_before: i64,
    pub hand_overs: i64,
    pub reopenings: i64,
    #[schema(value_type = String)]
    pub opened_at: Instant,
    #[schema(value_type = Option<String>)]
    pub acknowledged_at: Option<Instant>,
    #[schema(value_type = Option<String>)]
    pub resolved_at: Option<Instant>,
    #[schema(value_type = Option<String>)]
    pub ended_at: Option<Instant>,
    /// What is due next, and when.
    pub due_kind: Option<String>,
    #[schema(value_type = Option<String>)]
    pub due_at: Option<Instant>,
    pub version: i64,
}

/// One promise and how it stands now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ClockView {
    #[schema(value_type = String, example = "acknowledge")]
    pub kind: ClockKind,
    /// Business seconds promised.
    pub target_seconds: i64,
    /// Whose stretch it counts, when it counts how long a team has it: one clock for each team that had it.
    #[schema(value_type = Option<String>)]
    pub team: Option<TeamId>,
    /// None while it waits for somebody.
    #[schema(value_type = Option<String>)]
    pub due_at: Option<Instant>,
    /// Business seconds used.
    pub elapsed_seconds: i64,
    #[schema(value_type = String, example = "running")]
    pub state: ClockState,
}

/// How long one team had it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct HeldView {
    #[schema(value_type = String)]
    pub team: TeamId,
    #[schema(value_type = String)]
    pub from: Instant,
    /// None while it lasts.
    #[schema(value_type = Option<String>)]
    pub to: Option<Instant>,
    /// Business seconds, waits left out.
    pub seconds: i64,
}

/// Something that was said.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Saying {
    #[schema(value_type = String)]
    pub id: Id,
    /// `message`, `note` (within the team) or `reason`.
    pub kind: String,
    #[schema(value_type = Option<String>)]
    pub author: Option<Id>,
    #[schema(value_type = String)]
    pub at: Instant,
    pub body: String,
    /// On which request it was said, where that is another that goes on as this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub request: Option<RequestId>,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct EventView {
    #[schema(value_type = String)]
    pub id: Id,
    #[schema(value_type = String)]
    pub at: Instant,
    #[schema(value_type = Option<String>)]
    pub actor: Option<Id>,
    /// `kind`, and the facts that belong to it.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub event: RequestEvent,
}

/// The log of another system that a request was taken over from.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LogView {
    pub source: String,
    /// How the request is called there.
    pub case: String,
    /// What `word` means in events of the kind `logged`.
    pub words: Vec<Ref>,
}

/// What a complaint is about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AboutView {
    pub team: Ref,
    /// It is about whoever leads that team.
    pub about_lead: bool,
}

/// A request, all of it that its reader may see.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RequestView {
    #[serde(flatten)]
    pub summary: RequestSummary,
    /// Only for those who may read the conversation.
    pub body: Option<String>,
    /// To the questions of the service, as they stood when it was asked; like the body.
    pub answers: Option<Vec<Answered>>,
    pub needed_reason: Option<String>,
    pub clocks: Vec<ClockView>,
    /// The teams that had it, one after the other.
    pub held: Vec<HeldView>,
    /// Its place in its class, from 1; none when it is not open.
    pub queue_position: Option<i64>,
    pub queue_length: Option<i64>,
    /// Half of the latest requests of this service took at most so many business seconds; none below 5.
    pub usual_seconds: Option<f64>,
    /// How many requests that figure stands on.
    pub usual_n: i64,
    /// Where it was taken over from, when it was; told where one request is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log: Option<LogView>,
    /// Of a complaint: about whom; null of all others.
    pub complaint: Option<AboutView>,
    pub messages: Vec<Saying>,
    pub events: Vec<EventView>,
    /// What the reader may do now.
    pub can: Vec<String>,
}

impl From<&Shown> for RequestSummary {
    fn from(shown: &Shown) -> Self {
        let named = |id: Option<people::PersonId>, name: &Option<String>| {
            Some(Ref { id: id?.0, name: name.clone().unwrap_or_default() })
        };
        Self {
            id: shown.id.0,
            reference: shown.reference.clone(),
            number: shown.number,
            subject: shown.subject.clone(),
            state: shown.state,
            class: shown.class,
            confidentiality: shown.confidentiality,
            service: Ref { id: shown.service_id.0, name: shown.service_name.clone() },
            team: Ref { id: shown.team_id.0, name: shown.team_name.clone() },
            requester: Asker {
                id: shown.requester_id.0,
                name: shown.requester_name.clone(),
                team: shown
                    .requester_team_id
                    .map(|id| Ref { id: id.0, name: shown.requester_team_name.clone().unwrap_or_default() }),
            },
            requested_for: named(shown.requested_for_id, &shown.requested_for_name),
            assignee: named(shown.assignee_id, &shown.assignee_name),
            asked_of: named(shown.wished_id, &shown.wished_name),
            came_by: shown.came_by,
            silent_at: shown.silent_at,
            relationship: shown.relationship_id,
            external_customer: shown.external_customer_id.map(|id| External {
                id,
                one: shown.external_one.clone().unwrap_or_default(),
                reference: shown.external_reference.clone(),
                is_present: shown.is_present,
            }),
            needed_by: shown.needed_by,
            promised_at: shown.promised_at,
            promise_moves: shown.promise_moves,
            waiting: shown.waiting_on.map(|on| Waiting {
                on,
                for_whom: shown.waiting_for.clone(),
                since: shown.waiting_since,
                until: shown.waiting_until,
            }),
            moved_up: shown.moved_up,
            taken_before: shown.passed_over,
            hand_overs: shown.hand_overs,
            reopenings: shown.reopenings,
            opened_at: shown.opened_at,
            acknowledged_at: shown.acknowledged_at,
            resolved_at: shown.resolved_at,
            ended_at: shown.ended_at,
            due_kind: shown.due_kind.clone(),
            due_at: shown.due_at,
            version: shown.version,
        }
    }
}

impl RequestSummary {
    /// Without what only those named on it may read: the case outside and the name it waits for.
    pub fn for_onlookers(mut self) -> Self {
        if let Some(external) = &mut self.external_customer {
            external.reference = None;
        }
        if let Some(waiting) = &mut self.waiting {
            waiting.for_whom = None;
        }
        self
    }
}

impl ClockView {
    pub fn read(clock: &Clock, now: Instant, calendar: &Calendar) -> Self {
        let reading = clock.read(now, calendar);
        Self {
            kind: clock.kind,
            target_seconds: clock.target_seconds,
            team: clock.team,
            due_at: clock.due_at,
            elapsed_seconds: reading.elapsed_seconds,
            state: reading.state,
        }
    }
}

impl Saying {
    pub fn of(text: &Text, on: RequestId) -> Self {
        Self {
            id: text.id.0,
            kind: text.kind.to_string(),
            author: text.author_id.map(|id| id.0),
            at: text.at,
            body: text.body.clone(),
            request: Some(text.request_id).filter(|request| *request != on),
        }
    }
}

impl From<&Happened> for EventView {
    fn from(happened: &Happened) -> Self {
        Self {
            id: happened.id,
            at: happened.at,
            actor: happened.actor.map(|id| id.0),
            event: happened.event.clone(),
        }
    }
}
