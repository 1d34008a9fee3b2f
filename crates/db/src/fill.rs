//! Filling tables with very many rows at once, for lives that are told in one go. It is a way of writing for whoever has
//! the database alone: indexes are set aside meanwhile, and one transaction holds all of it.

use std::fmt::Write as _;

use kernel::value::Value;
use rusqlite::Connection;
use sqlx::postgres::PgConnection;
use sqlx::{AssertSqlSafe, Row as _};

use crate::open::Store;
use crate::sqlite::SqliteTransaction;
use crate::statement::{Transaction, Writer};
use crate::{Db, Error, Result, copy, pool, sqlite};

/// A table, and the columns that are filled.
pub struct Filling {
    pub table: &'static str,
    pub columns: &'static [&'static str],
}

/// Indexes that were taken away, and how they are made again.
pub struct Indexes(Vec<String>);

/// How much of SQLite's file is kept in memory meanwhile, in KiB; otherwise what is usual.
const FILLING_CACHE: i64 = -262_144;
/// How much is sorted at once while indexes are made.
const SORTING_CACHE: i64 = -2_000;

impl Db {
    /// Fills while nobody else reads or writes in this process; for lives that are told in the order in which they lead to
    /// each other, between transactions.
    ///
    /// SQLite then does not look up what each row leads to, and keeps a journal of what it overwrites, which is next to
    /// nothing in a new file, instead of a log of all that is new: a log that grows with what is filled is searched for
    /// each page that no longer fits into memory. A process that is killed meanwhile leaves what was there before.
    pub async fn alone<T>(&self, fill: impl AsyncFnOnce() -> T) -> Result<T> {
        let Store::Sqlite { writing, readers, .. } = self.store() else { return Ok(fill().await) };
        let _nobody = readers.send_away().await?;
        writing.alone(|connection| sqlite::log(connection, false)).await?;
        let filled = fill().await;
        writing.alone(|connection| sqlite::log(connection, true)).await?;
        Ok(filled)
    }

    /// After much was filled: PostgreSQL notes which pages everybody may see, as it would by itself within minutes. Until
    /// then each look at an index leads to the table, too.
    pub async fn settle(&self) -> Result<()> {
        let Store::Postgres(pool) = self.store() else { return Ok(()) };
        let mut lease = pool::lease(pool).await?;
        for statement in ["SET statement_timeout = 0", "VACUUM", "RESET statement_timeout"] {
            let done = sqlx::query(statement).execute(&mut *lease).await;
            done.inspect_err(|_| lease.doubt())?;
        }
        Ok(())
    }
}

