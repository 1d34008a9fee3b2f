//! What is held about a person of the first days.

use std::collections::BTreeMap;

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::model::Question;
use crate::RelationshipId;

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "welcome",
        tables: &["welcome_answers", "welcome_named"],
        count: "SELECT COUNT(*) FROM welcome_answers WHERE person_id = ?",
        rows: |view| Box::pin(answers(view)),
        page: Some("/welcome/answers"),
    }
}

record! {
    struct Row {
        pub question: Question,
        pub at: Instant,
        pub words: Option<String>,
        pub relationship_id: Option<RelationshipId>,
    }
}

/// Each question with whom this person named.
async fn answers(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT a.question, a.at, n.words, n.relationship_id
             FROM welcome_answers a
             LEFT JOIN welcome_named n ON n.person_id = a.person_id AND n.question = a.question
             WHERE a.person_id = $1 ORDER BY a.question, n.id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let mut told: BTreeMap<Question, (Instant, Vec<String>, Vec<RelationshipId>)> = BTreeMap::new();
    for row in rows {
        let (_, words, lines) = told.entry(row.question).or_insert((row.at, Vec::new(), Vec::new()));
        words.extend(row.words);
        lines.extend(row.relationship_id);
    }
    let show = |(question, (at, words, lines))| json!({"question": question, "answered_at": at, "words": words, "relationships": lines});
    Ok(told.into_iter().map(show).collect())
}
