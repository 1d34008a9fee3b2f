//! How long somebody who waited heard nothing, and when that is too long.

use kernel::Instant;
use kernel::calendar::Calendar;

use super::{History, Pause};
use crate::requests::model::WaitingOn;

/// The longest stretch without a public sign of the provider's side, from the opening to the end, in seconds as
/// `span` counts them from one instant to another. What waited for whoever asked or for parts that others
/// were asked for, which are heard of by themselves, and what lay resolved, is left out.
/// None while the request is open.
pub fn silence(history: &History, span: impl Fn(Instant, Instant) -> i64) -> Option<i64> {
    let end = history.resolved_at.or(history.ended_at)?;
    let mut signs: Vec<Instant> = history.signs.iter().copied().filter(|sign| *sign <= end).collect();
    signs.push(end);
    signs.sort_unstable();
    let mut from = history.opened_at;
    let stretches = signs.into_iter().map(|to| {
        let left_out: i64 = history
            .pauses
            .iter()
            .filter(|pause| pause.is_for_parts || matches!(pause.on, None | Some(WaitingOn::Requester)))
            .map(|pause| (pause.from.max(from), pause.to.unwrap_or(end).min(to)))
            .filter(|(start, stop)| start < stop)
            .map(|(start, stop)| span(start, stop))
            .sum();
        let stretch = if to > from { span(from, to) - left_out } else { 0 };
        from = to.max(from);
        stretch
    });
    stretches.max()
}

/// When an open request falls silent, and when somebody is told of it next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FallsSilent {
    pub at: Instant,
    /// The first time when it falls silent, then half as long later; after that nobody is told again.
    pub alarm_at: Option<Instant>,
}

/// An open request falls silent so many business seconds after the last public sign, or after a wait is over in which
/// nothing is to be heard: for whoever asked, for a date, or for parts that are heard of by themselves. None while such a
/// wait lasts, and when it has ended.
pub fn falls_silent(history: &History, calendar: &Calendar, after: i64) -> Option<FallsSilent> {
    if !history.is_open() {
        return None;
    }
    let is_quiet = |pause: &&Pause| {
        pause.is_for_parts || matches!(pause.on, None | Some(WaitingOn::Requester | WaitingOn::Date))
    };
    let mut since = history.signs.iter().copied().fold(history.opened_at, Instant::max);
    for pause in history.pauses.iter().filter(is_quiet) {
        since = since.max(pause.to?);
    }
    let told = history.alarms.iter().filter(|at| **at >= since).count();
    let at = calendar.add(since, after)?;
    let alarm_at = match told {
        0 => Some(at),
        1 => calendar.add(since, after + after / 2),
        _ => None,
    };
    Some(FallsSilent { at, alarm_at })
}

#[cfg(test)]
mod tests {
    use kernel::Id;
    use people::TeamId;

    use super::*;
    use crate::requests::model::{Happened, RequestEvent, Side, TextId};

    const TEXT: TextId = TextId::new(1);
    const TEAM: TeamId = TeamId::new(1);

    fn plain(events: &[(i64, RequestEvent)]) -> Option<i64> {
        let happened: Vec<Happened> = events
            .iter()
            .map(|(hours, event)| {
                let at = Instant::from_seconds(hours * 3_600);
                Happened { id: Id(0), at, actor: None, audience: kernel::Audience(0), event: event.clone() }
            })
            .collect();
        let seconds = silence(&History::of(&happened), |from, to| to.seconds_since(from));
        seconds.map(|seconds| seconds / 3_600)
    }

    fn opened() -> RequestEvent {
        let (service, class) = (map::services::ServiceId::new(1), map::services::Class::Standard);
        RequestEvent::Opened {
            service,
            team: TEAM,
            class,
            outside: false,
            moved_up: 0,
            walk_up: false,
            split: false,
        }
    }

    const fn heard() -> RequestEvent {
        RequestEvent::Acknowledged { expected_at: None, text: None }
    }

    const fn done() -> RequestEvent {
        RequestEvent::Resolved { text: TEXT, outside_waited: None }
    }

    const fn pause(on: WaitingOn) -> RequestEvent {
        RequestEvent::Paused { on, until: None, text: TEXT }
    }

