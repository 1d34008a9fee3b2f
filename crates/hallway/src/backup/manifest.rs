//! What stands in `manifest.json`: which form the file has, whose tables they are, how many rows, and their checksums.

use anyhow::{Context, bail};
use db::{ColumnKind, Migration, Schema, Table};
use kernel::Instant;
use serde::{Deserialize, Serialize};

const FORMAT: &str = "hallway-backup";
/// Raised when an older Hallway could not read the file any more.
const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: String,
    pub version: u32,
    /// Everything in it is as of this instant.
    pub made_at: Instant,
    /// The version of the program that made it, for people.
    pub program: String,
    /// The steps of the schema that had been taken.
    pub steps: Vec<String>,
    /// Each table after those it rests on.
    pub tables: Vec<TableEntry>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableEntry {
    pub name: String,
    pub columns: Vec<ColumnEntry>,
    pub rows: u64,
    /// SHA-256 of its lines, in hexadecimal.
    pub sha256: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnEntry {
    pub name: String,
    pub kind: ColumnKind,
}

impl Manifest {
    pub fn new(made_at: Instant, migrations: &[Migration], tables: Vec<TableEntry>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            made_at,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            steps: migrations.iter().map(|migration| migration.name.to_owned()).collect(),
            tables,
        }
    }

    /// Reads what stands in a file, and refuses what this Hallway cannot read.
    pub fn read(json: &[u8]) -> anyhow::Result<Self> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
            version: u32,
        }
        let head: Head = serde_json::from_slice(json).context("its manifest cannot be read")?;
        if head.format != FORMAT {
            bail!("it is no backup that Hallway made");
        }
        if head.version > VERSION {
            bail!(
                "it was made by a newer Hallway (form {}, here {VERSION} is known); use that version or a later one",
                head.version
            );
        }
        serde_json::from_slice(json).context("its manifest cannot be read")
    }

    /// The steps of the schema that it rests on, of those known here.
    pub fn migrations(&self, known: &[Migration]) -> anyhow::Result<Vec<Migration>> {
        if let Some(newer) = self.steps.iter().find(|step| !known.iter().any(|m| m.name == step.as_str())) {
            bail!(
                "it was made by a newer Hallway (step {newer} is not known here); use that version or a later one"
            );
        }
        let taken = |migration: &&Migration| self.steps.iter().any(|step| step == migration.name);
        Ok(known.iter().filter(taken).copied().collect())
    }

    /// The tables of the schema, each with what the file says of it; both must be the same.
    pub fn tables<'a>(&'a self, schema: &'a Schema) -> anyhow::Result<Vec<(&'a Table, &'a TableEntry)>> {
        let entries = schema.tables.iter().map(|table| {
            let entry = self.tables.iter().find(|entry| entry.name == table.name);
            let entry = entry.with_context(|| ["the table ", &table.name, " is not in it"].concat())?;
            if entry.columns != columns(table) {
                bail!("its table {} has other columns than here; it was made by another Hallway", table.name);
            }
            Ok((table, entry))
        });
        let entries: Vec<_> = entries.collect::<anyhow::Result<_>>()?;
        match self.tables.iter().find(|entry| schema.table(&entry.name).is_none()) {
            Some(unknown) => bail!("the table {} in it is not known here", unknown.name),
            None => Ok(entries),
        }
    }

    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// How many rows a table has in it.
    pub fn rows_of(&self, table: &str) -> u64 {
        self.tables.iter().find(|entry| entry.name == table).map_or(0, |entry| entry.rows)
    }
}

pub(super) fn columns(table: &Table) -> Vec<ColumnEntry> {
    let entry = |column: &db::Column| ColumnEntry { name: column.name.clone(), kind: column.kind };
    table.columns.iter().map(entry).collect()
}
