//! What figures about a request are made of: plain seconds and answers, computed from its history.

use kernel::Instant;
use kernel::calendar::Calendar;

use super::{Clock, ClockKind, History, silence};

/// The columns of a request's row that figures rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Business seconds from the opening to the first word, pauses removed.
    pub acknowledge_seconds: Option<i64>,
    /// The same to the present resolution.
    pub resolve_seconds: Option<i64>,
    /// The longest stretch without a public sign, around the clock and in business seconds.
    pub silence_seconds: Option<i64>,
    pub silence_business_seconds: Option<i64>,
    /// Whether a promise was kept; none where there was none, or it still runs.
    pub acknowledged_in_time: Option<bool>,
    pub resolved_in_time: Option<bool>,
    /// Every hand-over, as `from>to`, between commas.
    pub hops: String,
}

impl Figures {
    pub fn of(
        history: &History,
        clocks: &[Clock],
        calendar: &Calendar,
        acknowledged_at: Option<Instant>,
        resolved_at: Option<Instant>,
    ) -> Self {
        let kept = |kind: ClockKind| clocks.iter().find(|clock| clock.kind == kind).and_then(Clock::is_kept);
        let worked = |at: Instant| history.worked_seconds(at, calendar);
        let hops = history.holders.windows(2);
        let hops = hops.map(|pair| [pair[0].0, pair[1].0].map(|team| team.to_string()).join(">"));
        Self {
            acknowledge_seconds: acknowledged_at.map(worked),
            resolve_seconds: resolved_at.map(worked),
            silence_seconds: silence(history, |from, to| to.seconds_since(from)),
            silence_business_seconds: silence(history, |from, to| calendar.elapsed(from, to)),
            acknowledged_in_time: acknowledged_at.and_then(|_| kept(ClockKind::Acknowledge)),
            resolved_in_time: resolved_at.and_then(|_| kept(ClockKind::Resolve)),
            hops: hops.collect::<Vec<_>>().join(","),
        }
    }
}
