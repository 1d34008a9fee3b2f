//! A database that is damaged, has vanished or has gone back is named at the start, and never served as if it were
//! whole or new (ABUSE D-07).

use std::fs;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use db::{Db, Durability, Location};
use kernel::Trouble;
use serde_json::{Value, json};
use testkit::{SteeredClock, SteeredIds};

use crate::ask::Ask;
use crate::program::{House, err, found, hallway, out, run, token};
use crate::world::{ask, text, worlds};

/// An organisation that was killed after it had made so many teams and left a trace of them.
fn killed(folder: &Path, key: &str, teams: usize) {
    let house = House::serve(folder, &[]);
    for number in 0..teams {
        let body = json!({ "name": format!("Team {number} {}", house.address.port()) }).to_string();
        let made = Ask::new("POST", "/api/v1/teams").token(key).json(&body).send(house.address);
        assert_eq!(made.status, 201, "{}", made.text());
    }
    let feed = Ask::get("/api/v1/events?limit=200").token(key).send(house.address).json();
    let last = feed["items"].as_array().unwrap().len() as u64;
    let is_traced = (0..600).any(|_| {
        std::thread::sleep(Duration::from_millis(20));
        let trace = fs::read(folder.join("hallway.trace")).unwrap_or_default();
        serde_json::from_slice::<Value>(&trace).is_ok_and(|trace| trace["event"].as_u64() >= Some(last))
    });
    assert!(is_traced, "the trace never told of event {last}");
    house.kill();
}

fn refused(folder: &Path, words: &[&str]) {
    for arguments in [&["serve", "--listen", "127.0.0.1:0"][..], &["migrate"]] {
        let ended = run(folder, arguments);
        assert_eq!(ended.status.code(), Some(1), "{arguments:?}: {}", out(&ended));
        let told = err(&ended);
        assert!(words.iter().all(|words| told.contains(words)), "{arguments:?}: {told}");
        assert!(told.contains("A damaged or missing database"), "{told}");
    }
}

fn served(folder: &Path, key: &str) -> usize {
    let house = House::serve(folder, &[]);
    let teams = Ask::get("/api/v1/teams?limit=200").token(key).send(house.address);
    assert_eq!(house.stop().0.code(), Some(0));
    teams.json()["items"].as_array().unwrap().len()
}

#[test]
fn a_folder_that_has_lost_its_database_is_not_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    found(data);
    let key = token(data, "admin");
    killed(data, &key, 3);
    let (database, aside) = (data.join("hallway.db"), data.join("aside"));
    fs::rename(&database, &aside).unwrap();
    refused(data, &["is missing", "whose last event was at 2", "hallway.trace"]);
    assert!(!database.exists(), "nothing was made");
    let doctor = run(data, &["doctor"]);
    assert_eq!(doctor.status.code(), Some(1), "{}", out(&doctor));
    // An empty file is no better than none.
    fs::write(&database, "").unwrap();
    refused(data, &["is missing"]);
    fs::remove_file(&database).unwrap();
    fs::remove_file(data.join("hallway.trace")).unwrap();
    refused(data, &["is missing", "write-ahead log", "hallway.db-wal"]);
    fs::rename(&aside, &database).unwrap();
    assert_eq!(served(data, &key), 3, "put back together, all of it is there");
}

#[test]
fn a_database_that_has_gone_back_is_not_served() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    found(data);
    let key = token(data, "admin");
    let file = |name: &str| data.join(name);
    let old = fs::read(file("hallway.db")).unwrap();
    killed(data, &key, 5);
    let (database, log) = (fs::read(file("hallway.db")).unwrap(), fs::read(file("hallway.db-wal")).unwrap());
    let restore = |log: Option<&[u8]>| {
        fs::write(file("hallway.db"), &database).unwrap();
        for name in ["hallway.db-shm", "hallway.db-wal"] {
            let _ = fs::remove_file(file(name));
        }
        if let Some(log) = log {
            fs::write(file("hallway.db-wal"), log).unwrap();
        }
    };

    // Without the index of the log, nothing is lost.
    restore(Some(&log));
    assert_eq!(served(data, &key), 5);
    for half in [log.len() / 2, 33, 10] {
        restore(Some(&log[..half]));
        refused(data, &["has gone back", "event", "2"]);
    }
    restore(None);
    refused(data, &["has gone back"]);
    fs::write(file("hallway.db"), &old).unwrap();
    refused(data, &["has gone back", "older"]);
    // On purpose, it is one file to remove.
    fs::remove_file(file("hallway.trace")).unwrap();
    assert_eq!(served(data, &key), 0);
}

