//! What is held about somebody who dismissed a suggestion.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "dismissals",
        tables: &["suggestion_dismissals"],
        count: "SELECT COUNT(*) FROM suggestion_dismissals WHERE dismissed_by = ?",
        rows: |view| Box::pin(rows(view)),
        page: Some("/relationships/suggestions?dismissed=1"),
    }
}

record! {
    struct Dismissed {
        pub one: String,
        pub other: String,
        pub reason: String,
        pub at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Dismissed> = view
        .all(
            "SELECT l.name AS one, h.name AS other, d.reason, d.at FROM suggestion_dismissals d
             JOIN teams l ON l.id = d.low_id JOIN teams h ON h.id = d.high_id
             WHERE d.dismissed_by = $1 ORDER BY d.at DESC, d.low_id, d.high_id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Dismissed| json!({"teams": [row.one, row.other], "reason": row.reason, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}
