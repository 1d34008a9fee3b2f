//! The real program serves, says when it is ready, and ends well.

use rustix::process::Signal;

use crate::ask::Ask;
use crate::program::{House, found, token};

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
    let post =
        |path: &str, key: &str, body: &str| Ask::new("POST", path).token(key).json(body).send(house.address);
    let made = post("/api/v1/teams", &admin_key, r#"{"name":"Finance"}"#);
    assert_eq!(made.status, 201, "{}", made.text());
    let team = made.json()["id"].as_str().unwrap().to_owned();
    let part =
        post("/api/v1/teams", &admin_key, &format!(r#"{{"name":"Accounts payable","parent":"{team}"}}"#));
    assert_eq!(part.status, 201, "{}", part.text());
    let person = format!(r#"{{"name":"Mia Lang","email":"mia@x.example","team":"{team}"}}"#);
    assert_eq!(
        post("/api/v1/people", &key, &person).status,
        403,
        "a key that only writes does not keep persons"
    );
    let mia = post("/api/v1/people", &admin_key, &person);
    assert_eq!(mia.status, 201, "{}", mia.text());
    assert!(mia.json()["id"].is_string());
    let listed = Ask::get("/api/v1/people?q=mia").token(&key).send(house.address);
    assert_eq!(listed.json()["items"][0]["name"], "Mia Lang");
}
