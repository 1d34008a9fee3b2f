//! What a database says about its own soundness: pages, indexes and keys.

use crate::open::Store;
use crate::{Db, Result, pool, sqlite};

impl Db {
    /// What the database itself finds wrong, as sentences; none when all is well. SQLite reads every page and follows
    /// every foreign key. PostgreSQL holds keys and rules by itself, so it is asked whether each of them is in force;
    /// it looks at its pages when they are read, with data checksums switched on.
    pub async fn faults(&self) -> Result<Vec<String>> {
        match self.store() {
            Store::Sqlite { path, .. } => of_sqlite(&sqlite::connect_to_read(path)?),
            Store::Postgres(pool) => {
                let idle: Vec<(String, String)> = sqlx::query_as(
                    "SELECT CAST(t.relname AS TEXT), CAST(c.conname AS TEXT)
                     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
                     WHERE NOT c.convalidated
                       AND c.connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
                     UNION ALL
                     SELECT CAST(t.relname AS TEXT), CAST(i.relname AS TEXT)
                     FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
                     WHERE NOT x.indisvalid
                       AND t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
                     ORDER BY 1, 2",
                )
                .fetch_all(&mut *pool::lease(pool).await?)
                .await?;
                let told = |(table, rule)| format!("{rule} of the table {table} is not in force.");
                Ok(idle.into_iter().map(told).collect())
            }
        }
    }
}

fn of_sqlite(connection: &rusqlite::Connection) -> Result<Vec<String>> {
    let mut told = Vec::new();
    let mut statement = connection.prepare("PRAGMA integrity_check(100)")?;
    let mut rows = statement.query([])?;
    loop {
        // Where it stumbles it has told some already, and that must not be lost.
        match rows.next() {
            Ok(Some(row)) => {
                let line: String = row.get(0)?;
                if line != "ok" {
                    told.push(format!("SQLite says: {}.", line.replace('\n', " ")));
                }
            }
            Ok(None) => break,
            Err(error) => {
                told.push(format!("SQLite cannot read on: {error}."));
                break;
            }
        }
    }
    // On damaged pages it would only stumble.
    if !told.is_empty() {
        return Ok(told);
    }
    let mut statement = connection.prepare(
        "SELECT \"table\", parent, COUNT(*), MIN(rowid) FROM pragma_foreign_key_check GROUP BY \"table\", parent LIMIT 100",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (table, parent, rows, first): (String, String, i64, Option<i64>) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let first = first.map(|first| format!(", the first at rowid {first}")).unwrap_or_default();
        told.push(format!(
            "{rows} rows of the table {table} lead to a row of {parent} that is not there{first}."
        ));
    }
    Ok(told)
}
