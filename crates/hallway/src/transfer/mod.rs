//! Moving an organisation from one database to another: all rows as of one instant, counted and compared.
//!
//! Everything is written in one transaction: whatever cuts it off leaves nothing behind, and it is begun again. Where it was
//! cut off after the last row, what is there is compared and found whole.
//!
//! Rows are read on one thread and written on another. What arrived is then read back and compared with what was there,
//! table by table: its number of rows, and a hash over all of them.

#[cfg(test)]
mod tests;

use std::io::sink;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use anyhow::{Context, bail};
use db::copy::{Cell, Loading, Snapshot};
use db::{Db, Migration, Pending, Schema, Table};
use kernel::{Instant, Viewer};
use serde::Serialize;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

use crate::backup::{TableEntry, Watched, into_empty, write_table};

/// What is in the other database now.
#[derive(Debug, Serialize)]
pub struct Moved {
    /// The instant as of which it is.
    pub at: Instant,
    pub rows: u64,
    pub tables: Vec<TableEntry>,
    /// Events that were written into the old database since: they are not in the new one.
    pub missed: i64,
}

impl Moved {
    pub fn rows_of(&self, table: &str) -> u64 {
        self.tables.iter().find(|entry| entry.name == table).map_or(0, |entry| entry.rows)
    }
}

/// PostgreSQL keeps its last place in the feed in it, SQLite nothing.
const OF_EACH_DATABASE: &str = "event_sequencer";

/// So many rows wait between the one who reads and the one who writes.
const AHEAD: usize = 1_024;

type Line = Vec<Cell<'static>>;

/// Copies everything into a database in which there is nothing yet, in one transaction, and compares.
pub async fn transfer(
    from: &Db,
    to: &Db,
    known: &[Migration],
    watched: &Watched<'_>,
) -> anyhow::Result<Moved> {
    let schema = Schema::of(known)?;
    from.place_events().await?;
    let mut loading = match into_empty(to, &schema, known, known).await {
        Ok(loading) => loading,
        Err(occupied) => return there_already(from, to, &schema, known, watched).await?.ok_or(occupied),
    };
    let at = from.now();
    let mut snapshot = from.snapshot().await?;
    let mut rows = 0;
    for table in &schema.tables {
        rows += snapshot.count(table).await?;
    }
    watched.begin("copying", rows);
    for table in &schema.tables {
        (snapshot, loading) = copy(snapshot, loading, table, watched).await?;
    }
    loading.finish().await?;
    watched.begin("comparing", rows * 2);
    let was = entries(&mut snapshot, &schema, watched).await?;
    let is = entries(&mut to.snapshot().await?, &schema, watched).await?;
    for (was, is) in was.iter().zip(&is) {
        if was != is {
            bail!(
                "The table {} has {} rows and the hash {}, but {} rows and {} in the new database. \
                 Do not use the new one; look at its disk and its log, empty it, and try again.",
                was.name,
                was.rows,
                was.sha256,
                is.rows,
                is.sha256
            );
        }
    }
    told(from, at, was).await
}

/// What an earlier transfer brought, when that is all there is here; nothing when it is something else.
async fn there_already(
    from: &Db,
    to: &Db,
    schema: &Schema,
    known: &[Migration],
    watched: &Watched<'_>,
) -> anyhow::Result<Option<Moved>> {
    if !matches!(to.pending(known).await, Ok(Pending(few)) if few.is_empty()) {
        return Ok(None);
    }
    let at = from.now();
    let (mut ours, mut theirs) = (from.snapshot().await?, to.snapshot().await?);
    for table in &schema.tables {
        if table.name != OF_EACH_DATABASE && ours.count(table).await? != theirs.count(table).await? {
            return Ok(None);
        }
    }
    let was = entries(&mut ours, schema, watched).await?;
    if was != entries(&mut theirs, schema, watched).await? {
        return Ok(None);
    }
    told(from, at, was).await.map(Some)
}

async fn told(from: &Db, at: Instant, tables: Vec<TableEntry>) -> anyhow::Result<Moved> {
    let moved = tables.iter().find(|entry| entry.name == "events").map_or(0, |entry| entry.rows);
    let now: i64 = from.view(Viewer::system()).await?.one("SELECT COUNT(*) FROM events", &[]).await?;
    let rows = tables.iter().map(|entry| entry.rows).sum();
    Ok(Moved { at, rows, missed: now - moved.cast_signed(), tables })
}

/// One table, read and written at the same time.
async fn copy(
    mut snapshot: Snapshot,
    mut loading: Loading,
    table: &Table,
    watched: &Watched<'_>,
) -> anyhow::Result<(Snapshot, Loading)> {
    let (sender, receiver) = sync_channel::<Line>(AHEAD);
    let runtime = Handle::current();
    let reading = spawn_blocking({
        let (runtime, table) = (runtime.clone(), table.clone());
        move || runtime.block_on(read(&mut snapshot, &table, &sender)).map(|()| snapshot)
    });
    let writing = spawn_blocking({
        let (table, bar) = (table.clone(), watched.0.clone());
        move || runtime.block_on(write(&mut loading, &table, receiver, &bar)).map(|()| loading)
    });
    // When the one who writes fails, the one who reads has nobody left to read for: what the former says is the reason.
    let (read, written) = (reading.await?, writing.await?);
    let loading = written.with_context(|| ["the table ", &table.name].concat())?;
    Ok((read?, loading))
}

async fn read(snapshot: &mut Snapshot, table: &Table, to: &SyncSender<Line>) -> anyhow::Result<()> {
    let mut each = |cells: &[Cell<'_>]| -> anyhow::Result<()> {
        to.send(cells.iter().map(Cell::kept).collect()).context("nobody takes what is read")
    };
    snapshot.rows(table, &mut each).await
}

async fn write(
    loading: &mut Loading,
    table: &Table,
    from: Receiver<Line>,
    bar: &indicatif::ProgressBar,
) -> anyhow::Result<()> {
    let mut next = move || -> anyhow::Result<Option<Line>> {
        bar.inc(1);
        Ok(from.recv().ok())
    };
    loading.table(table, &mut next).await.map(|_| ())
}

async fn entries(
    snapshot: &mut Snapshot,
    schema: &Schema,
    watched: &Watched<'_>,
) -> anyhow::Result<Vec<TableEntry>> {
    let mut entries = Vec::new();
    for table in schema.tables.iter().filter(|table| table.name != OF_EACH_DATABASE) {
        entries.push(write_table(snapshot, table, &mut sink(), watched).await?);
    }
    Ok(entries)
}
