//! Keeping words: reads the feed and writes the documents of what it tells of anew. One node at a time has the turn; the
//! cursor moves in the same act.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use db::{Act, Db, act};
use kernel::{Failure, Id, Viewer};

use super::documents::{Document, Kind};
use super::{sources, store};

/// How many events are read in one act: on SQLite nobody else writes meanwhile.
const BATCH: i64 = 200;
/// How often it is looked, what is read in one go, and how long the others then have their turn: after an import or a
/// simulation there is much to read, and nobody has to wait for it.
const EVERY: Duration = Duration::from_secs(1);
const BATCHES: usize = 5;
const BREATH: Duration = Duration::from_millis(100);
/// After a failure the database gets a rest.
const REST: Duration = Duration::from_secs(30);

/// Keeps the words of what has happened, at most so many batches; says how many events were read.
pub async fn catch_up(db: &Db, batches: usize) -> Result<usize, Failure> {
    let mut view = db.view(Viewer::system()).await?;
    // Most of the time there is nothing, and then nobody's turn to write is taken.
    if !store::is_behind(&mut view).await? {
        return Ok(0);
    }
    drop(view);
    db.place_events().await?;
    let mut all = 0;
    for _ in 0..batches {
        let read: Result<usize, Failure> = act!(db, Viewer::system(), |a| keep_some(a).await);
        match read? {
            0 => break,
            some => all += some,
        }
    }
    Ok(all)
}

/// Runs until it is dropped.
pub async fn keep_catching_up(db: Db) {
    loop {
        match catch_up(&db, BATCHES).await {
            Ok(0) => tokio::time::sleep(EVERY).await,
            Ok(_) => tokio::time::sleep(BREATH).await,
            Err(error) => {
                tracing::warn!(%error, "search has to wait for what happened lately");
                tokio::time::sleep(REST).await;
            }
        }
    }
}

async fn keep_some(a: &mut Act) -> Result<usize, Failure> {
    if !a.take_turn("search").await? {
        return Ok(0);
    }
    let events = store::feed(a, BATCH).await?;
    let mut subjects: BTreeMap<Kind, BTreeSet<Id>> = BTreeMap::new();
    for event in &events {
        if let Some(kind) = Kind::of_events(&event.subject_kind)? {
            subjects.entry(kind).or_default().insert(event.subject_id);
        }
    }
    for (kind, ids) in subjects {
        let ids: Vec<Id> = ids.into_iter().collect();
        refresh(a, kind, &ids).await?;
    }
    if let Some(last) = events.last() {
        store::move_on(a, last.seq).await?;
    }
    Ok(events.len())
}

/// Words of requests that were erased in this act are found no more. The feed does not tell of them.
pub async fn forget_erased(a: &mut Act) -> Result<(), Failure> {
    let now = a.now;
    let erased: Vec<Id> = a.all("SELECT id FROM requests WHERE erased_at = $1 LIMIT 1000", &[&now]).await?;
    refresh(a, Kind::Request, &erased).await
}

/// Writes what is different: most of what happens to a request changes none of its words.
async fn refresh(a: &mut Act, kind: Kind, ids: &[Id]) -> Result<(), Failure> {
    let fresh: BTreeSet<Document> = sources::documents(a, kind, ids).await?.into_iter().collect();
    let kept: BTreeSet<Document> = store::of(a, ids).await?.into_iter().collect();
    for gone in kept.difference(&fresh) {
        store::delete(a, gone.id).await?;
    }
    for new in fresh.difference(&kept) {
        store::insert(a, new).await?;
    }
    Ok(())
}
