//! `hallway import history`

use std::path::PathBuf;

use clap::Args;

use super::log;
use crate::cli::{Ended, Place};
use crate::import::history::{Map, Rejections, import};

#[derive(Args)]
pub(in crate::cli) struct History {
    /// Which column is what, and which word means what; the handbook has examples
    #[arg(long, value_name = "MAP.toml")]
    map: PathBuf,
    /// Writes every rejected row with its line, its column and the reason to this file
    #[arg(long, value_name = "FILE.csv")]
    rejected: Option<PathBuf>,
    /// The log, CSV or XES, plain or compressed with gzip; one row an event
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl History {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let map = Map::open(&self.map)?;
        let db = place.open().await?;
        let rejections = Rejections::new(self.rejected.as_deref())?;
        let folder = log::room(place);
        let bar = log::bar();
        let summary = import(&db, &map, &self.file, &folder, rejections, &bar).await;
        bar.finish_and_clear();
        let summary = summary?;
        let told = log::Told {
            rows: summary.rows,
            taken: summary.events,
            rejected: &summary.rejected,
            sentence: summary.sentence(),
        };
        log::tell(place, &self.file, &summary, &told)
    }
}
