//! What is held about somebody who wished for something to be different.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use crate::requests::model::RequestId;

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "complaints",
        tables: &["complaints"],
        count: "SELECT COUNT(*) FROM complaints c JOIN requests r ON r.id = c.request_id WHERE r.requester_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Complained {
        pub request_id: RequestId,
        pub team: String,
        pub about_lead: bool,
        pub opened_at: Instant,
    }
}

/// What I wished to be different. The words are among what I answered to services.
async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Complained> = view
        .all(
            "SELECT c.request_id, t.name AS team, c.about_lead, r.opened_at FROM requests r
             JOIN complaints c ON c.request_id = r.id JOIN teams t ON t.id = c.about_team_id
             WHERE r.requester_id = $1 ORDER BY r.opened_at DESC, r.id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Complained| json!({"request": row.request_id, "team": row.team, "about_lead": row.about_lead, "at": row.opened_at});
    Ok(rows.into_iter().map(show).collect())
}
