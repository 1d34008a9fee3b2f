//! What an act promises, on both databases.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use db::event::MIGRATIONS;
use db::{Fact, Migration, Select, act, counted};
use kernel::{Audience, Failure, Id, Refusal, Viewer};
use serde::{Deserialize, Serialize};
use testkit::{TestDb, databases};

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Happened {
    Noted { value: i64 },
}
impl Fact for Happened {
    const SUBJECT: &'static str = "note";
}

const NOTES: Migration = Migration {
    name: "notes",
    sql: "CREATE TABLE notes (id BIGINT PRIMARY KEY, version BIGINT NOT NULL, body TEXT, done BOOLEAN NOT NULL);\n",
};

const LATER: Migration = Migration { name: "later", sql: "CREATE TABLE later (id BIGINT PRIMARY KEY);\n" };

async fn fresh() -> Vec<TestDb> {
    let all: Vec<Migration> = MIGRATIONS.iter().copied().chain([NOTES]).collect();
    databases(&all).await.unwrap()
}

async fn bodies(db: &db::Db) -> Vec<Option<String>> {
    let mut view = db.view(Viewer::system()).await.unwrap();
    view.all("SELECT body FROM notes ORDER BY id", &[]).await.unwrap()
}

#[tokio::test]
async fn an_act_happens_as_a_whole_or_not_at_all() {
    for world in fresh().await {
        let db = &world.db;
        let body = "kept".to_owned();
        let kept: Result<i64, Failure> = act!(db, Viewer::system(), |a| {
            let id = a.id();
            a.run("INSERT INTO notes VALUES ($1, 1, $2, FALSE)", &[&id, &body]).await?;
            a.record(Id(id), Audience::COLLEAGUES, &Happened::Noted { value: 3 }).await?;
            Ok(id)
        });
        let id = kept.unwrap();
        let refused: Result<(), Failure> = act!(db, Viewer::system(), |a| {
            a.run("INSERT INTO notes VALUES ($1, 1, $2, TRUE)", &[&a_second_id(id), &None::<String>]).await?;
            Err(Refusal::Conflict("no").into())
        });
        assert!(matches!(refused, Err(Failure::Refused(Refusal::Conflict("no")))), "{}", world.name);
        assert_eq!(bodies(db).await, [Some("kept".to_owned())], "{}", world.name);

        db.place_events().await.unwrap();
        let mut view = db.view(Viewer::system()).await.unwrap();
        let events = db::event::of(&mut view, Id(id)).await.unwrap();
        assert_eq!((events.len(), events[0].kind.as_str(), events[0].actor_id), (1, "noted", None));
        let Happened::Noted { value } = events[0].fact().unwrap();
        assert_eq!(value, 3);
        assert_eq!(view.one::<i64>("SELECT seq FROM events", &[]).await.unwrap(), 1);
    }
}

fn a_second_id(id: i64) -> i64 {
    id + 1
}

#[tokio::test]
async fn an_act_that_is_dropped_half_way_leaves_nothing_and_blocks_nobody() {
    for world in fresh().await {
        let db = world.db.clone();
        let half = tokio::spawn(async move {
            let mut act = db.begin(Viewer::system()).await.unwrap();
            act.run("INSERT INTO notes VALUES (1, 1, 'half', FALSE)", &[]).await.unwrap();
            std::future::pending::<()>().await;
        });
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        half.abort();
        let _ = half.await;
        let db = &world.db;
        let next: Result<u64, Failure> = act!(db, Viewer::system(), |a| {
            Ok(a.run("INSERT INTO notes VALUES (2, 1, 'next', FALSE)", &[]).await?)
        });
        assert_eq!(next.unwrap(), 1);
        assert_eq!(bodies(db).await, [Some("next".to_owned())], "{}", world.name);
    }
}

