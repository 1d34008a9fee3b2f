//! Groups by hand, and laws that hold for any.

use super::ratio::{HALF, curves};
use super::rows::Rows;
use super::*;
use crate::bootstrap::again;
use crate::chance::SplitMix;
use crate::quantile;

/// So many requesters of a group ask so often for the same, and wait as chance has it, times so much.
fn some(group: u64, requesters: u64, often: u64, stratum: u64, times: f64) -> Vec<Asked> {
    let mut chance = SplitMix::new(group * 31 + stratum);
    let of = |requester: u64| {
        let harder = 0.3 * chance.normal();
        let takes: Vec<f64> = (0..often).map(|_| times * (harder + 0.5 * chance.normal()).exp()).collect();
        takes.into_iter().map(move |duration| {
            let lasted = Lasted { duration, happened: true };
            Asked { stratum, group, requester: group * 1000 + requester, lasted }
        })
    };
    (0..requesters).flat_map(of).collect()
}

fn of(groups: &[Vec<Asked>]) -> Vec<Group> {
    compare(&groups.concat(), 0.95).unwrap()
}

#[test]
fn who_waits_twice_as_long_is_said_to_wait_longer_and_who_waits_half_as_long_shorter() {
    let others = [some(1, 20, 6, 0, 1.0), some(2, 20, 6, 0, 1.0)];
    for (times, verdict) in
        [(2.0, Verdict::WaitsLonger), (1.0, Verdict::NoDifferenceShown), (0.5, Verdict::WaitsShorter)]
    {
        let found = of(&[others.concat(), some(3, 20, 6, 0, times)]);
        let last = found[2];
        let beside = last.beside.unwrap();
        assert_eq!((last.group, last.requests, last.requesters, last.left_out), (3, 120, 20, 0));
        assert_eq!(last.verdict, verdict, "{times}: {beside:?}");
        assert!((beside.ratio.unwrap() / times - 1.0).abs() < 0.35, "{times}: {beside:?}");
        assert!(beside.interval.unwrap().holds(times), "{times}: {beside:?}");
        assert!(beside.adjusted >= beside.p);
    }
}

#[test]
fn a_group_that_asks_for_slow_things_has_others_beside_it_that_do_too() {
    let found = of(&[
        some(1, 10, 10, 0, 1.0),
        some(1, 10, 1, 1, 50.0),
        some(2, 10, 1, 0, 1.0),
        some(2, 10, 10, 1, 50.0),
    ]);
    let [fast, slow] = [found[0].beside.unwrap(), found[1].beside.unwrap()];
    assert!(slow.median.unwrap() > 20.0 * fast.median.unwrap());
    for beside in [fast, slow] {
        assert!((0.6..1.6).contains(&beside.ratio.unwrap()), "{beside:?}");
    }
    assert!(found.iter().all(|group| group.verdict == Verdict::NoDifferenceShown));
}

#[test]
fn two_groups_are_one_comparison_and_three_are_three() {
    let mut groups = vec![some(1, 8, 5, 0, 1.0), some(2, 8, 5, 0, 1.2)];
    for group in of(&groups) {
        let beside = group.beside.unwrap();
        assert_eq!(beside.adjusted, beside.p);
    }
    groups.push(some(3, 8, 5, 0, 1.6));
    let found = of(&groups).into_iter().filter_map(|group| group.beside);
    let smallest = found.min_by(|one, other| one.p.total_cmp(&other.p)).unwrap();
    assert!((smallest.adjusted - 3.0 * smallest.p).abs() < 1e-12, "{smallest:?}");
}

#[test]
fn nothing_is_told_of_fewer_than_five_requesters_or_twenty_requests_on_either_side() {
    let is_told = |one: Vec<Asked>, others: Vec<Asked>| {
        let found = of(&[one, others]);
        assert_eq!(found[0].beside.is_some(), found[0].verdict != Verdict::NotEnough);
        found[0].beside.is_some()
    };
    let enough = || some(2, 5, 4, 0, 1.0);
    assert!(is_told(some(1, 5, 4, 0, 1.0), enough()));
    assert!(!is_told(some(1, 4, 9, 0, 9.0), enough()));
    assert!(!is_told(some(1, 5, 4, 0, 1.0)[..19].to_vec(), enough()));
    assert!(!is_told(some(1, 9, 9, 0, 9.0), some(2, 4, 9, 0, 1.0)));
    assert!(!is_told(some(1, 9, 9, 0, 9.0), enough()[..19].to_vec()));
}

#[test]
fn what_nobody_else_asks_for_is_left_out_and_counted() {
    let together = [some(1, 8, 5, 0, 1.0), some(2, 8, 5, 0, 1.0)];
    let alone = some(1, 8, 7, 4, 100.0);
    let (without, with) = (of(&together), of(&[together.concat(), alone.clone()]));
    assert_eq!((with[0].left_out, with[0].requests), (56, 40));
    assert_eq!(with[0].beside, without[0].beside);
    let found = compare(&alone, 0.95).unwrap();
    assert_eq!((found[0].left_out, found[0].requesters, found[0].beside), (56, 0, None));
}

