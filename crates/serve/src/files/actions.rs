//! Taking a file in, and sweeping out what nobody used.

use axum::body::Bytes;
use db::{Act, Db, act};
use futures_util::{Stream, StreamExt};
use kernel::{Failure, Instant, Refusal, Viewer};
use people::PersonId;
use people::privacy::Swept;
use sha2::{Digest, Sha256};

use super::model::{FileId, LARGEST, MOST_WAITING, PART, media_type};
use super::name;
use super::store::{self, File};

/// How many are swept in one go.
const BATCH: i64 = 10;

/// Takes in a file of whoever acts, a part at a time, each in an act of its own. One that is too large or does not come
/// to its end leaves nothing behind.
pub async fn take_in<S>(db: &Db, viewer: &Viewer, raw_name: &str, mut bytes: S) -> Result<File, Failure>
where
    S: Stream<Item = Result<Bytes, Failure>> + Unpin,
{
    let name = name::kept(raw_name);
    let begun: Result<FileId, Failure> = act!(db, viewer, |a| {
        let owner = PersonId(a.viewer.person);
        if store::count_waiting(a, owner).await? >= MOST_WAITING {
            return Err(Refusal::Conflict("refusal-files-waiting").into());
        }
        let (id, now) = (FileId::new(a.id()), a.now);
        store::begin(a, id, owner, &name, now).await?;
        Ok(id)
    });
    let id = begun?;
    match fill(db, viewer, id, &mut bytes).await {
        Ok(file) => Ok(file),
        Err(failure) => {
            let removed: Result<(), Failure> = act!(db, viewer, |a| Ok(store::remove(a, id).await?));
            if let Err(error) = removed {
                tracing::warn!(%error, "what came of a file stays until it is swept");
            }
            Err(failure)
        }
    }
}

async fn fill<S>(db: &Db, viewer: &Viewer, id: FileId, bytes: &mut S) -> Result<File, Failure>
where
    S: Stream<Item = Result<Bytes, Failure>> + Unpin,
{
    let (mut part, mut size, mut nth) = (Vec::with_capacity(PART), 0_u64, 0);
    let mut hash = Sha256::new();
    let mut kind = None;
    while let Some(chunk) = bytes.next().await {
        let mut chunk = chunk?;
        size += chunk.len() as u64;
        if size > LARGEST {
            return Err(Refusal::TooLarge.into());
        }
        hash.update(&chunk);
        while !chunk.is_empty() {
            let taken = chunk.split_to(chunk.len().min(PART - part.len()));
            part.extend_from_slice(&taken);
            if part.len() == PART {
                kind.get_or_insert_with(|| media_type(&part));
                keep(db, viewer, id, nth, &part).await?;
                nth += 1;
                part.clear();
            }
        }
    }
    if size == 0 {
        return Err(Refusal::field("file", "field-required").into());
    }
    let kind = *kind.get_or_insert_with(|| media_type(&part));
    if !part.is_empty() {
        keep(db, viewer, id, nth, &part).await?;
    }
    let (size, sha256) = (i64::try_from(size).unwrap_or(i64::MAX), web::hex(&hash.finalize()));
    act!(db, viewer, |a| {
        // A day is longer than any upload may take, so nobody can have swept it.
        let file = store::finish(a, id, kind, size, &sha256).await?;
        file.ok_or_else(|| anyhow::anyhow!("a file went while it came").into())
    })
}

async fn keep(db: &Db, viewer: &Viewer, id: FileId, nth: i64, part: &[u8]) -> Result<(), Failure> {
    act!(db, viewer, |a| Ok(store::add(a, id, nth, part).await?))
}

/// Takes away what nobody used since this instant, a few at a time: a file may be large.
pub async fn sweep(a: &mut Act, before: Instant) -> Result<Swept, Failure> {
    let forgotten = store::forgotten(a, before, BATCH).await?;
    for id in &forgotten {
        store::remove(a, *id).await?;
    }
    Ok(Swept::from(u64::try_from(forgotten.len()).unwrap_or(u64::MAX)))
}
