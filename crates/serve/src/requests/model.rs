//! What a request is: its states, and everything that can happen to it.

use db::Fact;
use kernel::{Audience, Id, Instant};
use map::services::{Class, ServiceId};
use people::{PersonId, TeamId};
use serde::{Deserialize, Serialize};

use utoipa::ToSchema;

use super::imported::{LogRow, Told};
use crate::clocks::ClockKind;
use crate::complaints::ComplaintAnswer;

kernel::id!(RequestId, "A request.");
kernel::id!(TextId, "Something a person wrote on a request.");

kernel::words! {
    pub enum State {
        New = "new",
        Acknowledged = "acknowledged",
        InProgress = "in_progress",
        Waiting = "waiting",
        Resolved = "resolved",
        Closed = "closed",
        Declined = "declined",
        Withdrawn = "withdrawn",
        /// It goes on as another request.
        Merged = "merged",
    }
}

impl State {
    /// Somebody still has to do something about it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Acknowledged | Self::InProgress | Self::Waiting)
    }
}

kernel::words! {
    /// Where a request comes from.
    pub enum Origin { Native = "native", Imported = "imported", Simulated = "simulated" }
}

impl From<db::Origin> for Origin {
    fn from(origin: db::Origin) -> Self {
        match origin {
            db::Origin::Live => Self::Native,
            db::Origin::Imported => Self::Imported,
            db::Origin::Simulated => Self::Simulated,
        }
    }
}

kernel::words! {
    /// How a request came.
    #[derive(Default, utoipa::ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum CameBy {
        #[default]
        Web = "web",
        Api = "api",
        /// Somebody came by, and whoever they came to wrote it down.
        WalkUp = "walk_up",
        Mail = "mail",
    }
}

kernel::words! {
    /// Whom a paused request waits for.
    pub enum WaitingOn { Requester = "requester", Team = "team", Vendor = "vendor", Date = "date" }
}

kernel::words! {
    pub enum TextKind { Message = "message", Note = "note", Reason = "reason" }
}

kernel::words! {
    /// Which side of a request somebody speaks for.
    pub enum Side { Requester = "requester", Provider = "provider" }
}

kernel::words! {
    /// How somebody follows a request.
    #[derive(Default, ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Part {
        /// Reads the conversation and writes in it.
        #[default]
        Participant = "participant",
        /// Is told of news, and reads.
        Watcher = "watcher",
    }
}

