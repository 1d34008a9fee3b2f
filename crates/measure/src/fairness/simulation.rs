//! Made-up organisations in which it is known who is favoured: how often a group is said to wait longer or shorter that does
//! not, how often one that does is found, and how often the interval of the ratio holds the truth.

use super::rows::Rows;
use super::*;
use crate::chance::SplitMix;
use crate::survival::{Grouped, log_rank};

/// How many requesters each group has.
const GROUPS: [u64; 8] = [5, 5, 8, 12, 20, 30, 45, 60];
/// The one with 30, where one is favoured.
const FAVOURED: u64 = 5;
const STRATA: u64 = 4;

/// How requesters differ, and who waits how much longer.
#[derive(Clone, Copy, Debug)]
struct World {
    /// The logarithm of how much harder a requester's requests are, as a standard deviation.
    harder: f64,
    /// By how much one group waits longer.
    longer: f64,
}

/// Everybody asks some nine times, few of them much more often; groups ask for different things; a tenth is still open.
fn asked(world: World, chance: &mut SplitMix) -> Vec<Asked> {
    let mut asked = Vec::new();
    for (group, requesters) in GROUPS.into_iter().enumerate() {
        for place in 0..requesters {
            let harder = world.harder * chance.normal();
            let often = 1 + (4.0 * (chance.normal() * 0.8).exp() + 6.0 * chance.share()) as u64;
            for _ in 0..often {
                let likes = if chance.share() < 0.5 { group as u64 % STRATA } else { chance.below(STRATA) };
                let longer = if group as u64 == FAVOURED { world.longer } else { 1.0 };
                let takes = (likes as f64 + harder + 0.8 * chance.normal()).exp() * longer;
                let until = if chance.share() < 0.2 { takes * 2.0 * chance.share() } else { f64::INFINITY };
                let lasted = Lasted { duration: takes.min(until), happened: takes <= until };
                asked.push(Asked {
                    stratum: likes,
                    group: group as u64,
                    requester: group as u64 * 1000 + place,
                    lasted,
                });
            }
        }
    }
    asked
}

/// How often at least one group was told apart, and how often the one that waits longer was found.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    any: f64,
    found: f64,
}

impl Told {
    fn add(&mut self, is_told: impl Fn(u64) -> bool, runs: u32) {
        let one = |is_told: bool| f64::from(u8::from(is_told)) / f64::from(runs);
        self.any += one((0..GROUPS.len() as u64).any(&is_told));
        self.found += one(is_told(FAVOURED));
    }
}

/// Of the plain test, and of ours.
fn told(world: World, runs: u32) -> (Told, Told) {
    let mut chance = SplitMix::new(u64::from(runs));
    let (mut plain, mut ours) = (Told::default(), Told::default());
    for _ in 0..runs {
        let asked = asked(world, &mut chance);
        let groups = 0..GROUPS.len();
        let of =
            holm(&groups.clone().map(|group| without_requesters(&asked, group as u64)).collect::<Vec<_>>());
        plain.add(|group| of[group as usize] <= 0.05, runs);
        // Drawing again takes its time, and is needed only where the test says something.
        let rows = Rows::new(&asked);
        if groups.map(|group| score::score(&rows.beside(group)).p).any(|p| p <= 0.05) {
            let verdicts: Vec<Verdict> =
                compare(&asked, 0.95).unwrap().into_iter().map(|group| group.verdict).collect();
            let differs =
                |group| matches!(verdicts[group as usize], Verdict::WaitsLonger | Verdict::WaitsShorter);
            ours.add(differs, runs);
        }
    }
    (plain, ours)
}

fn without_requesters(asked: &[Asked], group: u64) -> f64 {
    let row = |one: &Asked| Grouped {
        stratum: one.stratum as usize,
        group: usize::from(one.group == group),
        lasted: one.lasted,
    };
    log_rank(&asked.iter().map(row).collect::<Vec<_>>()).unwrap().p
}

/// How often the interval of the ratio holds the truth, by group; where there is one.
fn coverage(world: World, runs: u32) -> Vec<f64> {
    let mut chance = SplitMix::new(u64::from(runs));
    let mut held = vec![(0.0, 0.0); GROUPS.len()];
    for _ in 0..runs {
        let groups = compare(&asked(world, &mut chance), 0.95).unwrap();
        for ((held, told), group) in held.iter_mut().zip(groups) {
            let truth = if group.group == FAVOURED { world.longer } else { 1.0 };
            let Some(interval) = group.beside.and_then(|beside| beside.interval) else { continue };
            *held += f64::from(u8::from(interval.holds(truth)));
            *told += 1.0;
        }
    }
    held.into_iter().map(|(held, told)| held / told).collect()
}

fn runs(short: u32, long: u32) -> u32 {
    if std::env::var_os("HALLWAY_LONG_SOLVER").is_some() { long } else { short }
}

#[test]
fn without_favour_groups_are_hardly_ever_told_apart() {
    let runs = runs(60, 4_000);
    for harder in [0.0, 0.5, 0.8] {
        let (plain, ours) = told(World { harder, longer: 1.0 }, runs);
        println!(
            "requesters differ by {harder}, without favour: plain {:.3}, ours {:.3}",
            plain.any, ours.any
        );
        // Twenty in a thousand more than are meant, and what chance adds in so few runs.
        assert!(ours.any < 0.07 + 3.0 * (0.05 / f64::from(runs)).sqrt(), "{harder}: {ours:?}");
        assert!(harder < 0.5 || plain.any > 0.2, "the plain test would do: {plain:?}");
    }
}

#[test]
fn favour_is_found_the_more_often_the_larger_it_is() {
    let runs = runs(40, 2_000);
    let mut before = 0.0;
    for (longer, least) in [(1.3, 0.05), (1.5, 0.3), (2.0, 0.85)] {
        let (_, ours) = told(World { harder: 0.5, longer }, runs);
        println!("requesters differ by 0.5, 30 of them wait {longer} times as long: found {:.3}", ours.found);
        assert!(ours.found > least && ours.found > before, "{longer}: {ours:?}");
        before = ours.found;
    }
}

#[test]
fn the_interval_of_the_ratio_holds_the_truth_about_as_often_as_it_says() {
    let runs = runs(15, 2_000);
    let held = coverage(World { harder: 0.5, longer: 1.0 }, runs);
    let mean = held.iter().sum::<f64>() / held.len() as f64;
    println!("groups of {GROUPS:?} requesters, without favour: held {held:.3?}, {mean:.3} on average");
    assert!((0.9..=0.99).contains(&mean), "{held:?}");
    // The favoured are among the others of all other groups, whose ratios are then not 1.
    let held = coverage(World { harder: 0.5, longer: 1.5 }, runs)[FAVOURED as usize];
    println!("30 requesters who wait 1.5 times as long: held {held:.3}");
    assert!((0.85..=1.0).contains(&held), "{held}");
}
