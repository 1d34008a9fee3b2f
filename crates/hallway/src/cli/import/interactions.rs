//! `hallway import interactions`

use std::path::PathBuf;

use clap::Args;

use super::log;
use crate::cli::{Ended, Place};
use crate::import::history::Rejections;
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
        let folder = log::room(place);
        let bar = log::bar();
        let summary = import(&db, &self.file, &folder, rejections, &bar).await;
        bar.finish_and_clear();
        let summary = summary?;
        let told = log::Told {
            rows: summary.rows,
            taken: summary.interactions + summary.to_self,
            rejected: &summary.rejected,
            sentence: summary.sentence(),
        };
        log::tell(place, &self.file, &summary, &told)
    }
}
