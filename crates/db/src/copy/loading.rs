//! Putting all rows into an empty place, in one transaction.

use rusqlite::Connection;
use sqlx::AssertSqlSafe;

use super::{Cell, lines, sql};
use crate::open::Store;
use crate::pool::Lease;
use crate::{Db, Durability, Error, Result, Schema, Table, postgres, sqlite};

/// Nothing is there before `finish`; dropped, it leaves nothing.
pub struct Loading(Target);

enum Target {
    Sqlite(Connection),
    Postgres { transaction: Lease, keys: Vec<ForeignKey> },
}

/// As PostgreSQL describes it: table, name and definition.
type ForeignKey = (String, String, String);

/// The name of a table that holds rows already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupied(pub String);

/// So many bytes go to PostgreSQL at once.
const CHUNK: usize = 64 * 1024;

impl Db {
    /// Begins to load a database whose schema is there and whose tables are empty; what migrations put into them goes.
    /// It blocks the thread when it is SQLite.
    pub async fn loading(&self, schema: &Schema) -> Result<std::result::Result<Loading, Occupied>> {
        let mut loading = Loading(match self.store() {
            Store::Sqlite { path, .. } => {
                let connection = sqlite::connect(path, Durability::Full)?;
                // Rows lead to rows that come later, of the same table or another: keys are looked at in the end.
                connection.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON")?;
                Target::Sqlite(connection)
            }
            Store::Postgres(pool) => {
                let mut transaction = postgres::write(pool).await?;
                postgres::take_time(&mut transaction).await?;
                Target::Postgres { transaction, keys: Vec::new() }
            }
        });
        for table in &schema.tables {
            match table.is_seeded {
                true => loading.run(sql::empty(table)).await?,
                false if loading.is_occupied(table).await? => return Ok(Err(Occupied(table.name.clone()))),
                false => {}
            }
        }
        loading.lift_keys().await?;
        Ok(Ok(loading))
    }
}

impl Loading {
    /// Takes every row that `next` gives, until it gives none; says how many there were.
    pub async fn table<E: From<Error>>(
        &mut self,
        table: &Table,
        next: &mut (dyn FnMut() -> std::result::Result<Option<Vec<Cell<'static>>>, E> + Send),
    ) -> std::result::Result<u64, E> {
        let mut taken = 0;
        match &mut self.0 {
            Target::Sqlite(connection) => {
                let mut statement = connection.prepare(&sql::insert(table)).map_err(Error::from)?;
                while let Some(cells) = next()? {
                    statement.execute(rusqlite::params_from_iter(cells)).map_err(Error::from)?;
                    taken += 1;
                }
            }
            Target::Postgres { transaction, .. } => {
                let mut copy = transaction.copy_in_raw(&sql::copy_in(table)).await.map_err(Error::from)?;
                let mut chunk = String::new();
                while let Some(cells) = next()? {
                    lines::push(&mut chunk, &cells);
                    taken += 1;
                    if chunk.len() >= CHUNK {
                        copy.send(chunk.as_bytes()).await.map_err(Error::from)?;
                        chunk.clear();
                    }
                }
                copy.send(chunk.as_bytes()).await.map_err(Error::from)?;
                copy.finish().await.map_err(Error::from)?;
            }
        }
        Ok(taken)
    }

    /// Holds every key against the rows, gives events their place as this database does it, and keeps it all.
    pub async fn finish(mut self) -> Result<()> {
        self.settle_places().await?;
        match self.0 {
            Target::Sqlite(connection) => {
                connection.execute_batch("COMMIT")?;
                // The next one may rename the file: everything is in it.
                connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            }
            Target::Postgres { mut transaction, keys } => {
                for (table, name, definition) in keys {
                    let sql = ["ALTER TABLE ", &table, " ADD CONSTRAINT ", &name, " ", &definition].concat();
                    sqlx::query(AssertSqlSafe(sql)).execute(&mut *transaction).await?;
                }
                // Without it the first pages would be slow.
                sqlx::query("ANALYZE").execute(&mut *transaction).await?;
                transaction.commit().await?;
            }
        }
        Ok(())
    }

    /// SQLite gives an event its place when it is written, PostgreSQL afterwards, and counts them.
    async fn settle_places(&mut self) -> Result<()> {
        let statement = match self.0 {
            Target::Sqlite(_) => {
                "UPDATE events SET seq = fresh.place FROM
                   (SELECT id, (SELECT COALESCE(MAX(seq), 0) FROM events) + ROW_NUMBER() OVER (ORDER BY id) AS place
                    FROM events WHERE seq IS NULL) AS fresh
                 WHERE events.id = fresh.id"
            }
            Target::Postgres { .. } => {
                "UPDATE event_sequencer SET last_seq = (SELECT COALESCE(MAX(seq), 0) FROM events) WHERE id = 1"
            }
        };
        self.run(statement.to_owned()).await
    }

    /// PostgreSQL looks at a key with every row, unless it comes after them.
    async fn lift_keys(&mut self) -> Result<()> {
        let Target::Postgres { transaction, keys } = &mut self.0 else { return Ok(()) };
        *keys = sqlx::query_as(
            "SELECT CAST(CAST(conrelid AS REGCLASS) AS TEXT), quote_ident(conname), pg_get_constraintdef(oid)
             FROM pg_constraint WHERE contype = 'f'
               AND connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
             ORDER BY 1, 2",
        )
        .fetch_all(&mut **transaction)
        .await?;
        for (table, name, _) in keys {
            let sql = ["ALTER TABLE ", table, " DROP CONSTRAINT ", name].concat();
            sqlx::query(AssertSqlSafe(sql)).execute(&mut **transaction).await?;
        }
        Ok(())
    }

    async fn run(&mut self, sql: String) -> Result<()> {
        match &mut self.0 {
            Target::Sqlite(connection) => {
                connection.execute(&sql, [])?;
            }
            Target::Postgres { transaction, .. } => {
                sqlx::query(AssertSqlSafe(sql)).execute(&mut **transaction).await?;
            }
        }
        Ok(())
    }

    async fn is_occupied(&mut self, table: &Table) -> Result<bool> {
        let sql = sql::is_occupied(table);
        Ok(match &mut self.0 {
            Target::Sqlite(connection) => connection.query_row(&sql, [], |row| row.get(0))?,
            Target::Postgres { transaction, .. } => {
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut **transaction).await?
            }
        })
    }
}
