//! How long things took; `make_survival.py` wrote what lifelines and statsmodels say of it.

use std::collections::{HashMap, HashSet};
use std::io::Read;

use jiff::civil::DateTime;
use measure::fairness::{Asked, compare};
use measure::survival::{Grouped, Lasted, MedianTime, curve, log_rank};
use serde::Deserialize;

use crate::{near, real_data};

#[derive(Deserialize)]
struct Found {
    drawn: Vec<Case>,
    incidents: Incidents,
}

#[derive(Deserialize)]
struct Case {
    /// Stratum, group, requester, duration, and 1 where it happened.
    rows: Vec<(usize, usize, u64, u32, u8)>,
    median: Median,
    beside: Vec<Beside>,
    #[serde(flatten)]
    tested: Tested,
}

#[derive(Deserialize)]
struct Incidents {
    categories: HashMap<String, Median>,
    #[serde(flatten)]
    tested: Tested,
}

#[derive(Deserialize)]
struct Median {
    n: u64,
    happened: u64,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Deserialize)]
struct Tested {
    stratified: Test,
    together: Test,
}

#[derive(Deserialize)]
struct Test {
    chi_squared: f64,
    p: f64,
}

#[derive(Deserialize)]
struct Beside {
    /// None where a side has one requester.
    p: Option<f64>,
    requesters: u64,
    requests: u64,
    median: Option<f64>,
    others: Option<f64>,
}

fn found() -> Found {
    serde_json::from_str(include_str!("survival.json")).expect("what make_survival.py writes")
}

fn is_median(rows: &[Grouped], expected: &Median) {
    let lasted: Vec<Lasted> = rows.iter().map(|row| row.lasted).collect();
    let Median { n, happened, value, low, high } = *expected;
    assert_eq!(
        curve(&lasted).expect("a curve").median(0.95).expect("a median"),
        MedianTime { n, happened, value, low, high }
    );
}

fn is_test(rows: &[Grouped], expected: &Tested) {
    let together: Vec<Grouped> = rows.iter().map(|row| Grouped { stratum: 0, ..*row }).collect();
    for (rows, expected) in [(rows, &expected.stratified), (&together, &expected.together)] {
        let found = log_rank(rows).expect("a test");
        assert!(near(found.chi_squared, expected.chi_squared, 1e-8), "{found:?}");
        assert!((found.p - expected.p).abs() < 1e-8, "{found:?}");
    }
}

#[test]
fn medians_and_tests_of_random_times_are_those_of_lifelines_and_statsmodels() {
    let cases = found().drawn;
    assert_eq!(cases.len(), 12);
    for Case { rows, median, tested, .. } in cases {
        let row = |(stratum, group, _, duration, happened): (usize, usize, u64, u32, u8)| {
            let lasted = Lasted { duration: f64::from(duration), happened: happened == 1 };
            Grouped { stratum, group, lasted }
        };
        let rows: Vec<Grouped> = rows.into_iter().map(row).collect();
        is_median(&rows, &median);
        is_test(&rows, &tested);
    }
}

#[test]
fn groups_beside_all_others_are_as_statsmodels_and_lifelines_say() {
    let mut compared = 0;
    for (nth, Case { rows, beside, .. }) in found().drawn.into_iter().enumerate() {
        let asked = |(stratum, group, requester, duration, happened): (usize, usize, u64, u32, u8)| {
            let lasted = Lasted { duration: f64::from(duration), happened: happened == 1 };
            Asked { stratum: stratum as u64, group: group as u64, requester, lasted }
        };
        let asked: Vec<Asked> = rows.into_iter().map(asked).collect();
        for (found, expected) in compare(&asked, 0.95).expect("groups").iter().zip(beside) {
            assert_eq!(
                (found.requests, found.requesters),
                (expected.requests, expected.requesters),
                "case {nth}"
            );
            let Some(found) = found.beside else { continue };
            assert!(
                expected.p.is_some_and(|p| (found.p - p).abs() < 1e-8),
                "case {nth}: {found:?} {:?}",
                expected.p
            );
            assert_eq!((found.median, found.others), (expected.median, expected.others), "case {nth}");
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn incidents_of_a_software_company_last_as_long_as_lifelines_says() {
    let Some(folder) = real_data("uci_incident") else { return };
    let incidents = found().incidents;
    let names: Vec<&String> = incidents.categories.keys().collect();
    let file = std::fs::File::open(folder.join("uci_shared_9000.csv.gz")).expect("the log");
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).expect("a log in gzip");
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().expect("a line of names");
    let place = |name: &str| head.iter().position(|column| *column == name).expect("a column");
    let (number, opened, resolved) = (place("number"), place("opened_at"), place("resolved_at"));
    let (category, priority) = (place("category"), place("priority"));
    let end: DateTime = "2016-04-15T00:00".parse().unwrap();
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for words in lines {
        if !seen.insert(words[number].to_string()) {
            continue;
        }
        let Some(group) = names.iter().position(|name| *name == words[category]) else { continue };
        let at = |place: usize| DateTime::strptime("%d/%m/%Y %H:%M", words[place]).ok();
        let opened = at(opened).expect("an instant");
        let resolved = at(resolved).filter(|resolved| *resolved <= end);
        let lasted = resolved.unwrap_or(end).duration_since(opened).as_secs_f64() / 60.0;
        let stratum = usize::from(words[priority].as_bytes()[0]);
        rows.push(Grouped {
            stratum,
            group,
            lasted: Lasted { duration: lasted, happened: resolved.is_some() },
        });
    }
    for (group, name) in names.iter().enumerate() {
        let of: Vec<Grouped> = rows.iter().filter(|row| row.group == group).copied().collect();
        is_median(&of, &incidents.categories[*name]);
    }
    is_test(&rows, &incidents.tested);
}
