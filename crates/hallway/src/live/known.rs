//! What live pages hold about a person, for "What Hallway knows about me": which requests they have open just now.

use db::{View, record};
use kernel::{Id, Instant};
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use people::privacy::Erasing;
use serde_json::{Value, json};

/// The kind of rows of this feature.
pub fn known_about_me() -> Vec<KnownAboutMe> {
    vec![KnownAboutMe {
        id: "request-readers",
        tables: &["request_readers"],
        count: "SELECT COUNT(*) FROM request_readers WHERE person_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }]
}

/// What live pages erase of a person who is erased.
pub fn erasing() -> Vec<Erasing> {
    vec![Erasing { table: "request_readers", sql: "DELETE FROM request_readers WHERE person_id = $1" }]
}

record! {
    struct Row {
        pub request_id: Id,
        pub until: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT request_id, until FROM request_readers WHERE person_id = $1 ORDER BY until DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    Ok(rows.into_iter().map(|row| json!({"request": row.request_id, "until": row.until})).collect())
}
