//! One promise and how it stands.

use kernel::Instant;
use kernel::calendar::Calendar;
use map::Promised;
use map::services::Target;
use people::TeamId;
use serde::{Deserialize, Serialize};

use super::history::{Held, History, Over, Pause};

const MICROS: i64 = 1_000_000;

kernel::words! {
    pub enum ClockKind {
        /// To the first human word of the team that has it.
        Acknowledge = "acknowledge",
        /// To the first public message of the provider's side.
        Respond = "respond",
        /// From one public sign to the next.
        Update = "update",
        /// From the opening to the resolution.
        Resolve = "resolve",
        /// How long the present team has had it.
        Ownership = "ownership",
    }
}

kernel::words! {
    pub enum ClockState { Running = "running", Paused = "paused", Met = "met", Breached = "breached" }
}

/// A promise as of the last change. What it says at another instant is a pure function: [`Clock::read`]. It is kept with
/// each request, so what does not apply to it takes no room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub kind: ClockKind,
    /// Business seconds promised.
    pub target_seconds: i64,
    /// The same as opening days, when it was promised so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_days: Option<i64>,
    /// Whose stretch it counts, when it counts how long a team has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamId>,
    pub from: Instant,
    /// Business seconds of the pauses so far that are over, or have an end.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub paused_seconds: i64,
    /// A pause without an end, which the promise waits out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_since: Option<Instant>,
    /// A pause that ends by itself; the clock is paused until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_until: Option<Instant>,
    /// When the promised time is used up, and what is not done is late; missing while a pause without an end lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_at: Option<Instant>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<Instant>,
    /// Business seconds used at `stopped_at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_seconds: Option<i64>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
const fn is_zero(seconds: &i64) -> bool {
    *seconds == 0
}

/// What a clock says at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub state: ClockState,
    pub elapsed_seconds: i64,
}

/// All clocks of a request: one for each target that there is, and one more for each team that had it before.
pub fn clocks(promised: &Promised, calendar: &Calendar, history: &History) -> Vec<Clock> {
    let targets = promised.targets();
    let over = history.resolved_at.or(history.ended_at);
    let done = over.filter(|_| !history.was_given_up);
    let heard_from = history.unheard_since.unwrap_or(history.opened_at);
    let sign = history.last_sign_at.unwrap_or(history.opened_at);
    // What keeps a promise comes last; the end of the request stops every clock.
    let kept = [
        (ClockKind::Acknowledge, targets.acknowledge, heard_from, history.acknowledged_at.or(done)),
        (ClockKind::Respond, targets.respond, history.opened_at, history.responded_at.or(done)),
        (ClockKind::Update, targets.update, sign, done),
        (ClockKind::Resolve, targets.resolve, history.opened_at, done),
    ];
    let of_kind = |kind, target: Option<Target>, from, stop| {
        let own = target.and_then(|target| Clock::new(kind, target, from, stop, &history.pauses, calendar));
        let over = history
            .taken_over
            .iter()
            .filter(|over| over.kind == kind && stop.is_none_or(|stop| stop > over.at));
        let over = over.map(|over| Clock::taken(over, stop, &history.pauses, calendar));
        over.fold(own, |own, over| Some(own.map_or(over.clone(), |own| own.or_earlier(&over))))
    };
    let mut held: Vec<Held> = history.held().collect();
    let now_held = held.pop();
    let of_team = |held: Held, to: Option<Instant>| {
        let target = promised.ownership(held.team, held.from)?;
        let clock = Clock::new(ClockKind::Ownership, target, held.from, to, &history.pauses, calendar)?;
        Some(Clock { team: Some(held.team), ..clock })
    };
    kept.into_iter()
        .filter_map(|(kind, target, from, kept)| {
            let clock = of_kind(kind, target, from, kept.or(over))?;
            // What still ran when it went on as another is judged there.
            let counts = kept.or(done).is_some() || over.is_none() || clock.is_late(None) && !history.went_on;
            counts.then_some(clock)
        })
        .chain(
            now_held
                .and_then(|held| of_team(held, held.to))
                .filter(|clock| !history.was_given_up || clock.is_late(None) && !history.went_on),
        )
        .chain(held.into_iter().filter_map(|held| of_team(held, held.to)))
        .collect()
}

/// Business seconds that a target means when it starts at `from`.
pub fn seconds_of(target: Target, from: Instant, calendar: &Calendar) -> Option<i64> {
    match target {
        Target::Seconds(seconds) => Some(seconds),
        Target::Days(days) => calendar.add_days(from, days).map(|due| calendar.elapsed(from, due)),
    }
}

/// The earliest instant by which this much business time has passed since `start`, to the microsecond. None left is
/// due at once, or at the next opening.
fn reach(calendar: &Calendar, start: Instant, micros: i64) -> Option<Instant> {
    let (due, rest) = (calendar.add(start, micros / MICROS)?, micros % MICROS);
    if rest == 0 {
        return Some(due);
    }
    let opens = calendar.next_opening(due)?;
    let at = Instant(opens.0 + rest);
    match calendar.closing(opens).filter(|closes| *closes < at) {
        Some(closes) => Some(Instant(calendar.next_opening(closes)?.0 + (at.0 - closes.0))),
        None => Some(at),
    }
}

