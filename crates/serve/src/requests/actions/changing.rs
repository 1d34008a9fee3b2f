//! A request while a verb changes it: locked, with its history, and projected when the verb is done.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use db::Act;
use kernel::calendar::{Calendar, CalendarSpec};
use kernel::{Audience, Failure, Id, Instant, Kind, Refusal, Viewer};
use map::Promised;
use map::services::Confidentiality;
use people::PersonId;

use crate::clocks::{self, Clock, ClockKind, History};
use crate::policy::{self, Deed, Standing};
use crate::requests::model::{Happened, Part, RequestEvent, RequestId, TextId, TextKind};
use crate::requests::store::{self, RequestRow};

/// A locked request, its history so far, and the calendar its promises are counted on.
pub struct Changing {
    pub row: RequestRow,
    pub standing: Standing,
    pub events: Vec<Happened>,
    calendar: Arc<Calendar>,
}

impl Changing {
    /// Locks the request for this deed. Refuses who may not, a state in which it does not go, and a version that
    /// is not the expected one.
    pub async fn begin(
        a: &mut Act,
        id: RequestId,
        expected: Option<i64>,
        deed: Deed,
    ) -> Result<Self, Failure> {
        let (viewer, now) = (PersonId(a.viewer.person), a.now);
        let row = store::lock(a, id, viewer, now).await?.ok_or(Refusal::NotFound)?;
        let standing = standing_of(&row, &a.viewer);
        policy::check(deed, standing, &a.viewer, row.state)?;
        if expected.is_some_and(|version| version != row.version - 1) {
            return Err(Refusal::Stale.into());
        }
        Self::held(a, row, standing).await
    }

    /// Locks it for what Hallway itself does, in any state.
    pub async fn of_hallway(a: &mut Act, id: RequestId) -> Result<Self, Failure> {
        let (viewer, now) = (PersonId(a.viewer.person), a.now);
        let row = store::lock(a, id, viewer, now).await?.ok_or(Refusal::NotFound)?;
        let standing = standing_of(&row, &a.viewer);
        Self::held(a, row, standing).await
    }

    async fn held(a: &mut Act, row: RequestRow, standing: Standing) -> Result<Self, Failure> {
        let spec: String = a.one("SELECT spec FROM calendars WHERE id = $1", &[&row.calendar_id]).await?;
        let events = store::timeline(a, row.id).await?;
        // What happens now happens after what has happened, also when the clock was set back in between. The logs of
        // other systems may tell of the future, and hold nothing up.
        let lived = events.iter().rev().find(|h| !matches!(h.event, RequestEvent::Logged(_)));
        if let Some(last) = lived {
            a.now = a.now.max(last.at);
        }
        Ok(Self { row, standing, events, calendar: compiled(&spec)? })
    }

    /// On which its promises are counted.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Keeps what somebody wrote.
    pub async fn write(&self, a: &mut Act, kind: TextKind, body: &str) -> Result<TextId, Failure> {
        let (id, author, now) = (TextId::new(a.id()), a.viewer.actor().map(PersonId), a.now);
        store::insert_text(a, id, self.row.id, kind, author, now, body).await?;
        Ok(id)
    }

    /// Keeps what somebody wrote, if anything.
    pub async fn write_if(
        &self,
        a: &mut Act,
        kind: TextKind,
        body: Option<&str>,
    ) -> Result<Option<TextId>, Failure> {
        match body {
            Some(body) => self.write(a, kind, body).await.map(Some),
            None => Ok(None),
        }
    }

    /// Writes down what happened; the request becomes what it makes of it.
    pub async fn happen(&mut self, a: &mut Act, event: RequestEvent) -> Result<(), Failure> {
        let audience = audience_of(&self.row, &event);
        let id = a.record(self.row.id.0, audience, &event).await?;
        let happened = Happened { id, at: a.now, actor: a.viewer.actor().map(PersonId), audience, event };
        self.row.become_after(&happened);
        self.events.push(happened);
        Ok(())
    }

    /// Computes the clocks anew and saves the request.
    pub async fn finish(mut self, a: &mut Act) -> Result<RequestId, Failure> {
        let promised = self.row.promised()?;
        let history = History::of(&self.events);
        project(&mut self.row, &promised, &history, &self.calendar)?;
        store::save(a, &self.row).await?;
        Ok(self.row.id)
    }
}

/// How this viewer stands to a request.
pub fn standing_of(row: &RequestRow, viewer: &Viewer) -> Standing {
    let person = PersonId(viewer.person);
    stands(
        row.audience,
        row.confidentiality,
        row.team_id.0,
        row.part,
        viewer,
        |id| id == person,
        [Some(row.requester_id), row.requested_for_id, Some(row.opened_by_id)],
    )
}

/// As [`standing_of`], from the pieces that a shown request has, too.
pub fn stands(
    audience: Audience,
    confidentiality: Confidentiality,
    team: Id,
    part: Option<Part>,
    viewer: &Viewer,
    is_me: impl Fn(PersonId) -> bool,
    asked: [Option<PersonId>; 3],
) -> Standing {
    let sees = viewer.sees_of(audience, team) || (viewer.actor().is_none() && viewer.administrator);
    Standing {
        sees,
        asked: asked.into_iter().flatten().any(is_me) || viewer.actor().is_none(),
        follows: part.is_some(),
        watches: part == Some(Part::Watcher),
        is_guest: viewer.kind == Kind::Guest,
        stands_in: sees && viewer.administers() && confidentiality == Confidentiality::Open,
        // Hallway itself keeps things going. Who is cleared for a confidential service provides it.
        provides: sees
            && (viewer.is_member(team)
                || confidentiality == Confidentiality::Confidential
                || viewer.actor().is_none()),
    }
}

