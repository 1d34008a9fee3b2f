//! Small organisations with known answers, and chance against drawing it.

use proptest::prelude::*;

use super::*;
use crate::chance::SplitMix;

fn passed(all: &[(usize, usize, u64)]) -> Vec<Passed> {
    all.iter().map(|(from, to, count)| Passed { from: *from, to: *to, count: *count }).collect()
}

fn of(all: &[(usize, usize, u64)], part: &[usize], selves: Selves) -> Crossing {
    let part: Vec<Option<usize>> = part.iter().copied().map(Some).collect();
    crossing(&passed(all), &part, selves, 0.95).unwrap()
}

#[test]
fn the_share_that_crosses_is_counted_and_has_wilsons_interval() {
    let found = of(&[(0, 1, 182), (0, 2, 81)], &[0, 0, 1], Selves::Count);
    assert_eq!((found.n, found.crossing, found.left_out), (263, 81, 0));
    assert!((found.share - 81.0 / 263.0).abs() < 1e-12);
    assert_eq!(Some(found.interval), wilson(81, 263, 0.95));
}

#[test]
fn two_parts_that_write_to_themselves_only_cross_half_as_often_by_chance() {
    let found = of(&[(0, 1, 50), (1, 0, 50), (2, 3, 50), (3, 2, 50)], &[0, 0, 1, 1], Selves::Count);
    let chance = found.chance.unwrap();
    assert!((found.share, chance.ratio) == (0.0, 0.0) && (chance.share - 0.5).abs() < 1e-12);
    // The hypergeometric variance: 2 · 100 · 100 / (200 · 200) / 199 · 200 / 4 of counts, a standard deviation of 0.0354.
    assert!((chance.interval.high - 0.5 - 1.959_964 * 0.25_f64.sqrt() / 199.0_f64.sqrt()).abs() < 1e-6);
}

/// Four parties that each serve every other once: nothing but chance, when nobody serves themselves.
#[test]
fn where_everybody_serves_everybody_chance_gives_what_is_found() {
    let all: Vec<_> =
        (0..16).map(|pair| (pair / 4, pair % 4, 1)).filter(|(from, to, _)| from != to).collect();
    let found = of(&all, &[0, 0, 1, 1], Selves::Never);
    let chance = found.chance.unwrap();
    assert!((found.share - 8.0 / 12.0).abs() < 1e-12 && (chance.ratio - 1.0).abs() < 1e-9, "{found:?}");
    // With pairs of a party and itself, chance would be only 1/2.
    assert!((of(&all, &[0, 0, 1, 1], Selves::Count).chance.unwrap().share - 0.5).abs() < 1e-12);
}

#[test]
fn what_one_writes_to_oneself_is_within_or_not_at_all() {
    let all = [(0, 0, 3), (0, 1, 1)];
    assert_eq!(of(&all, &[0, 1], Selves::Count).share, 0.25);
    assert_eq!(of(&all, &[0, 1], Selves::Never).share, 1.0);
}

#[test]
fn who_is_in_no_known_part_is_left_out_and_counted() {
    let found =
        crossing(&passed(&[(0, 1, 2), (1, 2, 5)]), &[Some(0), Some(1), None], Selves::Count, 0.95).unwrap();
    assert_eq!((found.n, found.crossing, found.left_out), (2, 2, 5));
}

#[test]
fn one_part_alone_has_no_chance_to_cross_and_nothing_has_no_share() {
    assert_eq!(of(&[(0, 1, 9)], &[4, 4], Selves::Count).chance, None);
    assert_eq!(of(&[(0, 1, 9), (1, 0, 2)], &[4, 4], Selves::Never).chance, None);
    assert_eq!(crossing(&[], &[], Selves::Count, 0.95), None);
    assert_eq!(crossing(&passed(&[(0, 0, 7)]), &[Some(1)], Selves::Never, 0.95), None);
    assert_eq!(crossing(&passed(&[(0, 1, 1)]), &[Some(1)], Selves::Count, 0.95), None);
    assert_eq!(crossing(&passed(&[(0, 0, 1)]), &[Some(1)], Selves::Count, 1.0), None);
}

