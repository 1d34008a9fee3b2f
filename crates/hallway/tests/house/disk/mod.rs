//! A disk that is full or takes no writes under the running program (ABUSE D-04, D-05).

mod small;

use std::net::SocketAddr;

use small::{OnPostgres, Small, immutable};

use crate::ask::{Answer, Ask};
use crate::program::{House, err, found, hallway, out, run, token};

/// Teams are made until one is refused; gives how many were, and the refusal.
fn write_until_refused(to: SocketAddr, key: &str, name: &str) -> (usize, Answer) {
    for made in 0..20_000 {
        let team = serde_json::json!({ "name": format!("{name} {made} {}", "x".repeat(90)) });
        let answer = Ask::new("POST", "/api/v1/teams").token(key).json(&team.to_string()).send(to);
        if answer.status != 201 {
            return (made, answer);
        }
    }
    panic!("the disk never got full")
}

fn count_teams(to: SocketAddr, key: &str) -> usize {
    let (mut count, mut after) = (0, String::new());
    loop {
        let page = Ask::get(&format!("/api/v1/teams?limit=200{after}")).token(key).send(to);
        assert_eq!(page.status, 200, "{}", page.text());
        let page = page.json();
        count += page["items"].as_array().unwrap().len();
        let Some(next) = page["next"].as_str() else { return count };
        after = format!("&after={next}");
    }
}

/// Writes are refused in words, reads go on, and balancers and people are told.
fn is_told(to: SocketAddr, key: &str, refused: &Answer, teams: usize, words: &str, ready: &str) {
    assert_eq!(refused.status, 503, "{}", refused.text());
    assert_eq!(refused.header("retry-after"), Some("5"));
    let problem = refused.json();
    assert_eq!(problem["title"], "Nothing can be kept just now");
    assert!(problem["detail"].as_str().unwrap().contains(words), "{problem}");
    // Where a team found no room any more, a try or two of signing in may.
    let sign_in = |n: usize| {
        let page = Ask::new("POST", "/sign-in").header("accept-language", "de");
        page.form(&format!("email=ada{n}%40x.example&password=no")).send(to)
    };
    let page = (0..20).map(sign_in).find(|page| page.status != 422).unwrap();
    assert_eq!(page.status, 503, "{}", page.text());
    assert!(page.text().contains("Gerade kann nichts gespeichert werden"), "{}", page.text());
    assert_eq!(count_teams(to, key), teams);
    assert_eq!(Ask::get("/sign-in").send(to).status, 200);
    assert_eq!(Ask::get("/healthz").send(to).status, 200);
    // It tries now and then whether a row finds room, and between two refusals one may.
    let looked = |n: usize| {
        sign_in(20 + n);
        Ask::get("/readyz").send(to)
    };
    let readiness = (0..20).map(looked).find(|answer| answer.status == 503).unwrap();
    assert_eq!(
        readiness.text(),
        format!("not ready: nothing can be written, because {ready}; reading goes on\n")
    );
}

/// It finds out by itself, with nobody writing.
fn recovers(to: SocketAddr, key: &str, teams: usize) {
    let is_ready = (0..600).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        Ask::get("/readyz").send(to).status == 200
    });
    assert!(is_ready, "{}", Ask::get("/readyz").send(to).text());
    let made = Ask::new("POST", "/api/v1/teams").token(key).json(r#"{"name":"After"}"#).send(to);
    assert_eq!(made.status, 201, "{}", made.text());
    assert_eq!(count_teams(to, key), teams + 1);
}

