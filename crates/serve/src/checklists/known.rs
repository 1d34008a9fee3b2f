//! What is held about somebody who ticked steps.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use crate::requests::model::RequestId;

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "steps",
        tables: &["request_steps"],
        count: "SELECT COUNT(*) FROM request_steps WHERE done_by = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Ticked {
        pub request_id: RequestId,
        pub nth: i64,
        pub done_at: Instant,
    }
}

/// Steps of checklists that I ticked. Their words are the team's.
async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Ticked> = view
        .all(
            "SELECT request_id, nth, done_at FROM request_steps WHERE done_by = $1
             ORDER BY done_at DESC, request_id, nth LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Ticked| json!({"request": row.request_id, "step": row.nth, "at": row.done_at});
    Ok(rows.into_iter().map(show).collect())
}
