//! A look at all rows as they are at one instant, while others go on writing.

use futures_util::TryStreamExt;
use rusqlite::Connection;
use sqlx::AssertSqlSafe;

use super::{Cell, sql};
use crate::open::Store;
use crate::pool::Lease;
use crate::{Column, Db, Error, Result, Table, postgres, sqlite};

/// Reading from it blocks the thread when it is SQLite: for commands, which have nothing else to do.
pub struct Snapshot(Source);

/// What is done with each row.
pub type Each<'a, E> = dyn FnMut(&[Cell<'_>]) -> std::result::Result<(), E> + Send + 'a;

enum Source {
    Sqlite(Connection),
    Postgres(Lease),
}

impl Db {
    /// Writers go on meanwhile. SQLite cannot shorten its write-ahead log until the snapshot is dropped, PostgreSQL
    /// cannot clean up old rows; both do it afterwards by themselves.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        Ok(Snapshot(match self.store() {
            Store::Sqlite { path, .. } => {
                let connection = sqlite::connect_to_read(path)?;
                // A snapshot begins with the first look.
                connection.execute_batch("BEGIN; SELECT COUNT(*) FROM sqlite_schema")?;
                Source::Sqlite(connection)
            }
            Store::Postgres(pool) => {
                let mut transaction = postgres::read(pool).await?;
                postgres::take_time(&mut transaction).await?;
                Source::Postgres(transaction)
            }
        }))
    }
}

impl Snapshot {
    /// How many rows the table has.
    pub async fn count(&mut self, table: &Table) -> Result<u64> {
        let sql = sql::count(table);
        let count: i64 = match &mut self.0 {
            Source::Sqlite(connection) => connection.query_row(&sql, [], |row| row.get(0))?,
            Source::Postgres(transaction) => {
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut **transaction).await?
            }
        };
        Ok(count.unsigned_abs())
    }

    /// Gives every row to `each`, in the order of the primary key, one at a time.
    pub async fn rows<E: From<Error>>(
        &mut self,
        table: &Table,
        each: &mut Each<'_, E>,
    ) -> std::result::Result<(), E> {
        let sql = sql::select(table, matches!(self.0, Source::Postgres(_)));
        self.stream(sql, &table.columns, each).await
    }

    /// Gives every row that a statement finds to `each`, one at a time; its columns are these.
    pub async fn select<E: From<Error>>(
        &mut self,
        sql: &'static str,
        columns: &[Column],
        each: &mut Each<'_, E>,
    ) -> std::result::Result<(), E> {
        self.stream(sql.to_owned(), columns, each).await
    }

    async fn stream<E: From<Error>>(
        &mut self,
        sql: String,
        columns: &[Column],
        each: &mut Each<'_, E>,
    ) -> std::result::Result<(), E> {
        match &mut self.0 {
            Source::Sqlite(connection) => sqlite_rows(connection, &sql, columns, each),
            Source::Postgres(transaction) => {
                let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(&mut **transaction);
                while let Some(row) = rows.try_next().await.map_err(Error::from)? {
                    let cells = columns.iter().enumerate();
                    let cells = cells.map(|(index, column)| Cell::of_postgres(&row, index, column));
                    each(&cells.collect::<Result<Vec<_>>>()?)?;
                }
                Ok(())
            }
        }
    }
}

fn sqlite_rows<E: From<Error>>(
    connection: &Connection,
    sql: &str,
    columns: &[Column],
    each: &mut Each<'_, E>,
) -> std::result::Result<(), E> {
    let mut statement = connection.prepare(sql).map_err(Error::from)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(Error::from)? {
        let cells = columns.iter().enumerate();
        let cells = cells.map(|(index, column)| Cell::of_sqlite(row.get_ref(index)?, column));
        each(&cells.collect::<Result<Vec<_>>>()?)?;
    }
    Ok(())
}
