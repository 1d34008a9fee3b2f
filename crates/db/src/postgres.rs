//! PostgreSQL through sqlx.

use std::time::Duration;

use kernel::value::Value;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgArguments, PgColumn, PgConnectOptions, PgPoolOptions, PgRow};
use sqlx::{Column as _, Connection as _, PgConnection, PgPool, Postgres, Row as _};

use crate::row::{Columns, Record, Row};
use crate::{Error, Result};

/// A connection in use.
pub(crate) enum PostgresTransaction {
    Open(sqlx::Transaction<'static, Postgres>),
    /// Each statement by itself.
    None(PoolConnection<Postgres>),
}

/// A connection that was used so lately is taken to be alive: asking it each time would cost as much as what it is for.
const TRUSTED: Duration = Duration::from_secs(1);

/// Opens a bounded pool. Statements are cut off after 30 seconds, idle transactions after 60.
///
/// Each statement is planned once for all values: every text is constant and made for one index, and to plan it anew with
/// the values of each page, as the server does by itself, cost more than all that the page reads.
pub(crate) async fn open(url: &str, connections: u32) -> Result<PgPool> {
    let options: PgConnectOptions = url.parse::<PgConnectOptions>()?.application_name("hallway").options([
        ("statement_timeout", "30s"),
        ("idle_in_transaction_session_timeout", "60s"),
        ("lock_timeout", "10s"),
        ("plan_cache_mode", "force_generic_plan"),
    ]);
    Ok(PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(5))
        .test_before_acquire(false)
        .before_acquire(|connection, about| {
            Box::pin(async move {
                if about.idle_for > TRUSTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_with(options)
        .await?)
}

/// A snapshot to read from.
pub(crate) async fn read(pool: &PgPool) -> Result<sqlx::Transaction<'static, Postgres>> {
    Ok(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
}

/// What a single statement reads is of one moment anyway: to begin and to end would cost as much again.
pub(crate) async fn glance(pool: &PgPool) -> Result<PoolConnection<Postgres>> {
    Ok(pool.acquire().await?)
}

/// Lifts the limits of time for the rest of the transaction.
pub(crate) async fn take_time(connection: &mut PgConnection) -> Result<()> {
    sqlx::query("SET LOCAL statement_timeout = 0").execute(&mut *connection).await?;
    sqlx::query("SET LOCAL idle_in_transaction_session_timeout = 0").execute(connection).await?;
    Ok(())
}

pub(crate) async fn write(pool: &PgPool) -> Result<sqlx::Transaction<'static, Postgres>> {
    Ok(pool.begin().await?)
}

impl PostgresTransaction {
    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        match self {
            Self::Open(transaction) => transaction,
            Self::None(connection) => connection,
        }
    }

    /// Keeps what was done in it, or undoes it.
    pub(crate) async fn end(self, keep: bool) -> Result<()> {
        match self {
            Self::Open(transaction) if keep => transaction.commit().await?,
            Self::Open(transaction) => transaction.rollback().await?,
            Self::None(_) => {}
        }
        Ok(())
    }

    pub(crate) async fn rows<T: Record>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> Result<Vec<T>> {
        let rows = sqlx::query_with(sql, arguments(values)?).fetch_all(self.connection()).await?;
        let columns = Columns::new(rows.iter().take(1).flat_map(PgRow::columns).map(PgColumn::name));
        rows.iter().map(|row| T::read(&Row::postgres(row, &columns))).collect()
    }

    pub(crate) async fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64> {
        Ok(sqlx::query_with(sql, arguments(values)?).execute(self.connection()).await?.rows_affected())
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
