//! Reading for the overview, beside what the map reads: people and words in one statement.

use db::{Reader, Result, record};
use kernel::{Id, Instant};

kernel::words! {
    /// What a row tells of.
    pub enum What { Person = "person", Words = "words" }
}

record! {
    struct Row {
        pub what: What,
        pub id: Option<Id>,
        pub name: String,
        pub is_first: bool,
        pub is_invited: bool,
        pub n: i64,
    }
}

/// Somebody who works here.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: Id,
    pub name: String,
    pub came_in: bool,
    /// By a link that was not used yet.
    pub is_invited: bool,
    /// How many of the three questions they have answered.
    pub answers: i64,
}

/// Words for which nobody was known and that wait to be settled.
#[derive(Clone, Debug)]
pub struct Words {
    /// As somebody wrote them.
    pub words: String,
    /// Somebody outside is meant, as far as the question tells.
    pub is_outside: bool,
    /// How many people wrote them.
    pub people: i64,
}

/// Everybody who works here by name, and all open words.
pub async fn people_and_words(r: &mut Reader, now: Instant) -> Result<(Vec<Person>, Vec<Words>)> {
    let rows: Vec<Row> = r
        .all(
            "SELECT what, id, name, is_first, is_invited, n FROM (
                SELECT 'person' AS what, p.id, COALESCE(p.preferred_name, p.name) AS name,
                       (CASE WHEN EXISTS (SELECT 1 FROM passwords w WHERE w.person_id = p.id) THEN TRUE ELSE FALSE END)
                           AS is_first,
                       (CASE WHEN EXISTS (SELECT 1 FROM links l WHERE l.person_id = p.id AND l.purpose = 'invitation'
                                          AND l.ended_at IS NULL AND l.expires_at > $1) THEN TRUE ELSE FALSE END)
                           AS is_invited,
                       (SELECT COUNT(*) FROM welcome_answers a WHERE a.person_id = p.id) AS n,
                       1 AS rank, p.name_key AS sorted
                FROM persons p WHERE p.kind = 'employee' AND p.deactivated_at IS NULL
                UNION ALL
                SELECT 'words', CAST(NULL AS BIGINT), MIN(o.words),
                       (CASE WHEN MAX(CASE WHEN o.question = 'outside' THEN 1 ELSE 0 END) = 1 THEN TRUE ELSE FALSE END),
                       FALSE, COUNT(DISTINCT o.person_id), 0, o.words_key
                FROM welcome_named o WHERE o.words_key IS NOT NULL AND o.settled_at IS NULL GROUP BY o.words_key
             ) AS told ORDER BY rank, sorted, id NULLS FIRST LIMIT 2000",
            &[&now],
        )
        .await?;
    let (mut people, mut words) = (Vec::new(), Vec::new());
    for Row { what, id, name, is_first, is_invited, n } in rows {
        match (what, id) {
            (What::Person, Some(id)) => {
                people.push(Person { id, name, came_in: is_first, is_invited, answers: n });
            }
            _ => words.push(Words { words: name, is_outside: is_first, people: n }),
        }
    }
    Ok((people, words))
}
