//! What people wrote on requests, and who follows them.

use db::{Reader, Result, Writer, record};
use kernel::Instant;
use people::PersonId;

use super::super::model::{RequestId, TextId, TextKind};

record! {
    /// Something written, with its author as people call them.
    #[derive(Clone, Debug)]
    pub struct Text {
        pub id: TextId,
        pub kind: TextKind,
        pub at: Instant,
        pub author_id: Option<PersonId>,
        pub body: String,
    }
}

pub async fn insert_text(
    w: &mut Writer,
    id: TextId,
    request: RequestId,
    kind: TextKind,
    author: Option<PersonId>,
    at: Instant,
    body: &str,
) -> Result<()> {
    w.run(
        "INSERT INTO request_texts (id, request_id, kind, author_id, at, body) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&id, &request, &kind, &author, &at, &body],
    )
    .await?;
    Ok(())
}

/// The newest texts of a request, oldest of them first, notes among them: who may read those, the events say.
pub async fn texts(r: &mut Reader, request: RequestId, limit: i64) -> Result<Vec<Text>> {
    let mut newest: Vec<Text> = r
        .all(
            "SELECT id, kind, at, author_id, body FROM request_texts
             WHERE request_id = $1 ORDER BY at DESC, id DESC LIMIT $2",
            &[&request, &limit],
        )
        .await?;
    newest.reverse();
    Ok(newest)
}

/// Lets somebody who works here follow a request; says whether they did not before.
pub async fn add_follower(
    w: &mut Writer,
    request: RequestId,
    person: PersonId,
    now: Instant,
) -> Result<bool> {
    let added = w
        .run(
            "INSERT INTO request_participants (request_id, person_id, since)
             SELECT CAST($1 AS BIGINT), id, CAST($3 AS BIGINT) FROM persons WHERE id = $2 AND kind = 'employee'
             ON CONFLICT (request_id, person_id) DO NOTHING",
            &[&request, &person, &now],
        )
        .await?;
    Ok(added == 1)
}
