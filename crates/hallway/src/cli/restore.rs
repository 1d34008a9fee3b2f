//! `hallway restore`: a backup comes back into an empty place.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use db::Db;
use serde::Serialize;

use super::place::make_folder;
use super::{Ended, Place, output};
use crate::backup::{Archive, Restored, Watched, restore};
use crate::check::{Report, check};
use crate::schema;
use crate::trace::Trace;

#[derive(Args)]
pub(super) struct Restore {
    /// A file that `hallway backup` made, of either database
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// What came back, and whether it contradicts itself.
#[derive(Serialize)]
struct Outcome {
    #[serde(flatten)]
    restored: Restored,
    check: Report,
}

impl Restore {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let shown = self.file.display();
        let mut archive = Archive::open(&self.file).with_context(|| format!("{shown} cannot be restored"))?;
        let outcome = match place.file() {
            Some(database) => self.fill_folder(&mut archive, place, &database).await?,
            None => self.load(&mut archive, &place.open_or_make().await?).await?,
        };
        let Outcome { restored, check } = &outcome;
        if place.json {
            output::json(&outcome)?;
        } else {
            output::line(&format!(
                "Everything as of {} is back in {}: {} people, {} requests and {} events, {} rows in {} tables.",
                restored.at,
                place.database_in_words(),
                restored.persons,
                restored.requests,
                restored.events,
                restored.rows,
                restored.tables,
            ))?;
            check.print()?;
        }
        Ok(if check.is_clean() { Ended::Done } else { Ended::Refused })
    }

    /// The file gets its name when everything is in it, so that an end in between leaves nothing that looks whole.
    async fn fill_folder(
        &self,
        archive: &mut Archive,
        place: &Place,
        database: &Path,
    ) -> anyhow::Result<Outcome> {
        make_folder(&place.data)?;
        for ending in ["", "-wal", "-shm"] {
            let mut name = database.as_os_str().to_owned();
            name.push(ending);
            if Path::new(&name).try_exists()? {
                bail!("{} is there already; name an empty folder with --data.", Path::new(&name).display());
            }
        }
        let beside = tempfile::Builder::new().prefix(".restoring-").tempdir_in(&place.data)?;
        let half = Place { data: beside.path().to_owned(), ..place.clone() };
        let db = half.open_or_make().await?;
        let outcome = self.load(archive, &db).await?;
        // Closing it writes everything into the one file.
        drop(db);
        let whole = half.file().context("the data folder holds a file")?;
        // It tells of what was here before; this copy is older on purpose.
        let trace = Trace::file(&place.data);
        if trace.try_exists()? {
            std::fs::remove_file(&trace).with_context(|| format!("{} cannot be removed", trace.display()))?;
        }
        std::fs::rename(&whole, database)
            .and_then(|()| File::open(&place.data)?.sync_all())
            .with_context(|| format!("{} cannot be named", database.display()))?;
        Ok(outcome)
    }

    async fn load(&self, archive: &mut Archive, db: &Db) -> anyhow::Result<Outcome> {
        let bar = output::bar("rows");
        let migrations = schema::migrations();
        let restored = restore(archive, db, &migrations, &Watched(&bar)).await;
        bar.finish_and_clear();
        let restored = restored.with_context(|| format!("{} cannot be restored", self.file.display()))?;
        let check = check(db, &migrations, &mut |_| {}).await?;
        Ok(Outcome { restored, check })
    }
}
