//! PostgreSQL through sqlx.

use std::time::Duration;

use kernel::value::Value;
use sqlx::postgres::{PgArguments, PgColumn, PgConnectOptions, PgPoolOptions, PgRow};
use sqlx::{Column as _, PgConnection, PgPool, Postgres, Row as _};

use crate::row::{Columns, Record, Row};
use crate::{Error, Result};

pub(crate) struct PostgresTransaction(pub(crate) sqlx::Transaction<'static, Postgres>);

/// Opens a bounded pool. Statements are cut off after 30 seconds, idle transactions after 60.
pub(crate) async fn open(url: &str, connections: u32) -> Result<PgPool> {
    let options: PgConnectOptions = url.parse::<PgConnectOptions>()?.application_name("hallway").options([
        ("statement_timeout", "30s"),
        ("idle_in_transaction_session_timeout", "60s"),
        ("lock_timeout", "10s"),
    ]);
    Ok(PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(5))
        .connect_with(options)
        .await?)
}

/// A snapshot to read from.
pub(crate) async fn read(pool: &PgPool) -> Result<PostgresTransaction> {
    Ok(PostgresTransaction(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?))
}

/// Lifts the limits of time for the rest of the transaction.
pub(crate) async fn take_time(connection: &mut PgConnection) -> Result<()> {
    sqlx::query("SET LOCAL statement_timeout = 0").execute(&mut *connection).await?;
    sqlx::query("SET LOCAL idle_in_transaction_session_timeout = 0").execute(connection).await?;
    Ok(())
}

pub(crate) async fn write(pool: &PgPool) -> Result<PostgresTransaction> {
    Ok(PostgresTransaction(pool.begin().await?))
}

impl PostgresTransaction {
    pub(crate) async fn rows<T: Record>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> Result<Vec<T>> {
        let rows = sqlx::query_with(sql, arguments(values)?).fetch_all(&mut *self.0).await?;
        let columns = Columns::new(rows.iter().take(1).flat_map(PgRow::columns).map(PgColumn::name));
        rows.iter().map(|row| T::read(&Row::postgres(row, &columns))).collect()
    }

    pub(crate) async fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64> {
        Ok(sqlx::query_with(sql, arguments(values)?).execute(&mut *self.0).await?.rows_affected())
    }
}

fn arguments(values: &[Value<'_>]) -> Result<PgArguments> {
    use sqlx::Arguments;
    let mut arguments = PgArguments::default();
    for value in values {
        match value {
            Value::Int(v) => arguments.add(v),
            Value::Real(v) => arguments.add(v),
            Value::Bool(v) => arguments.add(v),
            Value::Text(v) => arguments.add(v.as_deref().map(str::to_owned)),
            Value::Bytes(v) => arguments.add(v.as_deref().map(<[u8]>::to_vec)),
        }
        .map_err(Error::other)?;
    }
    Ok(arguments)
}
