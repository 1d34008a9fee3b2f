//! Agreement against worked and published examples, the rule, and laws.

use proptest::prelude::*;

use super::*;
use crate::chance::SplitMix;
use crate::{Answers, Interval, NoFigure};

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 5e-4
}

/// Shrout and Fleiss (1979), table 2: six targets, four judges. Tables 3 and 4: MSB 11.24, MSW 6.26, ICC(1, 1) = .17,
/// ICC(1, 4) = .44.
fn shrout_and_fleiss() -> Vec<Vec<f64>> {
    [
        [9.0, 2.0, 5.0, 8.0],
        [6.0, 1.0, 3.0, 2.0],
        [8.0, 4.0, 6.0, 8.0],
        [7.0, 1.0, 2.0, 6.0],
        [10.0, 5.0, 6.0, 9.0],
        [6.0, 2.0, 4.0, 7.0],
    ]
    .map(Vec::from)
    .to_vec()
}

#[test]
fn the_correlations_are_those_that_shrout_and_fleiss_published() {
    let found = between(&shrout_and_fleiss(), 0.95).unwrap();
    assert_eq!((found.teams, found.n), (6, 24));
    assert!((found.size - 4.0).abs() < 1e-12);
    // As irr::icc and psych::ICC print them: .166 from -.133 to .723, and .443 from -.884 to .912.
    assert!(near(found.icc_1.value, 0.1657) && near(found.icc_2.value, 0.4428), "{found:?}");
    assert!(near(found.icc_1.interval.low, -0.1329) && near(found.icc_1.interval.high, 0.7226), "{found:?}");
    assert_eq!(found.icc_2.interval.low, 0.0);
    assert!(near(found.icc_2.interval.high, 0.9124), "{found:?}");
}

/// Sizes 2, 3 and 5: k₀ = (10 - 38 / 10) / 2 = 3.1.
#[test]
fn uneven_teams_count_with_their_usual_size() {
    let teams = [vec![1.0, 2.0], vec![3.0, 4.0, 5.0], vec![5.0, 6.0, 6.0, 7.0, 6.0], vec![]];
    let found = between(&teams, 0.95).unwrap();
    assert!((found.size - 3.1).abs() < 1e-12);
    assert_eq!((found.teams, found.n), (3, 10));
}

#[test]
fn teams_that_agree_wholly_and_differ_are_all_that_matters() {
    let found = between(&[vec![2.0; 3], vec![5.0; 4]], 0.95).unwrap();
    assert_eq!((found.icc_1.value, found.icc_2.value), (1.0, 1.0));
    assert_eq!(found.icc_1.interval, Interval { low: 1.0, high: 1.0 });
    let alike = between(&[vec![1.0, 3.0], vec![3.0, 1.0]], 0.95).unwrap();
    assert!((alike.icc_1.value + 1.0).abs() < 1e-12, "-1 / (k₀ - 1): {alike:?}");
    assert_eq!(alike.icc_2.value, 0.0);
}

#[test]
fn one_team_members_alone_and_answers_that_are_alike_are_refused() {
    assert_eq!(between(&[vec![1.0, 2.0]], 0.95), Err(NoFigure::TooFewTeams));
    assert_eq!(between(&[vec![1.0], vec![2.0]], 0.95), Err(NoFigure::TooFewTeams));
    assert_eq!(between(&[vec![0.1; 3], vec![0.1; 4]], 0.95), Err(NoFigure::NoVariance));
    assert_eq!(between(&[vec![f64::NAN, 1.0], vec![1.0]], 0.95), Err(NoFigure::NotANumber));
    assert_eq!(between(&shrout_and_fleiss(), 0.0), Err(NoFigure::Confidence));
}

fn team(rows: &[[f64; 3]]) -> Answers {
    Answers::new(3, rows.iter().map(|row| row.map(Some).to_vec()).collect()).unwrap()
}

/// Item variances 1, .45 and 0 of five members, against 4.
#[test]
fn agreement_is_one_minus_the_share_of_evenly_spread_answers() {
    let rows = [[4.0, 5.0, 6.0], [4.0, 5.0, 6.0], [5.0, 6.0, 6.0], [6.0, 6.0, 6.0], [6.0, 6.5, 6.0]];
    let found = within(&team(&rows), 0.95).unwrap();
    let q = (1.0 + 0.45 + 0.0) / 3.0 / 4.0;
    assert!((found.value - 3.0 * (1.0 - q) / (3.0 * (1.0 - q) + q)).abs() < 1e-12, "{found:?}");
    assert_eq!((found.n, found.items), (5, 3));
    assert!(found.interval.low <= found.value && found.interval.high <= 1.0);
}

#[test]
fn a_team_that_is_split_does_not_agree_and_one_of_one_mind_does() {
    let split = [[1.0; 3], [1.0; 3], [1.0; 3], [7.0; 3], [7.0; 3], [7.0; 3]];
    assert_eq!(within(&team(&split), 0.95).unwrap().value, 0.0);
    let one = within(&team(&[[5.0; 3]; 6]), 0.95).unwrap();
    assert_eq!((one.value, one.interval.high), (1.0, 1.0));
    // Five degrees of freedom: 5 / 12 / 0.8312 is what whole points may hide.
    let hidden = 5.0 / 12.0 / 0.831_212 / 4.0;
    assert!(near(one.interval.low, 3.0 * (1.0 - hidden) / (3.0 * (1.0 - hidden) + hidden)), "{one:?}");
}

