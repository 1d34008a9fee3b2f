//! `hallway import people`

use std::fs::File;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use kernel::Viewer;
use people::import_people;
use web::Words;

use crate::cli::{Ended, Place, output};

#[derive(Args)]
pub(in crate::cli) struct People {
    /// A CSV file whose first line names its columns
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
}

impl People {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let shown = self.file.display();
        let file = File::open(&self.file).with_context(|| format!("{shown} cannot be read"))?;
        let db = place.open().await?;
        let bar = bar(file.metadata()?.len());
        let mut heard = |rows: u64| bar.set_message(rows.to_string());
        let words = Words::of("en");
        let summary = import_people(&db, &Viewer::system(), words, bar.wrap_read(&file), &mut heard).await;
        bar.finish_and_clear();
        let summary = summary.with_context(|| format!("{shown} cannot be taken in"))?;
        let landed = summary.created + summary.updated + summary.unchanged;
        if place.json {
            output::json(&summary)?;
        } else {
            for rejected in &summary.rejected {
                output::line(&format!("line {}: {}: {}", rejected.line, rejected.field, rejected.reason))?;
            }
            output::line(&format!(
                "{} rows: {} persons new, {} changed, {} as before; {} teams new; {} rows rejected.",
                summary.rows,
                summary.created,
                summary.updated,
                summary.unchanged,
                summary.teams_created,
                summary.rows - landed,
            ))?;
        }
        // A few rows that cannot be taken are part of the answer; when none can, nothing was done.
        Ok(if summary.rows > 0 && landed == 0 { Ended::Refused } else { Ended::Done })
    }
}

/// Shows itself on a terminal alone, on standard error.
fn bar(bytes: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {msg} rows  {eta} left");
    ProgressBar::new(bytes)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message("0")
}
