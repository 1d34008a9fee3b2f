//! SQLite through rusqlite, called inline: one writer whose acts share commits, and a pool of readers.

mod reader;
mod writer;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use kernel::Trouble;
use kernel::value::Value;
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags};

pub(crate) use reader::{Readers, Reading};
pub(crate) use writer::{Acting, Writing};

use crate::row::{Columns, Record, Row};
use crate::{Durability, Error, Result};

/// How long a statement waits for another process that writes.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) enum SqliteTransaction {
    Reading(Reading),
    Acting(Acting),
}

impl SqliteTransaction {
    pub(crate) fn connection(&self) -> &Connection {
        match self {
            Self::Reading(reading) => reading.connection(),
            Self::Acting(acting) => acting.connection(),
        }
    }

    pub(crate) fn rows<T: Record>(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<T>> {
        let mut statement = self.connection().prepare_cached(numbered(sql))?;
        bind(&mut statement, values)?;
        let columns = Columns::new(statement.column_names());
        let mut rows = statement.raw_query();
        let mut read = Vec::new();
        while let Some(row) = rows.next()? {
            read.push(T::read(&Row::sqlite(row, &columns))?);
        }
        Ok(read)
    }

    pub(crate) fn run(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64> {
        let mut statement = self.connection().prepare_cached(numbered(sql))?;
        bind(&mut statement, values)?;
        Ok(statement.raw_execute()? as u64)
    }
}

pub(crate) fn bind(statement: &mut rusqlite::CachedStatement<'_>, values: &[Value<'_>]) -> Result<()> {
    for (index, value) in values.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, Bound(value))?;
    }
    Ok(())
}

struct Bound<'a>(&'a Value<'a>);

impl rusqlite::ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Value::Int(Some(v)) => ToSqlOutput::from(*v),
            Value::Real(Some(v)) => ToSqlOutput::from(*v),
            Value::Bool(Some(v)) => ToSqlOutput::from(*v),
            Value::Text(Some(v)) => ToSqlOutput::Borrowed(ValueRef::Text(v.as_bytes())),
            Value::Bytes(Some(v)) => ToSqlOutput::Borrowed(ValueRef::Blob(v)),
            Value::Int(None)
            | Value::Real(None)
            | Value::Bool(None)
            | Value::Text(None)
            | Value::Bytes(None) => ToSqlOutput::Borrowed(ValueRef::Null),
        })
    }
}

/// SQLite reads `$1` as a name and counts names in the order of their appearance; `?1` is a number.
fn numbered(sql: &'static str) -> &'static str {
    static KNOWN: LazyLock<Mutex<HashMap<usize, &'static str>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(sql.as_ptr() as usize ^ sql.len().rotate_left(48)).or_insert_with(|| {
        if sql.contains('$') { Box::leak(sql.replace('$', "?").into_boxed_str()) } else { sql }
    })
}

/// How much of the file each connection keeps in memory, in KiB as SQLite counts them: negative.
pub(crate) const CACHE: i64 = -16_000;
/// The same where each page is looked at once.
const LITTLE_CACHE: i64 = -500;

/// Looks whether the file is what SQLite takes for sound: every page, and what belongs where. Not the order of each
/// index, which takes many times as long.
pub(crate) fn check(path: &Path) -> Result<()> {
    let connection = connect(path, Durability::Full)?;
    // Each page is read once; to keep them would only leave the process larger for the rest of its life.
    connection.pragma_update(None, "cache_size", LITTLE_CACHE)?;
    let mut statement = connection.prepare("PRAGMA quick_check(3)")?;
    let found = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    match found.as_slice() {
        [ok] if ok == "ok" => Ok(()),
        damage => Err(Error::unavailable(Trouble::Damaged, damage.join("; ").replace('\n', " "))),
    }
}

/// Opens a connection with our settings: write-ahead log, foreign keys, and an acknowledged write that survives
/// power loss unless the caller asks for less.
pub(crate) fn connect(path: &Path, durability: Durability) -> Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    let synchronous = match durability {
        Durability::Full => "FULL",
        Durability::None => "OFF",
    };
    connection.pragma_update(None, "synchronous", synchronous)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "cache_size", CACHE)?;
    connection.set_prepared_statement_cache_capacity(256);
    plan_once(&connection)?;
    Ok(connection)
}

/// A statement keeps its plan whatever it is bound to. Otherwise SQLite plans anew at each binding, as soon as one of
/// its parameters might decide which partial index serves.
fn plan_once(connection: &Connection) -> Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Whether the file is written through a log, and keys are looked up, as usual. Where another process has the file open
/// too, the log stays.
pub(crate) fn log(connection: &Connection, as_usual: bool) -> Result<()> {
    connection.pragma_update(None, "foreign_keys", as_usual)?;
    let kept = connection.pragma_update(None, "journal_mode", if as_usual { "WAL" } else { "DELETE" });
    match kept.map_err(Error::from) {
        Err(Error::Retry(_)) => Ok(()),
        kept => kept,
    }
}

/// A connection of its own that cannot write: for work that takes longer than the readers of pages should wait.
pub(crate) fn connect_to_read(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    plan_once(&connection)?;
    Ok(connection)
}
