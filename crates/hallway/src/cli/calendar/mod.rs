//! `hallway calendar`: what-if over business calendars. Reads cases row by row and writes an answer for each, so the
//! files may be of any length.

mod answers;
mod cases;
mod due;
mod elapsed;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use clap::{Args, Subcommand};
use kernel::calendar::{Calendar as BusinessCalendar, parse_calendars};

use super::{Ended, Place};

#[derive(Subcommand)]
pub(super) enum Calendar {
    /// When so many business seconds have passed: id,calendar,start_utc,business_seconds to id,due_utc
    Due(Files),
    /// Business seconds between two instants: id,calendar,from_utc,to_utc to id,business_seconds
    Elapsed(Files),
}

#[derive(Args)]
pub(super) struct Files {
    /// Calendars as JSON: {"name": {"tz": ..., "week": ..., "holidays": ..., "special": ...}}
    #[arg(long, value_name = "FILE.json")]
    calendars: PathBuf,
    /// Cases as CSV; columns are found by their names, others are left alone
    #[arg(long, value_name = "FILE.csv")]
    cases: PathBuf,
}

type Calendars = BTreeMap<String, BusinessCalendar>;

impl Calendar {
    pub(super) fn run(self, place: &Place) -> anyhow::Result<Ended> {
        match self {
            Self::Due(files) => due::run(&read_calendars(&files.calendars)?, &files.cases, place.json)?,
            Self::Elapsed(files) => {
                elapsed::run(&read_calendars(&files.calendars)?, &files.cases, place.json)?
            }
        }
        Ok(Ended::Done)
    }
}

fn read_calendars(file: &Path) -> anyhow::Result<Calendars> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    parse_calendars(text).map_err(|error| anyhow!("{}: {error}", file.display()))
}
