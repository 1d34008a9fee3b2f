//! `hallway import answers`

use std::path::PathBuf;

use clap::Args;

use super::log;
use crate::cli::{Ended, Place};
use crate::import::answers::{Map, import};
use crate::import::history::Rejections;

#[derive(Args)]
pub(in crate::cli) struct Answers {
    /// Which column answers which question, and what its words mean; the handbook has an example
    #[arg(long, value_name = "MAP.toml")]
    map: PathBuf,
    /// Takes over what can be read, for good without the rest
    #[arg(long)]
    leave_out: bool,
    /// Writes every rejected row with its line, its column and the reason to this file
    #[arg(long, value_name = "FILE.csv")]
    rejected: Option<PathBuf>,
    /// CSV, plain or compressed with gzip; one row for each person and team that they answered about
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
}

impl Answers {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let map = Map::open(&self.map)?;
        let db = place.open().await?;
        let rejections = Rejections::new(self.rejected.as_deref())?;
        let bar = log::bar();
        let summary = import(&db, &map, &self.file, self.leave_out, rejections, &bar).await;
        bar.finish_and_clear();
        let summary = summary?;
        let told = log::Told {
            rows: summary.rows,
            taken: summary.answers,
            rejected: &summary.rejected,
            sentence: summary.sentence(),
        };
        log::tell(place, &self.file, &summary, &told)
    }
}
