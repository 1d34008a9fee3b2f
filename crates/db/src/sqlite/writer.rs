//! The one writer of SQLite. Acts run one after another, each in a savepoint of the open batch; a committer takes
//! its turn in the same queue, so that those who came meanwhile share one flush to disk. Every answer, a refusal
//! included, waits for its batch, because it may rest on a neighbour that is not yet committed.

use std::path::Path;
use std::sync::Arc;

use kernel::Trouble;
use rusqlite::Connection;
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use super::connect;
use crate::{Durability, Error, Result};

#[derive(Clone)]
pub(crate) struct Writing(Arc<Mutex<Batch>>);

pub(crate) struct Batch {
    connection: Connection,
    /// A batch is open: BEGIN has run, COMMIT has not.
    open: bool,
    /// A savepoint may be open. Set before SAVEPOINT, cleared after RELEASE, so that whatever is dropped in between
    /// is cleaned up by the next one.
    savepoint: bool,
    waiting: Vec<oneshot::Sender<Result<()>>>,
    /// What an act of this batch met, should the batch be lost by it.
    trouble: Option<Trouble>,
}

/// An act in its savepoint. Dropped without an end, it leaves nothing behind.
pub(crate) struct Acting {
    batch: Option<OwnedMutexGuard<Batch>>,
}

impl Writing {
    pub(crate) fn open(path: &Path, durability: Durability) -> Result<Self> {
        let connection = connect(path, durability)?;
        Ok(Self(Arc::new(Mutex::new(Batch {
            connection,
            open: false,
            savepoint: false,
            waiting: Vec::new(),
            trouble: None,
        }))))
    }

    pub(crate) async fn begin(&self) -> Result<Acting> {
        let mut batch = self.0.clone().lock_owned().await;
        batch.abandon_savepoint();
        if !batch.open {
            batch.connection.prepare_cached("BEGIN IMMEDIATE")?.raw_execute()?;
            batch.open = true;
            let queue = self.0.clone();
            tokio::spawn(async move {
                let batch = queue.lock_owned().await;
                // The flush to disk takes milliseconds; nothing else waits for this thread.
                tokio::task::spawn_blocking(move || commit(batch)).await
            });
        }
        batch.savepoint = true;
        batch.connection.prepare_cached("SAVEPOINT act")?.raw_execute()?;
        Ok(Acting { batch: Some(batch) })
    }

    /// For work that SQLite wants outside of a transaction, such as migrations.
    pub(crate) async fn alone<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let mut batch = self.0.clone().lock_owned().await;
        batch.abandon_savepoint();
        if batch.open {
            finish(&mut batch);
        }
        work(&mut batch.connection)
    }
}

impl Acting {
    pub(crate) fn connection(&self) -> &Connection {
        &self.batch.as_ref().expect("an act holds the batch until its end").connection
    }

    /// Keeps or undoes what the act did, and waits until the batch it belongs to is on disk. `trouble` is what the
    /// act met on its way.
    pub(crate) async fn end(mut self, keep: bool, trouble: Option<Trouble>) -> Result<()> {
        let Some(mut batch) = self.batch.take() else { return Ok(()) };
        batch.trouble = trouble.or(batch.trouble);
        let (done, on_disk) = oneshot::channel();
        batch.waiting.push(done);
        if keep {
            let released = batch.connection.prepare_cached("RELEASE act").and_then(|mut s| s.raw_execute());
            match released {
                Ok(_) => batch.savepoint = false,
                Err(error) => batch.lost(&error.into()),
            }
        } else {
            batch.abandon_savepoint();
        }
        // Some failures (disk full, for one) make SQLite drop the whole transaction behind our back.
        if batch.open && batch.connection.is_autocommit() {
            batch.lost(&Error::other("SQLite gave up the open transaction"));
        }
        drop(batch);
        on_disk
            .await
            .unwrap_or_else(|_| Err(Error::unavailable(Trouble::Away, "the batch was never committed")))
    }
}

impl Drop for Acting {
    fn drop(&mut self) {
        if let Some(mut batch) = self.batch.take() {
            batch.abandon_savepoint();
        }
    }
}

impl Batch {
    fn abandon_savepoint(&mut self) {
        if !std::mem::take(&mut self.savepoint) {
            return;
        }
        if let Err(error) = self.connection.execute_batch("ROLLBACK TO act; RELEASE act") {
            self.lost(&error.into());
        }
    }

    /// The batch is gone: nobody in it may believe that anything was kept.
    fn lost(&mut self, error: &Error) {
        tracing::error!(%error, "a batch of writes was lost; all who waited for it are told");
        self.savepoint = false;
        if !self.connection.is_autocommit() {
            let _ = self.connection.execute_batch("ROLLBACK");
        }
        self.open = false;
        let met = self.trouble.take().unwrap_or(Trouble::Away);
        let told = if error.trouble().is_some() { error.clone() } else { Error::unavailable(met, error) };
        for waiting in self.waiting.drain(..) {
            let _ = waiting.send(Err(told.clone()));
        }
    }
}

fn commit(mut batch: OwnedMutexGuard<Batch>) {
    batch.abandon_savepoint();
    finish(&mut batch);
}

fn finish(batch: &mut Batch) {
    if !batch.open {
        return;
    }
    match batch.connection.execute_batch("COMMIT") {
        Ok(()) => {
            batch.open = false;
            batch.trouble = None;
            for waiting in batch.waiting.drain(..) {
                let _ = waiting.send(Ok(()));
            }
        }
        Err(error) => batch.lost(&error.into()),
    }
}
