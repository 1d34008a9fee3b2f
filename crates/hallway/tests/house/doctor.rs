//! `hallway doctor` finds what is wrong, and no more.

use crate::program::{found, run};

#[test]
fn the_doctor_says_what_must_be_mended_and_how() {
    let folder = tempfile::tempdir().unwrap();
    let doctor = |arguments: &[&str]| {
        let report = run(folder.path(), &[&["doctor", "--json"], arguments].concat());
        let findings: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
        (report.status.code(), findings)
    };
    let state = |report: &serde_json::Value, check: &str| {
        let findings = report["findings"].as_array().unwrap();
        let found =
            findings.iter().find(|f| f["check"] == check).unwrap_or_else(|| panic!("{check}: {report:#}"));
        found["state"].as_str().unwrap().to_owned()
    };
    let (code, report) = doctor(&[]);
    assert_eq!((code, state(&report, "database")), (Some(1), "mend".to_owned()));
    assert!(!folder.path().join("hallway.db").exists(), "a doctor makes nothing");
    found(folder.path());
    let (code, report) = doctor(&["--base-url", "https://hallway.example", "--trusted-proxy", "10.0.0.1"]);
    for check in
        ["data folder", "database", "schema", "durability", "clock", "organisation", "administrators"]
    {
        assert_eq!(state(&report, check), "good", "{report:#}");
    }
    assert_eq!((code, report["to_mend"].as_i64()), (Some(0), Some(0)), "{report:#}");
    let (code, report) = doctor(&["--base-url", "http://hallway.example"]);
    assert_eq!((code, state(&report, "base URL")), (Some(1), "mend".to_owned()));
}
