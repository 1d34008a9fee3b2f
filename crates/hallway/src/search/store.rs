//! The table of documents, and how far the feed was read for it.

use db::{Act, Reader, Result, Select, Writer, record};
use kernel::Id;

use super::documents::Document;

/// Whether something happened whose words are not kept yet; what has no place in the feed yet is something, too.
pub async fn is_behind(r: &mut Reader) -> Result<bool> {
    r.one(
        "SELECT (CASE WHEN EXISTS (SELECT 1 FROM events e WHERE e.seq >
                     (SELECT f.seq FROM feed_readers f WHERE f.name = 'search'))
                   OR EXISTS (SELECT 1 FROM events e WHERE e.seq IS NULL) THEN TRUE ELSE FALSE END) AS is_behind",
        &[],
    )
    .await
}

record! {
    /// What something happened to, with its place in the feed.
    pub struct Fed {
        pub seq: i64,
        pub subject_kind: String,
        pub subject_id: Id,
    }
}

/// What comes next in the feed.
pub async fn feed(r: &mut Reader, limit: i64) -> Result<Vec<Fed>> {
    r.all(
        "SELECT e.seq, e.subject_kind, e.subject_id FROM events e
         WHERE e.seq > (SELECT f.seq FROM feed_readers f WHERE f.name = 'search') ORDER BY e.seq LIMIT $1",
        &[&limit],
    )
    .await
}

/// Everything up to this place is kept.
pub async fn move_on(w: &mut Writer, seq: i64) -> Result<()> {
    w.run("UPDATE feed_readers SET seq = $1 WHERE name = 'search'", &[&seq]).await?;
    Ok(())
}

/// The documents of these things, notes among them.
pub async fn of(r: &mut Reader, subjects: &[Id]) -> Result<Vec<Document>> {
    let select = Select::new(
        "SELECT id, kind, subject_id, audience, title_words, words FROM search_documents WHERE subject_id IN",
    );
    r.select(select.list(subjects)).await
}

pub async fn insert(a: &mut Act, new: &Document) -> Result<()> {
    a.run(
        "INSERT INTO search_documents (id, kind, subject_id, audience, title_words, words)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[&new.id, &new.kind, &new.subject_id, &new.audience, &new.title_words, &new.words],
    )
    .await?;
    Ok(())
}

pub async fn delete(a: &mut Act, id: Id) -> Result<()> {
    a.run("DELETE FROM search_documents WHERE id = $1", &[&id]).await?;
    Ok(())
}

/// Which of these things something happened to that was not read yet.
pub async fn behind(r: &mut Reader, subjects: &[Id]) -> Result<Vec<Id>> {
    let select = Select::new("SELECT DISTINCT e.subject_id FROM events e WHERE e.subject_id IN")
        .list(subjects)
        .then("AND (e.seq IS NULL OR e.seq > (SELECT f.seq FROM feed_readers f WHERE f.name = 'search'))");
    r.select(select).await
}
