//! The readers of SQLite: a bounded pool of connections that cannot write.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::connect;
use crate::{Durability, Error, Result};

pub(crate) struct Readers {
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
    pub(crate) fn open(path: &Path, count: usize) -> Result<Self> {
        let mut idle = Vec::with_capacity(count);
        for _ in 0..count {
            let connection = connect(path, Durability::Full)?;
            connection.pragma_update(None, "query_only", true)?;
            idle.push(connection);
        }
        Ok(Self { idle: Arc::new(Mutex::new(idle)), permits: Arc::new(Semaphore::new(count)) })
    }

    pub(crate) async fn begin(&self) -> Result<Reading> {
        let permit = self.permits.clone().acquire_owned().await.map_err(Error::other)?;
        let connection = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let reading = Reading { connection, idle: self.idle.clone(), _permit: permit };
        reading.connection().prepare_cached("BEGIN")?.raw_execute()?;
        Ok(reading)
    }
}

impl Reading {
    pub(crate) fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("a permit stands for a connection, which only Drop takes out")
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
