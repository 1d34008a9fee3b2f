//! What is held about somebody who declared a known problem, or said "me too".

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "problems",
        tables: &["known_problems", "problem_requests", "problem_words"],
        count: "SELECT (SELECT COUNT(*) FROM known_problems WHERE declared_by = ?)
                + (SELECT COUNT(*) FROM problem_requests l JOIN requests r ON r.id = l.request_id
                   WHERE r.requester_id = ?)",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct OfProblem {
        pub what: String,
        pub title: String,
        pub at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<OfProblem> = view
        .all(
            "SELECT 'declared' AS what, title, declared_at AS at FROM known_problems WHERE declared_by = $1
             UNION ALL
             SELECT 'me_too' AS what, k.title, r.opened_at AS at FROM problem_requests l
             JOIN requests r ON r.id = l.request_id JOIN known_problems k ON k.id = l.problem_id
             WHERE r.requester_id = $1 LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: OfProblem| json!({"what": row.what, "title": row.title, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}