impl Clock {
    fn new(
        kind: ClockKind,
        target: Target,
        from: Instant,
        stop: Option<Instant>,
        pauses: &[Pause],
        calendar: &Calendar,
    ) -> Option<Self> {
        let clock = Self {
            kind,
            target_seconds: seconds_of(target, from, calendar)?,
            target_days: match target {
                Target::Days(days) => Some(days.into()),
                Target::Seconds(_) => None,
            },
            team: None,
            from,
            paused_seconds: 0,
            paused_since: None,
            paused_until: None,
            due_at: target.due(calendar, from),
            stopped_at: stop,
            stopped_seconds: None,
        };
        // Days that end at an opening end at an opening after a pause, too, not at the closing before.
        let at_opening = matches!(target, Target::Days(_))
            && clock.due_at.is_some_and(|due| calendar.is_open(due) && !calendar.is_open(Instant(due.0 - 1)));
        Some(clock.paused(at_opening, pauses, calendar))
    }

    /// The clock of a promise that came with another request: until the same moment, and later only by what it waits here.
    fn taken(over: &Over, stop: Option<Instant>, pauses: &[Pause], calendar: &Calendar) -> Self {
        let clock = Self {
            kind: over.kind,
            target_seconds: calendar.elapsed(over.at, over.due.max(over.at)),
            target_days: None,
            team: None,
            from: over.at,
            paused_seconds: 0,
            paused_since: None,
            paused_until: None,
            due_at: Some(over.due),
            stopped_at: stop,
            stopped_seconds: None,
        };
        clock.paused(false, pauses, calendar)
    }

    /// Due when the earlier of the two is.
    fn or_earlier(mut self, other: &Self) -> Self {
        if let (Some(own), Some(earlier)) = (self.due_at, other.due_at) {
            self.due_at = Some(own.min(earlier));
        }
        self
    }

    /// With all pauses taken out.
    fn paused(mut self, at_opening: bool, pauses: &[Pause], calendar: &Calendar) -> Self {
        let (from, stop, clock) = (self.from, self.stopped_at, &mut self);
        let mut paused = 0;
        for pause in pauses {
            let start = pause.from.max(from);
            let end = match (pause.to, stop) {
                (Some(to), Some(stop)) => Some(to.min(stop)),
                (to, stop) => to.or(stop),
            };
            if end.is_some_and(|end| end <= start) {
                continue;
            }
            if let Some(due) = clock.due_at.filter(|due| start <= *due) {
                let left = calendar.elapsed_micros(start, due);
                let moved = end.and_then(|end| reach(calendar, end, left));
                clock.due_at =
                    if at_opening { moved.and_then(|due| calendar.next_opening(due)) } else { moved };
            }
            match end {
                Some(end) => paused += calendar.elapsed_micros(start, end),
                None => clock.paused_since = Some(start),
            }
            clock.paused_until = if stop.is_none() { pause.to } else { None };
        }
        clock.paused_seconds = paused / MICROS;
        clock.stopped_seconds = stop.map(|stop| (calendar.elapsed_micros(from, stop) - paused) / MICROS);
        self
    }

    /// When it is due if it goes on at `now`: what is left of its time from there, where it waits.
    pub fn due_if_it_goes_on(&self, now: Instant, calendar: &Calendar) -> Option<Instant> {
        let left = || self.target_seconds - self.read(now, calendar).elapsed_seconds;
        self.due_at.or_else(|| calendar.add(now, left().max(0)))
    }

    /// How the promise stands at `now`.
    pub fn read(&self, now: Instant, calendar: &Calendar) -> Reading {
        let is_late = self.is_late(Some(now));
        if let Some(used) = self.stopped_seconds {
            let state = if is_late { ClockState::Breached } else { ClockState::Met };
            return Reading { state, elapsed_seconds: used };
        }
        let until = self.paused_since.unwrap_or(now);
        // A pause that is still to end has been counted whole; what of it lies ahead was never worked.
        let ahead = self.paused_until.filter(|end| *end > now).map_or(0, |end| calendar.elapsed(now, end));
        let elapsed_seconds = calendar.elapsed(self.from, until) - (self.paused_seconds - ahead);
        let state = match (is_late, self.is_paused(now)) {
            (true, _) => ClockState::Breached,
            (false, true) => ClockState::Paused,
            (false, false) => ClockState::Running,
        };
        Reading { state, elapsed_seconds }
    }

    /// Whether the promised time was used up when the clock stopped, or is at `now`.
    pub(crate) fn is_late(&self, now: Option<Instant>) -> bool {
        let until = self.stopped_at.or(now);
        self.due_at.zip(until).is_some_and(|(due, until)| due < until)
    }

    /// Business seconds by which it is or was late at `now`: none more are added while it waits.
    pub fn late_seconds(&self, now: Instant, calendar: &Calendar) -> i64 {
        let until = self.stopped_at.or(self.paused_since).unwrap_or(now);
        self.due_at.map_or(0, |due| calendar.elapsed(due, until.max(due)))
    }

    /// Whether it was kept; none while it still runs.
    pub fn is_kept(&self) -> Option<bool> {
        let stopped = self.stopped_at?;
        Some(self.due_at.is_none_or(|due| stopped <= due))
    }

    pub fn is_paused(&self, now: Instant) -> bool {
        self.stopped_at.is_none()
            && (self.paused_since.is_some() || self.paused_until.is_some_and(|end| end > now))
    }
}
