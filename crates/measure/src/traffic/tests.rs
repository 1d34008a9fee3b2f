//! Threads and pairs of persons with known beginnings, and that nothing depends on how many rows there are.

use proptest::prelude::*;

use super::*;
use crate::wilson;

const HOUR: i64 = 3_600_000_000;
const DAY: i64 = 24 * HOUR;

/// Person n belongs to team n / 10.
fn wrote(from: u64, to: u64, at: i64) -> Interaction {
    let (from_team, to_team) = (from / 10, to / 10);
    Interaction { from, to, from_team, to_team, at: Some(at), thread: None, kind: Kind::Message }
}

fn in_thread(thread: u64, row: Interaction) -> Interaction {
    Interaction { thread: Some(thread), ..row }
}

fn read(rows: &[Interaction]) -> Traffic {
    let mut traffic = Traffic::default();
    rows.iter().for_each(|row| traffic.read(row));
    traffic
}

fn evidence(mut traffic: Traffic) -> Vec<Evidence> {
    let latest = traffic.latest;
    let between = traffic.take().into_iter().filter(|((low, high), _)| low != high);
    between.map(|(teams, passed)| Evidence::of(teams, &passed, latest)).collect()
}

fn only(rows: &[Interaction]) -> Evidence {
    let all = evidence(read(rows));
    assert_eq!(all.len(), 1);
    all[0].clone()
}

#[test]
fn whoever_begins_and_is_answered_has_asked() {
    let day = |n| n * 10 * DAY;
    let mut rows = Vec::new();
    for n in 0..6 {
        // 11 and 12 of team 1 ask 20 of team 2 in turn, and are answered on the next day; 20 also sends circulars.
        rows.push(wrote(11 + n % 2, 20, day(n as i64)));
        rows.push(wrote(20, 11 + n % 2, day(n as i64) + DAY));
        rows.push(wrote(20, 13, day(n as i64) + 2 * DAY));
    }
    let found = only(&rows);
    assert_eq!(found.ways[0], Way { count: 6, persons: 2, begun: 6, asks: 6 });
    assert_eq!(found.ways[1], Way { count: 12, persons: 1, begun: 6, asks: 0 });
    let Service::OneWay { asks, of, confidence, .. } = found.service else { panic!("{:?}", found.service) };
    assert_eq!((asks, of), (Asks { customer: 1, provider: 2, n: 6 }, 6));
    // 1 - 1/2^7: the chance of Beta(7, 1) above one half.
    assert!((confidence - (1.0 - 0.5_f64.powi(7))).abs() < 1e-12);
}

#[test]
fn a_thread_is_begun_once_towards_each_team_and_answered_once() {
    let rows = [
        in_thread(7, wrote(10, 20, 0)),
        in_thread(7, wrote(10, 21, 0)),
        in_thread(7, wrote(10, 30, 0)),
        in_thread(7, wrote(21, 10, HOUR)),
        in_thread(7, wrote(20, 10, 2 * HOUR)),
        in_thread(7, wrote(10, 20, 20 * DAY)),
    ];
    let all = evidence(read(&rows));
    assert_eq!(all.iter().map(|e| e.teams).collect::<Vec<_>>(), [(1, 2), (1, 3)]);
    assert_eq!(all[0].ways[0], Way { count: 3, persons: 1, begun: 1, asks: 1 });
    assert_eq!(all[0].ways[1], Way { count: 2, persons: 2, begun: 0, asks: 0 });
    assert_eq!((all[1].ways[0].begun, all[1].ways[0].asks), (1, 0));
}

#[test]
fn after_a_silence_whoever_writes_begins_anew() {
    let two =
        only(&[wrote(10, 20, 0), wrote(20, 10, 3 * DAY), wrote(20, 10, 7 * DAY), wrote(10, 20, 8 * DAY)]);
    assert_eq!((two.ways[0].asks, two.ways[1].asks), (1, 1));
    let thread = only(&[in_thread(1, wrote(10, 20, 0)), in_thread(1, wrote(20, 10, 31 * DAY))]);
    assert_eq!((thread.ways[0].begun, thread.ways[1].begun, thread.ways[0].asks), (1, 1, 0));
}

