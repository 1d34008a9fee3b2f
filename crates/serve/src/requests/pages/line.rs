//! One line of a list of requests, as every page shows it.

use kernel::Viewer;
use map::services::{Class, Confidentiality};
use web::{Say, Speech, initials};

use crate::policy::Deed;
use crate::requests::chip::Chip;
use crate::requests::model::{State, called};
use crate::requests::reading;
use crate::requests::store::Shown;
use crate::words;

/// What stands on a line.
pub struct Line {
    pub path: String,
    /// `#1042`, or the letters of a confidential one.
    pub reference: String,
    pub subject: String,
    pub requester: String,
    pub requester_initials: String,
    pub requester_avatar: u8,
    pub team: String,
    pub outside: Option<String>,
    pub is_confidential: bool,
    pub assignee: Option<String>,
    pub assignee_initials: String,
    pub assignee_avatar: u8,
    /// Who was asked by name, while nobody has it.
    pub asked_of: Option<String>,
    pub chip: Option<Chip>,
    pub moved_up: i64,
    /// "Taken before 3 earlier ones by Jonas, 09:40: the portal closes at noon."
    pub taken_before: Option<String>,
    pub class: Class,
    pub state: String,
    pub is_unheard: bool,
    /// "3 of 5", for the team that has it.
    pub steps: Option<String>,
    pub may_acknowledge: bool,
    pub may_take: bool,
    /// When it is expected, for whoever waits: `today by 16:00`; and what that stands on.
    pub expected: String,
    pub expected_note: String,
    /// The date that was promised has passed.
    pub is_late: bool,
}

impl Line {
    pub fn of(t: &Speech, viewer: &Viewer, shown: &Shown) -> Self {
        let standing = reading::standing(shown, viewer);
        let may = |deed| crate::policy::check(deed, standing, viewer, shown.state).is_ok();
        let reads = standing.may(Deed::ReadConversation);
        let (expected, expected_note) = expected(t, shown);
        Self {
            path: format!("/requests/{}", shown.reference),
            reference: reference(shown),
            subject: shown.subject.clone(),
            requester: with_team(&shown.requester_name, shown.requester_team_name.as_deref()),
            requester_initials: initials(&shown.requester_name),
            requester_avatar: people::avatar(shown.requester_id.0),
            team: shown.team_name.clone(),
            outside: outside(t, shown, reads),
            is_confidential: shown.confidentiality == Confidentiality::Confidential,
            assignee: shown.assignee_name.clone(),
            assignee_initials: shown.assignee_name.as_deref().map(initials).unwrap_or_default(),
            assignee_avatar: shown.assignee_id.map(|id| people::avatar(id.0)).unwrap_or_default(),
            asked_of: shown.wished_name.clone().filter(|_| shown.assignee_id.is_none()),
            chip: Chip::of(t, shown, reads),
            moved_up: shown.moved_up,
            taken_before: taken_before(t, shown, standing.provides),
            class: shown.class,
            state: state(t, shown.state),
            is_unheard: shown.is_unheard,
            steps: (shown.steps > 0 && standing.may(Deed::Tick))
                .then(|| t.a2("steps-done", "done", shown.steps_done, "all", shown.steps)),
            may_acknowledge: shown.is_unheard && may(Deed::Acknowledge),
            may_take: shown.assignee_id.is_none() && may(Deed::Take),
            expected,
            expected_note,
            is_late: shown.state.is_open() && shown.promised_at.is_some_and(|at| at < t.now),
        }
    }
}

/// How people call it.
pub fn reference(shown: &Shown) -> String {
    called(&shown.reference)
}

/// `Grace Adeyemi, Front Desk`
pub fn with_team(name: &str, team: Option<&str>) -> String {
    match team {
        Some(team) => format!("{name}, {team}"),
        None => name.to_owned(),
    }
}

/// "A patient waits", "A patient is at the desk", with the case for those who may read it.
pub fn outside(t: &Speech, shown: &Shown, reads: bool) -> Option<String> {
    let one = &words::one_outside(t, shown.external_one.as_deref()?);
    let case = shown.external_reference.as_deref().filter(|_| reads);
    Some(match (shown.is_present, case) {
        (true, _) => t.a1("outside-is-here", "one", one),
        (false, Some(case)) => t.a2("outside-waits-case", "one", one, "case", case),
        (false, None) => t.a1("outside-waits", "one", one),
    })
}

/// Why it was taken before others: the team reads who did it, others the reason alone.
fn taken_before(t: &Speech, shown: &Shown, is_team: bool) -> Option<String> {
    let reason = shown.taken_reason.as_deref().filter(|_| shown.passed_over > 0)?;
    let n = shown.passed_over;
    Some(match shown.taken_by_name.as_deref().filter(|_| is_team) {
        Some(who) => {
            let time = shown.taken_at.map(|at| t.short(at)).unwrap_or_default();
            t.say(
                "queue-taken-before-by",
                &[("n", n.arg()), ("who", who.arg()), ("time", time.arg()), ("reason", reason.arg())],
            )
        }
        None => t.a2("queue-taken-before", "n", n, "reason", reason),
    })
}

/// A state as people say it.
pub fn state(t: &Speech, state: State) -> String {
    t.s(match state {
        State::New => "state-new",
        State::Acknowledged => "state-acknowledged",
        State::InProgress => "state-in-progress",
        State::Waiting => "state-waiting",
        State::Resolved => "state-resolved",
        State::Closed => "state-closed",
        State::Declined => "state-declined",
        State::Withdrawn => "state-withdrawn",
        State::Merged => "state-merged",
    })
}

fn expected(t: &Speech, shown: &Shown) -> (String, String) {
    let state = state(t, shown.state);
    if !shown.state.is_open() {
        return (state, shown.resolved_at.or(shown.ended_at).map(|at| t.at(at)).unwrap_or_default());
    }
    match (shown.promised_at, shown.due_at) {
        (Some(at), _) if shown.promise_moves > 0 => {
            let first = shown.first_promised_at.map(|at| t.at(at)).unwrap_or_default();
            (t.by(at), t.a2("expected-moved", "n", shown.promise_moves, "first", &first))
        }
        (Some(at), _) if at < t.now => {
            (t.by(at), t.a1("expected-late", "span", t.span(t.now.seconds_since(at))))
        }
        (Some(at), _) => (t.by(at), t.s("expected-promised")),
        (None, Some(at)) if shown.is_unheard => (t.by(at), t.s("expected-first-word")),
        (None, Some(at)) => (t.by(at), t.s("expected-target")),
        (None, None) => (state, String::new()),
    }
}
