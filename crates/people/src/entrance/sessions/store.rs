//! The table of sessions.

use db::{Act, Reader, Result, Select, record};
use kernel::{Id, Instant};

use crate::PersonId;
use crate::session::IDLE_SECONDS;

record! {
    /// A session that is open, as its owner sees it.
    pub struct OpenSession {
        pub id: Id,
        pub browser: String,
        pub created_at: Instant,
        pub seen_at: Instant,
    }
}

pub async fn insert(
    a: &mut Act,
    token_hash: &str,
    person: PersonId,
    expires_at: Instant,
    browser: &str,
) -> Result<()> {
    let (id, now) = (a.id(), a.now);
    a.run(
        "INSERT INTO sessions (token_hash, id, person_id, created_at, seen_at, expires_at, browser)
         VALUES ($1, $2, $3, $4, $4, $5, $6)",
        &[&token_hash, &id, &person, &now, &expires_at, &browser],
    )
    .await?;
    Ok(())
}

/// The open sessions of this person, last used first.
pub async fn list_of(r: &mut Reader, person: PersonId, now: Instant) -> Result<Vec<OpenSession>> {
    let idle_since = now.plus_seconds(-IDLE_SECONDS);
    r.all(
        "SELECT id, browser, created_at, seen_at FROM sessions
         WHERE person_id = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, id DESC LIMIT 100",
        &[&person, &now, &idle_since],
    )
    .await
}

/// Which of these sessions are open still, of persons who are here.
pub async fn still_open(r: &mut Reader, sessions: &[Id], now: Instant) -> Result<Vec<Id>> {
    let idle_since = now.plus_seconds(-IDLE_SECONDS);
    r.select(
        Select::new("SELECT s.id FROM sessions s JOIN persons p ON p.id = s.person_id WHERE s.id IN")
            .list(sessions)
            .with(
                "AND s.expires_at > ? AND s.seen_at > ? AND p.deactivated_at IS NULL",
                &[&now, &idle_since],
            ),
    )
    .await
}

/// Ends the session of this cookie, whoever's it is.
pub async fn end_of_cookie(a: &mut Act, token_hash: &str) -> Result<()> {
    a.run("DELETE FROM sessions WHERE token_hash = $1", &[&token_hash]).await?;
    Ok(())
}

pub async fn end_one(a: &mut Act, person: PersonId, id: Id) -> Result<u64> {
    a.run("DELETE FROM sessions WHERE id = $1 AND person_id = $2", &[&id, &person]).await
}

pub async fn end_all_but(a: &mut Act, person: PersonId, keep: Id) -> Result<u64> {
    a.run("DELETE FROM sessions WHERE person_id = $1 AND id <> $2", &[&person, &keep]).await
}

pub async fn drop_expired(a: &mut Act) -> Result<u64> {
    let (now, idle_since) = (a.now, a.now.plus_seconds(-IDLE_SECONDS));
    a.run("DELETE FROM sessions WHERE expires_at <= $1 OR seen_at <= $2", &[&now, &idle_since]).await
}
