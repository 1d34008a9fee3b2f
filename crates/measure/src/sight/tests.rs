//! Small graphs with known answers, and what holds in all.

use proptest::prelude::*;

use super::*;

fn links(links: &[(usize, usize, f64)]) -> Vec<Link> {
    links.iter().map(|(from, to, weight)| Link { from: *from, to: *to, weight: *weight }).collect()
}

fn sight(parties: usize, of: &[(usize, usize, f64)], external: &[usize]) -> Sight {
    Sight::of(parties, &links(of), external).unwrap()
}

fn close(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 1e-12), "{found:?} for {expected}");
}

#[test]
fn a_chain_is_as_long_as_it_is_and_each_cuts_off_those_before_it() {
    let chain = sight(4, &[(0, 1, 5.0), (1, 2, 5.0), (2, 3, 5.0)], &[3]);
    assert_eq!(
        (0..5).map(|p| chain.length(p)).collect::<Vec<_>>(),
        [Some(3), Some(2), Some(1), Some(0), None]
    );
    close(chain.exposure(0), 1.0);
    close(chain.expected_steps(0), 3.0);
    close(chain.expected_steps(3), 0.0);
    assert_eq!(chain.single_points(), [(2, 2), (1, 1)]);
    assert_eq!(chain.cut_off_by(2), [1, 0]);
    assert_eq!(chain.cut_off_by(3), [0; 0]);
}

/// The gambler's ruin: from place i of 0..=4, with p = 3/4 to the right, 4 is reached before 0 with the chance
/// (1 - (1/3)^i) / (1 - (1/3)^4).
#[test]
fn a_walk_between_a_dead_end_and_the_outside_is_the_gamblers_ruin() {
    let walk = [(1, 0, 1.0), (1, 2, 3.0), (2, 1, 1.0), (2, 3, 3.0), (3, 2, 1.0), (3, 4, 3.0)];
    let found = sight(5, &walk, &[4]);
    for party in 1..4 {
        let expected = (1.0 - 3.0_f64.powi(-(party as i32))) / (1.0 - 3.0_f64.powi(-4));
        close(found.exposure(party), expected);
    }
    assert_eq!((found.exposure(0), found.expected_steps(0), found.length(0)), (Some(0.0), None, None));
    assert_eq!(found.unreached(), [vec![0]]);
}

/// Half of the work goes back and half goes on: 1 + 3 + 5 + ... steps with chances 1/2, 1/4, 1/8.
#[test]
fn work_that_comes_back_takes_its_steps_again() {
    let found = sight(3, &[(0, 1, 1.0), (1, 0, 1.0), (1, 2, 1.0)], &[2]);
    close(found.exposure(0), 1.0);
    close(found.expected_steps(1), 3.0);
    close(found.expected_steps(0), 4.0);
}

#[test]
fn steps_are_those_of_the_work_that_ends_outside() {
    // One in ten goes straight outside; the rest goes round between 1 and 2 for ever.
    let found = sight(4, &[(0, 3, 1.0), (0, 1, 9.0), (1, 2, 1.0), (2, 1, 1.0)], &[3]);
    close(found.exposure(0), 0.1);
    close(found.expected_steps(0), 1.0);
    assert_eq!((found.exposure(1), found.length(1)), (Some(0.0), None));
    assert_eq!(found.unreached(), [vec![1, 2]]);
}

#[test]
fn a_circle_that_work_hardly_ever_leaves_is_computed_as_well_as_any() {
    let seldom = 1e-15;
    let found = sight(3, &[(0, 1, 1.0), (1, 0, 1.0), (1, 2, seldom)], &[2]);
    close(found.exposure(0), 1.0);
    let steps = found.expected_steps(1).unwrap();
    assert!((steps / (2.0 / seldom + 1.0) - 1.0).abs() < 1e-12, "{steps}");
}

#[test]
fn links_without_volume_are_paths_but_carry_nothing_beside_others_that_do() {
    let found = sight(4, &[(0, 3, 0.0), (0, 1, 2.0), (2, 3, 0.0), (2, 1, 0.0)], &[3]);
    assert_eq!((found.length(0), found.exposure(0), found.expected_steps(0)), (Some(1), Some(0.0), None));
    close(found.exposure(2), 0.5);
}

#[test]
fn what_stays_in_a_party_or_leaves_an_external_customer_does_not_count() {
    let found = sight(3, &[(0, 0, 100.0), (0, 1, 1.0), (1, 2, 1.0), (1, 1, 4.0), (2, 0, 7.0)], &[2]);
    close(found.expected_steps(0), 2.0);
    assert_eq!(found.single_points(), [(1, 1)]);
}

