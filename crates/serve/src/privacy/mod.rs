//! How long the words of requests are kept, and what is erased here of a person who is erased.
//!
//! A request that ended long ago loses its words and files; its number, its times and who had it stay, so that figures and
//! histories stay true. A hold on it, or on one of those who asked, keeps them.

mod store;
#[cfg(test)]
mod tests;

use db::Act;
use kernel::{Failure, Instant};
use people::privacy::{Days, Erasing, Retention, Swept};
use web::Words;

pub use store::{by_reference, reference_seen};

/// So many requests in one act.
const BATCH: i64 = 50;

/// The rules for data of this crate.
pub fn retention() -> Vec<Retention> {
    vec![
        Retention {
            id: "requests",
            known: &["asked", "words", "answers", "files"],
            days: Days { usual: 5 * 365, least: 180, most: 10 * 365 },
            sweep: |a, before| Box::pin(erase_words(a, before)),
        },
        Retention {
            id: "uploads",
            known: &[],
            days: Days::fixed(1),
            sweep: |a, before| Box::pin(crate::files::sweep(a, before)),
        },
    ]
}

/// Erases the words of requests that ended before this instant.
async fn erase_words(a: &mut Act, before: Instant) -> Result<Swept, Failure> {
    let old = store::ended_before(a, before, BATCH).await?;
    if old.is_empty() {
        return Ok(Swept::default());
    }
    let language: String = a.one("SELECT language FROM organisation WHERE id = 1", &[]).await?;
    let word = Words::of(&language).s("erased-words");
    for request in &old {
        store::erase(a, request.id, &word).await?;
    }
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let told = old.iter().filter(|request| !request.is_secret).count();
    Ok(Swept { erased: count(old.len()), told: count(told) })
}

const fn of(table: &'static str, sql: &'static str) -> Erasing {
    Erasing { table, sql }
}

/// What this crate erases of a person. What they wrote stays with the request, under the name of nobody, until the words
/// of the request go.
pub fn erasing() -> Vec<Erasing> {
    vec![
        of("saved_views", "DELETE FROM saved_views WHERE person_id = $1"),
        of(
            "recurring_requests",
            "DELETE FROM recurring_requests WHERE person_id = $1 OR requested_for_id = $1",
        ),
        of("request_participants", "DELETE FROM request_participants WHERE person_id = $1"),
        of("rating_invitations", "DELETE FROM rating_invitations WHERE person_id = $1"),
        of("log_links", "DELETE FROM log_links WHERE kind = 'person' AND subject_id = $1"),
        of(
            "file_parts",
            "DELETE FROM file_parts WHERE file_id IN
                 (SELECT f.id FROM files f WHERE f.owner_id = $1 AND f.request_id IS NULL)",
        ),
        of("files", "DELETE FROM files WHERE owner_id = $1 AND request_id IS NULL"),
    ]
}
