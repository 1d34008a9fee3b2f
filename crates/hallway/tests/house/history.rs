//! `hallway import history`: what it says, and what it refuses.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Output;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use crate::program::{err, found, out, run};

const MAP: &str = "source = 'Old desk'\n[columns]\ncase = 'id'\ntime = 'when'\nstate = 'what'\nteam = 'group'\n\
    [time]\nformat = '%d.%m.%Y %H:%M'\nzone = 'Europe/Berlin'\n\
    [means]\nacknowledged = ['Work']\nresolved = ['Done']\n";

const LOG: &str = "id,when,what,group\n1,16.11.2020 10:00,Open,Desk\n1,16.11.2020 11:00,Work,Records\n\
    2,yesterday,Open,Desk\n1,16.11.2020 12:00,Done,Records\n,16.11.2020 12:00,Open,Desk\n3,16.11.2020 12:00\n";

/// A log read by a map, in an organisation of its own.
fn import(folder: &Path, map: &str, log: &[u8], more: &[&str]) -> Output {
    let (map_file, log_file) = (folder.join("map.toml"), folder.join("log"));
    fs::write(&map_file, map).unwrap();
    fs::write(&log_file, log).unwrap();
    let paths = ["--map", map_file.to_str().unwrap(), log_file.to_str().unwrap()];
    run(folder, &[&["import", "history"], &paths[..], more].concat())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_log_lands_and_its_bad_rows_are_told_with_line_and_column() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let list = folder.path().join("rejected.csv");
    let first =
        import(folder.path(), MAP, &gzip(LOG.as_bytes()), &["--json", "--rejected", list.to_str().unwrap()]);
    assert_eq!(first.status.code(), Some(0), "{}", err(&first));
    let summary: Value = serde_json::from_slice(&first.stdout).unwrap();
    let expected = json!({
        "rows": 6, "requests": 1, "events": 3, "teams": 2, "persons": 0, "changed": 0, "rejected_rows": 3,
        "new": { "requests": 1, "events": 3, "teams": 2, "persons": 0, "services": 1 },
        "rejected": [
            { "line": 4, "field": "when", "reason": "\"yesterday\" is no time in the format %d.%m.%Y %H:%M" },
            { "line": 6, "field": "id", "reason": "there is none" },
            { "line": 7, "field": "row", "reason": "2 cells where there are 4 columns" },
        ],
    });
    assert_eq!(summary, expected);
    assert_eq!(fs::read_to_string(&list).unwrap().lines().count(), 4);
    assert_eq!(err(&first), "", "there is no progress bar where there is no terminal");

    let again = import(folder.path(), MAP, LOG.as_bytes(), &[]);
    assert!(out(&again).starts_with("line 4: when: "), "{}", out(&again));
    let last = "6 rows of 1 requests: all of it was here before, nothing is new; 3 rows rejected.\n";
    assert!(out(&again).ends_with(last), "{}", out(&again));
}

#[test]
fn what_is_no_log_is_refused_in_one_sentence_and_nothing_lands() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let log = LOG.as_bytes();
    let whole = gzip(LOG.repeat(200).as_bytes());
    let row = [b"1,16.11.2020 10:00,Open,", "x".repeat(1 << 20).as_bytes(), b"\n"].concat();
    let bomb = gzip(&[b"id,when,what,group\n", row.repeat(20).as_slice()].concat());
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(LOG.bytes().flat_map(|byte| [byte, 0])).collect();
    let xes = MAP.replace("'id'", "'trace:concept:name'");
    let cases: [(&str, &str, &[u8], &[&str]); 15] = [
        (
            "a column that is not there",
            &MAP.replace("'group'", "'team'"),
            log,
            &["log", "line 1", "\"team\"", "group"],
        ),
        (
            "a file cut off in a row",
            MAP,
            b"id,when,what,group\n1,16.11.2020 10",
            &["log", "line 2", "\"when\""],
        ),
        (
            "a file cut off in quotes",
            MAP,
            b"id,when,what,group\n1,16.11.2020 10:00,\"Op",
            &["log", "line 2", "quotes"],
        ),
        ("a file cut off in gzip", MAP, &whole[..whole.len() / 2], &["log", "compressed", "in the middle"]),
        (
            "times that nobody can read",
            MAP,
            b"id,when,what,group\n1,x,Open,Desk\n",
            &["log", "line 2", "when", "\"x\""],
        ),
        (
            "a zone that is none",
            &MAP.replace("Berlin", "Atlantis"),
            log,
            &["map.toml", "time.zone", "Europe/Atlantis"],
        ),
        ("no zone", &MAP.replace("zone = 'Europe/Berlin'", ""), log, &["map.toml", "time.zone"]),
        ("a key that no map has", &MAP.replace("team =", "tema ="), log, &["map.toml", "line 6", "tema"]),
        ("a page", &xes, b"<html><body/></html>", &["log", "line 1", "<html>", "<log>"]),
        ("a log that is never closed", &xes, b"<log>\n<trace>", &["log", "line 2", "in the middle"]),
        (
            "an attribute that never comes",
            &xes,
            b"<log><trace><event/></trace></log>",
            &["log", "trace:concept:name"],
        ),
        ("a bomb", MAP, &bomb, &["log", "250 times"]),
        (
            "another encoding",
            MAP,
            b"id,when,what,group\n1,16.11.2020 10:00,\xe4,Desk\n",
            &["log", "line 2", "\"what\"", "UTF-8"],
        ),
        ("two bytes a letter", MAP, &utf16, &["log", "UTF-16"]),
        ("an archive", MAP, b"PK\x03\x04....", &["log", "ZIP"]),
    ];
    for (what, map, log, words) in cases {
        let refused = import(folder.path(), map, log, &[]);
        let says = err(&refused);
        assert_eq!(refused.status.code(), Some(1), "{what}: {}", out(&refused));
        assert_eq!(says.lines().count(), 1, "{what}: {says}");
        for word in words {
            assert!(says.contains(word), "{what}: {says}");
        }
        if words.contains(&"log") {
            assert!(says.starts_with("Nothing was taken over from "), "{what}: {says}");
        }
    }
    let landed = import(folder.path(), MAP, log, &["--json"]);
    let summary: Value = serde_json::from_slice(&landed.stdout).unwrap();
    assert_eq!(summary["new"]["requests"], 1, "nothing had landed before");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with(".tmp")), "{left:?}");
}
