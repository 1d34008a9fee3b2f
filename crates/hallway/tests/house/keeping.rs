//! Backups, restoring and checking, by the commands that an operator types.

use std::path::Path;
use std::process::Output;
use std::sync::Arc;

use db::{Db, Durability, Location, act};
use kernel::{Failure, Viewer};
use serde_json::Value;
use testkit::{SteeredClock, SteeredIds};

use crate::ask::Ask;
use crate::program::{House, err, found, out, run, token};

fn done(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}{}", out(output), err(output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Refused, in one sentence.
fn refused(output: &Output) -> String {
    assert_eq!((output.status.code(), err(output).lines().count()), (Some(1), 1), "{}", err(output));
    err(output).to_owned()
}

/// Something that no Hallway does.
async fn meddle(folder: &Path, sql: &'static str) {
    let location = Location::Sqlite(folder.join("hallway.db"), Durability::Full);
    let clock = Arc::new(SteeredClock::default());
    let db = Db::open(&location, clock, Arc::new(SteeredIds::default())).await.unwrap();
    let ran: Result<u64, Failure> = act!(db, Viewer::system(), |a| Ok(a.run(sql, &[]).await?));
    assert!(ran.unwrap() > 0);
}

#[test]
fn a_backup_of_a_serving_house_is_served_elsewhere_with_everything_in_it() {
    let (here, there, backups) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    found(here.path());
    let key = token(here.path(), "admin");
    let house = House::serve(here.path(), &[]);
    let made = Ask::new("POST", "/api/v1/teams").token(&key).json(r#"{"name":"Lost and Found"}"#);
    assert_eq!(made.send(house.address).status, 201);
    let file = backups.path().join("night.zip");
    let file = file.to_str().unwrap();
    let backup = done(&run(here.path(), &["backup", "--json", file]));
    assert!(backup["rows"].as_i64().unwrap() > 10 && backup.get("not_noted").is_none(), "{backup}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else may read a backup");
    }
    assert!(refused(&run(here.path(), &["backup", file])).contains("nothing is overwritten"));
    assert_eq!(std::fs::read_dir(backups.path()).unwrap().count(), 1, "nothing is left beside it");
    house.stop();

    let place = there.path().join("new");
    let restored = done(&run(&place, &["restore", "--json", file]));
    assert_eq!((&restored["rows"], &restored["at"]), (&backup["rows"], &backup["at"]));
    assert_eq!(restored["check"]["faults"], serde_json::json!([]));
    let names: Vec<_> = std::fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["hallway.db"]);
    let house = House::serve(&place, &[]);
    let teams = Ask::get("/api/v1/teams").token(&key).send(house.address);
    let body = String::from_utf8(teams.body).unwrap();
    assert!(teams.status == 200 && body.contains("Lost and Found"), "{body}");
    house.stop();
    assert!(refused(&run(&place, &["restore", file])).contains("is there already"));
}

#[tokio::test]
async fn a_backup_of_a_folder_goes_into_a_postgres_database_once() {
    let (here, nowhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    found(here.path());
    let file = here.path().join("night.zip");
    let file = file.to_str().unwrap();
    let backup = done(&run(here.path(), &["backup", "--json", file]));
    for place in testkit::databases(&[]).await.unwrap() {
        let Location::Postgres(url) = &place.location else { continue };
        let restored = done(&run(nowhere.path(), &["restore", "--json", file, "--database-url", url]));
        assert_eq!(restored["rows"], backup["rows"]);
        let checked = done(&run(nowhere.path(), &["check", "--json", "--database-url", url]));
        assert_eq!(checked["faults"], serde_json::json!([]));
        let again = run(nowhere.path(), &["restore", file, "--database-url", url]);
        assert!(refused(&again).contains("is not empty"));
    }
}

#[test]
fn a_damaged_backup_leaves_the_place_as_it_was() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    found(here.path());
    let file = here.path().join("night.zip");
    done(&run(here.path(), &["backup", "--json", file.to_str().unwrap()]));
    let mut bytes = std::fs::read(&file).unwrap();
    let name = b"tables/persons.jsonl";
    let rows = bytes.windows(name.len()).position(|window| window == name).unwrap() + name.len() + 60;
    bytes[rows] ^= 0x10;
    std::fs::write(&file, bytes).unwrap();
    let said = refused(&run(there.path(), &["restore", file.to_str().unwrap()]));
    assert!(
        said.contains("cannot be restored: it is damaged: the table persons is not what its checksum "),
        "{said}"
    );
    assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn check_is_content_with_a_sound_place_and_lists_what_is_wrong_in_another() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let sound = run(folder.path(), &["check"]);
    assert_eq!(sound.status.code(), Some(0), "{}", out(&sound));
    assert!(out(&sound).starts_with("Everything is as it should be: 0 requests and "), "{}", out(&sound));
    meddle(
        folder.path(),
        "UPDATE events SET actor_id = 47, seq = seq + 3 WHERE seq = (SELECT MAX(seq) FROM events)",
    )
    .await;
    let damaged = run(folder.path(), &["check"]);
    assert_eq!((damaged.status.code(), err(&damaged)), (Some(1), ""));
    let said = out(&damaged);
    assert!(said.contains("events: The feed of events lacks 3 places"), "{said}");
    assert!(
        said.contains("events: There are events of a person who does not exist: 1, such as 47"),
        "{said}"
    );
    assert!(said.contains("What to do (events): ") && said.ends_with("2 faults were found.\n"), "{said}");
    let listed = run(folder.path(), &["check", "--json"]);
    let report: Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!((listed.status.code(), report["faults"][0]["area"].as_str()), (Some(1), Some("events")));
}

#[test]
fn a_damaged_page_is_found() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let database = folder.path().join("hallway.db");
    let mut bytes = std::fs::read(&database).unwrap();
    // The last page of rows or of an index that does not hold the schema itself: without that nothing can be opened.
    let is_told =
        |page: &[u8]| matches!(page[0], 0x0a | 0x0d) && !page.windows(7).any(|words| words == b"CREATE ");
    let last = bytes.chunks(4096).rposition(is_told).unwrap() * 4096;
    bytes[last..last + 8].fill(0xff);
    std::fs::write(&database, bytes).unwrap();
    let checked = run(folder.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(1), "{}{}", out(&checked), err(&checked));
    // A page of the index of words is not even opened.
    let is_said = |said: &str| out(&checked).contains(["database: ", said].concat().as_str());
    let is_found =
        is_said("SQLite says: ") || is_said("It cannot be read to the end: the database is damaged");
    assert!(is_found, "{}{}", out(&checked), err(&checked));
    assert!(out(&checked).contains("What to do (database): Stop Hallway"), "{}", out(&checked));
}

#[test]
fn the_doctor_knows_when_the_last_good_backup_was_made() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let said = || out(&run(folder.path(), &["doctor"])).to_owned();
    assert!(said().contains("advice  backup: none was made yet"), "{}", said());
    done(&run(folder.path(), &["backup", "--json", folder.path().join("night.zip").to_str().unwrap()]));
    assert!(said().contains("good    backup: the last one that could be read back is of "), "{}", said());
}
