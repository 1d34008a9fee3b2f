//! What is held about somebody who wrote a playbook.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use crate::ServiceId;

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "playbooks",
        tables: &["service_playbooks"],
        count: "SELECT COUNT(*) FROM service_playbooks WHERE written_by = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Row {
        pub service_id: ServiceId,
        pub version: i64,
        pub written_at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT service_id, version, written_at FROM service_playbooks WHERE written_by = $1
             ORDER BY written_at DESC, service_id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show =
        |row: Row| json!({"service": row.service_id, "version": row.version, "written_at": row.written_at});
    Ok(rows.into_iter().map(show).collect())
}
