//! A backup that lies on the disk: what it says it holds, and whether that is so.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, bail};
use db::copy::Cell;
use db::{Schema, Table};
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::{Manifest, TableEntry, Watched, line};

pub(super) const MANIFEST: &str = "manifest.json";
/// No manifest is longer.
const LONGEST_MANIFEST: u64 = 4 * 1024 * 1024;

pub(super) fn path_of(table: &str) -> String {
    ["tables/", table, ".jsonl"].concat()
}

pub(super) fn hexadecimal(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub struct Archive {
    zip: ZipArchive<BufReader<File>>,
    pub manifest: Manifest,
}

impl Archive {
    /// Opens a file and reads its manifest.
    pub fn open(file: &Path) -> anyhow::Result<Self> {
        let opened = BufReader::new(File::open(file)?);
        let mut zip = ZipArchive::new(opened).context("it is damaged, or no backup that Hallway made")?;
        let mut json = Vec::new();
        zip.by_name(MANIFEST)
            .context("it is no backup that Hallway made")?
            .take(LONGEST_MANIFEST)
            .read_to_end(&mut json)
            .context("its manifest is damaged")?;
        let manifest = Manifest::read(&json)?;
        Ok(Self { zip, manifest })
    }

    /// Reads every row of every table and holds it against the manifest.
    pub fn verify(&mut self, schema: &Schema, watched: &Watched<'_>) -> anyhow::Result<()> {
        let manifest = self.manifest.clone();
        for (table, entry) in manifest.tables(schema)? {
            let mut rows = self.rows(table, entry)?;
            while rows.next()?.is_some() {
                watched.row();
            }
        }
        Ok(())
    }

    /// The rows of a table, one at a time.
    pub fn rows<'a>(&'a mut self, table: &'a Table, entry: &'a TableEntry) -> anyhow::Result<Rows<'a>> {
        let file = self.zip.by_name(&path_of(&table.name));
        let file = file.with_context(|| damaged(entry))?;
        let lines: Box<dyn BufRead + Send + 'a> = Box::new(BufReader::new(file));
        Ok(Rows { lines, table, entry, line: String::new(), read: 0, hash: Sha256::new() })
    }
}

pub struct Rows<'a> {
    lines: Box<dyn BufRead + Send + 'a>,
    table: &'a Table,
    entry: &'a TableEntry,
    line: String,
    read: u64,
    hash: Sha256,
}

impl Rows<'_> {
    /// The next row. The end is only told when all of them are what was written.
    pub fn next(&mut self) -> anyhow::Result<Option<Vec<Cell<'static>>>> {
        self.line.clear();
        let length = self.lines.read_line(&mut self.line).with_context(|| damaged(self.entry))?;
        if length == 0 {
            let found = hexadecimal(&self.hash.clone().finalize());
            if self.read != self.entry.rows || found != self.entry.sha256 {
                bail!(
                    "{}: {} rows of {} with the checksum {found} were found",
                    damaged(self.entry),
                    self.read,
                    self.entry.rows
                );
            }
            return Ok(None);
        }
        self.hash.update(self.line.as_bytes());
        self.read += 1;
        let cells = line::read(&self.line, self.table);
        Ok(Some(cells.with_context(|| format!("{}, line {}", damaged(self.entry), self.read))?))
    }
}

fn damaged(entry: &TableEntry) -> String {
    let TableEntry { name, sha256, .. } = entry;
    format!("it is damaged: the table {name} is not what its checksum {sha256} says")
}
