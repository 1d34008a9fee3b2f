//! SQL of the first days.

mod choices;
mod teams;

use db::{Reader, Result, Writer, record};
use kernel::{Id, Instant};
use people::PersonId;

use super::model::{Outcome, Question};
use crate::RelationshipId;

pub use choices::*;
pub use teams::*;

/// The questions that this person has answered.
pub async fn answered(r: &mut Reader, person: PersonId) -> Result<Vec<Question>> {
    record! {
        struct Row {
            pub question: Question,
        }
    }
    let rows: Vec<Row> =
        r.all("SELECT question FROM welcome_answers WHERE person_id = $1", &[&person]).await?;
    Ok(rows.into_iter().map(|row| row.question).collect())
}

pub async fn note_answer(w: &mut Writer, person: PersonId, question: Question, now: Instant) -> Result<()> {
    w.run(
        "INSERT INTO welcome_answers (person_id, question, at) VALUES ($1, $2, $3)
         ON CONFLICT (person_id, question) DO UPDATE SET at = excluded.at",
        &[&person, &question, &now],
    )
    .await?;
    Ok(())
}

/// Somebody was named who is here. The first time counts.
pub async fn note_party(
    w: &mut Writer,
    id: Id,
    by: (PersonId, Question),
    of: (RelationshipId, Outcome),
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO welcome_named (id, person_id, question, relationship_id, outcome, at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, question, relationship_id) DO NOTHING",
        &[&id, &by.0, &by.1, &of.0, &of.1, &now],
    )
    .await?;
    Ok(())
}

/// Somebody was named whom nobody knows. Said again, it is still one word.
pub async fn note_words(
    w: &mut Writer,
    id: Id,
    by: (PersonId, Question),
    (key, words): (&str, &str),
    now: Instant,
) -> Result<()> {
    w.run(
        "INSERT INTO welcome_named (id, person_id, question, words, words_key, at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, question, words_key) DO NOTHING",
        &[&id, &by.0, &by.1, &words, &key, &now],
    )
    .await?;
    Ok(())
}

record! {
    /// What the answers of one person have brought.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Brought {
        pub drawn: i64,
        pub confirmed: i64,
        pub known: i64,
        /// Words that wait for an administrator.
        pub words: i64,
    }
}

pub async fn brought(r: &mut Reader, person: PersonId) -> Result<Brought> {
    r.one(
        "SELECT COUNT(CASE WHEN outcome = 'drawn' THEN 1 END) AS drawn,
                COUNT(CASE WHEN outcome = 'confirmed' THEN 1 END) AS confirmed,
                COUNT(CASE WHEN outcome = 'known' THEN 1 END) AS known,
                COUNT(CASE WHEN words_key IS NOT NULL AND settled_at IS NULL THEN 1 END) AS words
         FROM welcome_named WHERE person_id = $1",
        &[&person],
    )
    .await
}

record! {
    /// How far the map is, as all colleagues may see it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Drawn {
        pub relationships: i64,
        pub confirmed: i64,
    }
}

/// Relationships between those who stand on the map, and how many both sides have confirmed.
pub async fn drawn(r: &mut Reader) -> Result<Drawn> {
    r.one(
        "SELECT COUNT(*) AS relationships, COUNT(CASE WHEN state = 'confirmed' THEN 1 END) AS confirmed
         FROM relationships WHERE audience = 1 AND state <> 'retired' AND provider_id <> customer_id
           AND provider_kind <> 'person' AND customer_kind <> 'person'",
        &[],
    )
    .await
}

record! {
    /// One use of such words, and for whom whoever used them speaks.
    #[derive(Clone, Debug)]
    pub struct Used {
        pub id: Id,
        pub person_id: PersonId,
        pub question: Question,
        pub team_id: Option<Id>,
    }
}

/// Every open use of these words.
pub async fn uses(r: &mut Reader, words_key: &str) -> Result<Vec<Used>> {
    r.all(
        "SELECT n.id, n.person_id, n.question,
                COALESCE(p.home_team_id, (SELECT MIN(m.team_id) FROM memberships m WHERE m.person_id = p.id)) AS team_id
         FROM welcome_named n JOIN persons p ON p.id = n.person_id
         WHERE n.words_key = $1 AND n.settled_at IS NULL ORDER BY n.id LIMIT 1000",
        &[&words_key],
    )
    .await
}

pub async fn settle(w: &mut Writer, id: Id, now: Instant) -> Result<()> {
    w.run("UPDATE welcome_named SET settled_at = $2 WHERE id = $1", &[&id, &now]).await?;
    Ok(())
}
