//! A move into PostgreSQL that is killed on the way and begun again (ABUSE D-22).

use std::process::Stdio;
use std::time::Instant;

use db::{Db, Location};
use kernel::Viewer;
use serde_json::Value;

use crate::ask::Ask;
use crate::program::{House, err, hallway, out, run};

/// The words of a file that goes along.
const WORDS: &str = "A receipt, and what it was for.";

#[tokio::test(flavor = "multi_thread")]
#[allow(clippy::disallowed_methods, reason = "it is killed after a part of the time it takes")]
async fn a_move_killed_at_any_point_is_begun_again_and_everything_arrives() {
    let folder = tempfile::tempdir().unwrap();
    let filled =
        ["simulate", "--people", "40", "--teams", "6", "--requests", "600", "--days", "20", "--json"];
    let filled = run(folder.path(), &filled);
    assert!(filled.status.success(), "{}", err(&filled));
    let filled: Value = serde_json::from_str(out(&filled)).unwrap();
    let person = filled["administrator"]["email"].as_str().unwrap();
    let file = bring_file(&folder, person);
    let begun = Instant::now();
    let Some(whole) = empty().await else { return };
    transfer(&folder, &whole.1);
    let took = begun.elapsed();
    println!("a move takes {took:?}");
    let expected = transfer(&folder, &whole.1);
    let mut cut_off = 0;
    for nth in [2, 5, 8, 11] {
        let (db, url) = empty().await.unwrap();
        let mut command = hallway(folder.path(), &["transfer", "--to", &url]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(took * nth / 12);
        child.kill().unwrap();
        cut_off += usize::from(!child.wait().unwrap().success());
        let again = transfer(&folder, &url);
        assert_eq!(again["tables"], expected["tables"], "killed after {nth} of 12 parts: counts and hashes");
        assert_eq!((&again["missed"], &again["check"]["faults"]), (&0.into(), &Value::Array(Vec::new())));
        goes_on(&db).await;
    }
    assert!(cut_off >= 2, "{cut_off} of 4 were killed on the way");
    serves(&folder, &whole.1, person, &file);
}

/// An empty database on the server for tests, with its address; none where only SQLite is tested.
async fn empty() -> Option<(testkit::TestDb, String)> {
    let places = testkit::databases(&[]).await.unwrap();
    let place = places.into_iter().find(|place| place.db.is_postgres())?;
    let Location::Postgres(url) = place.location.clone() else { unreachable!() };
    Some((place, url))
}

fn transfer(folder: &tempfile::TempDir, url: &str) -> Value {
    let moved = run(folder.path(), &["transfer", "--to", url, "--json"]);
    assert!(moved.status.success(), "{}{}", out(&moved), err(&moved));
    serde_json::from_str(out(&moved)).unwrap()
}

fn key(folder: &tempfile::TempDir, person: &str, place: &[&str]) -> String {
    let token = ["token", "create", "--person", person, "--scope", "admin", "--name", "move"];
    let made = run(folder.path(), &[&token, place].concat());
    assert!(made.status.success(), "{}", err(&made));
    out(&made).trim_end().to_owned()
}

fn bring_file(folder: &tempfile::TempDir, person: &str) -> String {
    let (key, house) = (key(folder, person, &[]), House::serve(folder.path(), &[]));
    let brought =
        Ask::new("POST", "/api/v1/files?name=receipt.txt").token(&key).form(WORDS).send(house.address);
    assert_eq!(brought.status, 201, "{}", brought.text());
    house.stop();
    brought.json()["id"].as_str().unwrap().to_owned()
}

/// Numbers and the places in the feed go on where they were.
async fn goes_on(place: &testkit::TestDb) {
    let db: &Db = &place.db;
    let mut view = db.view(Viewer::system()).await.unwrap();
    let last: i64 = view.one("SELECT last FROM numbers WHERE name = 'request'", &[]).await.unwrap();
    let most: i64 = view.one("SELECT MAX(number) FROM requests", &[]).await.unwrap();
    assert_eq!(last, most);
    drop(view);
    db.place_events().await.unwrap();
    let mut view = db.view(Viewer::system()).await.unwrap();
    let twice = "SELECT COUNT(*) - COUNT(DISTINCT seq) FROM events";
    assert_eq!(view.one::<i64>(twice, &[]).await.unwrap(), 0, "each event has a place of its own");
}

/// The program serves from there: what was asked is found by its words, and a file is given as it was brought.
fn serves(folder: &tempfile::TempDir, url: &str, person: &str, file: &str) {
    let place = ["--database-url", url];
    let (key, house) = (key(folder, person, &place), House::serve(folder.path(), &place));
    let get = |path: &str| Ask::get(path).token(&key).send(house.address);
    let list = get("/api/v1/requests?limit=1").json();
    let subject = list["items"][0]["subject"].as_str().unwrap().to_owned();
    let word: String = subject.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let found = get(&format!("/api/v1/search?q={word}"));
    assert!(found.json()["items"].as_array().is_some_and(|items| !items.is_empty()), "{}", found.text());
    let brought = get(&format!("/api/v1/files/{file}"));
    assert_eq!((brought.status, brought.text()), (200, WORDS));
    house.stop();
}
