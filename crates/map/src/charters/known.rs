//! What is held about somebody who signed the charter of a team.

use db::{View, record};
use kernel::Instant;
use people::TeamId;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "charters",
        tables: &["charters"],
        count: "SELECT COUNT(*) FROM charters WHERE signed_by = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Row {
        pub team_id: TeamId,
        pub team: String,
        pub version: i64,
        pub signed_at: Instant,
    }
}

/// The versions that I signed.
async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT c.team_id, t.name AS team, c.version, c.signed_at FROM charters c JOIN teams t ON t.id = c.team_id
             WHERE c.signed_by = $1 ORDER BY c.signed_at DESC, c.team_id LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"team": row.team_id, "name": row.team, "version": row.version, "signed_at": row.signed_at});
    Ok(rows.into_iter().map(show).collect())
}
