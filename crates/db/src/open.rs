//! Opening a database, and beginning to read or to act.

use std::path::PathBuf;
use std::sync::Arc;

use kernel::{Clock, IdSource, Instant, Viewer};

use crate::health::Health;
use crate::pool::Pool;
use crate::postgres::PostgresTransaction;
use crate::sqlite::{Readers, SqliteTransaction, Writing};
use crate::statement::{Reader, Transaction, Writer};
use crate::{Act, Result, View, postgres};

/// Where an organisation is kept.
#[derive(Clone, Debug)]
pub enum Location {
    /// A file; made when absent.
    Sqlite(PathBuf, Durability),
    /// A `postgres://` address.
    Postgres(String),
}

/// What an acknowledged write survives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// A killed process and a power cut.
    Full,
    /// Nothing: for tests and for filling a database that can be filled again.
    None,
}

/// One organisation's database, shared by everything that runs.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    health: Arc<Health>,
}

pub(crate) enum Store {
    Sqlite { path: PathBuf, writing: Writing, readers: Readers },
    Postgres(Pool),
}

/// How many may read from SQLite at once; reads are short and run inline.
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: usize = 16;

impl Db {
    pub async fn open(location: &Location, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Result<Self> {
        let store = match location {
            Location::Sqlite(path, durability) => Store::Sqlite {
                path: path.clone(),
                writing: Writing::open(path, *durability)?,
                readers: Readers::open(path, SQLITE_READERS)?,
            },
            Location::Postgres(url) => Store::Postgres(postgres::open(url, POSTGRES_CONNECTIONS).await?),
        };
        Ok(Self(Arc::new(Inner { store, clock, ids, health: Arc::default() })))
    }

    pub fn now(&self) -> Instant {
        self.0.clock.now()
    }

    pub fn ids(&self) -> &Arc<dyn IdSource> {
        &self.0.ids
    }

    pub(crate) fn health(&self) -> &Arc<Health> {
        &self.0.health
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    /// A snapshot for work that looks at everything and may take its time.
    pub async fn long_view(&self, viewer: Viewer) -> Result<View> {
        let mut view = self.view(viewer).await?;
        if let Transaction::Postgres(transaction) = &mut view.reader.0 {
            postgres::take_time(transaction.connection()).await?;
        }
        Ok(view)
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self.0.store, Store::Postgres(_))
    }

    /// A snapshot for this viewer to read.
    pub async fn view(&self, viewer: Viewer) -> Result<View> {
        let transaction = match &self.0.store {
            Store::Sqlite { readers, .. } => {
                Transaction::Sqlite(SqliteTransaction::Reading(readers.begin().await?))
            }
            Store::Postgres(pool) => {
                Transaction::Postgres(PostgresTransaction::Open(postgres::read(pool).await?))
            }
        };
        Ok(View { viewer, now: self.now(), seen: Vec::new(), reader: Reader(transaction) })
    }

    /// For a viewer who sends a single statement.
    pub async fn glance(&self, viewer: Viewer) -> Result<View> {
        match &self.0.store {
            Store::Sqlite { .. } => self.view(viewer).await,
            Store::Postgres(pool) => {
                let transaction =
                    Transaction::Postgres(PostgresTransaction::None(postgres::glance(pool).await?));
                Ok(View { viewer, now: self.now(), seen: Vec::new(), reader: Reader(transaction) })
            }
        }
    }

    /// A unit of work of this viewer. Use it through [`act!`](crate::act!), which retries and ends it.
    pub async fn begin(&self, viewer: Viewer) -> Result<Act> {
        self.is_whole()?;
        let begun = match &self.0.store {
            Store::Sqlite { writing, .. } => {
                writing.begin().await.map(|acting| Transaction::Sqlite(SqliteTransaction::Acting(acting)))
            }
            Store::Postgres(pool) => postgres::write(pool)
                .await
                .map(|begun| Transaction::Postgres(PostgresTransaction::Open(begun))),
        };
        let transaction = begun.inspect_err(|error| {
            if let Some(trouble) = error.trouble() {
                self.0.health.found(trouble);
            }
        })?;
        let writer = Writer { reader: Reader(transaction), changed: false };
        Ok(Act::new(viewer, self.now(), self.0.ids.clone(), writer, self.0.health.clone()))
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        let mut view = self.view(Viewer::nobody()).await?;
        view.one::<i64>("SELECT CAST(1 AS BIGINT) AS one", &[]).await.map(|_| ())
    }
}
