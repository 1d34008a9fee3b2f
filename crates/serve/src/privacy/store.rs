//! SQL of requests that are to lose their words.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};
use map::services::Confidentiality;

use crate::requests::model::RequestId;

record! {
    struct Row {
        pub id: RequestId,
        pub confidentiality: Confidentiality,
    }
}

/// A request that is to lose its words.
pub struct Old {
    pub id: RequestId,
    pub is_secret: bool,
}

/// Requests that ended before this instant, have their words yet, and are held by nobody. What came from elsewhere since
/// then is not among them, however long ago it ended there: it is kept here as long as what ends on the day it came.
pub async fn ended_before(r: &mut Reader, before: Instant, limit: i64) -> Result<Vec<Old>> {
    let came = Id::first_at(before);
    let rows: Vec<Row> = r
        .all(
            "SELECT r.id, r.confidentiality FROM requests r
             WHERE r.ended_at IS NOT NULL AND r.erased_at IS NULL AND r.ended_at < $1 AND r.id < $3
               AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.ended_at IS NULL
                   AND (h.request_id = r.id OR h.person_id IN (r.requester_id, r.opened_by_id)
                        OR h.person_id = r.requested_for_id))
             ORDER BY r.ended_at, r.id LIMIT $2",
            &[&before, &limit, &came],
        )
        .await?;
    let old = |row: Row| Old { id: row.id, is_secret: row.confidentiality == Confidentiality::Confidential };
    Ok(rows.into_iter().map(old).collect())
}

/// Takes the words of a request away, and its files; `word` stands in their place.
pub async fn erase(a: &mut Act, id: RequestId, word: &str) -> Result<()> {
    let (now, key) = (a.now, kernel::text::fold(word));
    a.run(
        "UPDATE requests SET version = version + 1, subject = $2, subject_key = $3, body = '',
             external_reference = NULL, needed_reason = NULL, taken_reason = NULL, waiting_for = NULL, erased_at = $4
         WHERE id = $1",
        &[&id, &word, &key, &now],
    )
    .await?;
    a.run("DELETE FROM request_missing WHERE request_id = $1", &[&id]).await?;
    a.run("UPDATE request_texts SET body = $2 WHERE request_id = $1", &[&id, &word]).await?;
    a.run("UPDATE request_answers SET answers = '{}' WHERE request_id = $1", &[&id]).await?;
    a.run("UPDATE request_steps SET words = $2 WHERE request_id = $1", &[&id, &word]).await?;
    a.run("UPDATE planned_parts SET subject = $2 WHERE request_id = $1", &[&id, &word]).await?;
    a.run(
        "DELETE FROM file_parts WHERE file_id IN (SELECT f.id FROM files f WHERE f.request_id = $1)",
        &[&id],
    )
    .await?;
    a.run("DELETE FROM files WHERE request_id = $1", &[&id]).await?;
    Ok(())
}

/// The id of the request that people call so, whoever may see it.
pub async fn by_reference(r: &mut Reader, reference: &str) -> Result<Option<RequestId>> {
    let found: Option<Id> = r.maybe("SELECT id FROM requests WHERE reference = $1", &[&reference]).await?;
    Ok(found.map(RequestId))
}

/// How the request is called that a hold is on, for whoever sees it: those in its audience, who asked, and who follows it.
pub async fn reference_seen(r: &mut Reader, request: Id, viewer: Id) -> Result<Option<String>> {
    r.maybe(
        "SELECT q.reference FROM requests q WHERE q.id = $1
           AND (q.requester_id = $2 OR q.requested_for_id = $2 OR q.opened_by_id = $2
             OR EXISTS (SELECT 1 FROM request_participants f WHERE f.request_id = q.id AND f.person_id = $2)
             OR EXISTS (SELECT 1 FROM audience_members m WHERE m.audience = q.audience AND m.person_id = $2))",
        &[&request, &viewer],
    )
    .await
}
