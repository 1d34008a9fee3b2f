//! PostgreSQL through sqlx.

use kernel::value::Value;
use sqlx::postgres::{PgArguments, PgColumn, PgConnectOptions, PgRow};
use sqlx::{Column as _, PgConnection, Row as _};

use crate::pool::{self, Lease, Pool};
use crate::row::{Columns, Record, Row};
use crate::{Error, Result};

/// A connection in use.
pub(crate) enum PostgresTransaction {
    Open(Lease),
    /// Each statement by itself.
    None(Lease),
}

/// Opens a bounded pool. Statements are cut off after 30 seconds, idle transactions after 60.
///
/// Each statement is planned once for all values: every text is constant and made for one index, and to plan it anew with
/// the values of each page, as the server does by itself, cost more than all that the page reads. None of them is compiled
/// either: what the server thinks expensive while a table is new and has no statistics would wait seconds for that.
pub(crate) async fn open(url: &str, connections: usize) -> Result<Pool> {
    let options: PgConnectOptions = url.parse::<PgConnectOptions>()?.application_name("hallway").options([
        ("statement_timeout", "30s"),
        ("idle_in_transaction_session_timeout", "60s"),
        ("lock_timeout", "10s"),
        ("plan_cache_mode", "force_generic_plan"),
        ("jit", "off"),
    ]);
    pool::open(options, connections).await
}

/// A snapshot to read from.
pub(crate) async fn read(pool: &Pool) -> Result<Lease> {
    pool::begin(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await
}

/// What a single statement reads is of one moment anyway: to begin and to end would cost as much again.
pub(crate) async fn glance(pool: &Pool) -> Result<Lease> {
    pool::lease(pool).await
}

/// Lifts the limits of time for the rest of the transaction.
pub(crate) async fn take_time(connection: &mut PgConnection) -> Result<()> {
    sqlx::query("SET LOCAL statement_timeout = 0").execute(&mut *connection).await?;
    sqlx::query("SET LOCAL idle_in_transaction_session_timeout = 0").execute(connection).await?;
    Ok(())
}

pub(crate) async fn write(pool: &Pool) -> Result<Lease> {
    pool::begin(pool, "BEGIN").await
}

impl PostgresTransaction {
    pub(crate) fn connection(&mut self) -> &mut PgConnection {
        self.lease()
    }

    fn lease(&mut self) -> &mut Lease {
        match self {
            Self::Open(lease) | Self::None(lease) => lease,
        }
    }

    /// Keeps what was done in it, or undoes it.
    pub(crate) async fn end(self, keep: bool) -> Result<()> {
        match self {
            Self::Open(lease) if keep => lease.commit().await,
            Self::Open(lease) => lease.rollback().await,
            Self::None(_) => Ok(()),
        }
    }

    pub(crate) async fn rows<T: Record>(
        &mut self,
        sql: &'static str,
        values: &[Value<'_>],
    ) -> Result<Vec<T>> {
        let found = sqlx::query_with(sql, arguments(values)?).fetch_all(self.connection()).await;
        let rows = found.inspect_err(|_| self.lease().doubt())?;
        let columns = Columns::new(rows.iter().take(1).flat_map(PgRow::columns).map(PgColumn::name));
        rows.iter().map(|row| T::read(&Row::postgres(row, &columns))).collect()
    }

    pub(crate) async fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64> {
        let done = sqlx::query_with(sql, arguments(values)?).execute(self.connection()).await;
        Ok(done.inspect_err(|_| self.lease().doubt())?.rows_affected())
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
