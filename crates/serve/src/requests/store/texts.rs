//! What people wrote on requests, and who follows them.

use db::{Reader, Result, Select, Writer, record};
use kernel::Instant;
use people::PersonId;

use super::super::model::{Part, RequestId, TextId, TextKind};

record! {
    /// Something written, with its author as people call them.
    #[derive(Clone, Debug)]
    pub struct Text {
        pub id: TextId,
        pub request_id: RequestId,
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
            "SELECT id, request_id, kind, at, author_id, body FROM request_texts
             WHERE request_id = $1 ORDER BY at DESC, id DESC LIMIT $2",
            &[&request, &limit],
        )
        .await?;
    newest.reverse();
    Ok(newest)
}

/// The same, with those of the requests that go on as this one.
pub async fn texts_with_merged(r: &mut Reader, request: RequestId, limit: i64) -> Result<Vec<Text>> {
    let mut newest: Vec<Text> = r
        .all(
            "SELECT id, request_id, kind, at, author_id, body FROM request_texts WHERE request_id IN
                 (SELECT CAST($1 AS BIGINT) UNION ALL SELECT m.id FROM requests m WHERE m.merged_into_id = $1)
             ORDER BY at DESC, id DESC LIMIT $2",
            &[&request, &limit],
        )
        .await?;
    newest.reverse();
    Ok(newest)
}

/// Lets somebody who works here follow a request; says whether they did not before, or otherwise.
pub async fn add_follower(
    w: &mut Writer,
    request: RequestId,
    person: PersonId,
    part: Part,
    now: Instant,
) -> Result<bool> {
    let added = w
        .run(
            "INSERT INTO request_participants (request_id, person_id, part, since)
             SELECT CAST($1 AS BIGINT), id, CAST($4 AS TEXT), CAST($3 AS BIGINT) FROM persons
             WHERE id = $2 AND kind = 'employee'
             ON CONFLICT (request_id, person_id) DO UPDATE SET part = excluded.part, brought_by = NULL
                 WHERE request_participants.part <> excluded.part",
            &[&request, &person, &now, &part],
        )
        .await?;
    Ok(added == 1)
}

record! {
    /// Somebody who may read what is said, by the name people use.
    #[derive(Clone, Debug)]
    pub struct MayRead {
        pub id: PersonId,
        pub name: String,
    }
}

/// Everybody who may read the conversation of a request, or its internal notes.
pub async fn readers(r: &mut Reader, request: RequestId, is_note: bool) -> Result<Vec<MayRead>> {
    let select = Select::new(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name FROM requests r CROSS JOIN persons p WHERE",
    )
    .with("r.id = ? AND p.deactivated_at IS NULL AND (p.id IN", &[&request])
    .then(
        "(SELECT k.person_id FROM memberships k WHERE k.team_id = r.team_id AND r.confidentiality <> 'confidential')
         OR p.id IN (SELECT m.person_id FROM audience_members m
             WHERE m.audience = r.audience AND r.confidentiality = 'confidential')",
    );
    let select = match is_note {
        true => select,
        false => select.then(
            "OR p.id IN (r.requester_id, r.requested_for_id, r.opened_by_id)
             OR p.id IN (SELECT f.person_id FROM request_participants f WHERE f.request_id = r.id)",
        ),
    };
    r.select(select.then(") ORDER BY name, p.id LIMIT 500")).await
}

/// Ends that somebody follows a request; says whether they did.
pub async fn remove_follower(w: &mut Writer, request: RequestId, person: PersonId) -> Result<bool> {
    let removed = w
        .run(
            "DELETE FROM request_participants WHERE request_id = $1 AND person_id = $2",
            &[&request, &person],
        )
        .await?;
    Ok(removed == 1)
}
