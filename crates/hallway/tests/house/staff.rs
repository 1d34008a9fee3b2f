//! `hallway import people`

use std::fs;

use serde_json::{Value, json};

use crate::program::{err, found, out, run};

#[test]
fn a_staff_list_lands_again_and_again_and_bad_rows_are_told_with_their_lines() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let file = folder.path().join("staff.csv");
    let list = "email,name,team,manager_email\n\
        mia@x.example,Mia Lang,Finance/Accounts payable,jonas@x.example\n\
        jonas@x.example,Jonas Weber,Finance,\n\
        nowhere,Nobody,,\n";
    fs::write(&file, list).unwrap();
    let import =
        |more: &[&str]| run(folder.path(), &[&["import", "people", file.to_str().unwrap()], more].concat());
    let first = import(&["--json"]);
    assert_eq!(first.status.code(), Some(0), "{}", err(&first));
    let summary: Value = serde_json::from_slice(&first.stdout).unwrap();
    assert_eq!(
        (&summary["rows"], &summary["created"], &summary["teams_created"]),
        (&json!(3), &json!(2), &json!(2))
    );
    assert_eq!(summary["rejected"][0]["line"], 4);
    let again = import(&[]);
    assert_eq!(again.status.code(), Some(0));
    assert!(out(&again).starts_with("line 4: email: "), "{}", out(&again));
    assert!(
        out(&again)
            .ends_with("3 rows: 0 persons new, 0 changed, 2 as before; 0 teams new; 1 rows rejected.\n")
    );
    assert_eq!(err(&again), "", "there is no progress bar where there is no terminal");
}

#[test]
fn a_list_of_which_nothing_can_be_taken_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let file = folder.path().join("staff.csv");
    for (list, words) in [("email,name,salary\na@x.example,Ana,1\n", "salary: "), ("email,name\nx,y\n", "")] {
        fs::write(&file, list).unwrap();
        let refused = run(folder.path(), &["import", "people", file.to_str().unwrap()]);
        assert_eq!(refused.status.code(), Some(1), "{list}");
        assert!(err(&refused).contains(words), "{}", err(&refused));
    }
    let missing = run(folder.path(), &["import", "people", "/nowhere/staff.csv"]);
    assert!(err(&missing).starts_with("/nowhere/staff.csv cannot be read: "), "{}", err(&missing));
}