#[test]
fn a_request_asks_even_before_it_is_answered_and_its_answer_begins_nothing() {
    let request = |n| Interaction { kind: Kind::Request, ..in_thread(n, wrote(10, 20, n as i64)) };
    let answer = Interaction { kind: Kind::Answer, ..in_thread(1, wrote(20, 10, HOUR)) };
    let stray = Interaction { kind: Kind::Answer, ..in_thread(9, wrote(20, 10, HOUR)) };
    let found = only(&[request(1), request(2), answer, stray]);
    assert_eq!(found.ways[0], Way { count: 2, persons: 1, begun: 2, asks: 2 });
    assert_eq!(found.ways[1], Way { count: 2, persons: 1, begun: 0, asks: 0 });
    assert_eq!(found.service, Service::Few { asks: 2 });
}

#[test]
fn without_times_and_threads_nobody_can_tell_who_asks() {
    let row = |from, to| Interaction { at: None, ..wrote(from, to, 0) };
    let found = only(&[row(10, 20), row(20, 10), row(10, 21), row(11, 21)]);
    assert_eq!(found.service, Service::Unknown);
    assert_eq!((found.ways[0].count, found.ways[0].persons, found.ways[0].begun), (3, 2, 0));
    assert_eq!((found.first, found.days, found.of_weeks, found.regularity), (None, 0, 0, None));
    let threads = only(&[in_thread(1, row(10, 20)), in_thread(1, row(20, 10))]);
    assert_eq!(threads.ways[0].asks, 1);
}

#[test]
fn weeks_run_from_monday_and_count_up_to_the_end_of_all_that_was_read() {
    // The fourth day of 1970 was a Sunday.
    let mut rows =
        vec![wrote(10, 20, 3 * DAY), wrote(20, 10, 4 * DAY), wrote(20, 10, 5 * DAY), wrote(20, 10, 12 * DAY)];
    rows.push(wrote(30, 31, 38 * DAY));
    let found = only(&rows);
    assert_eq!((found.days, found.weeks, found.of_weeks), (4, 3, 6));
    assert_eq!(found.regularity, Some(0.5));
    assert_eq!((found.first, found.last), (Some(3 * DAY), Some(12 * DAY)));
    assert_eq!(only(&rows[..4]).regularity, None);
}

#[test]
fn what_stays_in_a_team_is_counted_and_what_one_writes_to_oneself_only_as_that() {
    let traffic = read(&[wrote(10, 11, 0), wrote(11, 10, 1), wrote(10, 10, 2), wrote(10, 20, 3)]);
    assert_eq!(traffic.counts().collect::<Vec<_>>(), [((1, 1), 2), ((1, 2), 1)]);
    assert_eq!((traffic.to_self(), evidence(traffic).len()), (1, 1));
}

#[test]
fn a_late_row_counts_and_answers_nothing() {
    let found = only(&[wrote(10, 20, 2 * DAY), wrote(20, 10, DAY)]);
    assert_eq!((found.ways[0].asks, found.ways[1].count, found.ways[1].begun), (0, 1, 0));
}

#[test]
fn asks_that_are_even_are_mutual_once_there_are_enough() {
    let of =
        |a, b| service([Asks { customer: 1, provider: 2, n: a }, Asks { customer: 2, provider: 1, n: b }]);
    assert!(matches!(of(50, 48), Service::Mutual { of: 98, .. }));
    assert!(matches!(of(5, 4), Service::Unclear { of: 9, .. }));
    assert_eq!(of(0, 4), Service::Few { asks: 4 });
    assert_eq!(of(0, 0), Service::Unknown);
    let Service::OneWay { asks, share, confidence, .. } = of(3, 12) else { panic!() };
    assert_eq!((asks.customer, asks.provider, Some(share)), (2, 1, wilson(12, 15, 0.95)));
    // Of sixteen throws of a fair coin, the chance of at most twelve heads: Beta's tail as a binomial one.
    assert!((confidence - (1.0 - (560.0 + 120.0 + 16.0 + 1.0) / 65_536.0)).abs() < 1e-12, "{confidence}");
    assert!(matches!(of(1_000_000, 10), Service::OneWay { confidence, .. } if confidence > 0.999_999));
}

