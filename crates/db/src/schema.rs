//! The tables as the migrations make them, and as a database has them: columns, keys and indexes, by name.

use std::collections::BTreeSet;

use rusqlite::Connection;
use sqlx::PgConnection;

use crate::migrate::{Migration, statements};
use crate::open::Store;
use crate::{Db, Error, Result, dialect};

/// All tables, each after those it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    pub tables: Vec<Table>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// The columns of its primary key, in their order.
    pub key: Vec<String>,
    /// How many sets of columns must differ in every row, the primary key among them.
    pub uniques: i64,
    /// The tables that its foreign keys lead to; one that several lead to stands there once.
    pub rests_on: BTreeSet<String>,
    pub indexes: BTreeSet<String>,
    /// The migrations themselves put rows into it.
    pub is_seeded: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: ColumnKind,
    /// The table that a foreign key of this column leads to.
    pub refers_to: Option<String>,
}

kernel::words! {
    /// What a column holds, in the words of a copy's manifest.
    pub enum ColumnKind { Int = "integer", Bool = "boolean", Text = "text", Bytes = "bytes", Other = "something else" }
}

impl Schema {
    /// What these migrations make of an empty database. They are run in memory, and nothing is left of it.
    pub fn of(migrations: &[Migration]) -> Result<Self> {
        let connection = Connection::open_in_memory()?;
        for statement in
            migrations.iter().flat_map(|migration| statements(migration.sql, dialect::ONLY_POSTGRES))
        {
            connection.execute(&dialect::for_sqlite(statement), [])?;
        }
        let schema = Self::of_sqlite(&connection)?;
        for table in &schema.tables {
            if let Some(column) = table.columns.iter().find(|column| column.kind == ColumnKind::Other) {
                return Err(Error::other(format_args!(
                    "the column {} of the table {} is of a type that cannot be copied",
                    column.name, table.name
                )));
            }
        }
        Ok(schema)
    }

    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    fn of_sqlite(connection: &Connection) -> Result<Self> {
        let names = strings(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
               AND name <> 'migrations'
               -- An index of words is a table to SQLite, and keeps itself in several more; it follows from the rows.
               AND name NOT IN (SELECT l.name FROM pragma_table_list l WHERE l.type IN ('virtual', 'shadow'))
             ORDER BY rowid",
            None,
        )?;
        let tables = names.into_iter().map(|name| sqlite_table(connection, name)).collect::<Result<_>>()?;
        Ok(Self { tables })
    }

    /// Where another schema falls short of this one, as sentences about the other. It may have tables of its own.
    fn differences(&self, other: &Self) -> Vec<String> {
        let mut told = Vec::new();
        for table in &self.tables {
            match other.table(&table.name) {
                Some(found) => table.differences(found, &mut told),
                None => told.push(format!("The table {} is missing.", table.name)),
            }
        }
        told
    }
}

impl Table {
    fn differences(&self, found: &Self, told: &mut Vec<String>) {
        let name = &self.name;
        for column in &self.columns {
            match found.columns.iter().find(|other| other.name == column.name) {
                None => told.push(format!("The column {} of the table {name} is missing.", column.name)),
                Some(other) if other.kind != column.kind => told.push(format!(
                    "The column {} of the table {name} holds {}, and should hold {}.",
                    column.name, other.kind, column.kind
                )),
                Some(_) => {}
            }
        }
        let has = |column: &&Column| !self.columns.iter().any(|known| known.name == column.name);
        for column in found.columns.iter().filter(has) {
            told.push(format!("The table {name} has a column {} that is not Hallway's.", column.name));
        }
        for index in self.indexes.difference(&found.indexes) {
            told.push(format!("The index {index} of the table {name} is missing."));
        }
        for table in self.rests_on.difference(&found.rests_on) {
            told.push(format!("The table {name} has lost its foreign key to {table}."));
        }
        if found.uniques < self.uniques {
            told.push(format!(
                "The table {name} has lost a rule that its rows differ: {} of {} are there.",
                found.uniques, self.uniques
            ));
        }
    }
}

impl Db {
    /// Where this database differs from what the migrations make, as sentences; none when all is well.
    pub async fn schema_differences(&self, migrations: &[Migration]) -> Result<Vec<String>> {
        Ok(Schema::of(migrations)?.differences(&self.found_schema().await?))
    }

    /// Whether no table has been made here yet.
    pub async fn is_blank(&self) -> Result<bool> {
        Ok(self.found_schema().await?.tables.is_empty())
    }

