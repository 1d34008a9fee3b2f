//! Whether the database in the data folder is the one that was there, and whole; otherwise nothing is opened.

use std::path::Path;
use std::time::Duration;

use anyhow::{anyhow, bail};
use db::Db;
use kernel::Trouble;

use super::Place;
use crate::trace::Trace;

/// How long a start waits for the look at every page; a large file is looked at while it is served.
const LOOK: Duration = Duration::from_millis(200);
const HANDBOOK: &str = "The handbook says how, in \"A damaged or missing database\" of \"Running Hallway\"";

impl Place {
    /// Refuses a folder that has lost its database: a new one would look as if nothing had ever been here.
    pub(super) fn has_not_vanished(&self) -> anyhow::Result<()> {
        let Some(file) = self.file() else { return Ok(()) };
        if file.metadata().is_ok_and(|file| file.len() > 0) {
            return Ok(());
        }
        let (database, folder) = (file.display(), self.data.display());
        match Trace::read(&self.data) {
            Ok(None) => {}
            Ok(Some(Trace { at, .. })) => bail!(
                "The database {database} is missing, but {folder} holds an organisation whose last event was at {at}. \
                 Put back a copy. {HANDBOOK}. To begin anew on purpose, remove {}.",
                Trace::file(&self.data).display()
            ),
            Err(error) => bail!(
                "The database {database} is missing, and {} cannot be read: {error}",
                Trace::file(&self.data).display()
            ),
        }
        let log = with_suffix(&file, "-wal");
        if log.metadata().is_ok_and(|log| log.len() > 0) {
            bail!(
                "The database {database} is missing, but its write-ahead log {} is there. \
                 Put the two back together, or put back a copy. {HANDBOOK}. To begin anew, remove the log.",
                log.display()
            );
        }
        Ok(())
    }

    /// Refuses a database that ends before what had been kept here.
    pub(super) async fn has_not_gone_back(&self, db: &Db) -> anyhow::Result<()> {
        if db.is_postgres() {
            return Ok(());
        }
        let trace = match Trace::read(&self.data) {
            Ok(Some(trace)) => trace,
            Ok(None) => return Ok(()),
            Err(error) => {
                // A failing disk may have broken it, too; the database itself is looked at anyway.
                let file = Trace::file(&self.data);
                tracing::warn!(%error, "{} cannot be read; a new one will be written", file.display());
                return Ok(());
            }
        };
        let now = match Trace::of(db).await {
            Err(error) if error.trouble().is_some() => return Err(self.unusable(error)),
            // A database without tables has come nowhere.
            found => found.ok().flatten(),
        };
        let event = now.map_or(0, |now| now.event);
        if event >= trace.event {
            return Ok(());
        }
        let since = now.map_or(String::new(), |now| format!(" of {}", now.at));
        bail!(
            "The database {} has gone back: it ends with event {event}{since}, but event {} of {} had been kept here. \
             The file was replaced by an older one, or its write-ahead log (-wal) was lost. Put back what was here \
             last. {HANDBOOK}. If the older one is here on purpose, remove {}.",
            self.database_in_words(),
            trace.event,
            trace.at,
            Trace::file(&self.data).display()
        );
    }

    /// Looks at every page before it is served; at a large file, also while it is served.
    pub(super) async fn is_whole(&self, db: &Db) -> anyhow::Result<()> {
        let looking = tokio::spawn({
            let db = db.clone();
            async move { db.check().await }
        });
        match tokio::time::timeout(LOOK, looking).await {
            Ok(looked) => looked?.map_err(|error| self.unusable(error)),
            Err(_) => {
                tracing::info!("the database is large; the look at every page goes on while it is served");
                Ok(())
            }
        }
    }

    /// Looks at every page, however long it takes: before what is in them is changed.
    pub(super) async fn is_whole_all_through(&self, db: &Db) -> anyhow::Result<()> {
        db.check().await.map_err(|error| self.unusable(error))
    }

    /// Why the database cannot be used, and what to do.
    pub(super) fn unusable(&self, error: db::Error) -> anyhow::Error {
        let database = self.database_in_words();
        match error {
            db::Error::Unavailable(Trouble::Damaged, detail) => anyhow!(
                "The database {database} is damaged, so it is not served: {detail}. Put back a copy. {HANDBOOK}."
            ),
            other => {
                let remedy = match other.trouble() {
                    Some(Trouble::NoSpace) => "; make room first",
                    Some(Trouble::ReadOnly) => "; see who may write there, and how the disk is mounted",
                    _ => "",
                };
                anyhow!("The database {database} cannot be used: {other}{remedy}")
            }
        }
    }
}

fn with_suffix(file: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