/// Everything goes through one party: what it gives and takes can be joined in one way only.
#[test]
fn a_star_can_only_be_a_star() {
    let all = [(0, 1, 3), (0, 2, 2), (1, 0, 4), (2, 0, 1)];
    let found = of(&all, &[0, 0, 1], Selves::Never);
    assert!((found.chance.unwrap().ratio - 1.0).abs() < 0.01, "{found:?}");
}

/// Every taking end drawn anew, many times over.
#[test]
fn chance_is_what_drawing_gives() {
    let all = [(0, 1, 9), (0, 3, 4), (1, 2, 7), (2, 0, 5), (3, 4, 12), (4, 1, 3), (4, 4, 6)];
    let part = [0, 0, 1, 1, 2];
    let found = of(&all, &part, Selves::Count).chance.unwrap();
    let from: Vec<usize> = all.iter().flat_map(|(from, _, n)| vec![part[*from]; *n as usize]).collect();
    let mut to: Vec<usize> = all.iter().flat_map(|(_, to, n)| vec![part[*to]; *n as usize]).collect();
    let mut chance = SplitMix::new(7);
    let shares: Vec<f64> = (0..20_000)
        .map(|_| {
            (1..to.len()).for_each(|last| to.swap(last, chance.below(last as u64 + 1) as usize));
            from.iter().zip(&to).filter(|(from, to)| from != to).count() as f64 / to.len() as f64
        })
        .collect();
    let mean = shares.iter().sum::<f64>() / shares.len() as f64;
    let deviation = (shares.iter().map(|s| (s - mean).powi(2)).sum::<f64>() / shares.len() as f64).sqrt();
    assert!((found.share - mean).abs() < 0.002, "{} for {mean}", found.share);
    let stated = (found.interval.high - found.share) / 1.959_964;
    assert!((stated / deviation - 1.0).abs() < 0.02, "{stated} for {deviation}");
}

fn organisations() -> impl Strategy<Value = (Vec<(usize, usize, u64)>, Vec<usize>)> {
    (2..8_usize).prop_flat_map(|parties| {
        let one = (0..parties, 0..parties, 0..9_u64);
        (prop::collection::vec(one, 1..30), prop::collection::vec(0..3_usize, parties))
    })
}

proptest! {
    #[test]
    fn shares_stay_within_zero_and_one_and_their_intervals_hold_them((all, part) in organisations()) {
        for selves in [Selves::Count, Selves::Never] {
            let known: Vec<Option<usize>> = part.iter().copied().map(Some).collect();
            let Some(found) = crossing(&passed(&all), &known, selves, 0.95) else { continue };
            prop_assert!(found.interval.low <= found.share + 1e-12 && found.share <= found.interval.high + 1e-12);
            if let Some(chance) = found.chance {
                prop_assert!((0.0..=1.0).contains(&chance.share) && chance.ratio.is_finite());
                prop_assert!(chance.interval.low <= chance.share && chance.share <= chance.interval.high);
                prop_assert!((chance.ratio * chance.share - found.share).abs() < 1e-9);
            }
        }
    }

    /// Ten times as much of everything is the same share, with a narrower interval.
    #[test]
    fn more_of_the_same_is_the_same_share((all, part) in organisations()) {
        let more: Vec<_> = all.iter().map(|(from, to, n)| (*from, *to, n * 10)).collect();
        let known: Vec<Option<usize>> = part.iter().copied().map(Some).collect();
        let at = |all: &[(usize, usize, u64)]| crossing(&passed(all), &known, Selves::Count, 0.95);
        if let (Some(some), Some(more)) = (at(&all), at(&more)) {
            prop_assert!((some.share - more.share).abs() < 1e-12);
            prop_assert_eq!(some.chance.is_some(), more.chance.is_some());
            prop_assert!(more.interval.high - more.interval.low <= some.interval.high - some.interval.low);
        }
    }
}