impl Writer {
    /// Writes rows: the values of one after the other, each in the order of the columns.
    pub async fn fill(&mut self, into: &Filling, values: &[Value<'_>]) -> Result<()> {
        if values.is_empty() {
            return Ok(());
        }
        self.changed = true;
        match &mut self.reader.0 {
            Transaction::Sqlite(transaction) => fill_sqlite(transaction, into, values),
            Transaction::Postgres(transaction) => copy_in(transaction.connection(), into, values).await,
        }
    }

    /// Takes the indexes of these tables away until [`Writer::index`], those of their constraints excepted, and those that
    /// hold few of the rows: to write these as they come costs less than to go through the whole table for them later.
    /// From now on the transaction may last as long as it has to.
    pub async fn set_indexes_aside(&mut self, tables: &[&'static str]) -> Result<Indexes> {
        let mut aside = Vec::new();
        match &mut self.reader.0 {
            Transaction::Sqlite(transaction) => {
                let connection = transaction.connection();
                connection.pragma_update(None, "cache_size", FILLING_CACHE)?;
                for table in tables {
                    set_aside_sqlite(connection, table, &mut aside)?;
                }
            }
            Transaction::Postgres(transaction) => {
                sqlx::query("SET LOCAL statement_timeout = 0").execute(transaction.connection()).await?;
                for table in tables {
                    set_aside_postgres(transaction.connection(), table, &mut aside).await?;
                }
            }
        }
        Ok(Indexes(aside))
    }

    /// Makes the indexes again.
    pub async fn index(&mut self, indexes: Indexes) -> Result<()> {
        match &mut self.reader.0 {
            Transaction::Sqlite(transaction) => {
                let connection = transaction.connection();
                // Others sort while this one reads, each as much as its processor keeps close by: that takes two thirds
                // of the time of one large sort.
                connection.pragma_update(None, "threads", 2)?;
                connection.pragma_update(None, "cache_size", SORTING_CACHE)?;
                for make in &indexes.0 {
                    connection.execute_batch(make)?;
                }
                // As below; a look at some of each index tells enough.
                connection.execute_batch("PRAGMA analysis_limit = 1000; ANALYZE")?;
                connection.pragma_update(None, "cache_size", sqlite::CACHE)?;
            }
            Transaction::Postgres(transaction) => {
                for make in indexes.0 {
                    sqlx::query(AssertSqlSafe(make)).execute(transaction.connection()).await?;
                }
                // Without it the first pages would be slow.
                sqlx::query("ANALYZE").execute(transaction.connection()).await?;
            }
        }
        Ok(())
    }

    /// Reserves so many places in the feed for events that are filled in, and gives the one before the first.
    pub async fn reserve_places(&mut self, places: i64) -> Result<i64> {
        if self.is_sqlite() {
            return self.one("SELECT COALESCE(MAX(seq), 0) FROM events", &[]).await;
        }
        let last: i64 = self
            .one(
                "UPDATE event_sequencer SET last_seq = last_seq + $1 WHERE id = 1 RETURNING last_seq",
                &[&places],
            )
            .await?;
        Ok(last - places)
    }
}

fn fill_sqlite(transaction: &mut SqliteTransaction, into: &Filling, values: &[Value<'_>]) -> Result<()> {
    let places: Vec<String> = (1..=into.columns.len()).map(|place| format!("?{place}")).collect();
    let (columns, places) = (into.columns.join(", "), places.join(", "));
    let insert = ["INSERT INTO ", into.table, " (", &columns, ") VALUES (", &places, ")"].concat();
    let mut statement = transaction.connection().prepare_cached(&insert)?;
    for row in values.chunks_exact(into.columns.len()) {
        sqlite::bind(&mut statement, row)?;
        statement.raw_execute()?;
    }
    Ok(())
}

/// Whether an index, as it is made, holds only what is in a state that passes, and so few of the rows that are filled in.
fn holds_few(make: &str) -> bool {
    make.split_once(" WHERE ").is_some_and(|(_, those)| {
        let those = those.trim_start_matches('(');
        those.starts_with("is_") || those.starts_with("state ") || those.contains(" IS NULL")
    })
}

fn set_aside_sqlite(connection: &Connection, table: &str, aside: &mut Vec<String>) -> Result<()> {
    let mut of_table = connection.prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL",
    )?;
    let indexes = of_table.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (name, make) in indexes.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
        if holds_few(&make) {
            continue;
        }
        connection.execute_batch(&format!("DROP INDEX {name}"))?;
        aside.push(make);
    }
    Ok(())
}

async fn set_aside_postgres(
    connection: &mut PgConnection,
    table: &str,
    aside: &mut Vec<String>,
) -> Result<()> {
    let indexes = sqlx::query(
        "SELECT i.indexname AS name, i.indexdef AS make FROM pg_indexes i
         WHERE i.schemaname = current_schema() AND i.tablename = $1
           AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)",
    )
    .bind(table)
    .fetch_all(&mut *connection)
    .await?;
    for index in indexes {
        let (name, make): (String, String) = (index.try_get("name")?, index.try_get("make")?);
        if holds_few(&make) {
            continue;
        }
        sqlx::query(AssertSqlSafe(format!("DROP INDEX {name}"))).execute(&mut *connection).await?;
        aside.push(make);
    }
    Ok(())
}

/// Through PostgreSQL's COPY in its text format: a line a row, tabs between values.
async fn copy_in(connection: &mut PgConnection, into: &Filling, values: &[Value<'_>]) -> Result<()> {
    let mut text = String::with_capacity(values.len() * 16);
    for row in values.chunks_exact(into.columns.len()) {
        for (place, value) in row.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            write_value(&mut text, value);
        }
        text.push('\n');
    }
    let sql = format!("COPY {} ({}) FROM STDIN", into.table, into.columns.join(", "));
    let mut copying = connection.copy_in_raw(&sql).await?;
    copying.send(text.as_bytes()).await?;
    copying.finish().await.map_err(Error::from)?;
    Ok(())
}

fn write_value(text: &mut String, value: &Value<'_>) {
    // Writing to a string cannot fail.
    let _ = match value {
        Value::Int(Some(number)) => write!(text, "{number}"),
        Value::Real(Some(number)) => write!(text, "{number}"),
        Value::Bool(Some(is)) => write!(text, "{}", if *is { 't' } else { 'f' }),
        Value::Text(Some(words)) => {
            copy::push_escaped(text, words);
            Ok(())
        }
        Value::Bytes(Some(bytes)) => {
            copy::push_bytes(text, bytes);
            Ok(())
        }
        Value::Int(None) | Value::Real(None) | Value::Bool(None) | Value::Text(None) | Value::Bytes(None) => {
            text.push_str("\\N");
            Ok(())
        }
    };
}
