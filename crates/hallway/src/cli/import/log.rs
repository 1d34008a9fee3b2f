//! What the imports of logs have in common: a bar while they read, room beside the organisation, and what they tell.

use std::path::{Path, PathBuf};

use anyhow::bail;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::cli::{Ended, Place, output};
use crate::import::history::Rejected;

/// What came of it.
pub(super) struct Told<'a> {
    pub rows: u64,
    /// How much of it was taken over.
    pub taken: u64,
    pub rejected: &'a [Rejected],
    pub sentence: String,
}

/// Shows itself on a terminal alone, on standard error.
pub(super) fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {msg} rows  {eta} left");
    ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message("0")
}

/// Temporary files lie where the organisation lies: there is room, and nobody else looks in.
pub(super) fn room(place: &Place) -> PathBuf {
    if place.data.is_dir() { place.data.clone() } else { std::env::temp_dir() }
}

/// Tells it. A few rows that cannot be taken are part of the answer; when none can, nothing was done.
pub(super) fn tell(
    place: &Place,
    file: &Path,
    summary: &impl Serialize,
    told: &Told<'_>,
) -> anyhow::Result<Ended> {
    if place.json {
        output::json(summary)?;
    } else {
        for rejected in told.rejected {
            output::line(&format!("line {}: {}: {}", rejected.line, rejected.field, rejected.reason))?;
        }
        output::line(&told.sentence)?;
    }
    if let (0, Some(Rejected { line, field, reason })) = (told.taken, told.rejected.first()) {
        let (file, rows) = (file.display(), told.rows);
        bail!(
            "Nothing was taken over from {file}: none of its {rows} rows can be read; line {line}, {field}: {reason}"
        );
    }
    Ok(Ended::Done)
}
