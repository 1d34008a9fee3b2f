//! What a server does with the database that it finds.

use db::{Location, act};
use kernel::{Failure, Viewer};
use testkit::TestDb;

use crate::ask::Ask;
use crate::program::{House, PASSWORD, err, found, hallway, out, run, run_with};

/// An empty database on PostgreSQL, where there is a server.
pub async fn empty_postgres() -> Option<(TestDb, String)> {
    let test = testkit::databases(&[]).await.unwrap().pop()?;
    let Location::Postgres(url) = test.location.clone() else { return None };
    Some((test, url))
}

/// A command that uses this database.
pub fn on<'a>(url: &'a str, arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &["--database-url", url]].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_that_start_at_once_on_an_empty_database_both_serve() {
    let Some((_test, url)) = empty_postgres().await else { return };
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let starting = folders.each_ref().map(|folder| {
        let command = hallway(folder.path(), &["serve", "--listen", "127.0.0.1:0", "--database-url", &url]);
        std::thread::spawn(move || House::start(command))
    });
    for house in starting.map(|starting| starting.join().unwrap()) {
        assert_eq!(Ask::get("/readyz").send(house.address).status, 200);
        assert_eq!(house.stop().0.code(), Some(0));
    }
}

#[tokio::test]
async fn a_database_that_a_newer_version_has_changed_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let location = Location::Sqlite(folder.path().join("hallway.db"), db::Durability::None);
    let clock = std::sync::Arc::new(testkit::SteeredClock::default());
    let db =
        db::Db::open(&location, clock, std::sync::Arc::new(testkit::SteeredIds::default())).await.unwrap();
    let done: Result<u64, Failure> = act!(db, Viewer::system(), |a| {
        Ok(a.run("INSERT INTO migrations (name, at) VALUES ('people-9999-later', 0)", &[]).await?)
    });
    done.unwrap();
    drop(db);
    for arguments in [&["serve", "--listen", "127.0.0.1:0"][..], &["migrate"]] {
        let refused = run(folder.path(), arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(err(&refused).contains("newer Hallway"), "{}", err(&refused));
    }
    let report = run(folder.path(), &["doctor"]);
    assert_eq!(report.status.code(), Some(1));
    assert!(out(&report).contains("mend    schema: "), "{}", out(&report));
}

#[test]
fn a_taken_address_is_said_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let refused = run(folder.path(), &["serve", "--listen", &address]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(err(&refused).contains(&format!("Nobody can listen on {address}: ")), "{}", err(&refused));
}

#[test]
fn the_data_folder_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("deep/data");
    found(&data);
    let mode = std::fs::metadata(&data).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0, "{mode:o}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_lives_on_postgresql_as_on_sqlite_and_its_address_stays_out_of_the_log() {
    let Some((_test, url)) = empty_postgres().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let init = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example", "--password-stdin"];
    let made = run_with(folder.path(), &on(&url, &init), PASSWORD);
    assert_eq!(made.status.code(), Some(0), "{}", err(&made));
    let token = ["token", "create", "--person", "ada@x.example", "--scope", "admin", "--name", "test"];
    let key = out(&run(folder.path(), &on(&url, &token))).trim_end().to_owned();
    let mut serve = hallway(folder.path(), &on(&url, &["serve", "--listen", "127.0.0.1:0", "--log", "json"]));
    serve.env("HALLWAY_LOG", "debug");
    let house = House::start(serve);
    let team = Ask::new("POST", "/api/v1/teams").token(&key).json(r#"{"name":"planted-body"}"#);
    assert_eq!(team.send(house.address).status, 201);
    // On PostgreSQL an event gets its place in the feed a moment after it happened.
    let feed = || Ask::get("/api/v1/events").token(&key).send(house.address).json();
    let tells = |events: &serde_json::Value| {
        let last = events["items"].as_array().and_then(|items| items.last());
        last.is_some_and(|last| last["subject_kind"] == "team")
    };
    let is_told = (0..1_000).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        tells(&feed())
    });
    assert!(is_told, "{}", feed());
    let report = run(folder.path(), &on(&url, &["doctor", "--json"]));
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
    for check in ["database", "schema", "clock", "organisation", "administrators"] {
        let finding = report["findings"].as_array().unwrap().iter().find(|f| f["check"] == check).unwrap();
        assert_eq!(finding["state"], "good", "{finding}");
    }
    let (status, log) = house.stop();
    assert_eq!(status.code(), Some(0));
    for secret in [&url, &key, "planted-body", PASSWORD] {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

#[test]
fn a_database_that_does_not_answer_is_said_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = format!("postgres://hallway:hunter2@{closed}/hallway");
    for arguments in [&["serve"][..], &["migrate"], &["doctor"]] {
        let refused = run(folder.path(), &[arguments, &["--database-url", &url]].concat());
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        let said = [err(&refused), out(&refused)].concat();
        assert!(
            said.contains(&format!("postgres://{closed}/hallway")) && !said.contains("hunter2"),
            "{said}"
        );
    }
}
