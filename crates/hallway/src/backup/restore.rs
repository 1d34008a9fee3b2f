//! Bringing a backup back into an empty place.

use anyhow::{Context, bail};
use db::copy::{Loading, Occupied};
use db::{Db, Migration, Pending, Schema};
use kernel::Instant;
use serde::Serialize;

use super::{Archive, Watched};

/// What is there again.
#[derive(Debug, Serialize)]
pub struct Restored {
    /// The instant as of which it is.
    pub at: Instant,
    pub tables: usize,
    pub rows: u64,
    pub persons: u64,
    pub requests: u64,
    pub events: u64,
}

/// Reads the whole file first, and then loads it in one transaction; what goes wrong leaves no row behind.
pub async fn restore(
    archive: &mut Archive,
    db: &Db,
    known: &[Migration],
    watched: &Watched<'_>,
) -> anyhow::Result<Restored> {
    let manifest = archive.manifest.clone();
    let steps = manifest.migrations(known)?;
    let schema = Schema::of(&steps)?;
    let tables = manifest.tables(&schema)?;
    watched.begin("reading", manifest.rows());
    archive.verify(&schema, watched)?;
    let mut loading = into_empty(db, &schema, &steps, known).await?;
    watched.begin("loading", manifest.rows());
    for (table, entry) in &tables {
        let mut rows = archive.rows(table, entry)?;
        let mut next = || -> anyhow::Result<_> {
            watched.row();
            rows.next()
        };
        loading.table(table, &mut next).await.with_context(|| ["the table ", &table.name].concat())?;
    }
    loading.finish().await?;
    db.migrate(known).await?;
    Ok(Restored {
        at: manifest.made_at,
        tables: tables.len(),
        rows: manifest.rows(),
        persons: manifest.rows_of("persons"),
        requests: manifest.rows_of("requests"),
        events: manifest.rows_of("events"),
    })
}

/// Begins to load a database in which there is nothing yet, with the schema that `steps` make; `known` are the steps of
/// this Hallway.
pub(crate) async fn into_empty(
    db: &Db,
    schema: &Schema,
    steps: &[Migration],
    known: &[Migration],
) -> anyhow::Result<Loading> {
    if db.is_blank().await? {
        db.migrate(steps).await?;
    } else if steps.len() < known.len() || !matches!(db.pending(known).await?, Pending(few) if few.is_empty())
    {
        bail!("the database is not empty; name one in which there is nothing yet");
    }
    match db.loading(schema).await? {
        Ok(loading) => Ok(loading),
        Err(Occupied(table)) => {
            bail!(
                "the database is not empty (there are rows in {table}); name one in which there is nothing yet"
            )
        }
    }
}
