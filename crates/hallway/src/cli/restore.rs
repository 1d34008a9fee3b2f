//! `hallway restore`: a backup comes back into an empty place.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::Args;
use db::Db;
use serde::Serialize;

use super::place::make_folder;
use super::{Ended, Place, output};
use crate::backup::{Archive, Restored, Watched, restore};
use crate::check::{Report, check};
use crate::privacy::{ErasedList, erase_again};
use crate::schema;
use crate::trace::Trace;

#[derive(Args)]
pub(super) struct Restore {
    /// A file that `hallway backup` made, of either database
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A list of persons who were erased, beside those that lie with the backup and in the data folder
    #[arg(long, value_name = "FILE")]
    erased: Option<PathBuf>,
}

/// What came back, and whether it contradicts itself.
#[derive(Serialize)]
struct Outcome {
    #[serde(flatten)]
    restored: Restored,
    /// Persons who had been erased and came back with it, erased again.
    erased_again: usize,
    check: Report,
}

impl Restore {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let shown = self.file.display();
        let mut archive = Archive::open(&self.file).with_context(|| format!("{shown} cannot be restored"))?;
        let erased = self.erased(place)?;
        let outcome = match place.file() {
            Some(database) => self.fill_folder(&mut archive, place, &database, &erased).await?,
            None => self.load(&mut archive, &place.open_or_make().await?, &erased).await?,
        };
        let Outcome { restored, erased_again, check } = &outcome;
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
            if *erased_again > 0 {
                output::line(&format!(
                    "{erased_again} people had been erased since then; they were erased again."
                ))?;
            } else if erased.is_empty() {
                output::line(
                    "There is no list of people who were erased (hallway.erased) beside the backup; \
                     whoever was erased after it was made is back. Name a list with --erased.",
                )?;
            }
            check.print()?;
        }
        Ok(if check.is_clean() { Ended::Done } else { Ended::Refused })
    }

    /// Whoever is on any of the lists: beside the backup, in the data folder, named.
    fn erased(&self, place: &Place) -> anyhow::Result<ErasedList> {
        let beside = self.file.parent().map(ErasedList::file);
        let mut all = ErasedList::default();
        for file in [beside, Some(ErasedList::file(&place.data)), self.erased.clone()].into_iter().flatten() {
            let list = ErasedList::read(&file);
            all = all.with(list.with_context(|| format!("{} cannot be read", file.display()))?);
        }
        if let Some(named) = &self.erased
            && !named.try_exists()?
        {
            bail!("{} is not there; name a list that `hallway backup` wrote.", named.display());
        }
        Ok(all)
    }

    /// The file gets its name when everything is in it, so that an end in between leaves nothing that looks whole.
    async fn fill_folder(
        &self,
        archive: &mut Archive,
        place: &Place,
        database: &Path,
        erased: &ErasedList,
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
        let outcome = self.load(archive, &db, erased).await?;
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

    async fn load(&self, archive: &mut Archive, db: &Db, erased: &ErasedList) -> anyhow::Result<Outcome> {
        let bar = output::bar("rows");
        let migrations = schema::migrations();
        let restored = restore(archive, db, &migrations, &Watched(&bar)).await;
        bar.finish_and_clear();
        let restored = restored.with_context(|| format!("{} cannot be restored", self.file.display()))?;
        let again = erase_again(db, erased).await;
        let erased_again =
            again.map_err(|failure| anyhow!("who was erased cannot be erased again: {failure}"))?;
        let check = check(db, &migrations, &mut |_| {}).await?;
        Ok(Outcome { restored, erased_again, check })
    }
}
