//! A thousand people of a research institution, who wrote to whom, and their departments.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use measure::betweenness;
use measure::crossing::{Passed, Selves, crossing};
use measure::layers::{Party, Spacing, draw};
use measure::sight::Sight;
use measure::traffic::{Evidence, Interaction, Kind, Service, Traffic};
use serde::Deserialize;

use crate::{link, near, real_data};

/// Persons who wrote to persons, and the department of each.
struct Mail {
    rows: Vec<(usize, usize)>,
    department: Vec<usize>,
    truth: Truth,
}

#[derive(Deserialize)]
struct Truth {
    nodes: usize,
    departments: usize,
    self_loops: u64,
    directed: Directed,
    modularity_department_partition: Modularity,
    betweenness_directed_unnormalised_top20: Vec<(usize, usize, f64)>,
    betweenness_undirected_unnormalised_top20: Vec<(usize, usize, f64, f64)>,
    dept_flow_pairs_nonzero: usize,
    dept_flow_top20: Vec<(u64, u64, u64)>,
    dept_net_inflow_edges_top10: Vec<(u64, i64)>,
    dept_net_inflow_edges_bottom10: Vec<(u64, i64)>,
}

#[derive(Deserialize)]
struct Directed {
    inter_department_edges: u64,
    intra_without_self_loops: u64,
    share_within_incl_self_loops: f64,
    share_within_excl_self_loops: f64,
}

#[derive(Deserialize)]
struct Modularity {
    #[serde(rename = "directed_no_self_loops(Leicht-Newman)")]
    without_self_loops: f64,
    #[serde(rename = "directed_incl_self_loops")]
    with_self_loops: f64,
}

fn mail() -> Option<Mail> {
    let folder = real_data("email_eu")?;
    let rows = pairs(&folder.join("email-Eu-core.txt"));
    let of_person: HashMap<usize, usize> =
        pairs(&folder.join("email-Eu-core-department-labels.txt")).into_iter().collect();
    let department = (0..of_person.len()).map(|person| of_person[&person]).collect();
    let truth =
        serde_json::from_str(&read(&folder.join("ground_truth.json"))).expect("the published figures");
    Some(Mail { rows, department, truth })
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).expect("a file of email_eu")
}

fn pairs(file: &Path) -> Vec<(usize, usize)> {
    let text = read(file);
    let number = |word: Option<&str>| word.and_then(|word| word.parse().ok()).expect("two numbers a line");
    text.lines()
        .map(|line| line.split_whitespace())
        .map(|mut words| (number(words.next()), number(words.next())))
        .collect()
}

#[test]
fn the_counts_from_department_to_department_are_the_published_ones() {
    let Some(Mail { rows, department, truth }) = mail() else { return };
    let mut traffic = Traffic::default();
    for (from, to) in rows {
        traffic.read(&Interaction {
            from: from as u64,
            to: to as u64,
            from_team: department[from] as u64,
            to_team: department[to] as u64,
            at: None,
            thread: None,
            kind: Kind::Message,
        });
    }
    let counts: BTreeMap<(u64, u64), u64> = traffic.counts().collect();
    let (within, mut between): (Vec<_>, Vec<_>) = counts.into_iter().partition(|((from, to), _)| from == to);
    let sum = |counts: &[((u64, u64), u64)]| counts.iter().map(|(_, count)| count).sum::<u64>();
    assert_eq!(traffic.to_self(), truth.self_loops);
    assert_eq!(sum(&between), truth.directed.inter_department_edges);
    assert_eq!(sum(&within), truth.directed.intra_without_self_loops);
    assert_eq!(between.len(), truth.dept_flow_pairs_nonzero);

    between.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let most: Vec<u64> = between[..20].iter().map(|(_, count)| *count).collect();
    assert_eq!(most, truth.dept_flow_top20.iter().map(|(.., count)| *count).collect::<Vec<_>>());
    let counts: BTreeMap<(u64, u64), u64> = between.into_iter().collect();
    for (from, to, count) in truth.dept_flow_top20 {
        assert_eq!(counts[&(from, to)], count, "{from} to {to}");
    }
    let net = |department: u64| -> i64 {
        let one = |((from, to), count): (&(u64, u64), &u64)| {
            let count = i64::try_from(*count).unwrap();
            if *to == department {
                count
            } else if *from == department {
                -count
            } else {
                0
            }
        };
        counts.iter().map(one).sum()
    };
    for (department, expected) in
        truth.dept_net_inflow_edges_top10.into_iter().chain(truth.dept_net_inflow_edges_bottom10)
    {
        assert_eq!(net(department), expected, "department {department}");
    }
    // There are neither times nor threads, so nothing says who asks.
    let passages = traffic.take();
    let unknown =
        |(teams, passed): &((u64, u64), _)| Evidence::of(*teams, passed, None).service == Service::Unknown;
    assert!(passages.iter().all(unknown));
}