/// Who may know of an event: what the team says among itself stays with the team, what was said and who follows with
/// those named, where it stands with everybody who may see the request.
pub fn audience_of(row: &RequestRow, event: &RequestEvent) -> Audience {
    match event {
        RequestEvent::Noted { .. }
        | RequestEvent::WasMissing { .. }
        | RequestEvent::StepDone { .. }
        | RequestEvent::StepUndone { .. }
        | RequestEvent::StepAdded { .. }
        | RequestEvent::StepsLeftOpen { .. }
        | RequestEvent::FellSilent { .. }
        | RequestEvent::Replied { .. }
        | RequestEvent::Mentioned { .. }
        | RequestEvent::MentionedInNote { .. }
        | RequestEvent::FollowerAdded { .. }
        | RequestEvent::FollowerRemoved { .. }
        | RequestEvent::SplitOff { .. } => team_of(row),
        _ => row.audience,
    }
}

/// The team that has it, or the circle of a confidential request.
fn team_of(row: &RequestRow) -> Audience {
    match row.confidentiality {
        Confidentiality::Confidential => row.audience,
        Confidentiality::Open | Confidentiality::Team => Audience(row.team_id.get()),
    }
}

/// Writes the clocks, and which runs out next, into the row.
pub fn project(
    row: &mut RequestRow,
    promised: &Promised,
    history: &History,
    calendar: &Calendar,
) -> Result<(), Failure> {
    let clocks = clocks::clocks(promised, calendar, history);
    row.clocks = serde_json::to_string(&clocks).map_err(anyhow::Error::from)?;
    figures(row, &clocks, history, calendar);
    let silent = clocks::falls_silent(history, calendar, row.silent_after);
    row.silent_at = silent.map(|silent| silent.at);
    row.alarm_at = silent.and_then(|silent| silent.alarm_at);
    let (kind, from, at) = match next_due(row, &clocks) {
        Some((kind, from, at)) => (Some(kind), Some(from), Some(at)),
        None => (None, None, None),
    };
    row.due_kind = kind.map(str::to_owned);
    row.due_from = from;
    row.due_at = at;
    Ok(())
}

/// Writes into the row what figures about it are made of.
fn figures(row: &mut RequestRow, clocks: &[Clock], history: &History, calendar: &Calendar) {
    let figures = clocks::Figures::of(history, clocks, calendar, row.acknowledged_at, row.resolved_at);
    row.resolve_seconds = figures.resolve_seconds;
    row.acknowledge_seconds = figures.acknowledge_seconds;
    row.acknowledged_in_time = figures.acknowledged_in_time;
    row.resolved_in_time = figures.resolved_in_time;
    row.silence_seconds = figures.silence_seconds;
    row.silence_business_seconds = figures.silence_business_seconds;
    row.hops = figures.hops;
}

/// What is due next: a first word, then the date that was promised, then the earliest other promise. While it waits
/// nothing falls due; what was late before stays late.
fn next_due(row: &RequestRow, clocks: &[Clock]) -> Option<(&'static str, Instant, Instant)> {
    let next = next_promise(row, clocks)?;
    let falls_due = row.waiting_since.is_none_or(|since| next.2 < since);
    falls_due.then_some(next)
}

fn next_promise(row: &RequestRow, clocks: &[Clock]) -> Option<(&'static str, Instant, Instant)> {
    if !row.state.is_open() {
        return None;
    }
    let clock = |kind: ClockKind| {
        let clock = clocks.iter().find(|c| c.kind == kind && c.stopped_at.is_none())?;
        Some((kind.as_str(), clock.from, clock.due_at?))
    };
    if row.is_unheard
        && let Some(due) = clock(ClockKind::Acknowledge)
    {
        return Some(due);
    }
    if let Some(promised) = row.promised_at {
        return Some(("promised", row.acknowledged_at.unwrap_or(row.opened_at), promised));
    }
    [ClockKind::Resolve, ClockKind::Update, ClockKind::Respond, ClockKind::Ownership]
        .into_iter()
        .filter_map(clock)
        .min_by_key(|(_, _, at)| *at)
}

/// A calendar from its stored form. Compiling one costs more than a page, so the last few hundred are kept.
pub fn compiled(spec: &str) -> Result<Arc<Calendar>, Failure> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Arc<Calendar>>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(calendar) = known.get(spec) {
        return Ok(calendar.clone());
    }
    let parsed: CalendarSpec = serde_json::from_str(spec).map_err(anyhow::Error::from)?;
    let calendar = Arc::new(Calendar::new(&parsed).map_err(|error| anyhow::anyhow!("{error}"))?);
    if known.len() >= 300 {
        known.clear();
    }
    known.insert(spec.to_owned(), calendar.clone());
    Ok(calendar)
}
