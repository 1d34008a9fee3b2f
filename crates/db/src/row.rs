//! From a row of either database to a struct, by column name.

use std::borrow::Cow;

use kernel::value::{Column, Value};
use sqlx::postgres::PgRow;
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _};

use crate::{Error, Result};

/// A row as one of the drivers hands it out.
pub enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a PgRow),
}

/// A struct that can be read from a row. Made with [`record!`](crate::record!).
pub trait Record: Sized {
    fn read(row: &Row<'_>) -> Result<Self>;
}

impl Row<'_> {
    /// The value of the column with this name.
    pub fn get<T: Column>(&self, name: &str) -> Result<T> {
        match self {
            Self::Sqlite(row) => {
                let value = row.get_ref(name)?;
                convert(name, sqlite_value(value)?)
            }
            Self::Postgres(row) => {
                let index = row.try_column(name)?.ordinal();
                convert(name, postgres_value(row, index)?)
            }
        }
    }

    /// The value of the first column.
    fn first<T: Column>(&self) -> Result<T> {
        match self {
            Self::Sqlite(row) => convert("1", sqlite_value(row.get_ref(0)?)?),
            Self::Postgres(row) => convert("1", postgres_value(row, 0)?),
        }
    }
}

fn convert<T: Column>(name: &str, value: Option<Value<'_>>) -> Result<T> {
    let read = match value {
        Some(value) => T::read(value),
        None => T::null(),
    };
    read.ok_or_else(|| Error::other(format_args!("column {name} holds something unexpected")))
}

fn sqlite_value(value: rusqlite::types::ValueRef<'_>) -> Result<Option<Value<'_>>> {
    use rusqlite::types::ValueRef;
    Ok(match value {
        ValueRef::Null => None,
        ValueRef::Integer(v) => Some(Value::Int(Some(v))),
        ValueRef::Real(v) => Some(Value::Real(Some(v))),
        ValueRef::Text(v) => {
            Some(Value::Text(Some(Cow::Borrowed(std::str::from_utf8(v).map_err(Error::other)?))))
        }
        ValueRef::Blob(v) => Some(Value::Bytes(Some(Cow::Borrowed(v)))),
    })
}

fn postgres_value(row: &PgRow, index: usize) -> Result<Option<Value<'_>>> {
    if row.try_get_raw(index)?.is_null() {
        return Ok(None);
    }
    Ok(Some(match row.column(index).type_info().name() {
        "INT8" => Value::Int(Some(row.try_get(index)?)),
        "INT4" => Value::Int(Some(i64::from(row.try_get::<i32, _>(index)?))),
        "BOOL" => Value::Bool(Some(row.try_get(index)?)),
        "FLOAT8" => Value::Real(Some(row.try_get(index)?)),
        "TEXT" | "VARCHAR" | "NAME" => Value::Text(Some(Cow::Borrowed(row.try_get(index)?))),
        "BYTEA" => Value::Bytes(Some(Cow::Borrowed(row.try_get(index)?))),
        other => return Err(Error::other(format_args!("type {other} is not stored anywhere"))),
    }))
}

/// A statement with a single column needs no struct.
macro_rules! single {
    ($($type:ty),*) => {$(
        impl Record for $type {
            fn read(row: &Row<'_>) -> Result<Self> { row.first() }
        }
        impl Record for Option<$type> {
            fn read(row: &Row<'_>) -> Result<Self> { row.first() }
        }
    )*};
}
single!(i64, f64, bool, String, kernel::Id, kernel::Instant);

/// Makes a struct that a row can be read into; every field is the column of its name.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* pub $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($(#[$fmeta])* pub $field: $type),+ }
        impl $crate::Record for $name {
            fn read(row: &$crate::Row<'_>) -> $crate::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?),+ })
            }
        }
    };
}