impl Part {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

kernel::words! {
    /// Who is told first that a request is silent, and who then.
    pub enum AlarmLevel { Holder = "holder", Lead = "lead" }
}

kernel::words! {
    /// Why work comes back.
    pub enum Rework {
        NotDone = "not_done",
        Wrong = "wrong",
        Incomplete = "incomplete",
        Misunderstood = "misunderstood",
        Again = "again",
    }
}

/// What happened to a request. Texts are named by their id, so that erasing them leaves history true.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RequestEvent {
    Opened {
        service: ServiceId,
        team: TeamId,
        class: Class,
        outside: bool,
        moved_up: i64,
        /// Whoever asked came by; somebody of the team wrote it down.
        #[serde(default, skip_serializing_if = "is_false")]
        walk_up: bool,
        /// The team made it of messages of another request.
        #[serde(default, skip_serializing_if = "is_false")]
        split: bool,
    },
    /// A colleague was asked by name: theirs to take first, or of whoever stands in for them; of nobody in particular
    /// where nobody does.
    AskedOf {
        person: PersonId,
        first: Option<PersonId>,
    },
    /// "I have it, I will work on it, you will have it by ..."
    Acknowledged {
        expected_at: Option<Instant>,
        text: Option<TextId>,
    },
    AcknowledgementTakenBack {},
    /// A new date, after one was promised.
    PromiseMoved {
        from: Instant,
        to: Instant,
        text: Option<TextId>,
    },
    /// Somebody of the team made it theirs, before `passed` earlier ones.
    Taken {
        passed: i64,
        text: Option<TextId>,
    },
    Assigned {
        to: Option<PersonId>,
    },
    HandedOver {
        from: TeamId,
        to: TeamId,
        text: TextId,
    },
    /// The team was reorganised: another has it from now on, as it stands.
    WentAlong {
        from: TeamId,
        to: TeamId,
    },
    Paused {
        on: WaitingOn,
        until: Option<Instant>,
        text: TextId,
    },
    /// Others were asked for parts of it, and it goes on when the last of these has ended. Which they are, only the parts
    /// themselves tell: somebody may see this one and none of them.
    WaitsForParts {},
    Resumed {},
    /// Whoever waits has heard nothing for too long: these persons of the team are told.
    FellSilent {
        due: Instant,
        level: AlarmLevel,
        tells: Vec<PersonId>,
    },
    Replied {
        side: Side,
        text: TextId,
    },
    Noted {
        text: TextId,
    },
    /// The team said what was missing when it was asked, for its form.
    WasMissing {
        text: TextId,
    },
    /// Somebody outside waits for it, or not any more.
    OutsideChanged {
        outside: bool,
        moved_up: i64,
    },
    FollowerAdded {
        person: PersonId,
        #[serde(default, skip_serializing_if = "Part::is_usual")]
        part: Part,
    },
    FollowerRemoved {
        person: PersonId,
    },
    /// Somebody was named in a message.
    Mentioned {
        person: PersonId,
        text: TextId,
    },
    /// Somebody was named in an internal note: nobody else may know of it than of the note.
    MentionedInNote {
        person: PersonId,
        text: TextId,
    },
    /// Done; and whether somebody outside had really waited, when it was marked so.
    Resolved {
        text: TextId,
        outside_waited: Option<bool>,
    },
    /// A step of the team's checklist is done.
    StepDone {
        step: i64,
    },
    StepUndone {
        step: i64,
    },
    /// The team added a step.
    StepAdded {
        step: i64,
    },
    /// It was resolved with so many wanted steps open, and the team knows why.
    StepsLeftOpen {
        open: i64,
        text: TextId,
    },
    /// The team said what it takes over of what somebody wishes for; why, its resolution says.
    ComplaintAnswered {
        answer: ComplaintAnswer,
    },
    Reopened {
        rework: Option<Rework>,
        text: TextId,
    },
    Closed {},
    /// Not done: the reason, and another way where there is one.
    Declined {
        text: TextId,
        another_way: Option<TextId>,
    },
    Withdrawn {
        text: Option<TextId>,
    },
    /// It goes on as another request of the same team or service.
    MergedInto {
        into: RequestId,
        before: BeforeMerge,
    },
    /// It goes on by itself again, as it stood before.
    MergeUndone {
        into: RequestId,
        before: BeforeMerge,
    },
    /// Another request goes on here, and what was promised of it.
    TookOver {
        request: RequestId,
        over: TakenOver,
    },
    /// That one goes on by itself again; and the date that is promised since.
    TookOverUndone {
        request: RequestId,
        promised_at: Option<Instant>,
        first_promised_at: Option<Instant>,
    },
    /// These messages became a request of their own. Which that is, its link tells.
    SplitOff {
        texts: Vec<TextId>,
    },
    /// A row of another system's log.
    Logged(LogRow),
    /// A later log told other times for the whole of it.
    LogCorrected(Told),
}

/// How a request stood before it went on as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BeforeMerge {
    pub state: State,
    pub is_unheard: bool,
    pub waiting_on: Option<WaitingOn>,
    pub waiting_since: Option<Instant>,
    pub waiting_until: Option<Instant>,
}

/// What was promised of a request when it went on as another, and what of that one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOver {
    pub promised_at: Option<Instant>,
    /// When each of its clocks would have been due that still ran.
    pub dues: Vec<(ClockKind, Instant)>,
    pub had_promised_at: Option<Instant>,
    pub had_first_promised_at: Option<Instant>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks like this")]
const fn is_false(it: &bool) -> bool {
    !*it
}

impl Fact for RequestEvent {
    const SUBJECT: &'static str = "request";
}

impl RequestEvent {
    /// The text that belongs to it.
    pub fn text(&self) -> Option<TextId> {
        match self {
            Self::Acknowledged { text, .. }
            | Self::PromiseMoved { text, .. }
            | Self::Taken { text, .. }
            | Self::Withdrawn { text } => *text,
            Self::HandedOver { text, .. }
            | Self::Paused { text, .. }
            | Self::Replied { text, .. }
            | Self::Noted { text }
            | Self::WasMissing { text }
            | Self::StepsLeftOpen { text, .. }
            | Self::Resolved { text, .. }
            | Self::Reopened { text, .. }
            | Self::Declined { text, .. } => Some(*text),
            _ => None,
        }
    }
}

/// An event with its place in history.
#[derive(Clone, Debug)]
pub struct Happened {
    pub id: Id,
    pub at: Instant,
    pub actor: Option<PersonId>,
    /// Who may know of it.
    pub audience: Audience,
    pub event: RequestEvent,
}

impl TryFrom<&db::Recorded> for Happened {
    type Error = db::Error;
    fn try_from(recorded: &db::Recorded) -> db::Result<Self> {
        Ok(Self {
            id: recorded.id,
            at: recorded.at,
            actor: recorded.actor_id.map(PersonId),
            audience: recorded.audience,
            event: recorded.fact()?,
        })
    }
}

/// How people call a request by its reference: `#1042`, or the letters of a confidential one.
pub fn called(reference: &str) -> String {
    let is_number = reference.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { ["#", reference].concat() } else { reference.to_owned() }
}
