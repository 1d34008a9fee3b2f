//! From a row of either database to a struct, by column name.

use std::borrow::Cow;
use std::cell::Cell;

use kernel::value::{Column, Value};
use sqlx::postgres::PgRow;
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _};

use crate::{Error, Result};

/// A row as one of the drivers hands it out.
pub struct Row<'a> {
    row: DriverRow<'a>,
    columns: &'a Columns,
}

enum DriverRow<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a PgRow),
}

/// The names of the columns of an answer. Rows are read in the order of a struct's fields, row after row, so the column
/// that is asked for is nearly always the one after the last: looking through all names for each would cost more than
/// the query.
pub(crate) struct Columns {
    names: Vec<String>,
    next: Cell<usize>,
}

impl Columns {
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self { names: names.into_iter().map(str::to_owned).collect(), next: Cell::new(0) }
    }

    fn place(&self, name: &str) -> Result<usize> {
        let guess = self.next.get();
        let is_it = |place: &usize| self.names.get(*place).is_some_and(|known| known == name);
        let place = Some(guess)
            .filter(is_it)
            .or_else(|| (0..self.names.len()).find(is_it))
            .ok_or_else(|| Error::other(format_args!("there is no column {name}")))?;
        self.next.set((place + 1) % self.names.len());
        Ok(place)
    }
}

/// A struct that can be read from a row. Made with [`record!`](crate::record!).
pub trait Record: Sized {
    fn read(row: &Row<'_>) -> Result<Self>;
}

impl<'a> Row<'a> {
    pub(crate) const fn sqlite(row: &'a rusqlite::Row<'a>, columns: &'a Columns) -> Self {
        Self { row: DriverRow::Sqlite(row), columns }
    }

    pub(crate) const fn postgres(row: &'a PgRow, columns: &'a Columns) -> Self {
        Self { row: DriverRow::Postgres(row), columns }
    }

    /// The value of the column with this name.
    pub fn get<T: Column>(&self, name: &str) -> Result<T> {
        self.at(self.columns.place(name)?, name)
    }

    /// The value of the first column.
    fn first<T: Column>(&self) -> Result<T> {
        self.at(0, "1")
    }

    fn at<T: Column>(&self, place: usize, name: &str) -> Result<T> {
        match self.row {
            DriverRow::Sqlite(row) => convert(name, sqlite_value(row.get_ref(place)?)?),
            DriverRow::Postgres(row) => convert(name, postgres_value(row, place)?),
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
    // The name of the type says what may be read: it need not be looked at again.
    Ok(Some(match row.column(index).type_info().name() {
        "INT8" => Value::Int(Some(row.try_get_unchecked(index)?)),
        "INT4" => Value::Int(Some(i64::from(row.try_get_unchecked::<i32, _>(index)?))),
        "BOOL" => Value::Bool(Some(row.try_get_unchecked(index)?)),
        "FLOAT8" => Value::Real(Some(row.try_get_unchecked(index)?)),
        "TEXT" | "VARCHAR" | "NAME" => Value::Text(Some(Cow::Borrowed(row.try_get_unchecked(index)?))),
        "BYTEA" => Value::Bytes(Some(Cow::Borrowed(row.try_get_unchecked(index)?))),
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
