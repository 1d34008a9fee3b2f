//! What is held about somebody who was asked how it was.

use db::{View, record};
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use crate::requests::model::RequestId;

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "how-it-was",
        tables: &["rating_invitations"],
        count: "SELECT COUNT(*) FROM rating_invitations WHERE person_id = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct AskedHow {
        pub team: String,
        pub request_id: RequestId,
        pub round_id: i64,
    }
}

/// That one was asked. What one answered is linked to nobody, and so cannot be told here either.
async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<AskedHow> = view
        .all(
            "SELECT t.name AS team, i.request_id, i.round_id FROM rating_invitations i JOIN teams t ON t.id = i.team_id
             WHERE i.person_id = $1 ORDER BY i.round_id DESC, t.name_key LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let month = |round: i64| people::attention::first_day(round).strftime("%Y-%m").to_string();
    let show =
        |row: AskedHow| json!({"team": row.team, "request": row.request_id, "round": month(row.round_id)});
    Ok(rows.into_iter().map(show).collect())
}
