//! `hallway backup`: everything in one file, while Hallway serves.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;

use super::{Ended, Place, output};
use crate::backup::{Watched, back_up};
use crate::privacy::ErasedList;
use crate::schema;

#[derive(Args)]
pub(super) struct Backup {
    /// The file to write; it must not be there yet
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Backup {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let db = place.open().await?;
        let bar = output::bar("rows");
        let made = back_up(&db, &schema::migrations(), &self.file, &Watched(&bar)).await;
        bar.finish_and_clear();
        let made = made?;
        // A restored backup brings back who was erased after it was made; the newest list says who.
        let folder = self.file.parent().filter(|folder| !folder.as_os_str().is_empty());
        let erased = ErasedList::of(&db).await?;
        erased
            .add_to(folder.unwrap_or(Path::new(".")))
            .context("The list of people who were erased cannot be written")?;
        if place.json {
            output::json(&made)?;
            return Ok(Ended::Done);
        }
        output::line(&format!(
            "{} holds everything as of {}: {} requests and {} events, {} rows in {} tables, {}. It was read back and is whole.",
            self.file.display(),
            made.at,
            made.requests,
            made.events,
            made.rows,
            made.tables,
            output::size(made.bytes),
        ))?;
        output::line(
            "Keep it where only you can read it, on another machine: it holds what is confidential.",
        )?;
        if let Some(why) = made.not_noted {
            output::line(&format!("`hallway doctor` will not know of it, because the database says: {why}"))?;
        }
        Ok(Ended::Done)
    }
}
