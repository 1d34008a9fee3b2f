//! `hallway export`: everything in open formats, for people and other programs.

mod relationships;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{Ended, Place, output};
use crate::export::export;

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Export {
    /// The folder to write; it must not be there yet, or be empty
    #[arg(value_name = "DIR", required = true)]
    folder: Option<PathBuf>,
    #[command(subcommand)]
    part: Option<Part>,
}

/// A part of it, in a form that is taken in again.
#[derive(Subcommand)]
enum Part {
    /// Who provides to whom, as CSV or YAML, as `hallway import relationships` takes it
    Relationships(relationships::Relationships),
}

impl Export {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        match (&self.part, &self.folder) {
            (Some(Part::Relationships(relationships)), _) => relationships.run(place).await,
            (None, Some(folder)) => everything(place, folder).await,
            (None, None) => anyhow::bail!("Name the folder to write"),
        }
    }
}

async fn everything(place: &Place, folder: &Path) -> anyhow::Result<Ended> {
    let db = place.open().await?;
    let bar = output::bar("tables");
    let exported = export(&db, folder, &bar).await;
    bar.finish_and_clear();
    let exported = exported?;
    if place.json {
        output::json(&exported)?;
        return Ok(Ended::Done);
    }
    let shown = folder.display();
    for table in &exported.tables {
        output::line(&format!("{:>9}  {}", table.rows, table.name))?;
    }
    output::line(&format!(
        "{shown} holds everything as of {}, as CSV and as JSON; README.txt in it says what is what.",
        exported.at
    ))?;
    output::line("Keep it where only those may read it who may: it holds what is confidential.")?;
    Ok(Ended::Done)
}
