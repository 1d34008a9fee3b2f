//! Random maps; `make.py` wrote what networkx and numpy say of them.

use std::collections::BTreeMap;

use measure::crossing::{Passed, Selves, crossing};
use measure::sight::Sight;
use measure::{articulations, betweenness};
use serde::Deserialize;

use crate::{link, near};

#[derive(Deserialize)]
struct Map {
    parties: usize,
    external: Vec<usize>,
    links: Vec<(usize, usize, u64)>,
    part: Vec<usize>,
    sight: Seen,
    between: Between,
    crossing: Crossed,
}

#[derive(Deserialize)]
struct Between {
    betweenness: Vec<f64>,
    articulations: Vec<usize>,
}

#[derive(Deserialize)]
struct Seen {
    lengths: Vec<Option<u32>>,
    exposure: Vec<f64>,
    steps: Vec<Option<f64>>,
    cuts: BTreeMap<usize, Vec<usize>>,
    unreached: Vec<Vec<usize>>,
}

#[derive(Deserialize)]
struct Crossed {
    share: f64,
    by_chance: f64,
    by_chance_without_selves: f64,
}

fn maps() -> Vec<Map> {
    let maps: Vec<Map> = serde_json::from_str(include_str!("graphs.json")).expect("what make.py writes");
    assert_eq!(maps.len(), 24);
    maps
}

#[test]
fn the_line_of_sight_is_that_of_networkx() {
    for (n, map) in maps().into_iter().enumerate() {
        let links: Vec<_> =
            map.links.iter().map(|(from, to, volume)| link(*from, *to, *volume as f64)).collect();
        let found = Sight::of(map.parties, &links, &map.external).unwrap();
        for party in 0..map.parties {
            assert_eq!(found.length(party), map.sight.lengths[party], "map {n}, party {party}");
            let (exposure, steps) = (found.exposure(party).unwrap(), found.expected_steps(party));
            assert!(near(exposure, map.sight.exposure[party], 1e-10), "map {n}, party {party}: {exposure}");
            match (steps, map.sight.steps[party]) {
                (Some(steps), Some(expected)) => {
                    assert!(near(steps, expected, 1e-9), "map {n}, party {party}: {steps}")
                }
                (found, expected) => assert_eq!(found, expected, "map {n}, party {party}"),
            }
        }
        let cuts = found.single_points().into_iter().map(|(party, n)| {
            let mut cut = found.cut_off_by(party).to_vec();
            cut.sort_unstable();
            assert_eq!(cut.len(), n);
            (party, cut)
        });
        assert_eq!(cuts.collect::<BTreeMap<_, _>>(), map.sight.cuts, "map {n}");
        assert_eq!(found.unreached(), map.sight.unreached, "map {n}");
    }
}

#[test]
fn who_stands_between_others_is_as_networkx_says() {
    for (n, map) in maps().into_iter().enumerate() {
        let links: Vec<_> =
            map.links.iter().map(|(from, to, volume)| link(*from, *to, *volume as f64)).collect();
        let found = betweenness(map.parties, &links).unwrap();
        assert_eq!(found.len(), map.parties);
        for (party, (found, expected)) in found.iter().zip(&map.between.betweenness).enumerate() {
            assert!(near(*found, *expected, 1e-10), "map {n}, party {party}: {found}");
        }
        assert_eq!(articulations(map.parties, &links), Some(map.between.articulations), "map {n}");
    }
}

#[test]
fn what_would_cross_by_chance_is_that_of_networkx() {
    for (n, map) in maps().into_iter().enumerate() {
        let passed: Vec<Passed> = map
            .links
            .iter()
            .map(|(from, to, count)| Passed { from: *from, to: *to, count: *count })
            .collect();
        let part: Vec<Option<usize>> = map.part.into_iter().map(Some).collect();
        let all = crossing(&passed, &part, Selves::Count, 0.95).unwrap();
        assert!(near(all.share, map.crossing.share, 1e-12), "map {n}");
        assert!(near(all.chance.unwrap().share, map.crossing.by_chance, 1e-10), "map {n}");
        let others = crossing(&passed, &part, Selves::Never, 0.95).unwrap().chance.unwrap();
        assert!(near(others.share, map.crossing.by_chance_without_selves, 1e-4), "map {n}: {}", others.share);
    }
}
