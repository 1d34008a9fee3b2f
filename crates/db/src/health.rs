//! What ails a database, as far as those who use it have found out.

use std::sync::{Mutex, PoisonError};

use kernel::{Failure, Trouble, Viewer};

use crate::open::Store;
use crate::sqlite;
use crate::{Db, Error, Result, act};

/// Shared by all acts on one database.
#[derive(Debug, Default)]
pub(crate) struct Health(Mutex<Option<Trouble>>);

impl Health {
    fn trouble(&self) -> Option<Trouble> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A write did not go. Whether the database answers at all is asked anew each time, so that is not kept.
    pub(crate) fn found(&self, trouble: Trouble) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if trouble == Trouble::Away || *known == Some(Trouble::Damaged) || *known == Some(trouble) {
            return;
        }
        tracing::error!("{trouble}; writes are refused");
        *known = Some(trouble);
    }

    /// A write went. What is damaged stays so, however much can be written.
    pub(crate) fn wrote(&self) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Trouble::NoSpace | Trouble::ReadOnly) = *known {
            tracing::info!("the database can be written again");
            *known = None;
        }
    }
}

impl Db {
    /// What keeps it from being written, when something does.
    pub fn trouble(&self) -> Option<Trouble> {
        self.health().trouble()
    }

    /// Refuses while it is damaged: every write could make it worse.
    pub(crate) fn is_whole(&self) -> Result<()> {
        match self.trouble() {
            Some(Trouble::Damaged) => {
                Err(Error::unavailable(Trouble::Damaged, "it was found damaged before"))
            }
            _ => Ok(()),
        }
    }

    /// Writes something and takes it back in one, to find out whether writing goes again.
    pub async fn try_writing(&self) -> std::result::Result<(), Failure> {
        act!(self, Viewer::system(), |a| {
            // SQLite does not write at all what is as it was: a row that is set to itself would show nothing. This
            // table is in every database, and what is taken back is never seen.
            a.run("INSERT INTO migrations (name, at) VALUES ('trial', 0)", &[]).await?;
            a.run("DELETE FROM migrations WHERE name = 'trial'", &[]).await?;
            Ok(())
        })
    }

    /// Looks at every page of a SQLite file, without holding anybody up; from a damaged one on, writes are refused.
    /// PostgreSQL looks after its own pages.
    pub async fn check(&self) -> Result<()> {
        let Store::Sqlite { path, .. } = self.store() else { return Ok(()) };
        let path = path.clone();
        let found = tokio::task::spawn_blocking(move || sqlite::check(&path)).await.map_err(Error::other)?;
        found.inspect_err(|error| {
            if error.trouble() == Some(Trouble::Damaged) {
                tracing::error!(%error, "every page was looked at");
                self.health().found(Trouble::Damaged);
            }
        })
    }
}
