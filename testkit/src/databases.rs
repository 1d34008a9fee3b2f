//! A fresh database of each kind for one test.

use std::sync::Arc;

use anyhow::{Context, Result};
use db::{Db, Durability, Location, Migration};
use sqlx::{Connection, PgConnection};

use crate::{SteeredClock, SteeredIds};

/// A fresh, migrated database, with the clock and ids it runs on. A SQLite file goes when it is dropped;
/// a PostgreSQL database goes with the private server of the test run.
pub struct TestDb {
    pub name: &'static str,
    pub db: Db,
    pub location: Location,
    pub clock: Arc<SteeredClock>,
    pub ids: Arc<SteeredIds>,
    _folder: tempfile::TempDir,
}

/// One SQLite and one PostgreSQL database. `HALLWAY_TEST_POSTGRES` names a server on which databases may be made;
/// `cargo xtask test` starts one, `cargo xtask postgres` keeps one running. With `HALLWAY_TEST_POSTGRES=skip` only
/// SQLite is tested, and the test says so.
pub async fn databases(migrations: &[Migration]) -> Result<Vec<TestDb>> {
    let mut fresh = vec![open("SQLite", None, migrations).await?];
    let server = std::env::var("HALLWAY_TEST_POSTGRES").context(
        "HALLWAY_TEST_POSTGRES is not set: run `cargo xtask test`, or `cargo xtask postgres` and set what it prints",
    )?;
    if server == "skip" {
        eprintln!("PostgreSQL was left out: HALLWAY_TEST_POSTGRES=skip");
    } else {
        fresh.push(open("PostgreSQL", Some(&create(&server).await?), migrations).await?);
    }
    Ok(fresh)
}

async fn open(name: &'static str, url: Option<&str>, migrations: &[Migration]) -> Result<TestDb> {
    let folder = tempfile::tempdir()?;
    let (clock, ids) = (Arc::new(SteeredClock::default()), Arc::new(SteeredIds::default()));
    let location = match url {
        Some(url) => Location::Postgres(url.to_owned()),
        None => Location::Sqlite(folder.path().join("hallway.db"), Durability::None),
    };
    let db = Db::open(&location, clock.clone(), ids.clone()).await?;
    db.migrate(migrations).await?;
    Ok(TestDb { name, db, location, clock, ids, _folder: folder })
}

/// Runs a statement on the server of the tests, outside of any transaction: for what concerns a database as a whole.
pub async fn run_on_server(statement: String) -> Result<()> {
    let mut connection = PgConnection::connect(&std::env::var("HALLWAY_TEST_POSTGRES")?).await?;
    sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await?;
    Ok(())
}

/// Makes a database of its own name on the server and gives its address.
async fn create(server: &str) -> Result<String> {
    let (address, _) =
        server.rsplit_once('/').context("the address of the test server ends with /postgres")?;
    let mut connection = PgConnection::connect(server).await.context("the test server does not answer")?;
    loop {
        let number: i64 =
            sqlx::query_scalar("SELECT (random() * 1000000000)::bigint").fetch_one(&mut connection).await?;
        let name = format!("test_{}_{number}", std::process::id());
        let statement = format!("CREATE DATABASE {name}");
        match sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await {
            Ok(_) => return Ok(format!("{address}/{name}")),
            Err(sqlx::Error::Database(error))
                if matches!(error.code().as_deref(), Some("42P04" | "23505")) => {}
            // Two tests that copy the template at the same moment: one of them waits.
            Err(sqlx::Error::Database(error)) if error.code().as_deref() == Some("55006") => {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}
