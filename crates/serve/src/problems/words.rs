//! The table of what is being said over problems, and whom it reaches next.

use db::{Act, Reader, Result};
use kernel::Id;

use super::saying::{Word, WordId};
use crate::requests::model::RequestId;

/// The next of the open ones under its problem that the team has.
pub async fn reached_next(r: &mut Reader, word: &Word, limit: i64) -> Result<Vec<RequestId>> {
    let ids: Vec<i64> = r
        .all(
            "SELECT r.id FROM problem_requests l JOIN requests r ON r.id = l.request_id
             WHERE l.problem_id = $1 AND l.request_id > $4 AND r.is_open AND r.team_id = $2
             ORDER BY l.request_id LIMIT $3",
            &[&word.problem_id, &word.team_id, &limit, &word.after_id],
        )
        .await?;
    Ok(ids.into_iter().map(RequestId::new).collect())
}

/// Those that have not reached everybody, the oldest first.
pub async fn open(r: &mut Reader, limit: i64) -> Result<Vec<Word>> {
    r.all(
        "SELECT id, problem_id, team_id, resolves, body, said_by, after_id FROM problem_words ORDER BY id LIMIT $1",
        &[&limit],
    )
    .await
}

pub async fn keep(a: &mut Act, word: &Word) -> Result<()> {
    a.run(
        "INSERT INTO problem_words (id, problem_id, team_id, resolves, body, said_by, after_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            &word.id,
            &word.problem_id,
            &word.team_id,
            &word.resolves,
            &word.body,
            &word.said_by,
            &word.after_id,
        ],
    )
    .await?;
    Ok(())
}

/// Locks it, as far as it came.
pub async fn lock(a: &mut Act, id: Id) -> Result<Option<Word>> {
    a.maybe(
        "UPDATE problem_words SET after_id = after_id WHERE id = $1
         RETURNING id, problem_id, team_id, resolves, body, said_by, after_id",
        &[&id],
    )
    .await
}

pub async fn move_on(a: &mut Act, word: &Word) -> Result<()> {
    a.run("UPDATE problem_words SET after_id = $2 WHERE id = $1", &[&word.id, &word.after_id]).await?;
    Ok(())
}

pub async fn forget(a: &mut Act, id: WordId) -> Result<()> {
    a.run("DELETE FROM problem_words WHERE id = $1", &[&id]).await?;
    Ok(())
}
