//! What is held about somebody whose calendar program reads by a link.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "calendar-links",
        tables: &["calendar_links"],
        count: "SELECT COUNT(*) FROM calendar_links WHERE person_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: Some("/agreements/calendar"),
    }
}

record! {
    struct Row {
        pub made_at: Instant,
        pub withdrawn_at: Option<Instant>,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT made_at, withdrawn_at FROM calendar_links WHERE person_id = $1 ORDER BY id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| json!({"made_at": row.made_at, "withdrawn_at": row.withdrawn_at}))
        .collect())
}
