//! `hallway import people`

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;

use crate::cli::{Ended, Place};

#[derive(Args)]
pub(in crate::cli) struct People {
    /// A CSV file whose first line names its columns
    #[arg(value_name = "FILE.csv")]
    file: PathBuf,
}

impl People {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let _ = (&self.file, place);
        bail!("not yet")
    }
}
