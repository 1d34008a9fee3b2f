//! Laws of attribution: every moment of a wait belongs to exactly one step, over chains of any shape.

use kernel::calendar::{Calendar, zone};
use kernel::{Audience, Id, Instant};
use map::services::{Class, ServiceId};
use people::TeamId;
use proptest::prelude::*;

use super::model::{Link, Whose, attribute};
use super::story::{is_between, shares};
use crate::clocks::History;
use crate::requests::model::{Happened, RequestEvent as Event, RequestId, TextId, WaitingOn};

const TEXT: TextId = TextId::new(1);

fn hour(hours: i64) -> Instant {
    Instant::from_seconds(hours * 3_600)
}

fn history(events: &[(i64, Event)]) -> History {
    let happened: Vec<Happened> = events
        .iter()
        .map(|(at, event)| Happened {
            id: Id(0),
            at: hour(*at),
            actor: None,
            audience: Audience(0),
            event: event.clone(),
        })
        .collect();
    History::of(&happened)
}

fn opened(team: i64) -> Event {
    let (service, class) = (ServiceId::new(1), Class::Standard);
    Event::Opened {
        service,
        team: TeamId::new(team),
        class,
        outside: false,
        moved_up: 0,
        walk_up: false,
        split: false,
    }
}

fn heard() -> Event {
    Event::Acknowledged { expected_at: None, text: None }
}

fn resolved() -> Event {
    Event::Resolved { text: TEXT, outside_waited: None }
}

fn link(id: i64, parent: Option<i64>, now: i64, events: &[(i64, Event)]) -> Link {
    Link::new(RequestId::new(id), parent.map(RequestId::new), true, &history(events), hour(now))
}

/// From, to, request and whose, in hours.
fn told(links: &[Link], tops: &[i64]) -> Vec<(i64, i64, i64, Whose)> {
    let tops: Vec<RequestId> = tops.iter().copied().map(RequestId::new).collect();
    let hours = |at: Instant| at.as_seconds() / 3_600;
    attribute(links, &tops).iter().map(|s| (hours(s.from), hours(s.to), s.request.get(), s.whose)).collect()
}

#[test]
fn a_wait_for_parts_belongs_to_the_part_that_ends_last() {
    let (a, b, c) = (TeamId::new(1), TeamId::new(2), TeamId::new(3));
    let links = [
        link(
            1,
            None,
            99,
            &[
                (0, opened(1)),
                (1, heard()),
                (3, Event::WaitsForParts {}),
                (9, Event::Resumed {}),
                (10, resolved()),
            ],
        ),
        link(2, Some(1), 99, &[(3, opened(2)), (4, heard()), (6, resolved())]),
        link(3, Some(1), 99, &[(5, opened(3)), (9, resolved())]),
    ];
    let expected = [
        (0, 1, 1, Whose::FirstWord(a)),
        (1, 3, 1, Whose::Team(a)),
        (3, 4, 2, Whose::FirstWord(b)),
        (4, 5, 2, Whose::Team(b)),
        (5, 9, 3, Whose::FirstWord(c)),
        (9, 10, 1, Whose::Team(a)),
    ];
    assert_eq!(told(&links, &[1]), expected);
}

#[test]
fn a_part_that_is_not_shown_stands_as_somewhere_else() {
    let links = [link(1, None, 9, &[(0, opened(1)), (0, heard()), (2, Event::WaitsForParts {})])];
    let team = TeamId::new(1);
    assert_eq!(told(&links, &[1]), [(0, 2, 1, Whose::Team(team)), (2, 9, 1, Whose::Elsewhere)]);
}

#[test]
fn between_two_requests_of_a_case_nobody_waits() {
    let links = [
        link(1, None, 99, &[(0, opened(1)), (2, resolved())]),
        link(2, None, 99, &[(5, opened(2)), (6, resolved())]),
    ];
    let (a, b) = (TeamId::new(1), TeamId::new(2));
    assert_eq!(told(&links, &[1, 2]), [(0, 2, 1, Whose::FirstWord(a)), (5, 6, 2, Whose::FirstWord(b))]);
}

