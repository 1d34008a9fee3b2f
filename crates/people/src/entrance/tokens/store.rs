//! The table of API tokens.

use db::{Act, Reader, Result, record};
use kernel::{Id, Instant};

use crate::PersonId;
use crate::model::TokenScope;

record! {
    /// A token as its owner sees it.
    pub struct Token {
        pub id: Id,
        pub name: String,
        pub scope: TokenScope,
        pub created_at: Instant,
        pub revoked_at: Option<Instant>,
    }
}

pub async fn insert(a: &mut Act, hash: &str, person: PersonId, name: &str, scope: TokenScope) -> Result<Id> {
    let (id, now) = (Id(a.id()), a.now);
    a.run(
        "INSERT INTO api_tokens (token_hash, id, person_id, name, scope, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[&hash, &id, &person, &name, &scope, &now],
    )
    .await?;
    Ok(id)
}

/// The tokens of this person that work, newest first.
pub async fn list_of(r: &mut Reader, person: PersonId) -> Result<Vec<Token>> {
    r.all(
        "SELECT id, name, scope, created_at, revoked_at FROM api_tokens
         WHERE person_id = $1 AND revoked_at IS NULL ORDER BY id DESC LIMIT 200",
        &[&person],
    )
    .await
}

/// Those that do not work any more too.
pub async fn list_all_of(r: &mut Reader, person: PersonId) -> Result<Vec<Token>> {
    r.all(
        "SELECT id, name, scope, created_at, revoked_at FROM api_tokens
         WHERE person_id = $1 ORDER BY id DESC LIMIT 1000",
        &[&person],
    )
    .await
}

pub async fn count_working(r: &mut Reader, person: PersonId) -> Result<i64> {
    r.one("SELECT COUNT(*) AS n FROM api_tokens WHERE person_id = $1 AND revoked_at IS NULL", &[&person])
        .await
}

pub async fn revoke(a: &mut Act, person: PersonId, id: Id) -> Result<bool> {
    let now = a.now;
    let revoked = a
        .run(
            "UPDATE api_tokens SET revoked_at = $1 WHERE id = $2 AND person_id = $3 AND revoked_at IS NULL",
            &[&now, &id, &person],
        )
        .await?;
    Ok(revoked == 1)
}

/// Revokes all that work, and says which.
pub async fn revoke_all(a: &mut Act, person: PersonId) -> Result<Vec<Id>> {
    let now = a.now;
    a.all(
        "UPDATE api_tokens SET revoked_at = $1 WHERE person_id = $2 AND revoked_at IS NULL RETURNING id",
        &[&now, &person],
    )
    .await
}

/// The person of this address, if they may come in.
pub async fn find_person(r: &mut Reader, email_key: &str) -> Result<Option<Id>> {
    r.maybe("SELECT id FROM persons WHERE email_key = $1 AND deactivated_at IS NULL", &[&email_key]).await
}
