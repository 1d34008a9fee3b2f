//! Backups: everything an organisation has, as of one instant, in one file of an open form, and back from there.
//!
//! The file is a ZIP archive with `manifest.json` and, for each table, `tables/NAME.jsonl`: a JSON array a row, in the
//! order of the primary key. It says nothing of the database it comes from, so it goes back into either. A backup
//! counts once it was read back; only then does it get its name.

mod archive;
mod line;
mod manifest;
mod restore;
mod sink;
mod store;
#[cfg(test)]
mod tests;
mod writing;

pub use archive::Archive;
pub use manifest::{Manifest, TableEntry};
pub(crate) use restore::into_empty;
pub use restore::{Restored, restore};
pub use store::{LastBackup, last_backup};
pub(crate) use writing::write_table;
pub use writing::{Made, back_up};

use indicatif::ProgressBar;

/// What of the work is shown while it goes on: a step, and how many rows of how many.
pub struct Watched<'a>(pub &'a ProgressBar);

impl Watched<'_> {
    pub(crate) fn begin(&self, step: &'static str, rows: u64) {
        self.0.set_message(step);
        self.0.set_length(rows);
        self.0.set_position(0);
    }

    fn row(&self) {
        self.0.inc(1);
    }
}