#[test]
fn two_ways_to_the_outside_leave_nobody_cut_off() {
    let found = sight(5, &[(0, 1, 1.0), (0, 2, 1.0), (1, 3, 1.0), (2, 4, 1.0)], &[3, 4]);
    assert_eq!(found.single_points(), []);
    let meeting = sight(5, &[(0, 1, 1.0), (0, 2, 1.0), (1, 3, 1.0), (2, 3, 1.0), (3, 4, 1.0)], &[4]);
    assert_eq!(meeting.single_points(), [(3, 3)]);
}

#[test]
fn parts_from_which_nobody_outside_is_reached_are_told_apart() {
    let found = sight(7, &[(0, 1, 1.0), (2, 3, 1.0), (3, 4, 1.0), (5, 6, 1.0), (6, 2, 1.0)], &[1]);
    assert_eq!(found.unreached(), [vec![2, 3, 4, 5, 6]]);
    assert_eq!(sight(3, &[(0, 1, 1.0)], &[]).unreached(), [vec![0, 1], vec![2]]);
    assert_eq!(sight(0, &[], &[]).unreached(), [[0; 0]; 0]);
}

#[test]
fn what_is_not_among_the_parties_or_no_volume_has_no_sight() {
    for wrong in [(0, 2, 1.0), (2, 0, 1.0), (0, 1, -1.0), (0, 1, f64::NAN), (0, 1, f64::INFINITY)] {
        assert_eq!(Sight::of(2, &links(&[wrong]), &[1]), None, "{wrong:?}");
    }
    assert_eq!(Sight::of(2, &[], &[2]), None);
    close(sight(3, &[(0, 1, f64::MAX), (0, 2, f64::MAX)], &[1]).exposure(0), 0.5);
}

/// Up to twelve parties, in whole volumes; the last two are outside.
fn maps() -> impl Strategy<Value = (usize, Vec<(usize, usize, f64)>)> {
    (3..13_usize).prop_flat_map(|parties| {
        let link = (0..parties, 0..parties, 0..6_u8).prop_map(|(from, to, n)| (from, to, f64::from(n)));
        (Just(parties), prop::collection::vec(link, 0..40))
    })
}

proptest! {
    /// Of each party, the exposure is the mean of those it serves, and so are its steps.
    #[test]
    fn one_step_on_everything_is_as_it_was_said_before((parties, map) in maps()) {
        let external = [parties - 1, parties - 2];
        let found = sight(parties, &map, &external);
        for from in (0..parties).filter(|party| !external.contains(party)) {
            let leaving: Vec<_> = map.iter().filter(|(f, to, _)| *f == from && *to != from).collect();
            let whole: f64 = leaving.iter().map(|(_, _, volume)| volume).sum();
            if whole == 0.0 && !leaving.is_empty() {
                continue; // taken alike, as the tests above show
            }
            let mean = |of: &dyn Fn(usize) -> f64| leaving.iter().map(|(_, to, n)| n / whole * of(*to)).sum::<f64>();
            let chance = found.exposure(from).unwrap();
            prop_assert!((0.0..=1.0).contains(&chance));
            prop_assert!((chance - mean(&|to| found.exposure(to).unwrap())).abs() < 1e-12);
            if let Some(steps) = found.expected_steps(from) {
                let onward = |to| found.expected_steps(to).map_or(0.0, |s| (s + 1.0) * found.exposure(to).unwrap());
                prop_assert!((steps * chance - mean(&onward)).abs() < 1e-9 * (1.0 + steps));
                prop_assert!(steps >= f64::from(found.length(from).unwrap()) - 1e-9);
            } else {
                prop_assert_eq!(chance, 0.0);
            }
        }
    }

    /// Dominators against the plain meaning: take one away and look who no longer reaches the outside.
    #[test]
    fn whom_a_loss_cuts_off_is_who_reaches_nobody_without_it((parties, map) in maps()) {
        let external = [parties - 1, parties - 2];
        let found = sight(parties, &map, &external);
        for gone in 0..parties - 2 {
            let rest: Vec<_> = map.iter().copied().filter(|(from, to, _)| *from != gone && *to != gone).collect();
            let without = sight(parties, &rest, &external);
            let expected: Vec<usize> = (0..parties)
                .filter(|p| *p != gone && found.length(*p).is_some() && without.length(*p).is_none())
                .collect();
            let mut cut = found.cut_off_by(gone).to_vec();
            cut.sort_unstable();
            prop_assert_eq!(cut, expected);
        }
    }
}
