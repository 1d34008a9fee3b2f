//! The solver test: all worlds of many populations, thought through; and what a rule left out would give away.

use super::attacker::{
    Release, Secret, Shown, World, hallways, of_round, pinned, pinned_of, sets, slices, with,
};
use crate::release::{LEAST, SPARE, Slice, Told, told};

/// Populations of one to three groups: those around the thresholds, where rules bite; with `HALLWAY_LONG_SOLVER` some five
/// hundred more, up to sixteen people a group or eight in each of three.
fn populations() -> Vec<Vec<u64>> {
    let mut all: Vec<Vec<u64>> = (1..=16).map(|one| vec![one]).collect();
    all.extend((1..=9).flat_map(|one| (one..=11).map(move |other| vec![one, other])));
    all.extend([[1, 1, 7], [1, 2, 8], [1, 7, 7], [2, 2, 5], [2, 7, 7], [3, 4, 6], [3, 7, 7]].map(Vec::from));
    if std::env::var_os("HALLWAY_LONG_SOLVER").is_some() {
        all.extend((1..=12).flat_map(|one| (10..=16).map(move |other| vec![one, other])));
        let upto = |most: u64| 1..=most;
        all.extend(upto(7).flat_map(|one| {
            upto(7).flat_map(move |other| upto(8).map(move |third| vec![one, other, third]))
        }));
    }
    all
}

#[test]
fn nobody_is_pinned_in_any_world_not_even_by_one_of_those_who_were_asked() {
    let mut thought_through = 0;
    for eligible in populations() {
        let (worlds, pin) = pinned(&eligible, hallways);
        thought_through += worlds;
        assert_eq!(pin, None);
    }
    assert!(thought_through >= 10_000, "only {thought_through} worlds");
}

#[test]
fn in_a_round_nobody_works_out_what_anybody_said() {
    let mut thought_through = 0;
    for eligible in populations() {
        let (worlds, pin) = pinned_of(Secret::Answers, &eligible, of_round);
        thought_through += worlds;
        assert_eq!(pin, None);
    }
    assert!(thought_through >= 10_000, "only {thought_through} worlds");
}

/// As a round is released, with the total of all who answered beside it.
fn of_round_with_a_total(eligible: &[u64], world: &World) -> Shown {
    let total = with([everybody(eligible)].into_iter(), world, told);
    of_round(eligible, world).into_iter().chain(total).collect()
}

#[test]
fn a_total_beside_the_blocks_of_a_round_would_pin_somebody() {
    let found = populations()
        .iter()
        .find_map(|eligible| pinned_of(Secret::Answers, eligible, of_round_with_a_total).1);
    assert!(found.is_some(), "the test cannot see what it is for");
}

/// Whether a release without one of the rules pins somebody somewhere.
fn gives_away(release: Release) -> Option<String> {
    populations().iter().find_map(|eligible| pinned(eligible, release).1)
}

fn exact(count: u64, _n: u64) -> Told {
    Told { low: count, high: count }
}

fn enough(slice: &Slice) -> bool {
    slice.respondents >= LEAST && slice.respondents + SPARE <= slice.eligible
}

fn everybody(eligible: &[u64]) -> Vec<i64> {
    (0..eligible.len() as i64).collect()
}

/// The direct rule alone: every group with enough of them, and the total.
fn without_the_remainder(eligible: &[u64], world: &World) -> Shown {
    let alone = slices(eligible, world).into_iter().filter(enough).map(|slice| vec![slice.id]);
    let total = Some(everybody(eligible)).filter(|_| world.iter().map(|one| one.0).sum::<u64>() >= LEAST);
    with(alone.chain(total), world, told)
}

/// Without what is spared: also of nearly everybody.
fn without_spare(eligible: &[u64], world: &World) -> Shown {
    let total = Some(everybody(eligible)).filter(|_| world.iter().map(|one| one.0).sum::<u64>() >= LEAST);
    with(total.into_iter(), world, told)
}

/// Without the least number.
fn without_least(eligible: &[u64], world: &World) -> Shown {
    let n: u64 = world.iter().map(|one| one.0).sum();
    let total = Some(everybody(eligible)).filter(|_| n > 0 && n + SPARE <= eligible.iter().sum());
    with(total.into_iter(), world, told)
}

/// With plain counts.
fn with_plain_counts(eligible: &[u64], world: &World) -> Shown {
    with(sets(eligible, world), world, exact)
}

/// Cut by who answered: whoever has enough by itself, the others together where they are enough, or all as one.
fn cut_by_who_answered(eligible: &[u64], world: &World) -> Shown {
    let (alone, rest): (Vec<Slice>, Vec<Slice>) = slices(eligible, world).into_iter().partition(enough);
    let sum = |pick: fn(&Slice) -> u64, of: &[Slice]| of.iter().map(pick).sum::<u64>();
    let together = |of: &[Slice]| {
        let respondents = sum(|slice| slice.respondents, of);
        enough(&Slice { id: 0, respondents, eligible: sum(|slice| slice.eligible, of) })
    };
    let ids = |of: &[Slice]| of.iter().map(|slice| slice.id).collect::<Vec<_>>();
    let cut: Vec<Vec<i64>> = match rest.is_empty() || together(&rest) {
        true => alone.iter().map(|slice| vec![slice.id]).chain([ids(&rest)]).collect(),
        false => vec![everybody(eligible)],
    };
    with(cut.into_iter().filter(|set| !set.is_empty()), world, told)
}

#[test]
fn whichever_rule_is_left_out_somebody_is_pinned() {
    let naive: [(&str, Release); 5] = [
        ("the remainder", without_the_remainder),
        ("those spared", without_spare),
        ("the least number", without_least),
        ("the ends of counts", with_plain_counts),
        ("a cut by what everybody knows", cut_by_who_answered),
    ];
    for (rule, release) in naive {
        let pin = gives_away(release);
        assert!(pin.is_some(), "without {rule} nobody is pinned, so it is not needed or not tested");
    }
}
