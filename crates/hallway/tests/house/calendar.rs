//! `hallway calendar` answers as two independent implementations do, and says what is wrong with a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{err, out, run};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../kernel/src/calendar/tests/sample").join(name)
}

fn ask(what: &str, calendars: &Path, cases: &Path, more: &[&str]) -> std::process::Output {
    let (calendars, cases) = (calendars.to_str().unwrap(), cases.to_str().unwrap());
    run(Path::new("."), &[&["calendar", what, "--calendars", calendars, "--cases", cases], more].concat())
}

/// The column `name` of a file that quotes nothing, by id.
fn column<'a>(csv: &'a str, name: &str) -> BTreeMap<&'a str, &'a str> {
    let mut lines = csv.lines();
    let place = lines.next().unwrap().split(',').position(|title| title == name).unwrap();
    lines.map(|line| (line.split(',').next().unwrap(), line.split(',').nth(place).unwrap())).collect()
}

fn agrees(what: &str, name: &str, calendars: &Path, cases: &Path, rows: usize) {
    let answered = ask(what, calendars, cases, &[]);
    assert!(answered.status.success(), "{}", err(&answered));
    assert_eq!(out(&answered).lines().next().unwrap(), format!("id,{name}"));
    let expected = fs::read_to_string(cases).unwrap();
    let answers = column(out(&answered), name);
    assert_eq!(answers, column(&expected, name));
    assert_eq!(answers.len(), rows);
}

#[test]
fn a_sample_of_the_published_cases_is_answered_rightly() {
    agrees("due", "due_utc", &sample("calendars.json"), &sample("due.csv"), 7);
    agrees("elapsed", "business_seconds", &sample("calendars.json"), &sample("elapsed.csv"), 5);
}

#[test]
fn all_published_cases_are_answered_rightly() {
    let folder = std::env::var_os("HALLWAY_REAL_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from)
        .join("bizhours");
    if !folder.is_dir() {
        eprintln!("skipped: there is no {}; HALLWAY_REAL_DATA names its parent", folder.display());
        return;
    }
    let calendars = folder.join("calendars_shared.json");
    agrees("due", "due_utc", &calendars, &folder.join("due_shared.csv"), 300);
    agrees("elapsed", "business_seconds", &calendars, &folder.join("elapsed_shared.csv"), 300);
}

#[test]
fn the_same_answers_come_as_json() {
    let answered = ask("elapsed", &sample("calendars.json"), &sample("elapsed.csv"), &["--json"]);
    let answers: serde_json::Value = serde_json::from_slice(&answered.stdout).unwrap();
    assert_eq!(answers[0], serde_json::json!({ "id": "E0008", "business_seconds": 835_200 }));
    assert_eq!(answers.as_array().unwrap().len(), 5);
}

#[test]
fn a_wrong_row_is_named_with_its_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.csv");
    let said = |cases: &str| {
        fs::write(&file, cases).unwrap();
        let answered = ask("due", &sample("calendars.json"), &file, &[]);
        assert_eq!(answered.status.code(), Some(1), "{cases}");
        assert_eq!(err(&answered).lines().count(), 1, "{}", err(&answered));
        err(&answered).trim_end().strip_prefix(file.to_str().unwrap()).unwrap().to_owned()
    };
    let good = "id,calendar,start_utc,business_seconds\n1,berlin_office,2026-01-05T08:00:00Z,60\n";
    let with = |row: &str| said(&[good, row, "\n"].concat());
    assert_eq!(with("2,mars,2026-01-05T08:00:00Z,60"), ", line 3: there is no calendar \"mars\".");
    assert_eq!(
        with("2,berlin_office,2026-01-05 08:00,60"),
        ", line 3: start_utc is \"2026-01-05 08:00\", not an instant like 2026-01-31T08:00:00Z."
    );
    assert_eq!(
        with("2,berlin_office,2026-01-05T08:00:00Z,-1"),
        ", line 3: business_seconds is \"-1\", not a whole number of seconds from 0 on."
    );
    assert_eq!(with("2,berlin_office"), ", line 3: 2 fields, but the first line has 4.");
    assert_eq!(
        with("2,utc_one_hour,2026-01-05T08:00:00Z,999999999"),
        ", line 3: so much open time does not pass within a hundred years."
    );
    assert_eq!(said("id,calendar,start_utc\n"), ", line 1: the column business_seconds is missing.");
    assert_eq!(
        said("id,id,calendar,start_utc,business_seconds\n"),
        ", line 1: the column id stands there twice."
    );
}

#[test]
fn a_wrong_calendar_is_named_with_its_file_and_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("calendars.json");
    fs::write(&file, r#"{"here": {"tz": "Mars/Olympus"}}"#).unwrap();
    let answered = ask("due", &file, &sample("due.csv"), &[]);
    assert_eq!(answered.status.code(), Some(1));
    assert!(
        err(&answered).contains("calendars.json: calendar here: tz: \"Mars/Olympus\" is not a time zone")
    );
    let missing = ask("due", &folder.path().join("none.json"), &sample("due.csv"), &[]);
    assert!(err(&missing).contains("none.json cannot be read: "), "{}", err(&missing));
}

#[test]
fn a_long_file_is_answered_to_its_last_row() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.csv");
    let mut cases = String::from("id,calendar,from_utc,to_utc\n");
    for id in 0..100_000 {
        cases.push_str(&format!("{id},berlin_office,2026-01-05T08:00:00Z,2026-01-05T09:00:00Z\n"));
    }
    fs::write(&file, cases).unwrap();
    let answered = ask("elapsed", &sample("calendars.json"), &file, &[]);
    assert_eq!(out(&answered).lines().count(), 100_001);
    assert!(out(&answered).ends_with("99999,3600\n"));
}
