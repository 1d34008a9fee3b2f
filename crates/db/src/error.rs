//! What can go wrong between us and a database, told apart as far as we act differently.

use std::fmt;
use std::sync::Arc;

use kernel::{Failure, Refusal, Trouble};

/// Cloneable, because everybody who waits for one commit hears of its failure.
#[derive(Clone, Debug)]
pub enum Error {
    /// Somebody else was in the way; the whole act may be tried again.
    Retry(Arc<str>),
    /// A unique index refused; holds what the driver said of it.
    Unique(Arc<str>),
    /// It cannot be used now: disk full, read-only, damaged, connection lost.
    Unavailable(Trouble, Arc<str>),
    /// What was to be looked up or written holds a character that no text may have, such as NUL on PostgreSQL.
    NoText(Arc<str>),
    Other(Arc<str>),
}

impl Error {
    pub(crate) fn other(error: impl fmt::Display) -> Self {
        Self::Other(error.to_string().into())
    }

    pub(crate) fn unavailable(trouble: Trouble, error: impl fmt::Display) -> Self {
        Self::Unavailable(trouble, error.to_string().into())
    }

    /// What ails the database, when this is about the whole of it.
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Unavailable(trouble, _) => Some(*trouble),
            _ => None,
        }
    }

    /// A row that holds something its reader does not understand.
    pub fn unreadable(row: impl fmt::Display, why: impl fmt::Display) -> Self {
        Self::other(format_args!("row {row}: {why}"))
    }

    pub fn is_unique(&self) -> bool {
        matches!(self, Self::Unique(_))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, detail) = match self {
            Self::Retry(detail) => ("another transaction was in the way", detail),
            Self::Unique(detail) => ("it exists already", detail),
            Self::Unavailable(trouble, detail) => return write!(f, "{trouble}: {detail}"),
            Self::NoText(detail) => ("no text has such characters", detail),
            Self::Other(detail) => ("the database refused", detail),
        };
        write!(f, "{what}: {detail}")
    }
}

impl std::error::Error for Error {}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Unavailable(trouble, detail) => {
                tracing::error!(%detail, "{trouble}");
                Self::Refused(Refusal::Unavailable(trouble))
            }
            Error::NoText(_) => Self::Refused(Refusal::Unreadable("refusal-body")),
            other => Self::Broken(other.into()),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let detail: Arc<str> = error.to_string().into();
        let Some(code) = error.sqlite_error() else { return Self::Other(detail) };
        // The index of the write-ahead log could not grow.
        const SHARED_MEMORY_SIZE: i32 = 4_874;
        match (code.code, code.extended_code) {
            (ErrorCode::ConstraintViolation, 1555 | 2067) => Self::Unique(detail),
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Retry(detail),
            (ErrorCode::DiskFull, _) | (_, SHARED_MEMORY_SIZE) => Self::Unavailable(Trouble::NoSpace, detail),
            // A file system that became read-only under an open file is an error of input and output to SQLite.
            // Where it may not write, SQLite cannot even open its log.
            (
                ErrorCode::ReadOnly
                | ErrorCode::SystemIoFailure
                | ErrorCode::PermissionDenied
                | ErrorCode::CannotOpen,
                _,
            ) => Self::Unavailable(Trouble::ReadOnly, detail),
            (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _) => {
                Self::Unavailable(Trouble::Damaged, detail)
            }
            _ => Self::Other(detail),
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let detail: Arc<str> = error.to_string().into();
        match &error {
            sqlx::Error::Database(refusal) => match refusal.code().as_deref() {
                Some("40001" | "40P01") => Self::Retry(detail),
                Some("23505") => Self::Unique(detail),
                Some("22021") => Self::NoText(detail),
                Some("53100") => Self::Unavailable(Trouble::NoSpace, detail),
                Some("25006" | "58030") => Self::Unavailable(Trouble::ReadOnly, detail),
                Some("XX001" | "XX002") => Self::Unavailable(Trouble::Damaged, detail),
                Some("53200" | "53300" | "57P01" | "57P02" | "57P03") => {
                    Self::Unavailable(Trouble::Away, detail)
                }
                _ => Self::Other(detail),
            },
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => {
                Self::Unavailable(Trouble::Away, detail)
            }
            _ => Self::Other(detail),
        }
    }
}
