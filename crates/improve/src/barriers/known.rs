//! What is held about somebody who named a barrier, builds a bridge or moved one on.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::model::BarrierId;

/// What I named, build and said.
pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "barriers",
        tables: &["barriers", "barrier_steps"],
        count: "SELECT COUNT(*) FROM (SELECT b.id FROM barriers b WHERE b.named_by = ?
                    UNION ALL SELECT b.id FROM barriers b WHERE b.builder_id = ?
                    UNION ALL SELECT s.id FROM barrier_steps s WHERE s.by_id = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: Some("/barriers"),
    }
}

record! {
    struct Row {
        pub barrier_id: BarrierId,
        pub did: String,
        pub at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.barrier_id, o.did, o.at FROM (
                 SELECT b.id AS barrier_id, 'named' AS did, b.named_at AS at FROM barriers b WHERE b.named_by = $1
                 UNION ALL SELECT b.id, 'builds', b.named_at FROM barriers b WHERE b.builder_id = $1
                 UNION ALL SELECT s.barrier_id, s.deed, s.at FROM barrier_steps s WHERE s.by_id = $1) AS o
             ORDER BY o.at DESC, o.barrier_id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"barrier": row.barrier_id, "did": row.did, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}
