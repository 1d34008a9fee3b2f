//! What is held about somebody who sent files along.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::FileId;
use crate::requests::model::RequestId;

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "files",
        tables: &["files", "file_parts"],
        count: "SELECT COUNT(*) FROM files WHERE owner_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Brought {
        pub id: FileId,
        pub request_id: Option<RequestId>,
        pub name: String,
        pub size: i64,
        pub created_at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Brought> = view
        .all(
            "SELECT id, request_id, name, size, created_at FROM files WHERE owner_id = $1
             ORDER BY created_at DESC, id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Brought| json!({"file": row.id, "request": row.request_id, "name": row.name, "size": row.size, "at": row.created_at});
    Ok(rows.into_iter().map(show).collect())
}
