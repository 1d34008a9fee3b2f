//! `hallway export`: everything in open formats, for people and other programs.

use std::path::PathBuf;

use clap::Args;

use super::{Ended, Place, output};
use crate::export::export;

#[derive(Args)]
pub(super) struct Export {
    /// The folder to write; it must not be there yet, or be empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl Export {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let db = place.open().await?;
        let bar = output::bar("tables");
        let exported = export(&db, &self.folder, &bar).await;
        bar.finish_and_clear();
        let exported = exported?;
        if place.json {
            output::json(&exported)?;
            return Ok(Ended::Done);
        }
        let shown = self.folder.display();
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
}