fn flipped(folder: &Path, whole: &[u8], at: usize) -> PathBuf {
    let file = folder.join("hallway.db");
    let mut bytes = whole.to_vec();
    bytes[at] ^= 0xff;
    for suffix in ["-wal", "-shm"] {
        let _ = fs::remove_file(folder.join(format!("hallway.db{suffix}")));
    }
    fs::write(&file, bytes).unwrap();
    file
}

async fn found_damaged(file: PathBuf) -> bool {
    let (clock, ids) = (Arc::new(SteeredClock::default()), Arc::new(SteeredIds::default()));
    let looked = match Db::open(&Location::Sqlite(file, Durability::None), clock, ids).await {
        Ok(db) => db.check().await,
        Err(error) => Err(error),
    };
    looked.err().is_some_and(|error| error.trouble() == Some(Trouble::Damaged))
}

#[tokio::test]
async fn a_flipped_byte_at_the_head_of_any_page_is_found() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let key = token(folder.path(), "admin");
    killed(folder.path(), &key, 20);
    assert_eq!(served(folder.path(), &key), 20);
    let whole = fs::read(folder.path().join("hallway.db")).unwrap();
    let page = usize::from(u16::from_be_bytes([whole[16], whole[17]]));
    let pages = whole.len() / page;
    assert!(pages > 80, "{pages}");
    let mut elsewhere = 0;
    for number in 0..pages {
        // The first page begins with the head of the file; its own comes after.
        let at = number * page + if number == 0 { 100 } else { 0 };
        assert!(found_damaged(flipped(folder.path(), &whole, at)).await, "page {} of {pages}", number + 1);
        // The middle of a page is mostly empty or text, which SQLite cannot judge; it must only not get lost in it.
        elsewhere +=
            usize::from(found_damaged(flipped(folder.path(), &whole, number * page + page / 2)).await);
    }
    println!("{pages} pages: a flip at the head was found in all, one in the middle in {elsewhere}");
    for at in [0, 100, 5 * page] {
        flipped(folder.path(), &whole, at);
        refused(folder.path(), &["is damaged, so it is not served", "Put back a copy"]);
    }
    fs::write(folder.path().join("hallway.db"), &whole).unwrap();
    assert_eq!(served(folder.path(), &key), 20);
}

#[tokio::test]
async fn what_is_found_damaged_while_it_is_served_takes_no_more_writes_and_says_so() {
    let world = worlds().await.swap_remove(0);
    let Location::Sqlite(file, _) = &world.test.location else { unreachable!() };
    let made = world.post("/api/v1/teams", json!({ "name": "Before" })).await;
    assert_eq!(made.status(), 201);
    world.test.db.check().await.unwrap();
    // The head of every page but the first, in the file and in its log.
    for (suffix, step, head) in [("", 4096, 0), ("-wal", 4096 + 24, 32 + 24)] {
        let file = PathBuf::from(format!("{}{suffix}", file.display()));
        let opened = fs::OpenOptions::new().write(true).open(&file).unwrap();
        for at in (head..opened.metadata().unwrap().len()).step_by(step).skip(usize::from(suffix.is_empty()))
        {
            opened.write_all_at(&[0x77], at).unwrap();
        }
    }
    assert!(world.test.db.check().await.is_err());
    let refused = world.post("/api/v1/teams", json!({ "name": "After" })).await;
    assert_eq!(refused.status(), 503, "{}", text(&refused));
    assert!(text(&refused).contains("The database is damaged"), "{}", text(&refused));
    let ready = world.send(ask("GET", "/readyz"), "").await;
    assert_eq!((ready.status().as_u16(), text(&ready)), (503, "not ready: the database is damaged\n"));
    assert_eq!(world.send(ask("GET", "/healthz"), "").await.status(), 200);
}

#[test]
fn a_trace_that_is_broken_keeps_nobody_out_and_tells_of_an_organisation_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    fs::write(folder.path().join("hallway.trace"), "").unwrap();
    let mut house = House::serve(folder.path(), &[]);
    house.wait_for_log("hallway.trace cannot be read");
    assert_eq!(house.stop().0.code(), Some(0));
    fs::write(folder.path().join("hallway.trace"), "half").unwrap();
    fs::remove_file(folder.path().join("hallway.db")).unwrap();
    let ended = hallway(folder.path(), &["migrate"]).output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert!(err(&ended).contains("is missing, and"), "{}", err(&ended));
}
