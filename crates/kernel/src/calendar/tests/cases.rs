//! The cases on which two independent implementations agreed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::super::{Calendar, parse_calendars};
use crate::Instant;

#[test]
fn a_sample_of_the_published_cases_holds() {
    let calendars = parse_calendars(include_str!("sample/calendars.json")).unwrap();
    assert_eq!(check_due(&calendars, include_str!("sample/due.csv")), 7);
    assert_eq!(check_elapsed(&calendars, include_str!("sample/elapsed.csv")), 5);
}

#[test]
fn all_published_cases_hold() {
    let folder = std::env::var_os("HALLWAY_REAL_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from)
        .join("bizhours");
    if !folder.is_dir() {
        eprintln!("skipped: there is no {}; HALLWAY_REAL_DATA names its parent", folder.display());
        return;
    }
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let calendars = parse_calendars(&read("calendars_shared.json")).unwrap();
    assert_eq!(check_due(&calendars, &read("due_shared.csv")), 300);
    assert_eq!(check_elapsed(&calendars, &read("elapsed_shared.csv")), 300);
}

fn check_due(calendars: &BTreeMap<String, Calendar>, csv: &str) -> usize {
    let cases = rows(csv);
    for case in &cases {
        let due = calendars[case["calendar"]].add(instant(case["start_utc"]), seconds(case));
        assert_eq!(due, Some(instant(case["due_utc"])), "{}", case["id"]);
    }
    cases.len()
}

fn check_elapsed(calendars: &BTreeMap<String, Calendar>, csv: &str) -> usize {
    let cases = rows(csv);
    for case in &cases {
        let elapsed = calendars[case["calendar"]].elapsed(instant(case["from_utc"]), instant(case["to_utc"]));
        assert_eq!(elapsed, seconds(case), "{}", case["id"]);
    }
    cases.len()
}

/// Rows by the names of their columns; these files quote nothing.
fn rows(csv: &str) -> Vec<BTreeMap<&str, &str>> {
    let mut lines = csv.lines();
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    lines.map(|line| names.iter().copied().zip(line.split(',')).collect()).collect()
}

fn instant(text: &str) -> Instant {
    super::at(text)
}

fn seconds(case: &BTreeMap<&str, &str>) -> i64 {
    case["business_seconds"].parse().unwrap()
}
