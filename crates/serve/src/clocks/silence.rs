//! How long somebody who waited heard nothing.

use kernel::Instant;

use super::History;
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
        RequestEvent::Opened { service, team: TEAM, class, outside: false, moved_up: 0, walk_up: false }
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
}
