//! `hallway import interactions`

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::{Ended, Place, output};
use crate::import::history::{Rejected, Rejections};
use crate::import::interactions::import;

#[derive(Args)]
pub(in crate::cli) struct Interactions {
    /// Writes every rejected row with its line, its column and the reason to this file
    #[arg(long, value_name = "FILE.csv")]
    rejected: Option<PathBuf>,
    /// CSV with the columns from,to and perhaps at,thread, plain or compressed with gzip; one row a message
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
}

impl Interactions {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let db = place.open().await?;
        let rejections = Rejections::new(self.rejected.as_deref())?;
        // Temporary files lie where the organisation lies: there is room, and nobody else looks in.
        let folder = if place.data.is_dir() { place.data.clone() } else { std::env::temp_dir() };
        let bar = bar();
        let summary = import(&db, &self.file, &folder, rejections, &bar).await;
        bar.finish_and_clear();
        let summary = summary?;
        if place.json {
            output::json(&summary)?;
        } else {
            for rejected in &summary.rejected {
                output::line(&format!("line {}: {}: {}", rejected.line, rejected.field, rejected.reason))?;
            }
            output::line(&summary.sentence())?;
        }
        // A few rows that cannot be taken are part of the answer; when none can, nothing was done.
        if let (0, Some(Rejected { line, field, reason })) =
            (summary.interactions + summary.to_self, summary.rejected.first())
        {
            let (file, rows) = (self.file.display(), summary.rows);
            bail!(
                "Nothing was taken over from {file}: none of its {rows} rows can be read; line {line}, {field}: {reason}"
            );
        }
        Ok(Ended::Done)
    }
}

/// Shows itself on a terminal alone, on standard error.
fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {msg} rows  {eta} left");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message("0")
}