/// Teams of 5 to 16 who all think alike of three items, but for what is their own, 2 000 times.
#[test]
fn the_interval_of_agreement_holds_the_truth_about_as_often_as_it_says() {
    let mut chance = SplitMix::new(23);
    let mut row = || {
        let member = chance.normal() * 0.7;
        [0, 1, 2].map(|_| (4.8 + member + chance.normal() * 0.8).round().clamp(1.0, 7.0))
    };
    let all: Vec<[f64; 3]> = (0..40_000).map(|_| row()).collect();
    let truth = within(&team(&all), 0.95).unwrap().value;
    let mut held = 0;
    for nth in 0..2_000 {
        let members: Vec<[f64; 3]> = (0..5 + nth % 12).map(|_| row()).collect();
        held += u32::from(within(&team(&members), 0.95).unwrap().interval.holds(truth));
    }
    assert!((1_880..=1_970).contains(&held), "{held} of 2 000 hold {truth}");
}

#[test]
fn too_few_answers_to_an_item_and_answers_off_the_scale_are_refused() {
    assert_eq!(within(&team(&[[5.0; 3]; 4]), 0.95), Err(NoFigure::TooFew { n: 4, least: 5 }));
    let mut rows = vec![vec![Some(4.0), Some(5.0)]; 5];
    rows[2][1] = None;
    let gap = Answers::new(2, rows).unwrap();
    assert_eq!(within(&gap, 0.95), Err(NoFigure::TooFew { n: 4, least: 5 }));
    assert_eq!(within(&team(&[[8.0; 3]; 6]), 0.95), Err(NoFigure::NotANumber));
    assert_eq!(within(&Answers::new(0, vec![]).unwrap(), 0.95), Err(NoFigure::TooFewItems));
    assert_eq!(within(&team(&[[5.0; 3]; 6]), 1.5), Err(NoFigure::Confidence));
}

#[test]
fn a_mean_is_shown_only_where_all_three_hold() {
    let agrees = |value: f64| Within { n: 8, items: 3, value, interval: Interval { low: 0.0, high: 1.0 } };
    let teams = |one: f64, low: f64, two: f64| Between {
        teams: 9,
        n: 70,
        size: 7.8,
        icc_1: Icc { value: one, interval: Interval { low, high: 0.9 } },
        icc_2: Icc { value: two, interval: Interval { low: 0.0, high: 0.9 } },
    };
    for (within, between, expected) in [
        (0.70, Some(teams(0.05, 0.01, 0.60)), Shown::Mean),
        (0.90, None, Shown::Mean),
        (0.69, Some(teams(0.40, 0.20, 0.90)), Shown::SpreadNoAgreement),
        (0.69, None, Shown::SpreadNoAgreement),
        (0.95, Some(teams(0.04, 0.01, 0.90)), Shown::SpreadTeamsAlike),
        (0.95, Some(teams(0.20, -0.01, 0.90)), Shown::SpreadTeamsAlike),
        (0.95, Some(teams(0.20, 0.05, 0.59)), Shown::SpreadMeansUnsure),
    ] {
        assert_eq!(shown(&agrees(within), between.as_ref()), expected);
    }
}

/// Teams of 5 to 11 whose members share a quarter of their variance, 2 000 times.
#[test]
fn the_interval_of_uneven_teams_holds_the_truth_about_as_often_as_it_says() {
    let mut chance = SplitMix::new(71);
    let mut held = 0;
    for _ in 0..2_000 {
        let teams: Vec<Vec<f64>> = (0..14)
            .map(|team| {
                let its = chance.normal() * 0.5;
                (0..5 + team % 7).map(|_| its + chance.normal() * 0.75_f64.sqrt()).collect()
            })
            .collect();
        held += u32::from(between(&teams, 0.95).unwrap().icc_1.interval.holds(0.25));
    }
    assert!((1_860..=1_940).contains(&held), "{held} of 2 000");
}

proptest! {
    #[test]
    fn agreement_is_within_zero_and_one_and_the_order_of_members_says_nothing(
        rows in proptest::collection::vec(proptest::array::uniform3((1_u8..8).prop_map(f64::from)), 5..14),
    ) {
        let found = within(&team(&rows), 0.9).unwrap();
        prop_assert!((0.0..=1.0).contains(&found.value));
        prop_assert!(0.0 <= found.interval.low && found.interval.low <= found.interval.high && found.interval.high <= 1.0);
        let mut turned = rows;
        turned.reverse();
        prop_assert!((within(&team(&turned), 0.9).unwrap().value - found.value).abs() < 1e-12);
    }

    #[test]
    fn correlations_do_not_depend_on_the_unit_and_their_intervals_hold_them(
        teams in proptest::collection::vec(proptest::collection::vec((1_u8..8).prop_map(f64::from), 0..9), 2..8),
        factor in 0.5_f64..4.0,
    ) {
        let Ok(found) = between(&teams, 0.95) else { return Ok(()) };
        let scaled: Vec<Vec<f64>> =
            teams.iter().map(|team| team.iter().map(|value| value * factor).collect()).collect();
        let other = between(&scaled, 0.95).unwrap();
        prop_assert!((found.icc_1.value - other.icc_1.value).abs() < 1e-7);
        for icc in [found.icc_1, found.icc_2] {
            prop_assert!(icc.interval.low <= icc.value + 1e-12 && icc.value <= icc.interval.high + 1e-12);
            prop_assert!(icc.value <= 1.0);
        }
    }
}
