//! The real program serves, says when it is ready, and ends well.

mod house;

use std::time::{Duration, Instant};

use house::{Ask, House, Open, PASSWORD, err, found, out, run, run_with, token};
use rustix::process::Signal;

#[test]
fn a_server_says_that_it_is_alive_and_ready_and_ends_well_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let house = House::serve(folder.path(), &[]);
    for path in ["/healthz", "/readyz"] {
        let answer = Ask::get(path).send(house.address);
        assert_eq!((answer.status, answer.text()), (200, "ok\n"), "{path}");
    }
    let (status, _) = house.stop();
    assert_eq!(status.code(), Some(0));
}

#[test]
fn an_interrupt_at_the_keyboard_ends_it_well_too() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::serve(folder.path(), &[]);
    house.signal(Signal::INT);
    assert_eq!(house.ended().0.code(), Some(0));
}

#[test]
fn what_runs_when_it_is_told_to_stop_is_finished_and_nothing_new_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let key = token(folder.path(), "admin");
    let mut house = House::serve(folder.path(), &[]);
    let body = br#"{"name":"Finance"}"#;
    let ask = Ask::new("POST", "/api/v1/teams").token(&key).header("content-type", "application/json");
    let mut running = ask.header("expect", "100-continue").begin(house.address, body.len());
    // The server asks for the body only once the handler runs.
    running.wait_for_continue();
    house.signal(Signal::TERM);
    house.wait_for_log("stopping");
    assert!(std::net::TcpStream::connect(house.address).is_err(), "nothing new is taken");
    running.more(body);
    assert_eq!(running.answer().status, 201);
    let (status, log) = house.ended();
    assert_eq!(status.code(), Some(0), "{log}");
}

#[test]
fn the_least_of_the_contract_makes_a_team_and_a_person_in_it() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let key = token(folder.path(), "write");
    let admin_key = token(folder.path(), "admin");
    let house = House::serve(folder.path(), &[]);
    let post = |path: &str, key: &str, body: &str| Ask::new("POST", path).token(key).json(body).send(house.address);
    let made = post("/api/v1/teams", &admin_key, r#"{"name":"Finance"}"#);
    assert_eq!(made.status, 201, "{}", made.text());
    let team = made.json()["id"].as_str().unwrap().to_owned();
    let part = post("/api/v1/teams", &admin_key, &format!(r#"{{"name":"Accounts payable","parent":"{team}"}}"#));
    assert_eq!(part.status, 201, "{}", part.text());
    let person = format!(r#"{{"name":"Mia Lang","email":"mia@x.example","team":"{team}"}}"#);
    assert_eq!(post("/api/v1/people", &key, &person).status, 403, "a key that only writes does not keep persons");
    let mia = post("/api/v1/people", &admin_key, &person);
    assert_eq!(mia.status, 201, "{}", mia.text());
    assert!(mia.json()["id"].is_string());
    let listed = Ask::get("/api/v1/people?q=mia").token(&key).send(house.address);
    assert_eq!(listed.json()["items"][0]["name"], "Mia Lang");
}

#[test]
fn an_organisation_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example"];
    let made = run(folder.path(), &[&arguments[..], &["--base-url", "https://hallway.example"]].concat());
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    assert!(out(&made).contains("https://hallway.example/join/"), "{}", out(&made));
    let again = run(folder.path(), &arguments);
    assert_eq!((again.status.code(), out(&again)), (Some(1), ""));
    assert_eq!(err(&again).lines().count(), 1, "{}", err(&again));
}

#[test]
fn a_weak_password_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example", "--password-stdin"];
    let refused = run_with(folder.path(), &arguments, "1234\n");
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).starts_with("password: ") && !err(&refused).contains("1234"), "{}", err(&refused));
}

#[test]
fn a_token_is_printed_alone_and_opens_what_its_scope_allows() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let key = token(folder.path(), "read");
    assert!(!key.contains(char::is_whitespace) && key.len() > 40, "{key}");
    let house = House::serve(folder.path(), &[]);
    assert_eq!(Ask::get("/api/v1/teams").token(&key).send(house.address).status, 200);
    let refused = Ask::new("POST", "/api/v1/teams").token(&key).json(r#"{"name":"x"}"#).send(house.address);
    assert_eq!((refused.status, refused.header("content-type")), (403, Some("application/problem+json")));
    let stranger = run(folder.path(), &["token", "create", "--person", "eve@x.example", "--scope", "read", "--name", "n"]);
    assert_eq!(stranger.status.code(), Some(1));
}

#[test]
fn wrong_usage_is_told_from_failure() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&["serve", "--base-url", "nowhere"][..], &["dance"], &["init"], &["token", "create", "--scope", "all"]] {
        assert_eq!(run(folder.path(), arguments).status.code(), Some(2), "{arguments:?}");
    }
    let odd = run(folder.path(), &["migrate", "--database-url", "mysql://user:hunter2@db/x"]);
    assert_eq!(odd.status.code(), Some(2));
    assert!(!err(&odd).contains("hunter2"), "{}", err(&odd));
    let empty = run(folder.path(), &["token", "create", "--person", "a@x.example", "--scope", "read", "--name", "n"]);
    assert_eq!(empty.status.code(), Some(1));
    assert!(err(&empty).contains("hallway init"), "{}", err(&empty));
}

#[test]
fn a_server_without_an_organisation_prints_where_and_with_which_code_it_is_founded() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::serve(folder.path(), &["--base-url", "https://hallway.example"]);
    let said = house.says();
    assert!(said.contains("https://hallway.example/setup"), "{said}");
    let code = said.rsplit(' ').next().unwrap();
    let form = format!(
        "code={code}&organisation=Alderbrook&name=Ada+Berg&email=ada%40x.example&password={}&time_zone=Europe%2FBerlin",
        PASSWORD.replace(' ', "+")
    );
    let first = Ask::new("POST", "/setup").form(&form).send(house.address);
    assert_eq!((first.status, first.header("location")), (303, Some("/")), "{}", first.text());
    let second = Ask::new("POST", "/setup").form(&form).send(house.address);
    assert_eq!(second.status, 404);
}

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
        let found = findings.iter().find(|f| f["check"] == check).unwrap_or_else(|| panic!("{check}: {report:#}"));
        found["state"].as_str().unwrap().to_owned()
    };
    let (code, report) = doctor(&[]);
    assert_eq!((code, state(&report, "database")), (Some(1), "mend".to_owned()));
    assert!(!folder.path().join("hallway.db").exists(), "a doctor makes nothing");
    found(folder.path());
    let (code, report) = doctor(&["--base-url", "https://hallway.example", "--trusted-proxy", "10.0.0.1"]);
    for check in ["data folder", "database", "schema", "durability", "clock", "organisation", "administrators"] {
        assert_eq!(state(&report, check), "good", "{report:#}");
    }
    assert_eq!((code, report["to_mend"].as_i64()), (Some(0), Some(0)), "{report:#}");
    let (code, report) = doctor(&["--base-url", "http://hallway.example"]);
    assert_eq!((code, state(&report, "base URL")), (Some(1), "mend".to_owned()));
}

#[test]
fn a_caller_who_never_finishes_a_head_is_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let house = House::serve(folder.path(), &[]);
    let began = Instant::now();
    let mut slow = Open::bare(house.address);
    slow.more(b"GET / HTTP/1.1\r\nhost: x\r\n");
    let silent = Open::bare(house.address);
    slow.rest();
    silent.rest();
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
}
