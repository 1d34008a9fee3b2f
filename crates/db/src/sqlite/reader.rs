//! The readers of SQLite: a bounded pool of connections that cannot write.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::connect;
use crate::{Durability, Error, Result};

pub(crate) struct Readers {
    path: PathBuf,
    count: u32,
    idle: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

/// A snapshot being read; its connection goes back to the pool when dropped.
pub(crate) struct Reading {
    connection: Option<Connection>,
    idle: Arc<Mutex<Vec<Connection>>>,
    _permit: OwnedSemaphorePermit,
}

impl Readers {
    pub(crate) fn open(path: &Path, count: u32) -> Result<Self> {
        let idle = (0..count).map(|_| open(path)).collect::<Result<Vec<_>>>()?;
        let permits = Arc::new(Semaphore::new(count as usize));
        Ok(Self { path: path.to_owned(), count, idle: Arc::new(Mutex::new(idle)), permits })
    }

    pub(crate) async fn begin(&self) -> Result<Reading> {
        let permit = self.permits.clone().acquire_owned().await.map_err(Error::other)?;
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = Some(idle.map_or_else(|| open(&self.path), Ok)?);
        let reading = Reading { connection, idle: self.idle.clone(), _permit: permit };
        reading.connection().prepare_cached("BEGIN")?.raw_execute()?;
        Ok(reading)
    }

    /// Waits until nobody reads, and closes all connections; nobody reads until what it gives is dropped.
    pub(crate) async fn send_away(&self) -> Result<OwnedSemaphorePermit> {
        let all = self.permits.clone().acquire_many_owned(self.count).await.map_err(Error::other)?;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(all)
    }
}

fn open(path: &Path) -> Result<Connection> {
    let connection = connect(path, Durability::Full)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

impl Reading {
    pub(crate) fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("only Drop takes it out")
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let ended = connection.prepare_cached("ROLLBACK").and_then(|mut s| s.raw_execute());
        if let Err(error) = ended {
            tracing::warn!(%error, "a reader could not end its snapshot");
        }
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    }
}
