//! SQL of files and their parts.

use db::{Reader, Result, Select, Writer, record};
use kernel::Instant;
use people::PersonId;

use super::model::FileId;
use crate::requests::model::RequestId;

record! {
    /// A file without its bytes.
    #[derive(Clone, Debug)]
    pub struct File {
        pub id: FileId,
        pub owner_id: PersonId,
        pub request_id: Option<RequestId>,
        pub name: String,
        pub media_type: String,
        pub size: i64,
        pub sha256: String,
    }
}

record! {
    struct Part {
        pub bytes: Vec<u8>,
    }
}

/// Begins a file of which nothing is there yet.
pub async fn begin(w: &mut Writer, id: FileId, owner: PersonId, name: &str, at: Instant) -> Result<()> {
    w.run(
        "INSERT INTO files (id, owner_id, name, media_type, size, sha256, is_whole, created_at)
         VALUES ($1, $2, $3, '', 0, '', FALSE, $4)",
        &[&id, &owner, &name, &at],
    )
    .await?;
    Ok(())
}

pub async fn add(w: &mut Writer, id: FileId, nth: i64, bytes: &[u8]) -> Result<()> {
    w.run("INSERT INTO file_parts (file_id, nth, bytes) VALUES ($1, $2, $3)", &[&id, &nth, &bytes]).await?;
    Ok(())
}

/// All of it has come; none when it was swept in the meantime.
pub async fn finish(
    w: &mut Writer,
    id: FileId,
    media_type: &str,
    size: i64,
    sha256: &str,
) -> Result<Option<File>> {
    w.maybe(
        "UPDATE files SET media_type = $2, size = $3, sha256 = $4, is_whole = TRUE WHERE id = $1
         RETURNING id, owner_id, request_id, name, media_type, size, sha256",
        &[&id, &media_type, &size, &sha256],
    )
    .await
}

/// The file, when all of it is there.
pub async fn find(r: &mut Reader, id: FileId) -> Result<Option<File>> {
    r.maybe(
        "SELECT id, owner_id, request_id, name, media_type, size, sha256 FROM files WHERE id = $1 AND is_whole",
        &[&id],
    )
    .await
}

/// A part of it; none after the last.
pub async fn part(r: &mut Reader, id: FileId, nth: i64) -> Result<Option<Vec<u8>>> {
    let part: Option<Part> =
        r.maybe("SELECT bytes FROM file_parts WHERE file_id = $1 AND nth = $2", &[&id, &nth]).await?;
    Ok(part.map(|part| part.bytes))
}

/// How many files of this person wait to be used.
pub async fn count_waiting(r: &mut Reader, owner: PersonId) -> Result<i64> {
    r.one("SELECT COUNT(*) FROM files WHERE owner_id = $1 AND request_id IS NULL", &[&owner]).await
}

/// Which of these are this person's and still wait to be used.
pub async fn waiting(r: &mut Reader, owner: PersonId, ids: &[FileId]) -> Result<Vec<File>> {
    let mut select = Select::new(
        "SELECT id, owner_id, request_id, name, media_type, size, sha256 FROM files
         WHERE request_id IS NULL AND is_whole AND id IN (0",
    );
    for id in ids.iter().take(60) {
        select = select.with(", ?", &[id]);
    }
    r.select(select.then(")").with("AND owner_id = ? ORDER BY id", &[&owner])).await
}

/// Hangs a file on a request; says whether it was this person's and still waited.
pub async fn hang(w: &mut Writer, id: FileId, owner: PersonId, request: RequestId) -> Result<bool> {
    let changed = w
        .run(
            "UPDATE files SET request_id = $3 WHERE id = $1 AND owner_id = $2 AND request_id IS NULL AND is_whole",
            &[&id, &owner, &request],
        )
        .await?;
    Ok(changed == 1)
}

/// The files of a request; at most 100.
pub async fn of_request(r: &mut Reader, request: RequestId) -> Result<Vec<File>> {
    r.all(
        "SELECT id, owner_id, request_id, name, media_type, size, sha256 FROM files
         WHERE request_id = $1 ORDER BY id LIMIT 100",
        &[&request],
    )
    .await
}

/// Files that were begun before this instant and that nobody used; at most `limit`.
pub async fn forgotten(r: &mut Reader, before: Instant, limit: i64) -> Result<Vec<FileId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT id FROM files WHERE request_id IS NULL AND created_at < $1 ORDER BY created_at LIMIT $2",
            &[&before, &limit],
        )
        .await?;
    Ok(ids.into_iter().map(FileId::new).collect())
}

/// Takes a file that nobody used away, its bytes too.
pub async fn remove(w: &mut Writer, id: FileId) -> Result<()> {
    let locked =
        w.run("UPDATE files SET is_whole = FALSE WHERE id = $1 AND request_id IS NULL", &[&id]).await?;
    if locked == 1 {
        w.run("DELETE FROM file_parts WHERE file_id = $1", &[&id]).await?;
        w.run("DELETE FROM files WHERE id = $1", &[&id]).await?;
    }
    Ok(())
}
