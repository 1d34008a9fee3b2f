//! Connections to PostgreSQL, used again: the one used last first.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use deadpool::Runtime;
use deadpool::managed::{self, Metrics, Object, PoolConfig, PoolError, QueueMode, RecycleResult, Timeouts};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{Connection as _, Executor as _};
use tokio::runtime::Handle;

use crate::{Error, Result};

/// All connections of one organisation.
pub(crate) type Pool = managed::Pool<Manager>;

/// How connections are made, and looked at before they are used again.
pub(crate) struct Manager(PgConnectOptions);

/// A connection that was used so lately is taken to be alive: asking it each time would cost as much as what it is for.
const TRUSTED: Duration = Duration::from_secs(1);

/// How long one waits for a connection while all are in use.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens a bounded pool, and a first connection to see that the server is there.
///
/// The connection used last is taken first: the process at its other end has its plans and what they read at hand, and
/// when connections took turns a page cost it up to a half more.
pub(crate) async fn open(options: PgConnectOptions, connections: usize) -> Result<Pool> {
    let pool = Pool::builder(Manager(options))
        .config(PoolConfig {
            max_size: connections,
            timeouts: Timeouts { wait: Some(PATIENCE), create: Some(PATIENCE), recycle: Some(PATIENCE) },
            queue_mode: QueueMode::Lifo,
        })
        .runtime(Runtime::Tokio1)
        .build()
        .map_err(Error::other)?;
    lease(&pool).await?;
    Ok(pool)
}

/// A connection for its user alone.
pub(crate) async fn lease(pool: &Pool) -> Result<Lease> {
    match pool.get().await {
        Ok(connection) => Ok(Lease { connection: Some(connection), is_doubtful: false }),
        Err(PoolError::Backend(error)) => Err(error.into()),
        Err(_) => Err(sqlx::Error::PoolTimedOut.into()),
    }
}

/// A connection with a transaction that `begin` begins; dropped before its end, it is undone.
pub(crate) async fn begin(pool: &Pool, begin: &'static str) -> Result<Lease> {
    let mut lease = lease(pool).await?;
    lease.is_doubtful = true;
    lease.execute(begin).await?;
    Ok(lease)
}

impl managed::Manager for Manager {
    type Type = PgConnection;
    type Error = sqlx::Error;

    async fn create(&self) -> std::result::Result<PgConnection, sqlx::Error> {
        PgConnection::connect_with(&self.0).await
    }

    async fn recycle(&self, connection: &mut PgConnection, about: &Metrics) -> RecycleResult<sqlx::Error> {
        if about.last_used() > TRUSTED {
            connection.ping().await?;
        }
        Ok(())
    }
}

/// A connection in use. It goes back when dropped: at once when all went well, after whatever was begun on it is undone
/// otherwise, and not at all when that fails.
pub(crate) struct Lease {
    /// There until it is dropped.
    connection: Option<Object<Manager>>,
    /// A transaction may be open, or the connection may be lost.
    is_doubtful: bool,
}

impl Lease {
    /// Says that a statement failed on it.
    pub fn doubt(&mut self) {
        self.is_doubtful = true;
    }

    /// Keeps what was done in its transaction.
    pub async fn commit(mut self) -> Result<()> {
        self.execute("COMMIT").await?;
        self.is_doubtful = false;
        Ok(())
    }

    /// Undoes what was done in its transaction.
    pub async fn rollback(mut self) -> Result<()> {
        self.execute("ROLLBACK").await?;
        self.is_doubtful = false;
        Ok(())
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if !self.is_doubtful {
            return;
        }
        let Some(mut connection) = self.connection.take() else { return };
        // A connection that ends takes what was begun on it with it.
        match Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(async move {
                if connection.execute("ROLLBACK").await.is_err() {
                    drop(Object::take(connection));
                }
            })),
            Err(_) => drop(Object::take(connection)),
        }
    }
}

impl Deref for Lease {
    type Target = PgConnection;
    fn deref(&self) -> &PgConnection {
        self.connection.as_ref().expect("it is there until dropped")
    }
}
impl DerefMut for Lease {
    fn deref_mut(&mut self) -> &mut PgConnection {
        self.connection.as_mut().expect("it is there until dropped")
    }
}