    #[test]
    fn silence_is_the_longest_stretch_between_two_signs() {
        assert_eq!(plain(&[(0, opened()), (3, heard()), (10, done())]), Some(7));
        let reply = RequestEvent::Replied { side: Side::Provider, text: TEXT };
        assert_eq!(plain(&[(0, opened()), (3, heard()), (6, reply), (10, done())]), Some(4));
        let note = RequestEvent::Noted { text: TEXT };
        assert_eq!(plain(&[(0, opened()), (3, heard()), (6, note), (10, done())]), Some(7));
    }

    #[test]
    fn an_open_request_has_no_silence_yet() {
        assert_eq!(plain(&[(0, opened()), (3, heard())]), None);
    }

    #[test]
    fn what_waits_for_whoever_asked_is_not_silent_and_what_waits_for_others_is() {
        let resumed = RequestEvent::Resumed {};
        let with = |on| plain(&[(0, opened()), (1, pause(on)), (9, resumed.clone()), (12, done())]);
        assert_eq!(with(WaitingOn::Requester), Some(3));
        assert_eq!(with(WaitingOn::Vendor), Some(11));
    }

    #[test]
    fn what_lay_resolved_until_it_came_back_is_not_silent() {
        let back = RequestEvent::Reopened { rework: None, text: TEXT };
        assert_eq!(plain(&[(0, opened()), (2, done()), (50, back), (55, done())]), Some(5));
    }

    /// When it falls silent after 16 hours around the clock, and when somebody is told next; in hours.
    fn falls(events: &[(i64, RequestEvent)]) -> Option<(i64, Option<i64>)> {
        let happened: Vec<Happened> = events
            .iter()
            .map(|(hours, event)| {
                let at = Instant::from_seconds(hours * 3_600);
                Happened { id: Id(0), at, actor: None, audience: kernel::Audience(0), event: event.clone() }
            })
            .collect();
        let calendar = Calendar::always(jiff::tz::TimeZone::UTC);
        let falls = falls_silent(&History::of(&happened), &calendar, 16 * 3_600)?;
        Some((falls.at.as_seconds() / 3_600, falls.alarm_at.map(|at| at.as_seconds() / 3_600)))
    }

    const fn alarm(level: crate::requests::model::AlarmLevel) -> RequestEvent {
        RequestEvent::FellSilent { due: Instant::from_seconds(0), level, tells: Vec::new() }
    }

    #[test]
    fn what_nobody_speaks_of_falls_silent_and_is_told_twice() {
        use crate::requests::model::AlarmLevel::{Holder, Lead};
        assert_eq!(falls(&[(0, opened())]), Some((16, Some(16))));
        assert_eq!(falls(&[(0, opened()), (3, heard())]), Some((19, Some(19))));
        let note = RequestEvent::Noted { text: TEXT };
        assert_eq!(falls(&[(0, opened()), (3, heard()), (9, note)]), Some((19, Some(19))));
        let once = [(0, opened()), (3, heard()), (19, alarm(Holder))];
        assert_eq!(falls(&once), Some((19, Some(27))));
        let twice = [(0, opened()), (3, heard()), (19, alarm(Holder)), (27, alarm(Lead))];
        assert_eq!(falls(&twice), Some((19, None)));
        let reply = RequestEvent::Replied { side: Side::Provider, text: TEXT };
        let again = [(0, opened()), (3, heard()), (19, alarm(Holder)), (20, reply)];
        assert_eq!(falls(&again), Some((36, Some(36))), "a sign begins it anew");
        assert_eq!(falls(&[(0, opened()), (3, heard()), (9, done())]), None);
    }

    #[test]
    fn a_wait_for_whoever_asked_is_not_silent_and_counts_from_its_end() {
        let wait = |on| [(0, opened()), (1, pause(on))];
        assert_eq!(falls(&wait(WaitingOn::Requester)), None);
        assert_eq!(falls(&wait(WaitingOn::Vendor)), Some((17, Some(17))));
        let over = [(0, opened()), (1, pause(WaitingOn::Requester)), (9, RequestEvent::Resumed {})];
        assert_eq!(falls(&over), Some((25, Some(25))));
    }
}