/// Sixty slow requests of one person say something of that person, and of the group nothing.
#[test]
fn one_requester_does_not_make_a_group_wait() {
    let mut one = some(1, 6, 4, 0, 1.0);
    let mut slow = some(7, 1, 60, 0, 4.0);
    slow.iter_mut().for_each(|asked| asked.group = 1);
    one.extend(slow);
    let found = of(&[one, some(2, 30, 5, 0, 1.0)]);
    assert_eq!(found[0].verdict, Verdict::NoDifferenceShown, "{found:?}");
    assert!(found[0].beside.unwrap().ratio.unwrap() > 2.0);
}

#[test]
fn what_is_mostly_still_open_has_no_median_and_no_ratio() {
    let mut open = some(1, 10, 5, 0, 1.0);
    open.iter_mut().skip(10).for_each(|asked| asked.lasted = Lasted { duration: 100.0, happened: false });
    let found = of(&[open, some(2, 10, 5, 0, 1.0)]);
    let beside = found[0].beside.unwrap();
    assert_eq!((beside.median, beside.ratio, beside.interval), (None, None, None));
    assert_eq!(found[0].verdict, Verdict::WaitsLonger, "{beside:?}");
}

#[test]
fn where_everything_happens_at_once_nothing_is_shown() {
    let mut all = [some(1, 6, 5, 0, 1.0), some(2, 6, 5, 0, 1.0)].concat();
    all.iter_mut().for_each(|asked| asked.lasted.duration = 0.0);
    for group in compare(&all, 0.95).unwrap() {
        let beside = group.beside.unwrap();
        assert_eq!((beside.p, beside.ratio, group.verdict), (1.0, None, Verdict::NoDifferenceShown));
    }
}

#[test]
fn the_order_of_rows_their_numbers_and_their_unit_change_no_verdict() {
    let all = [some(1, 9, 5, 0, 1.0), some(2, 9, 5, 0, 1.4), some(3, 9, 5, 1, 1.0), some(2, 9, 5, 1, 3.0)];
    let one = of(&all);
    let mut turned = all.concat();
    turned.reverse();
    for asked in &mut turned {
        asked.lasted.duration *= 60.0;
        asked.stratum += 9;
        asked.group += 70;
    }
    for (one, other) in one.iter().zip(compare(&turned, 0.95).unwrap()) {
        assert_eq!((one.requests, one.verdict), (other.requests, other.verdict));
        let (one, other) = (one.beside.unwrap(), other.beside.unwrap());
        assert!((one.p - other.p).abs() < 1e-9 && (one.ratio.unwrap() - other.ratio.unwrap()).abs() < 1e-9);
    }
}

#[test]
fn what_is_no_duration_and_no_confidence_are_refused() {
    let mut all = some(1, 1, 1, 0, 1.0);
    assert_eq!(compare(&all, 1.0), Err(NoFigure::Confidence));
    all[0].lasted.duration = -1.0;
    assert_eq!(compare(&all, 0.95), Err(NoFigure::NotANumber));
    assert_eq!(compare(&[], 0.95), Ok(vec![]));
}

/// With so many requesters the interval is that of drawing them and computing everything anew.
#[test]
fn the_interval_is_nearly_that_of_computing_all_anew_for_every_draw() {
    let all = [
        some(1, 60, 5, 0, 1.0),
        some(1, 60, 3, 1, 6.0),
        some(2, 80, 3, 0, 0.9),
        some(3, 70, 6, 1, 7.0),
        some(3, 70, 2, 0, 1.0),
    ]
    .concat();
    let requesters = [1000..1060, 2000..2080, 3000..3070].into_iter().flatten();
    let by_requester: Vec<Vec<Asked>> = requesters
        .map(|requester| all.iter().filter(|asked| asked.requester == requester).copied().collect())
        .collect();
    let mut chance = SplitMix::new(3);
    let mut ratios: Vec<f64> = (0..400)
        .map(|_| {
            let drawn = again(&by_requester, &mut chance)
                .zip(0..)
                .flat_map(|(of, requester)| of.iter().map(move |asked| Asked { requester, ..*asked }));
            let (own, others) = curves(&Rows::new(&drawn.collect::<Vec<_>>()).beside(0));
            own.left(HALF).unwrap() / others.left(HALF).unwrap()
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    let anew = Interval { low: quantile(&ratios, 0.025).unwrap(), high: quantile(&ratios, 0.975).unwrap() };
    let found = compare(&all, 0.95).unwrap()[0].beside.unwrap().interval.unwrap();
    let width = |of: Interval| (of.high / of.low).ln();
    assert!((width(found) / width(anew) - 1.0).abs() < 0.2, "{found:?} and {anew:?}");
    assert!((found.low / anew.low - 1.0).abs() < 0.06 && (found.high / anew.high - 1.0).abs() < 0.06);
}
