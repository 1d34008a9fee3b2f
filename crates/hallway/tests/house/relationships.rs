//! `hallway import relationships` and `hallway export relationships`

use std::fs;

use serde_json::{Value, json};

use crate::program::{err, found, out, run};

#[test]
fn relationships_come_in_from_a_table_go_out_as_a_list_and_come_in_again_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    fs::write(path("staff.csv"), "email,name,team\nmia@x.example,Mia Lang,Finance\njo@x.example,Jo,Sales\n")
        .unwrap();
    run(folder.path(), &["import", "people", &path("staff.csv")]);
    let table = "provider,customer,deliverable,provider_owner\nFinance,Sales,=Bills,mia@x.example\n";
    fs::write(path("map.csv"), table).unwrap();
    let look = run(folder.path(), &["import", "relationships", &path("map.csv"), "--preview"]);
    assert_eq!(
        out(&look),
        "new: Finance provides to Sales\n1 rows: 1 new, 0 changed, 0 as before. Nothing was written.\n"
    );
    let first = run(folder.path(), &["import", "relationships", &path("map.csv"), "--json"]);
    let first: Value = serde_json::from_slice(&first.stdout).unwrap();
    assert_eq!((&first["added"], &first["is_preview"]), (&json!(1), &json!(false)));
    let written =
        run(folder.path(), &["export", "relationships", &path("map.yaml"), "--purpose", "reorganise"]);
    assert_eq!(written.status.code(), Some(0), "{}", err(&written));
    let list = fs::read_to_string(path("map.yaml")).unwrap();
    assert!(list.starts_with("relationships:\n") && list.contains("\"=Bills\""), "{list}");
    let again = run(folder.path(), &["import", "relationships", &path("map.yaml")]);
    assert_eq!(out(&again), "1 rows: 0 new, 0 changed, 1 as before.\n");
    let piped = run(folder.path(), &["export", "relationships"]);
    assert!(out(&piped).contains(",'=Bills,"), "{}", out(&piped));
    let twice = run(folder.path(), &["export", "relationships", &path("map.yaml")]);
    assert_eq!(twice.status.code(), Some(1), "a file that is there stays as it is");
}

#[test]
fn a_table_with_a_mistake_brings_nothing_and_all_mistakes_are_told() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let file = folder.path().join("map.csv");
    fs::write(&file, "provider,customer,state\nNowhere,Nobody,gone\n").unwrap();
    let refused = run(folder.path(), &["import", "relationships", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    let places: Vec<&str> = out(&refused).lines().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(places, ["line 2, state", "line 2, provider", "line 2, customer"]);
    assert_eq!(err(&refused).lines().count(), 1, "{}", err(&refused));
}