/// A request: what it is a part of among the earlier ones, whether that waits for it, and its deeds some hours apart.
type Life = (prop::sample::Index, bool, i64, Vec<(i64, usize)>);

fn any_lives() -> impl Strategy<Value = Vec<Life>> {
    let deeds = prop::collection::vec((0..9_i64, 0..9_usize), 0..12);
    prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), 0..40_i64, deeds), 1..9)
}

fn lived((_, _, begins, deeds): &Life, team: i64) -> Vec<(i64, Event)> {
    let mut events = vec![(*begins, opened(team))];
    let mut at = *begins;
    for (gap, deed) in deeds {
        at += gap;
        events.push((
            at,
            match deed {
                0 => heard(),
                1 => Event::Paused { on: WaitingOn::Vendor, until: None, text: TEXT },
                2 => Event::Paused { on: WaitingOn::Date, until: Some(hour(at + 5)), text: TEXT },
                3 => Event::Resumed {},
                4 => Event::HandedOver { from: TeamId::new(team), to: TeamId::new(team + 50), text: TEXT },
                5 => resolved(),
                6 => Event::Reopened { rework: None, text: TEXT },
                7 => Event::Paused { on: WaitingOn::Requester, until: None, text: TEXT },
                _ => Event::WaitsForParts {},
            },
        ));
    }
    events
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn stretches_never_overlap_and_add_up_to_the_whole_wait(lives in any_lives(), now in 0..200_i64, tops in 1..3_usize) {
        let links: Vec<Link> = lives.iter().enumerate().map(|(nth, life)| {
            let id = i64::try_from(nth).unwrap() + 1;
            let parent = (nth >= tops).then(|| RequestId::new(i64::try_from(life.0.index(nth)).unwrap() + 1));
            Link::new(RequestId::new(id), parent, life.1, &history(&lived(life, id)), hour(now))
        }).collect();
        let tops: Vec<RequestId> = (1..=tops.min(links.len())).map(|id| RequestId::new(i64::try_from(id).unwrap())).collect();
        let stretches = attribute(&links, &tops);
        for pair in stretches.windows(2) {
            prop_assert!(pair[0].to <= pair[1].from, "{pair:?}");
        }
        prop_assert!(stretches.iter().all(|stretch| stretch.from < stretch.to));
        // The whole is every moment in which one of those at the top was open, hour by hour.
        let is_open = |at: i64| lives.iter().take(tops.len()).enumerate().any(|(nth, life)| {
            let history = history(&lived(life, i64::try_from(nth).unwrap() + 1));
            let ends = history.resolved_at.or(history.ended_at).unwrap_or(hour(now));
            history.opened_at <= hour(at) && hour(at) < ends
        });
        let whole = (0..1_000).filter(|at| is_open(*at)).count();
        let sum: i64 = stretches.iter().map(|stretch| stretch.to.seconds_since(stretch.from)).sum();
        prop_assert_eq!(sum, i64::try_from(whole).unwrap() * 3_600);
        // Shares and business time come to the same.
        let calendar = Calendar::always(zone("UTC").unwrap());
        let parts = shares(&stretches, &calendar);
        prop_assert_eq!(parts.iter().map(|share| share.time.micros).sum::<i64>(), sum * 1_000_000);
        prop_assert_eq!(parts.iter().map(|share| share.time.open_micros).sum::<i64>(), sum * 1_000_000);
        prop_assert!(parts.iter().all(|share| share.unheard.micros <= share.time.micros));
        let between: i64 = stretches.iter().filter(|s| is_between(s, &tops)).map(|s| s.to.0 - s.from.0).sum();
        prop_assert!(between <= sum * 1_000_000);
    }
}