    async fn found_schema(&self) -> Result<Schema> {
        match self.store() {
            Store::Sqlite { path, .. } => Schema::of_sqlite(&crate::sqlite::connect_to_read(path)?),
            Store::Postgres(pool) => of_postgres(&mut *crate::pool::lease(pool).await?).await,
        }
    }
}

fn sqlite_table(connection: &Connection, name: String) -> Result<Table> {
    let columns = {
        let mut statement = connection.prepare(
            "SELECT c.name, c.type, (SELECT k.\"table\" FROM pragma_foreign_key_list(?1) k WHERE k.\"from\" = c.name)
             FROM pragma_table_info(?1) c ORDER BY c.cid",
        )?;
        let mut rows = statement.query([&name])?;
        let mut columns = Vec::new();
        while let Some(row) = rows.next()? {
            let (column, declared): (String, String) = (row.get(0)?, row.get(1)?);
            columns.push(Column { name: column, kind: kind(&declared), refers_to: row.get(2)? });
        }
        columns
    };
    let of_table = Some(name.as_str());
    let key =
        strings(connection, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", of_table)?;
    let rests_on =
        strings(connection, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(?1)", of_table)?;
    let indexes = strings(connection, "SELECT name FROM pragma_index_list(?1) WHERE origin = 'c'", of_table)?;
    let uniques = strings(connection, "SELECT name FROM pragma_index_list(?1) WHERE origin = 'u'", of_table)?;
    // The key has an index only where it is not the number by which the table is kept.
    let keys = usize::from(!key.is_empty());
    let mut any = String::from("SELECT EXISTS (SELECT 1 FROM ");
    any.push_str(&name);
    any.push(')');
    let is_seeded = connection.query_row(&any, [], |row| row.get(0))?;
    Ok(Table {
        columns,
        key,
        uniques: i64::try_from(uniques.len() + keys).unwrap_or(i64::MAX),
        rests_on: rests_on.into_iter().collect(),
        indexes: indexes.into_iter().collect(),
        is_seeded,
        name,
    })
}

fn strings(connection: &Connection, sql: &str, of: Option<&str>) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map(rusqlite::params_from_iter(of), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The tables of a PostgreSQL database, from its catalogue; whether they are seeded is not asked.
async fn of_postgres(connection: &mut PgConnection) -> Result<Schema> {
    let columns: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT CAST(c.table_name AS TEXT), CAST(c.column_name AS TEXT), CAST(c.data_type AS TEXT)
         FROM information_schema.columns c JOIN information_schema.tables t
           ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
         WHERE c.table_schema = current_schema() AND c.table_name <> 'migrations'
         ORDER BY c.table_name, c.ordinal_position",
    )
    .fetch_all(&mut *connection)
    .await?;
    let indexes: Vec<(String, String)> = sqlx::query_as(
        "SELECT CAST(tablename AS TEXT), CAST(indexname AS TEXT) FROM pg_indexes WHERE schemaname = current_schema()",
    )
    .fetch_all(&mut *connection)
    .await?;
    let constraints: Vec<(String, String, Option<String>)> = sqlx::query_as(
        "SELECT CAST(t.relname AS TEXT), CAST(c.contype AS TEXT), CAST(o.relname AS TEXT)
         FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid LEFT JOIN pg_class o ON o.oid = c.confrelid
         WHERE c.connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
           AND c.contype IN ('p', 'u', 'f')",
    )
    .fetch_all(connection)
    .await?;
    let mut tables: Vec<Table> = Vec::new();
    for (table, name, declared) in columns {
        let column = Column { kind: kind(&declared), name, refers_to: None };
        match tables.last_mut().filter(|last| last.name == table) {
            Some(last) => last.columns.push(column),
            None => tables.push(Table {
                indexes: indexes
                    .iter()
                    .filter(|(of, _)| *of == table)
                    .map(|(_, name)| name.clone())
                    .collect(),
                rests_on: constraints
                    .iter()
                    .filter(|(of, ..)| *of == table)
                    .filter_map(|(_, _, to)| to.clone().filter(|to| !to.is_empty()))
                    .collect(),
                uniques: constraints.iter().filter(|(of, kind, _)| *of == table && kind != "f").count()
                    as i64,
                name: table,
                columns: vec![column],
                key: Vec::new(),
                is_seeded: false,
            }),
        }
    }
    Ok(Schema { tables })
}

fn kind(declared: &str) -> ColumnKind {
    match declared.to_ascii_uppercase().as_str() {
        "BIGINT" | "INTEGER" => ColumnKind::Int,
        "BOOLEAN" => ColumnKind::Bool,
        "TEXT" => ColumnKind::Text,
        "BYTEA" => ColumnKind::Bytes,
        _ => ColumnKind::Other,
    }
}
