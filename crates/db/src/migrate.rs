//! Bringing the schema up to date: each migration runs once, whole or not at all.

use std::time::Duration;

use rusqlite::TransactionBehavior;

use crate::open::Store;
use crate::pool::{self, Pool};
use crate::{Db, Error, Result, dialect, postgres, sqlite};

/// A named step of the schema, in SQL that both databases understand.
#[derive(Clone, Copy)]
pub struct Migration {
    pub name: &'static str,
    pub sql: &'static str,
}

/// What a database lacks.
#[derive(Debug, PartialEq, Eq)]
pub struct Pending(pub Vec<&'static str>);

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, at BIGINT NOT NULL)";

/// Whoever starts while another node migrates waits for it: longer than any migration takes.
const PATIENCE: Duration = Duration::from_secs(6 * 3600);

impl Db {
    /// Runs what has not run yet and says which. Refuses a database that a newer Hallway has changed.
    ///
    /// Killed half way, it leaves whole steps or nothing: on SQLite each step is a transaction, on PostgreSQL all of
    /// them are one. The next call goes on from there.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<&'static str>> {
        let now = self.now().0;
        match self.store() {
            Store::Sqlite { writing, .. } => {
                writing
                    .alone(|connection| {
                        connection.busy_timeout(PATIENCE)?;
                        let ran = sqlite_migrate(connection, migrations, now);
                        connection.busy_timeout(sqlite::PATIENCE)?;
                        ran
                    })
                    .await
            }
            Store::Postgres(pool) => postgres_migrate(pool, migrations, now).await,
        }
    }

    /// What `migrate` would run.
    pub async fn pending(&self, migrations: &[Migration]) -> Result<Pending> {
        let known: Vec<String> = match self.store() {
            Store::Sqlite { writing, .. } => {
                writing
                    .alone(|connection| {
                        connection.execute_batch(TABLE)?;
                        sqlite_known(connection)
                    })
                    .await?
            }
            Store::Postgres(pool) => {
                let mut lease = pool::lease(pool).await?;
                sqlx::query_scalar("SELECT name FROM migrations")
                    .fetch_all(&mut *lease)
                    .await
                    .unwrap_or_default()
            }
        };
        Ok(Pending(pending(&known, migrations)?.iter().map(|m| m.name).collect()))
    }
}

fn sqlite_migrate(
    connection: &mut rusqlite::Connection,
    migrations: &[Migration],
    now: i64,
) -> Result<Vec<&'static str>> {
    let mut ran = Vec::new();
    loop {
        // The write lock comes first: what another process runs meanwhile is known after it.
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        step.execute_batch(TABLE)?;
        let Some(migration) = pending(&sqlite_known(&step)?, migrations)?.into_iter().next() else {
            step.commit()?;
            return Ok(ran);
        };
        for (place, statement) in statements(migration.sql, dialect::ONLY_POSTGRES).enumerate() {
            told(&migration, place);
            step.execute(&dialect::for_sqlite(statement), [])?;
        }
        step.execute("INSERT INTO migrations (name, at) VALUES (?1, ?2)", (migration.name, now))?;
        step.commit()?;
        ran.push(migration.name);
    }
}

async fn postgres_migrate(pool: &Pool, migrations: &[Migration], now: i64) -> Result<Vec<&'static str>> {
    // Two that create the same table at once may collide in the catalogue; the second try finds it.
    let mut lease = pool::lease(pool).await?;
    if sqlx::query(TABLE).execute(&mut *lease).await.is_err() {
        sqlx::query(TABLE).execute(&mut *lease).await?;
    }
    drop(lease);
    let mut transaction = postgres::write(pool).await?;
    // A table of millions takes its time, and so does waiting for the node that changes it.
    for unlimited in dialect::UNLIMITED_POSTGRES {
        sqlx::query(unlimited).execute(&mut *transaction).await?;
    }
    sqlx::query(dialect::LOCK_MIGRATIONS_POSTGRES).execute(&mut *transaction).await?;
    let known: Vec<String> =
        sqlx::query_scalar("SELECT name FROM migrations").fetch_all(&mut *transaction).await?;
    let mut ran = Vec::new();
    for migration in pending(&known, migrations)? {
        for (place, statement) in statements(migration.sql, dialect::ONLY_SQLITE).enumerate() {
            told(&migration, place);
            sqlx::query(statement).execute(&mut *transaction).await?;
        }
        sqlx::query("INSERT INTO migrations (name, at) VALUES ($1, $2)")
            .bind(migration.name)
            .bind(now)
            .execute(&mut *transaction)
            .await?;
        ran.push(migration.name);
    }
    transaction.commit().await?;
    Ok(ran)
}

/// Whoever watches a long migration sees how far it is.
fn told(migration: &Migration, place: usize) {
    tracing::debug!(step = migration.name, statement = place + 1, "changes the schema");
}

fn sqlite_known(connection: &rusqlite::Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT name FROM migrations")?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    Ok(names)
}

fn pending(known: &[String], migrations: &[Migration]) -> Result<Vec<Migration>> {
    if let Some(newer) = known.iter().find(|name| !migrations.iter().any(|m| m.name == name.as_str())) {
        return Err(Error::other(format_args!(
            "this database was changed by a newer Hallway (step {newer} is not known here); use that version or a later one"
        )));
    }
    Ok(migrations.iter().filter(|m| !known.iter().any(|name| name == m.name)).copied().collect())
}

/// The statements of a migration: each ends with a semicolon at the end of a line. Those that begin with the words of
/// the other database are for that one alone.
pub(crate) fn statements(
    sql: &'static str,
    of_the_other: &'static str,
) -> impl Iterator<Item = &'static str> {
    sql.split(";\n").map(str::trim).filter(move |statement| {
        !statement.starts_with(of_the_other)
            && statement.lines().any(|line| !line.trim().is_empty() && !line.trim_start().starts_with("--"))
    })
}
