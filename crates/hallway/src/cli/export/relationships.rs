//! `hallway export relationships`

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use clap::builder::PossibleValuesParser;
use db::act;
use kernel::{Failure, Viewer};
use map::relationships::exchange::{Format, Purpose, export};

use crate::cli::{Ended, Place, output};

#[derive(Args)]
pub(super) struct Relationships {
    /// csv or yaml; without it, what the end of the file's name says
    #[arg(long, value_parser = PossibleValuesParser::new(["csv", "yaml"]))]
    format: Option<String>,
    /// What for: it is written down
    #[arg(long, default_value = "copy",
        value_parser = PossibleValuesParser::new(["reorganise", "other_system", "copy"]))]
    purpose: String,
    /// The file to write, which must not be there yet; standard output without it
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Relationships {
    pub(super) async fn run(&self, place: &Place) -> anyhow::Result<Ended> {
        let by_name = self.file.as_ref().and_then(|file| Format::of_name(&file.to_string_lossy()));
        let format = match &self.format {
            Some(word) => word.parse()?,
            None => by_name.unwrap_or(Format::Csv),
        };
        let purpose: Purpose = self.purpose.parse()?;
        let db = place.open().await?;
        // The place for it first, so that nothing is written down that then cannot be written.
        let file = match &self.file {
            Some(path) => {
                let made = std::fs::File::create_new(path);
                Some(made.with_context(|| format!("{} cannot be written", path.display()))?)
            }
            None => None,
        };
        let done: Result<(i64, String), Failure> =
            act!(db, Viewer::system(), |a| export(a, format, purpose).await);
        let (count, text) = done.map_err(anyhow::Error::from)?;
        match (file, &self.file) {
            (Some(mut file), Some(path)) => {
                file.write_all(text.as_bytes()).and_then(|()| file.sync_all())?;
                output::line(&format!("{count} relationships are in {}.", path.display()))?;
            }
            _ => output::text(&text)?,
        }
        Ok(Ended::Done)
    }
}
