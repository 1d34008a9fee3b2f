//! One promise and how it stands.

use kernel::Instant;
use kernel::calendar::Calendar;
use map::services::{Target, Targets};
use serde::{Deserialize, Serialize};

use super::history::{History, Pause};

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

/// A promise as of the last change. What it says at another instant is a pure function: [`Clock::read`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub kind: ClockKind,
    /// Business seconds promised.
    pub target_seconds: i64,
    pub from: Instant,
    /// Business seconds of the pauses so far that are over, or have an end.
    pub paused_seconds: i64,
    /// A pause without an end, which the promise waits out.
    pub paused_since: Option<Instant>,
    /// A pause that ends by itself; the clock is paused until then.
    pub paused_until: Option<Instant>,
    /// When the promised time is used up; missing while a pause without an end lasts.
    pub due_at: Option<Instant>,
    pub stopped_at: Option<Instant>,
    /// Business seconds used at `stopped_at`.
    pub stopped_seconds: Option<i64>,
}

/// What a clock says at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub state: ClockState,
    pub elapsed_seconds: i64,
}

/// All clocks of a request: one for each target that there is.
pub fn clocks(targets: &Targets, calendar: &Calendar, history: &History) -> Vec<Clock> {
    let ended = history.resolved_at.or(history.ended_at);
    let held_since = history.holders.last().map_or(history.opened_at, |(_, since)| *since);
    let heard_from = history.unheard_since.unwrap_or(history.opened_at);
    let sign = history.last_sign_at.unwrap_or(history.opened_at);
    [
        (ClockKind::Acknowledge, targets.acknowledge, heard_from, history.acknowledged_at.or(ended)),
        (ClockKind::Respond, targets.respond, history.opened_at, history.responded_at.or(ended)),
        (ClockKind::Update, targets.update, sign, ended),
        (ClockKind::Resolve, targets.resolve, history.opened_at, ended),
        (ClockKind::Ownership, targets.ownership, held_since, ended),
    ]
    .into_iter()
    .filter_map(|(kind, target, from, stop)| Clock::new(kind, target?, from, stop, &history.pauses, calendar))
    .collect()
}

/// Business seconds that a target means when it starts at `from`.
pub fn seconds_of(target: Target, from: Instant, calendar: &Calendar) -> Option<i64> {
    match target {
        Target::Seconds(seconds) => Some(seconds),
        Target::Days(days) => calendar.add_days(from, days).map(|due| calendar.elapsed(from, due)),
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
        let target_seconds = seconds_of(target, from, calendar)?;
        let relevant: Vec<Pause> = pauses
            .iter()
            .copied()
            .filter(|p| p.to.is_none_or(|to| to > from) && stop.is_none_or(|stop| p.from < stop))
            .map(|p| Pause { from: p.from.max(from), to: p.to, on: p.on })
            .collect();
        let mut clock = Self {
            kind,
            target_seconds,
            from,
            paused_seconds: 0,
            paused_since: None,
            paused_until: None,
            due_at: None,
            stopped_at: stop,
            stopped_seconds: None,
        };
        let (mut left, mut since) = (target_seconds, Some(from));
        for pause in &relevant {
            let Some(start) = since else { break };
            let worked = calendar.elapsed(start, pause.from);
            if clock.due_at.is_none() && left <= worked {
                clock.due_at = calendar.add(start, left);
            }
            left -= worked;
            let end = match (pause.to, stop) {
                (Some(to), Some(stop)) => Some(to.min(stop)),
                (to, stop) => to.or(stop),
            };
            match end {
                Some(end) => clock.paused_seconds += calendar.elapsed(pause.from, end),
                None => clock.paused_since = Some(pause.from),
            }
            clock.paused_until = if stop.is_none() { pause.to } else { None };
            since = end;
        }
        if clock.due_at.is_none()
            && let Some(start) = since
        {
            clock.due_at = calendar.add(start, left.max(0));
        }
        clock.stopped_seconds = stop.map(|stop| calendar.elapsed(from, stop) - clock.paused_seconds);
        Some(clock)
    }

    /// How the promise stands at `now`.
    pub fn read(&self, now: Instant, calendar: &Calendar) -> Reading {
        if let Some(used) = self.stopped_seconds {
            let state = if used <= self.target_seconds { ClockState::Met } else { ClockState::Breached };
            return Reading { state, elapsed_seconds: used };
        }
        let is_paused = self.is_paused(now);
        let until = self.paused_since.unwrap_or(now);
        // A pause that is still to end has been counted whole; what of it lies ahead was never worked.
        let ahead = self.paused_until.filter(|end| *end > now).map_or(0, |end| calendar.elapsed(now, end));
        let elapsed_seconds = calendar.elapsed(self.from, until) - (self.paused_seconds - ahead);
        let late = self.due_at.is_some_and(|due| due < until) && elapsed_seconds >= self.target_seconds;
        let state = match (late, is_paused) {
            (true, _) => ClockState::Breached,
            (false, true) => ClockState::Paused,
            (false, false) => ClockState::Running,
        };
        Reading { state, elapsed_seconds }
    }

    pub fn is_paused(&self, now: Instant) -> bool {
        self.stopped_at.is_none() && (self.paused_since.is_some() || self.paused_until.is_some_and(|end| end > now))
    }
}