/// Modularity is the share within, less the share within by chance.
#[test]
fn the_share_that_crosses_departments_and_its_chance_are_the_published_ones() {
    let Some(Mail { rows, department, truth }) = mail() else { return };
    let part: Vec<Option<usize>> = department.into_iter().map(Some).collect();
    let of = |with_selves: bool| {
        let rows = rows.iter().filter(|(from, to)| with_selves || from != to);
        let passed: Vec<Passed> = rows.map(|(from, to)| Passed { from: *from, to: *to, count: 1 }).collect();
        crossing(&passed, &part, Selves::Count, 0.95).unwrap()
    };
    let expected = [
        (
            true,
            truth.directed.share_within_incl_self_loops,
            truth.modularity_department_partition.with_self_loops,
        ),
        (
            false,
            truth.directed.share_within_excl_self_loops,
            truth.modularity_department_partition.without_self_loops,
        ),
    ];
    for (with_selves, within, modularity) in expected {
        let found = of(with_selves);
        assert!(near(1.0 - found.share, within, 1e-6));
        assert!(near(found.chance.unwrap().share - found.share, modularity, 1e-6));
    }
    // From `make.py email_eu`: with nobody who writes to themselves, neither found nor by chance.
    let passed: Vec<Passed> =
        rows.iter().map(|(from, to)| Passed { from: *from, to: *to, count: 1 }).collect();
    let found = crossing(&passed, &part, Selves::Never, 0.95).unwrap();
    assert!(near(found.share, 0.653_215_130_971_960_4, 1e-12));
    assert!(near(found.chance.unwrap().share, 0.954_555_205_714_13, 1e-9));
}

/// Everybody of one department taken as outside, and then the department; figures from `make.py email_eu`.
#[test]
fn the_line_of_sight_through_a_real_organisation_is_that_of_networkx() {
    let Some(Mail { rows, department, truth }) = mail() else { return };
    let outside: Vec<usize> = (0..truth.nodes).filter(|person| department[*person] == 17).collect();
    let persons: Vec<_> = rows.iter().map(|(from, to)| link(*from, *to, 1.0)).collect();
    let departments: Vec<_> =
        rows.iter().map(|(from, to)| link(department[*from], department[*to], 1.0)).collect();
    let figures = |parties: usize, links, external: &[usize]| {
        let found = Sight::of(parties, links, external).unwrap();
        let lengths: Vec<u32> = (0..parties).filter_map(|party| found.length(party)).collect();
        let exposure: f64 = (0..parties).filter_map(|party| found.exposure(party)).sum();
        let steps: f64 = (0..parties).filter_map(|party| found.expected_steps(party)).sum();
        let cut: usize = found.single_points().iter().map(|(_, n)| n).sum();
        (
            (
                lengths.len(),
                lengths.iter().sum::<u32>(),
                found.single_points().len(),
                cut,
                found.unreached().len(),
            ),
            (exposure, steps),
        )
    };
    let (counts, (exposure, steps)) = figures(truth.nodes, &persons, &outside);
    assert_eq!(counts, (829, 1_547, 61, 72, 174));
    assert!(near(exposure, 251.696_964_518_770_22, 1e-10) && near(steps, 22_057.330_197_636_278, 1e-10));
    let (counts, (exposure, steps)) = figures(truth.departments, &departments, &[17]);
    assert_eq!(counts, (40, 45, 0, 0, 2));
    assert!(near(exposure, 38.809_169_093_138_01, 1e-10) && near(steps, 2_215.612_116_779_252_5, 1e-10));
}

/// Of persons here, as the published figures are; Hallway computes it of teams only.
#[test]
fn who_stands_between_others_is_as_published() {
    let Some(Mail { rows, truth, .. }) = mail() else { return };
    let there: Vec<_> = rows.iter().map(|(from, to)| link(*from, *to, 1.0)).collect();
    let back = rows.iter().map(|(from, to)| link(*to, *from, 1.0));
    let both: Vec<_> = there.iter().copied().chain(back).collect();
    let directed = betweenness(truth.nodes, &there).unwrap();
    for (person, _, expected) in truth.betweenness_directed_unnormalised_top20 {
        assert!((directed[person] - expected).abs() < 0.001, "person {person}: {}", directed[person]);
    }
    // Without direction each pair of others counts once.
    let undirected = betweenness(truth.nodes, &both).unwrap();
    for (person, _, expected, _) in truth.betweenness_undirected_unnormalised_top20 {
        assert!(
            (undirected[person] / 2.0 - expected).abs() < 0.001,
            "person {person}: {}",
            undirected[person]
        );
    }
}

#[test]
fn the_departments_of_a_real_organisation_can_be_drawn() {
    let Some(Mail { rows, department, .. }) = mail() else { return };
    let mut volumes = BTreeMap::<(usize, usize), f64>::new();
    for (from, to) in rows {
        *volumes.entry((department[from], department[to])).or_default() += 1.0;
    }
    let links: Vec<_> = volumes.iter().map(|((from, to), volume)| link(*from, *to, *volume)).collect();
    let parties: Vec<Party> = (0..42)
        .map(|department| Party { width: 120.0, height: 32.0, is_external: department == 17 })
        .collect();
    let found = draw(&parties, &links, Spacing { columns: 80.0, parties: 16.0, links: 6.0 }).unwrap();
    let last = found.places.iter().filter_map(|place| place.column).max();
    assert!(
        found.places[17].column == last
            && found.places.iter().filter(|place| place.column == last).count() == 1
    );
    // Of the volume between departments, most runs to the right.
    let volume = |is_back: bool| -> f64 {
        links
            .iter()
            .zip(&found.routes)
            .filter(|(link, route)| link.from != link.to && route.is_back == is_back)
            .map(|(link, _)| link.weight)
            .sum()
    };
    assert!(volume(false) > 1.2 * volume(true), "{} and {}", volume(false), volume(true));
}
