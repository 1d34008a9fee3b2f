//! Writing statements down.

use db::{Result, Writer};
use kernel::Instant;
use map::RelationshipId;
use map::relationships::Side;
use people::PersonId;

use crate::statements::model::{AnswerId, EntryId, Heard, Part, Said, StatementId, StatementVersionId};

/// A draft of one side, by somebody of it.
pub struct Draft<'a> {
    pub relationship: RelationshipId,
    pub side: Side,
    pub said: &'a Said,
    pub by: PersonId,
    pub at: Instant,
}

/// Puts the draft in the place of the one that was seen, if that is still the one; 0 was none. The id is for a statement
/// that begins by this.
pub async fn draft(w: &mut Writer, id: StatementId, seen: i64, draft: &Draft<'_>) -> Result<bool> {
    let Draft { relationship, side, said, by, at } = draft;
    let written = w
        .run(
            "INSERT INTO statements (id, version, relationship_id, side, number, draft_version, draft, drafted_by,
                                     drafted_at, created_at)
             VALUES ($1, 0, $2, $3, 0, 1, $4, $5, $6, $6)
             ON CONFLICT (relationship_id, side) DO UPDATE SET draft_version = statements.draft_version + 1,
                 draft = excluded.draft, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at
             WHERE statements.draft_version = $7",
            &[&id, relationship, side, *said, by, at, &seen],
        )
        .await?;
    Ok(written == 1)
}

/// Makes the draft that was seen, if it is still the one, version `number`: signed, and waiting to be heard.
pub async fn sign(
    w: &mut Writer,
    of: StatementId,
    seen: i64,
    (id, number): (StatementVersionId, i64),
    by: PersonId,
    now: Instant,
) -> Result<bool> {
    let taken = w
        .run(
            "UPDATE statements SET version = version + 1, number = $3, heard = 'waits', draft_version = draft_version + 1,
                 draft = NULL, drafted_by = NULL, drafted_at = NULL
             WHERE id = $1 AND draft_version = $2 AND draft IS NOT NULL",
            &[&of, &seen, &number],
        )
        .await?;
    if taken == 1 {
        w.run(
            "INSERT INTO statement_versions (id, statement_id, number, signed_by, signed_at) VALUES ($1, $2, $3, $4, $5)",
            &[&id, &of, &number, &by, &now],
        )
        .await?;
    }
    Ok(taken == 1)
}

pub async fn write_entry(
    w: &mut Writer,
    id: EntryId,
    of: StatementVersionId,
    part: Part,
    place: i64,
    words: &str,
) -> Result<()> {
    w.run(
        "INSERT INTO statement_entries (id, version_id, part, place, words) VALUES ($1, $2, $3, $4, $5)",
        &[&id, &of, &part, &place, &words],
    )
    .await?;
    Ok(())
}

/// Locks the statement and counts its version up, when it is the expected one; from now on it is heard so.
pub async fn take(w: &mut Writer, id: StatementId, expected: Option<i64>, heard: Heard) -> Result<bool> {
    let taken = w
        .run(
            "UPDATE statements SET version = version + 1, heard = $3
             WHERE id = $1 AND number > 0 AND (CAST($2 AS BIGINT) IS NULL OR version = $2)",
            &[&id, &expected, &heard],
        )
        .await?;
    Ok(taken == 1)
}

pub async fn answer(
    w: &mut Writer,
    id: AnswerId,
    of: StatementVersionId,
    words: &str,
    by: PersonId,
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO statement_answers (id, version_id, words, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5)",
        &[&id, &of, &words, &by, &now],
    )
    .await?;
    Ok(())
}

/// The same in other words, as long as nobody has said anything to it.
pub async fn answer_again(
    w: &mut Writer,
    id: AnswerId,
    words: &str,
    by: PersonId,
    now: Instant,
) -> Result<()> {
    w.run(
        "UPDATE statement_answers SET words = $2, answered_by = $3, answered_at = $4 WHERE id = $1",
        &[&id, &words, &by, &now],
    )
    .await?;
    Ok(())
}

pub async fn reply(
    w: &mut Writer,
    id: AnswerId,
    is_meant: bool,
    words: Option<&str>,
    by: PersonId,
    now: Instant,
) -> Result<()> {
    w.run(
        "UPDATE statement_answers SET is_meant = $2, reply = $3, replied_by = $4, replied_at = $5 WHERE id = $1",
        &[&id, &is_meant, &words, &by, &now],
    )
    .await?;
    Ok(())
}
