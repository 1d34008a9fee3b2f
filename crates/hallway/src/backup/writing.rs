//! Making a backup while others go on writing, and reading it back before it counts.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use db::copy::{Cell, Snapshot};
use db::{Db, Migration, Schema, Table};
use kernel::Instant;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::archive::{self, Archive};
use super::manifest::columns;
use super::sink::Sink;
use super::{Manifest, TableEntry, Watched, line, store};

/// A backup that was made and read back.
#[derive(Debug, Serialize)]
pub struct Made {
    /// Everything in it is as of this instant.
    pub at: Instant,
    pub tables: usize,
    pub rows: u64,
    pub requests: u64,
    pub events: u64,
    pub bytes: u64,
    /// Why it could not be noted in the database that there is a good backup; the backup itself is good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_noted: Option<String>,
}

/// Writes everything into a new file, reads it back, and then gives it its name. Blocks the thread when the database
/// is SQLite: for commands.
pub async fn back_up(
    db: &Db,
    migrations: &[Migration],
    file: &Path,
    watched: &Watched<'_>,
) -> anyhow::Result<Made> {
    let shown = file.display();
    if file.try_exists().unwrap_or(false) {
        bail!("{shown} is there already; nothing is overwritten, name another file.");
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = tempfile::Builder::new().prefix(".hallway-backup-").tempfile_in(folder);
    let beside = beside.with_context(|| format!("{shown} cannot be written"))?;
    let manifest = write(db, migrations, &beside, watched)
        .await
        .with_context(|| format!("{shown} cannot be written"))?;
    watched.begin("reading it back", manifest.rows());
    let read = verify(beside.path(), migrations, watched);
    if read.with_context(|| format!("{shown} was written and cannot be read back"))? != manifest {
        bail!("{shown} was written and says something else when it is read back; look at the disk.");
    }
    let bytes = beside.as_file().metadata()?.len();
    let named = beside.persist_noclobber(file).map_err(|error| error.error);
    named.and_then(|_| File::open(folder)?.sync_all()).with_context(|| format!("{shown} cannot be named"))?;
    let not_noted = store::note(db, manifest.made_at, manifest.rows(), bytes).await.err();
    Ok(Made {
        at: manifest.made_at,
        tables: manifest.tables.len(),
        rows: manifest.rows(),
        requests: manifest.rows_of("requests"),
        events: manifest.rows_of("events"),
        bytes,
        not_noted: not_noted.map(|error| crate::cli::sentence::of(&error)),
    })
}

async fn write(
    db: &Db,
    migrations: &[Migration],
    beside: &NamedTempFile,
    watched: &Watched<'_>,
) -> anyhow::Result<Manifest> {
    let schema = Schema::of(migrations)?;
    // What was acknowledged before this instant is in it.
    let made_at = db.now();
    let mut snapshot = db.snapshot().await?;
    let mut rows = 0;
    for table in &schema.tables {
        rows += snapshot.count(table).await?;
    }
    watched.begin("writing", rows);
    let options =
        SimpleFileOptions::default().compression_level(Some(1)).large_file(true).unix_permissions(0o600);
    let mut zip = ZipWriter::new(Sink::new(beside.as_file()));
    let mut tables = Vec::new();
    for table in &schema.tables {
        zip.start_file(archive::path_of(&table.name), options)?;
        tables.push(write_table(&mut snapshot, table, &mut zip, watched).await?);
    }
    drop(snapshot);
    let manifest = Manifest::new(made_at, migrations, tables);
    zip.start_file(archive::MANIFEST, options)?;
    serde_json::to_writer_pretty(&mut zip, &manifest)?;
    zip.finish()?.finish()?.sync_all()?;
    Ok(manifest)
}

/// The lines of one table, and what the manifest says of them.
pub(crate) async fn write_table(
    snapshot: &mut Snapshot,
    table: &Table,
    to: &mut (impl Write + Send),
    watched: &Watched<'_>,
) -> anyhow::Result<TableEntry> {
    let (mut rows, mut hash, mut line) = (0, Sha256::new(), Vec::new());
    let mut each = |cells: &[Cell<'_>]| -> anyhow::Result<()> {
        line.clear();
        line::push(&mut line, cells)?;
        hash.update(&line);
        to.write_all(&line)?;
        rows += 1;
        watched.row();
        Ok(())
    };
    snapshot.rows(table, &mut each).await?;
    Ok(TableEntry {
        name: table.name.clone(),
        columns: columns(table),
        rows,
        sha256: archive::hexadecimal(&hash.finalize()),
    })
}

/// Reads every row of a file that lies on the disk.
fn verify(file: &Path, migrations: &[Migration], watched: &Watched<'_>) -> anyhow::Result<Manifest> {
    let mut archive = Archive::open(file)?;
    let schema = Schema::of(migrations)?;
    archive.verify(&schema, watched)?;
    Ok(archive.manifest)
}