/// Exchanges that have gone silent are forgotten; thus memory does not grow with the rows.
#[test]
fn memory_does_not_grow_with_the_rows() {
    let mut traffic = Traffic::default();
    for n in 0..50_000_u64 {
        traffic.read(&in_thread(n, wrote(10, 20, n as i64 * DAY)));
    }
    assert!(traffic.exchanges.len() <= 2 * 1_024, "{}", traffic.exchanges.len());
    assert_eq!(evidence(traffic).first().map(|e| e.ways[0].begun), Some(50_000));
}

proptest! {
    /// Sums are those of the rows, whatever their order; and whoever is answered has begun.
    #[test]
    fn counts_are_those_of_the_rows(rows in prop::collection::vec((10..40_u64, 10..40_u64, 0..40_i64, 0..9_u64), 0..200)) {
        let mut rows: Vec<Interaction> = rows
            .into_iter()
            .map(|(from, to, day, thread)| Interaction { thread: (thread > 3).then_some(thread), ..wrote(from, to, day * DAY) })
            .collect();
        let at_random = read(&rows);
        rows.sort_by_key(|row| row.at);
        let in_order = read(&rows);
        prop_assert_eq!(at_random.counts().collect::<Vec<_>>(), in_order.counts().collect::<Vec<_>>());
        prop_assert_eq!(in_order.counts().map(|(_, n)| n).sum::<u64>() + in_order.to_self(), rows.len() as u64);
        for found in evidence(in_order) {
            for way in found.ways {
                prop_assert!(way.asks <= way.begun && way.begun <= way.count && way.persons <= way.count);
            }
            prop_assert!(found.weeks <= found.days && found.weeks <= found.of_weeks);
            let rows = rows.iter().filter(|row| (row.from_team, row.to_team) == found.teams);
            prop_assert_eq!(rows.count() as u64, found.ways[0].count);
        }
    }

    /// To turn all teams round turns who serves whom round, and changes nothing else.
    #[test]
    fn the_direction_does_not_depend_on_who_comes_first(a in 0..60_u64, b in 0..60_u64) {
        let forth = service([Asks { customer: 1, provider: 2, n: a }, Asks { customer: 2, provider: 1, n: b }]);
        let back = service([Asks { customer: 2, provider: 1, n: b }, Asks { customer: 1, provider: 2, n: a }]);
        prop_assert!(forth == back || a == b);
        if let Service::OneWay { asks, confidence, share, .. } = forth {
            prop_assert!(asks.n == a.max(b) && confidence >= 0.95 && share.high > 0.5);
        }
    }
}

#[test]
fn what_is_taken_in_two_stretches_adds_up_to_what_is_taken_in_one() {
    let rows = [
        wrote(10, 20, 0),
        wrote(11, 20, DAY),
        wrote(20, 10, 2 * DAY),
        wrote(20, 11, 40 * DAY),
        wrote(11, 20, 41 * DAY),
    ];
    let mut traffic = read(&rows[..2]);
    let mut sum = traffic.take().remove(0).1;
    assert_eq!(traffic.counts().count(), 0);
    rows[2..].iter().for_each(|row| traffic.read(row));
    let second = traffic.take().remove(0).1;
    // 10 was answered in the second stretch.
    assert_eq!((second.ways[0].begun, second.ways[0].asks), (0, 1));
    sum.add(&second);
    let whole = read(&rows).take().remove(0).1;
    assert_eq!(sum, whole);
}
