//! Sending statements: the one place that knows which driver is underneath.

use kernel::value::{Bind, Value};

use crate::postgres::PostgresTransaction;
use crate::row::Record;
use crate::sqlite::SqliteTransaction;
use crate::{Result, Select, count, dialect};

/// The values of `$1`, `$2`, ...
pub type Binds<'a> = &'a [&'a (dyn Bind + Sync)];

pub(crate) enum Transaction {
    Sqlite(SqliteTransaction),
    Postgres(PostgresTransaction),
}

/// Asks. Both a [`crate::View`] and an [`crate::Act`] are one.
pub struct Reader(pub(crate) Transaction);

/// Changes. Only an [`crate::Act`] is one.
pub struct Writer {
    pub(crate) reader: Reader,
    /// Something was changed, so an end that went well shows that writing goes.
    pub(crate) changed: bool,
}

impl Reader {
    /// All rows, read into memory: the statement must bound their number.
    pub async fn all<T: Record>(&mut self, sql: &'static str, binds: Binds<'_>) -> Result<Vec<T>> {
        let values: Vec<Value<'_>> = binds.iter().map(|b| b.bind()).collect();
        self.rows(sql, &values).await
    }

    /// The row, if there is one.
    pub async fn maybe<T: Record>(&mut self, sql: &'static str, binds: Binds<'_>) -> Result<Option<T>> {
        Ok(self.all(sql, binds).await?.into_iter().next())
    }

    /// The row, which must exist.
    pub async fn one<T: Record>(&mut self, sql: &'static str, binds: Binds<'_>) -> Result<T> {
        self.maybe(sql, binds).await?.ok_or_else(|| crate::Error::other("no row where there must be one"))
    }

    /// All rows of a statement put together from pieces.
    pub async fn select<T: Record>(&mut self, select: Select<'_>) -> Result<Vec<T>> {
        let (sql, values) = select.finish();
        self.rows(sql, &values).await
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.0, Transaction::Sqlite(_))
    }

    async fn rows<T: Record>(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<T>> {
        count::sent(sql, values);
        match &mut self.0 {
            Transaction::Sqlite(transaction) => transaction.rows(sql, values),
            Transaction::Postgres(transaction) => transaction.rows(sql, values).await,
        }
    }
}

impl Writer {
    /// Runs a statement and says how many rows it changed.
    pub async fn run(&mut self, sql: &'static str, binds: Binds<'_>) -> Result<u64> {
        let values: Vec<Value<'_>> = binds.iter().map(|b| b.bind()).collect();
        count::sent(sql, &values);
        let changed = match &mut self.reader.0 {
            Transaction::Sqlite(transaction) => transaction.run(sql, &values)?,
            Transaction::Postgres(transaction) => transaction.run(sql, &values).await?,
        };
        self.changed |= changed > 0;
        Ok(changed)
    }

    /// Takes the turn of a job for the rest of the act, unless another node has it. The job has a row in `turns`.
    pub async fn take_turn(&mut self, job: &'static str) -> Result<bool> {
        let sql = if self.is_sqlite() { dialect::TAKE_TURN_SQLITE } else { dialect::TAKE_TURN_POSTGRES };
        let turn: Option<String> = self.maybe(sql, &[&job]).await?;
        Ok(turn.is_some())
    }
}

impl std::ops::Deref for Writer {
    type Target = Reader;
    fn deref(&self) -> &Reader {
        &self.reader
    }
}
impl std::ops::DerefMut for Writer {
    fn deref_mut(&mut self) -> &mut Reader {
        &mut self.reader
    }
}
