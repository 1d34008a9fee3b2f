//! A database that cannot be written for a while: what is told, that reading goes on, and that it recovers.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use db::{Db, Migration, act};
use kernel::{Failure, Refusal, Trouble, Viewer};
use testkit::{TestDb, databases, run_on_server};

const NOTES: Migration =
    Migration { name: "notes", sql: "CREATE TABLE notes (id BIGINT PRIMARY KEY, body TEXT);\n" };

async fn write(db: &Db, id: i64) -> Result<(), Failure> {
    let body = "x".repeat(2_000);
    act!(db, Viewer::system(), |a| {
        a.run("INSERT INTO notes VALUES ($1, $2)", &[&id, &body]).await?;
        Ok(())
    })
}

async fn count(db: &Db) -> i64 {
    db.view(Viewer::system()).await.unwrap().one("SELECT COUNT(*) FROM notes", &[]).await.unwrap()
}

async fn pages(db: &Db, statement: &'static str) {
    let set: Result<(), Failure> = act!(db, Viewer::system(), |a| {
        a.all::<i64>(statement, &[]).await?;
        Ok(())
    });
    set.unwrap();
}

async fn world(postgres: bool) -> Option<TestDb> {
    let worlds = databases(&[NOTES]).await.unwrap();
    worlds.into_iter().find(|world| world.db.is_postgres() == postgres)
}

fn is(outcome: &Result<(), Failure>, trouble: Trouble) -> bool {
    matches!(outcome, Err(Failure::Refused(Refusal::Unavailable(found))) if *found == trouble)
}

#[tokio::test]
async fn a_full_file_refuses_writes_keeps_what_it_has_and_takes_writes_again_when_there_is_room() {
    let world = world(false).await.unwrap();
    let db = &world.db;
    pages(db, "PRAGMA max_page_count = 40").await;
    let mut kept = 0;
    let refused = loop {
        match write(db, kept).await {
            Ok(()) => kept += 1,
            refused => break refused,
        }
    };
    assert!(is(&refused, Trouble::NoSpace), "{refused:?}");
    assert!(kept > 5);
    assert_eq!((count(db).await, db.trouble()), (kept, Some(Trouble::NoSpace)));
    // Those who are in one batch with it hear the same, and nobody hears that it went well.
    let (one, two) = tokio::join!(write(db, kept), write(db, kept + 1));
    assert!(is(&one, Trouble::NoSpace) && is(&two, Trouble::NoSpace), "{one:?} {two:?}");
    // An act that changes nothing shows nothing.
    let nothing: Result<(), Failure> = act!(db, Viewer::system(), |a| {
        a.run("DELETE FROM notes WHERE id < 0", &[]).await?;
        Ok(())
    });
    assert!(nothing.is_ok());
    assert_eq!(db.trouble(), Some(Trouble::NoSpace));
    pages(db, "PRAGMA max_page_count = 4000").await;
    db.try_writing().await.unwrap();
    assert_eq!(db.trouble(), None);
    write(db, kept).await.unwrap();
    assert_eq!(count(db).await, kept + 1);
    db.check().await.unwrap();
}

#[tokio::test]
async fn a_database_server_that_became_read_only_refuses_writes_and_takes_them_again() {
    let Some(world) = world(true).await else { return };
    let db = &world.db;
    write(db, 1).await.unwrap();
    let mut view = db.view(Viewer::system()).await.unwrap();
    let name: String = view.one("SELECT CAST(current_database() AS TEXT) AS name", &[]).await.unwrap();
    drop(view);
    for (setting, expected) in [("on", Some(Trouble::ReadOnly)), ("off", None)] {
        run_on_server(format!("ALTER DATABASE {name} SET default_transaction_read_only = {setting}"))
            .await
            .unwrap();
        // The setting holds for new connections.
        run_on_server(format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        ))
        .await
        .unwrap();
        // A connection of the pool that was cut is told apart from it.
        let outcome = loop {
            let outcome = db.try_writing().await;
            if !is(&outcome, Trouble::Away) {
                break outcome;
            }
        };
        assert_eq!(db.trouble(), expected, "{outcome:?}");
        assert_eq!(count(db).await, 1);
    }
    write(db, 2).await.unwrap();
}

/// What the server is asked about its connections, until it is as expected.
async fn settles(db: &Db, question: &'static str, expected: i64) {
    let asked = async {
        loop {
            let mut view = db.glance(Viewer::system()).await.unwrap();
            if view.one::<i64>(question, &[]).await.unwrap() == expected {
                return;
            }
            drop(view);
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), asked).await.unwrap();
}

#[tokio::test]
async fn an_act_that_was_left_is_undone_on_the_server_and_its_connection_is_used_again() {
    let Some(world) = world(true).await else { return };
    let db = &world.db;
    for id in 1..=40 {
        let mut act = db.begin(Viewer::system()).await.unwrap();
        act.run("INSERT INTO notes VALUES ($1, 'left')", &[&id]).await.unwrap();
    }
    settles(
        db,
        "SELECT COUNT(*) FROM pg_stat_activity
         WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
        0,
    )
    .await;
    assert_eq!(count(db).await, 0);
    let views = futures_util::future::join_all((0..40).map(|_| count(db))).await;
    assert_eq!(views.len(), 40, "more than there are connections wait for each other");
}
