//! Looking at statements. Whether the viewer may is the caller's question: see `reading.rs`.

use db::{Reader, Result, Select};
use map::RelationshipId;

use crate::statements::model::{
    AnswerId, Entry, Statement, StatementId, StatementVersionId, Understood, Version,
};

/// So many of its latest versions are read.
const MOST_VERSIONS: i64 = 50;

const SHOWN: &str = "
    SELECT s.id, s.version, s.relationship_id, s.side, s.number, s.heard, s.draft_version, s.draft, s.drafted_by,
           COALESCE(d.preferred_name, d.name) AS drafted_name, s.drafted_at, v.id AS version_id, v.signed_by,
           COALESCE(g.preferred_name, g.name) AS signed_name, v.signed_at,
           EXISTS (SELECT 1 FROM memberships m JOIN persons l ON l.id = m.person_id AND l.deactivated_at IS NULL
                   WHERE m.team_id = r.provider_id AND m.role = 'lead') AS provider_is_led,
           EXISTS (SELECT 1 FROM memberships m JOIN persons l ON l.id = m.person_id AND l.deactivated_at IS NULL
                   WHERE m.team_id = r.customer_id AND m.role = 'lead') AS customer_is_led,
           o.chosen AS house
    FROM statements s JOIN relationships r ON r.id = s.relationship_id
    LEFT JOIN persons d ON d.id = s.drafted_by
    LEFT JOIN statement_versions v ON v.statement_id = s.id AND v.number = s.number
    LEFT JOIN persons g ON g.id = v.signed_by
    LEFT JOIN organisation_values o ON o.id = 1";

/// The statement. One statement.
pub async fn find(r: &mut Reader, id: StatementId) -> Result<Option<Statement>> {
    Ok(r.select(Select::new(SHOWN).with("WHERE s.id = ?", &[&id])).await?.into_iter().next())
}

/// What both sides say, drafts among it. One statement.
pub async fn of_relationship(r: &mut Reader, id: RelationshipId) -> Result<Vec<Statement>> {
    r.select(Select::new(SHOWN).with("WHERE s.relationship_id = ? ORDER BY s.side DESC LIMIT 2", &[&id]))
        .await
}

/// What these versions say, in the order in which it was said. One statement.
pub async fn entries(r: &mut Reader, of: &[StatementVersionId]) -> Result<Vec<Entry>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let select = Select::new("SELECT e.id, e.version_id, e.part, e.words FROM statement_entries e")
        .then("WHERE e.version_id IN")
        .list(of)
        .then("ORDER BY e.version_id, e.part, e.place LIMIT 2000");
    r.select(select).await
}

const ANSWERS: &str = "
    SELECT a.id, a.version_id, a.words, a.answered_by, COALESCE(p.preferred_name, p.name) AS answered_name,
           a.answered_at, a.is_meant, a.reply, a.replied_by, COALESCE(q.preferred_name, q.name) AS replied_name,
           a.replied_at
    FROM statement_answers a LEFT JOIN persons p ON p.id = a.answered_by LEFT JOIN persons q ON q.id = a.replied_by";

/// How each of these versions was understood last. One statement.
pub async fn latest_answers(r: &mut Reader, of: &[StatementVersionId]) -> Result<Vec<Understood>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let select = Select::new(ANSWERS)
        .then("WHERE a.id = (SELECT MAX(b.id) FROM statement_answers b WHERE b.version_id = a.version_id)")
        .then("AND a.version_id IN")
        .list(of)
        .then("ORDER BY a.id LIMIT 100");
    r.select(select).await
}

/// A version beside one of its answers, if there are any.
struct Row {
    version: Version,
    answer: Option<Understood>,
}

impl db::Record for Row {
    fn read(row: &db::Row<'_>) -> Result<Self> {
        let version = Version::read(row)?;
        let Some(id) = row.get::<Option<AnswerId>>("answer_id")? else {
            return Ok(Self { version, answer: None });
        };
        let answer = Understood {
            id,
            version_id: version.id,
            words: row.get("words")?,
            answered_by: row.get("answered_by")?,
            answered_name: row.get("answered_name")?,
            answered_at: row.get("answered_at")?,
            is_meant: row.get("is_meant")?,
            reply: row.get("reply")?,
            replied_by: row.get("replied_by")?,
            replied_name: row.get("replied_name")?,
            replied_at: row.get("replied_at")?,
        };
        Ok(Self { version, answer: Some(answer) })
    }
}

/// Its versions, the latest first, and how each was understood, the first answer first. One statement.
pub async fn versions(r: &mut Reader, of: StatementId) -> Result<(Vec<Version>, Vec<Understood>)> {
    let rows: Vec<Row> = r
        .all(
            "SELECT v.id, v.number, v.signed_by, COALESCE(g.preferred_name, g.name) AS signed_name, v.signed_at,
                    a.id AS answer_id, a.words, a.answered_by, COALESCE(p.preferred_name, p.name) AS answered_name,
                    a.answered_at, a.is_meant, a.reply, a.replied_by,
                    COALESCE(q.preferred_name, q.name) AS replied_name, a.replied_at
             FROM (SELECT x.id, x.number, x.signed_by, x.signed_at FROM statement_versions x
                   WHERE x.statement_id = $1 ORDER BY x.number DESC LIMIT $2) AS v
             LEFT JOIN persons g ON g.id = v.signed_by
             LEFT JOIN statement_answers a ON a.version_id = v.id
             LEFT JOIN persons p ON p.id = a.answered_by
             LEFT JOIN persons q ON q.id = a.replied_by
             ORDER BY v.number DESC, a.id NULLS LAST LIMIT 500",
            &[&of, &MOST_VERSIONS],
        )
        .await?;
    let (mut versions, mut answers) = (Vec::<Version>::new(), Vec::new());
    for Row { version, answer } in rows {
        if versions.last().is_none_or(|last| last.id != version.id) {
            versions.push(version);
        }
        answers.extend(answer);
    }
    Ok((versions, answers))
}

/// The first need and the first challenge of what each side signed: columns `id, side, need, challenge,
/// signed_name, signed_at`; the `?` is the relationship.
pub const FIRSTS: &str = "
    SELECT s.id, s.side,
           (SELECT e.words FROM statement_entries e WHERE e.version_id = v.id AND e.part = 'need'
            ORDER BY e.place LIMIT 1) AS need,
           (SELECT e.words FROM statement_entries e WHERE e.version_id = v.id AND e.part = 'challenge'
            ORDER BY e.place LIMIT 1) AS challenge,
           COALESCE(g.preferred_name, g.name) AS signed_name, v.signed_at
    FROM statements s JOIN statement_versions v ON v.statement_id = s.id AND v.number = s.number
    LEFT JOIN persons g ON g.id = v.signed_by
    WHERE s.relationship_id = ?";
