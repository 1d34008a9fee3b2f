//! An upgrade that is killed half way, or that two servers begin at once (ABUSE D-18).

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use db::{Db, Durability, Location};
use hallway::schema;
use kernel::Viewer;
use rustix::process::{Signal, getpid, kill_process};
use testkit::{SteeredClock, SteeredIds};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use crate::ask::Ask;
use crate::program::{House, hallway};

/// Tells the process of its own what to migrate and before which statement to die.
const WHERE: &str = "MIGRATING_WHERE";
const DIES_BEFORE: &str = "MIGRATING_DIES_BEFORE";

#[tokio::test(flavor = "multi_thread")]
async fn a_migration_killed_before_any_of_its_statements_is_taken_up_again_as_if_nothing_had_been() {
    if let Ok(place) = std::env::var(WHERE) {
        return migrate_and_die(&place).await;
    }
    let name =
        "migrating::a_migration_killed_before_any_of_its_statements_is_taken_up_again_as_if_nothing_had_been";
    let killed = |place: &str, before: usize| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", name]).env(WHERE, place).env(DIES_BEFORE, before.to_string());
        let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        !status.success()
    };
    for whole in testkit::databases(&schema::migrations()).await.unwrap() {
        let expected = layout(&whole.db).await;
        assert!(expected.len() > 80, "{}: {}", whole.name, expected.len());
        let mut kills = 0;
        match &whole.location {
            Location::Sqlite(..) => loop {
                let folder = tempfile::tempdir().unwrap();
                let file = folder.path().join("hallway.db");
                if !killed(file.to_str().unwrap(), kills + 1) {
                    break;
                }
                kills += 1;
                let half = open(&Location::Sqlite(file, Durability::None)).await;
                half.migrate(&schema::migrations()).await.unwrap();
                assert_eq!(layout(&half).await, expected, "killed before statement {kills}");
            },
            Location::Postgres(_) => {
                let half = testkit::databases(&[]).await.unwrap().pop().unwrap();
                let Location::Postgres(url) = half.location.clone() else { unreachable!() };
                let empty = layout(&half.db).await;
                while killed(&url, kills + 1) {
                    kills += 1;
                    assert_eq!(layout(&half.db).await, empty, "killed before statement {kills}");
                }
                assert_eq!(layout(&half.db).await, expected);
            }
        }
        // The last try came to the end of the statements; so many were before it.
        assert!(kills > 80, "{}: {kills}", whole.name);
    }
}

async fn migrate_and_die(place: &str) {
    let before = std::env::var(DIES_BEFORE).unwrap().parse().unwrap();
    tracing::subscriber::set_global_default(Reaper { before, statements: AtomicUsize::new(0) }).unwrap();
    let location = match place.starts_with("postgres://") {
        true => Location::Postgres(place.to_owned()),
        false => Location::Sqlite(Path::new(place).to_owned(), Durability::Full),
    };
    open(&location).await.migrate(&schema::migrations()).await.unwrap();
}

/// Kills its own process as soon as it hears of a certain statement.
struct Reaper {
    before: usize,
    statements: AtomicUsize,
}

impl Subscriber for Reaper {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "db::migrate"
    }
    fn event(&self, _: &Event<'_>) {
        if self.statements.fetch_add(1, Ordering::SeqCst) + 1 == self.before {
            kill_process(getpid(), Signal::KILL).unwrap();
        }
    }
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

async fn open(location: &Location) -> Db {
    let (clock, ids) = (Arc::new(SteeredClock::default()), Arc::new(SteeredIds::default()));
    Db::open(location, clock, ids).await.unwrap()
}

/// Everything that the schema consists of, as text.
async fn layout(db: &Db) -> Vec<String> {
    let mut view = db.view(Viewer::system()).await.unwrap();
    let sql = match db.is_postgres() {
        true => {
            "SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' ||
                    COALESCE(column_default, '') AS line
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
             UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
             UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c
                       JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
                       WHERE n.nspname = 'public' AND t.relname <> 'migrations'
             ORDER BY line"
        }
        false => "SELECT name || ' ' || COALESCE(sql, '') AS line FROM sqlite_master ORDER BY line",
    };
    view.all(sql, &[]).await.unwrap()
}

#[test]
fn two_servers_that_start_at_once_on_one_empty_folder_both_serve() {
    let folder = tempfile::tempdir().unwrap();
    let starting = [(), (), ()].map(|()| {
        let command = hallway(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
        std::thread::spawn(move || House::start(command))
    });
    for house in starting.map(|starting| starting.join().unwrap()) {
        assert_eq!(Ask::get("/readyz").send(house.address).status, 200);
        assert_eq!(house.stop().0.code(), Some(0));
    }
}