#[tokio::test]
async fn of_many_who_change_the_same_version_one_wins() {
    for world in fresh().await {
        let db = &world.db;
        let made: Result<u64, Failure> = act!(db, Viewer::system(), |a| Ok(a
            .run("INSERT INTO notes VALUES (1, 1, 'v', FALSE)", &[])
            .await?));
        made.unwrap();
        let wins = Arc::new(std::sync::atomic::AtomicU64::new(0));
        let mut tasks = Vec::new();
        for _ in 0..30 {
            let (db, wins) = (db.clone(), wins.clone());
            tasks.push(tokio::spawn(async move {
                let done: Result<u64, Failure> = act!(db, Viewer::system(), |a| {
                    Ok(a.run(
                        "UPDATE notes SET version = version + 1 WHERE id = $1 AND version = $2",
                        &[&1i64, &1i64],
                    )
                    .await?)
                });
                wins.fetch_add(done.unwrap(), std::sync::atomic::Ordering::SeqCst);
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(wins.load(std::sync::atomic::Ordering::SeqCst), 1, "{}", world.name);
    }
}

#[tokio::test]
async fn a_statement_of_pieces_binds_what_is_given_and_is_counted() {
    for world in fresh().await {
        let db = &world.db;
        let made: Result<(), Failure> = act!(db, Viewer::system(), |a| {
            for id in 1..=3i64 {
                a.run("INSERT INTO notes VALUES ($1, 1, 'x', $2)", &[&id, &(id == 2)]).await?;
            }
            Ok(())
        });
        made.unwrap();
        let (ids, count) = counted(async {
            let mut view = db.view(Viewer::system()).await.unwrap();
            let (done, least) = (Some(false), None::<i64>);
            let select = Select::new("SELECT id FROM notes WHERE 1 = 1")
                .and("done = ?", done.as_ref())
                .and("id >= ?", least.as_ref())
                .then("ORDER BY id DESC");
            view.select::<i64>(select).await.unwrap()
        })
        .await;
        assert_eq!((ids, count.0), (vec![3, 1], 1), "{}", world.name);
    }
}

#[tokio::test]
async fn a_view_cannot_write() {
    for world in fresh().await {
        let mut view = world.db.view(Viewer::system()).await.unwrap();
        let tried = view.all::<i64>("INSERT INTO notes VALUES (9, 1, 'x', FALSE) RETURNING id", &[]).await;
        assert!(tried.is_err(), "{}", world.name);
    }
}

#[tokio::test]
async fn migrations_run_once_and_a_newer_schema_is_refused() {
    for world in fresh().await {
        let all: Vec<Migration> = MIGRATIONS.iter().copied().chain([NOTES]).collect();
        assert_eq!(world.db.migrate(&all).await.unwrap(), Vec::<&str>::new());
        let error = world.db.migrate(MIGRATIONS).await.unwrap_err();
        assert!(error.to_string().contains("newer Hallway"), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_starts_while_another_migrates_waits_for_it() {
    for world in fresh().await {
        let all: Vec<Migration> = MIGRATIONS.iter().copied().chain([NOTES, LATER]).collect();
        let mut other = world.db.begin(Viewer::system()).await.unwrap();
        if world.db.is_postgres() {
            other.run("LOCK TABLE migrations IN EXCLUSIVE MODE", &[]).await.unwrap();
        }
        other.run("CREATE TABLE later (id BIGINT PRIMARY KEY)", &[]).await.unwrap();
        other.run("INSERT INTO migrations (name, at) VALUES ('later', 0)", &[]).await.unwrap();
        let second = db::Db::open(&world.location, world.clock.clone(), world.ids.clone()).await.unwrap();
        let waiting = tokio::spawn(async move { second.migrate(&all).await });
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert!(!waiting.is_finished(), "{}", world.name);
        let db::Ended::Done(ended) = other.end(Ok(())).await else { panic!("{}", world.name) };
        ended.unwrap();
        assert_eq!(
            waiting.await.unwrap().unwrap(),
            Vec::<&str>::new(),
            "{}: it was done already",
            world.name
        );
    }
}