#[test]
fn on_a_full_disk_reading_goes_on_and_writing_comes_back_by_itself_when_there_is_room() {
    let Some(disk) = Small::mount(6) else { return };
    let folder = disk.path().join("data");
    found(&folder);
    let key = token(&folder, "admin");
    let house = House::serve(&folder, &[]);
    let full = disk.fill(2);
    let (teams, refused) = write_until_refused(house.address, &key, "Team");
    let words = ("The disk is full", "the disk is full");
    is_told(house.address, &key, &refused, teams, words.0, words.1);

    // Whoever restarts it now is told what is wrong, or is served what can be read.
    house.kill();
    let mut house = House::serve(&folder, &[]);
    let (more, refused) = write_until_refused(house.address, &key, "More");
    is_told(house.address, &key, &refused, teams + more, words.0, words.1);

    full.free();
    recovers(house.address, &key, teams + more);
    house.wait_for_log("can be written again");
    assert_eq!(house.stop().0.code(), Some(0));
    let report = run(&folder, &["doctor"]);
    assert!(out(&report).contains("every page of the file is sound"), "{}", err(&report));
}

#[test]
fn a_start_where_nothing_can_be_written_says_what_to_do() {
    let refused = |disk: &Small, prepare: &dyn Fn(), words: &[&str]| {
        let folder = disk.path().join("data");
        found(&folder);
        prepare();
        let ended = run(&folder, &["serve", "--listen", "127.0.0.1:0"]);
        assert_eq!(ended.status.code(), Some(1));
        assert!(words.iter().all(|words| err(&ended).contains(words)), "{}", err(&ended));
    };
    let (Some(full), Some(fixed)) = (Small::mount(6), Small::mount(6)) else { return };
    refused(&full, &|| drop(full.fill(0)), &["the disk is full", "make room first"]);
    refused(&fixed, &|| fixed.make_read_only(), &["read-only", "how the disk is mounted"]);
}

#[test]
fn files_that_take_no_writes_under_the_program_are_told_and_taken_up_again() {
    let folder = tempfile::tempdir().unwrap();
    found(folder.path());
    let key = token(folder.path(), "admin");
    let house = House::serve(folder.path(), &[]);
    let before = Ask::new("POST", "/api/v1/teams").token(&key).json(r#"{"name":"Before"}"#);
    assert_eq!(before.send(house.address).status, 201);
    let files = ["hallway.db", "hallway.db-wal"].map(|name| folder.path().join(name));
    let Some(frozen) = immutable(&files) else { return };
    let (teams, refused) = write_until_refused(house.address, &key, "Team");
    let words = ("takes nothing new", "the database is read-only or its disk fails");
    is_told(house.address, &key, &refused, teams + 1, words.0, words.1);
    // It has tried once more in between, and has not taken itself in.
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert_eq!(Ask::get("/readyz").send(house.address).status, 503);
    drop(frozen);
    recovers(house.address, &key, teams + 1);
    assert_eq!(house.stop().0.code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_of_postgresql_reading_goes_on_and_writing_comes_back_by_itself() {
    let Some(disk) = Small::mount(60) else { return };
    let Some(small) = OnPostgres::make(disk).await else { return };
    let there = tokio::task::spawn_blocking(move || {
        let folder = tempfile::tempdir().unwrap();
        let on = |arguments: &[&'static str]| {
            let mut command = hallway(folder.path(), arguments);
            command.args(["--database-url", &small.url]);
            command
        };
        let init = ["init", "--organisation", "Alderbrook", "--admin", "ada@x.example"];
        let made = on(&init).output().unwrap();
        assert!(made.status.success(), "{}", err(&made));
        let create = ["token", "create", "--person", "ada@x.example", "--scope", "admin", "--name", "test"];
        let key = out(&on(&create).output().unwrap()).trim_end().to_owned();
        let house = House::start(on(&["serve", "--listen", "127.0.0.1:0"]));
        let full = small.disk.fill(4);
        let (teams, refused) = write_until_refused(house.address, &key, "Team");
        is_told(house.address, &key, &refused, teams, "The disk is full", "the disk is full");
        full.free();
        recovers(house.address, &key, teams);
        assert_eq!(house.stop().0.code(), Some(0));
    });
    there.await.unwrap();
}
