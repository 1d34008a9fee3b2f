//! What can go wrong between us and a database, told apart as far as we act differently.

use std::fmt;
use std::sync::Arc;

use kernel::{Failure, Refusal};

/// Cloneable, because everybody who waits for one commit hears of its failure.
#[derive(Clone, Debug)]
pub enum Error {
    /// Somebody else was in the way; the whole act may be tried again.
    Retry(Arc<str>),
    /// A unique index refused; holds what the driver said of it.
    Unique(Arc<str>),
    /// Nothing can be written now: disk full, read-only, connection lost.
    Unavailable(Arc<str>),
    /// What was to be looked up or written holds a character that no text may have, such as NUL on PostgreSQL.
    NoText(Arc<str>),
    Other(Arc<str>),
}

impl Error {
    pub(crate) fn other(error: impl fmt::Display) -> Self {
        Self::Other(error.to_string().into())
    }

    pub(crate) fn unavailable(error: impl fmt::Display) -> Self {
        Self::Unavailable(error.to_string().into())
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
            Self::Unavailable(detail) => ("the database cannot be used now", detail),
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
            Error::Unavailable(detail) => {
                tracing::error!(%detail, "the database cannot be used now");
                Self::Refused(Refusal::Unavailable)
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
        match (code.code, code.extended_code) {
            (ErrorCode::ConstraintViolation, 1555 | 2067) => Self::Unique(detail),
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Retry(detail),
            (
                ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::CannotOpen
                | ErrorCode::SystemIoFailure
                | ErrorCode::PermissionDenied,
                _,
            ) => Self::Unavailable(detail),
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
                Some("53100" | "25006" | "57P01" | "57P02" | "57P03" | "53300") => Self::Unavailable(detail),
                _ => Self::Other(detail),
            },
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => {
                Self::Unavailable(detail)
            }
            _ => Self::Other(detail),
        }
    }
}
