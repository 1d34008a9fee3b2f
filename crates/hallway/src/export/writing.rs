//! Writing an export: one snapshot, one table after the other, a row at a time.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, bail};
use db::copy::{Cell, Snapshot};
use db::{Column, ColumnKind, Db, act};
use indicatif::ProgressBar;
use kernel::{Failure, Instant, Viewer};
use people::entrance::organisation;
use serde::Serialize;
use serde_json::{Map, Value};

use super::cells;
use super::readme;
use super::sheet::Sheet;
use super::sheets::SHEETS;

#[derive(Debug, Serialize)]
pub struct Exported {
    /// Everything in it is as of this instant.
    pub at: Instant,
    pub tables: Vec<ExportedTable>,
}

#[derive(Debug, Serialize)]
pub struct ExportedTable {
    pub name: &'static str,
    pub rows: u64,
}

/// Writes everything into a folder that is not there yet, or is empty. It gets its name when it is whole, and the
/// record says that it was made. Blocks the
/// thread when the database is SQLite: for commands.
pub async fn export(db: &Db, folder: &Path, bar: &ProgressBar) -> anyhow::Result<Exported> {
    let shown = folder.display();
    let is_taken = match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => folder.try_exists().unwrap_or(true),
    };
    if is_taken {
        bail!("{shown} is there already and not an empty folder; name another one.");
    }
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut maker = tempfile::Builder::new();
    maker.prefix(".hallway-export-");
    // Nobody but its owner looks into it.
    #[cfg(unix)]
    maker.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let beside = maker.tempdir_in(above);
    let beside = beside.with_context(|| format!("{shown} cannot be written"))?;
    let recorded: Result<(), Failure> = act!(db, Viewer::system(), |a| organisation::record_export(a).await);
    recorded.context("The export cannot be recorded")?;
    let exported =
        write(db, beside.path(), bar).await.with_context(|| format!("{shown} cannot be written"))?;
    std::fs::rename(beside.path(), folder).with_context(|| format!("{shown} cannot be named"))?;
    Ok(exported)
}

async fn write(db: &Db, folder: &Path, bar: &ProgressBar) -> anyhow::Result<Exported> {
    // What was acknowledged before this instant is in it.
    let at = db.now();
    let mut snapshot = db.snapshot().await?;
    bar.set_length(SHEETS.len() as u64);
    let mut counts = Vec::new();
    for sheet in SHEETS.iter() {
        bar.set_message(sheet.name);
        counts.push((sheet.name, write_sheet(&mut snapshot, sheet, folder).await?));
        bar.inc(1);
    }
    write_files(&mut snapshot, folder).await?;
    let mut file = create(folder, "README.txt")?;
    file.write_all(readme::text(at, &counts).as_bytes())?;
    file.flush()?;
    let tables = counts.into_iter().map(|(name, rows)| ExportedTable { name, rows });
    Ok(Exported { at, tables: tables.collect() })
}

async fn write_sheet(snapshot: &mut Snapshot, sheet: &Sheet, folder: &Path) -> anyhow::Result<u64> {
    let mut csv = csv::Writer::from_writer(create(folder, &[sheet.name, ".csv"].concat())?);
    let mut json = create(folder, &[sheet.name, ".json"].concat())?;
    csv.write_record(sheet.columns.iter().map(|(name, _)| name))?;
    json.write_all(b"[")?;
    let mut rows = 0_u64;
    let mut each = |cells: &[Cell<'_>]| -> anyhow::Result<()> {
        let shown = || cells.iter().zip(sheet.columns);
        csv.write_record(shown().map(|(cell, (_, shown))| cells::csv(cell, *shown).into_owned()))?;
        let fields = shown().map(|(cell, (name, shown))| ((*name).to_owned(), cells::json(cell, *shown)));
        json.write_all(if rows == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut json, &Value::Object(fields.collect::<Map<_, _>>()))?;
        rows += 1;
        Ok(())
    };
    snapshot.select(sheet.sql, &sheet.kinds(), &mut each).await?;
    json.write_all(b"\n]\n")?;
    json.flush()?;
    csv.flush()?;
    Ok(rows)
}

/// Writes the contents of files, each under its id; a part is in memory at a time.
async fn write_files(snapshot: &mut Snapshot, folder: &Path) -> anyhow::Result<()> {
    let folder = folder.join("files");
    let mut open: Option<(i64, BufWriter<File>)> = None;
    let mut each = |cells: &[Cell<'_>]| -> anyhow::Result<()> {
        let [Cell::Int(id), Cell::Bytes(bytes)] = cells else { bail!("a part of a file is unreadable") };
        if open.as_ref().is_none_or(|(open, _)| open != id) {
            if let Some((_, mut written)) = open.take() {
                written.flush()?;
            }
            make_folder(&folder)?;
            open = Some((*id, create(&folder, &id.to_string())?));
        }
        if let Some((_, file)) = &mut open {
            file.write_all(bytes)?;
        }
        Ok(())
    };
    let parts = "SELECT p.file_id, p.bytes FROM file_parts p JOIN files f ON f.id = p.file_id
                 WHERE f.is_whole ORDER BY p.file_id, p.nth";
    let column = |name: &str, kind| Column { name: name.to_owned(), kind, refers_to: None };
    let columns = [column("file_id", ColumnKind::Int), column("bytes", ColumnKind::Bytes)];
    snapshot.select(parts, &columns, &mut each).await?;
    if let Some((_, mut written)) = open {
        written.flush()?;
    }
    Ok(())
}

/// Nobody but its owner looks into it.
fn make_folder(folder: &Path) -> anyhow::Result<()> {
    let mut maker = DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    Ok(maker.create(folder)?)
}

/// Nobody but its owner reads it.
fn create(folder: &Path, name: &str) -> anyhow::Result<BufWriter<File>> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(BufWriter::new(options.open(folder.join(name))?))
}
