//! What is held about somebody who linked requests.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::{LinkId, LinkKind};

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "request-links",
        tables: &["request_links"],
        count: "SELECT COUNT(*) FROM request_links WHERE linked_by = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Linked {
        pub id: LinkId,
        pub kind: LinkKind,
        pub at: Instant,
        pub ended_at: Option<Instant>,
    }
}

/// That one linked requests. Which, is told on them to those who see both.
async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Linked> = view
        .all(
            "SELECT id, kind, at, ended_at FROM request_links WHERE linked_by = $1 ORDER BY at DESC, id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show =
        |row: Linked| json!({"link": row.id, "kind": row.kind, "at": row.at, "ended_at": row.ended_at});
    Ok(rows.into_iter().map(show).collect())
}
