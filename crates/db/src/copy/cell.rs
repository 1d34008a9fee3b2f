//! A value on its way from one database to another.

use std::borrow::Cow;

use rusqlite::types::{ToSqlOutput, ValueRef};
use sqlx::Row as _;
use sqlx::postgres::PgRow;

use crate::schema::Column;
use crate::{ColumnKind, Error, Result};

#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    Null,
    Int(i64),
    Bool(bool),
    Text(Cow<'a, str>),
    Bytes(Cow<'a, [u8]>),
}

impl<'a> Cell<'a> {
    /// The same, for longer than its row.
    pub fn kept(&self) -> Cell<'static> {
        match self {
            Self::Null => Cell::Null,
            Self::Int(value) => Cell::Int(*value),
            Self::Bool(value) => Cell::Bool(*value),
            Self::Text(text) => Cell::Text(Cow::Owned(text.clone().into_owned())),
            Self::Bytes(bytes) => Cell::Bytes(Cow::Owned(bytes.clone().into_owned())),
        }
    }

    pub(super) fn of_sqlite(value: ValueRef<'a>, column: &Column) -> Result<Self> {
        Ok(match (value, column.kind) {
            (ValueRef::Null, _) => Self::Null,
            (ValueRef::Integer(value), ColumnKind::Bool) => Self::Bool(value != 0),
            (ValueRef::Integer(value), ColumnKind::Int) => Self::Int(value),
            (ValueRef::Text(text), ColumnKind::Text) => {
                Self::Text(Cow::Borrowed(std::str::from_utf8(text).map_err(|_| odd(column))?))
            }
            (ValueRef::Blob(bytes), ColumnKind::Bytes) => Self::Bytes(Cow::Borrowed(bytes)),
            _ => return Err(odd(column)),
        })
    }

    pub(super) fn of_postgres(row: &'a PgRow, index: usize, column: &Column) -> Result<Self> {
        Ok(match column.kind {
            ColumnKind::Int => row.try_get::<Option<i64>, _>(index)?.map(Self::Int),
            ColumnKind::Bool => row.try_get::<Option<bool>, _>(index)?.map(Self::Bool),
            ColumnKind::Text => {
                row.try_get::<Option<&str>, _>(index)?.map(|text| Self::Text(Cow::Borrowed(text)))
            }
            ColumnKind::Bytes => {
                row.try_get::<Option<&[u8]>, _>(index)?.map(|bytes| Self::Bytes(Cow::Borrowed(bytes)))
            }
            ColumnKind::Other => return Err(odd(column)),
        }
        .unwrap_or(Self::Null))
    }
}

fn odd(column: &Column) -> Error {
    Error::other(format_args!(
        "a row holds something else than {} in its column {}",
        column.kind, column.name
    ))
}

impl rusqlite::ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Int(value) => ToSqlOutput::from(*value),
            Self::Bool(value) => ToSqlOutput::from(*value),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}
