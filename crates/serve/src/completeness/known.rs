//! What is held about somebody who asked all leads, or did the part of a team.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "campaigns",
        tables: &["completion_campaigns", "completion_parts"],
        count: "SELECT (SELECT COUNT(*) FROM completion_campaigns WHERE started_by = ?)
                + (SELECT COUNT(*) FROM completion_parts WHERE done_by = ?)",
        rows: |view| Box::pin(rows(view)),
        page: Some("/relationships/completeness"),
    }
}

record! {
    struct InCampaign {
        pub what: String,
        pub about: String,
        pub at: Option<Instant>,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<InCampaign> = view
        .all(
            "SELECT 'started' AS what, words AS about, started_at AS at FROM completion_campaigns WHERE started_by = $1
             UNION ALL
             SELECT 'done' AS what, t.name AS about, p.done_at AS at FROM completion_parts p
             JOIN teams t ON t.id = p.team_id WHERE p.done_by = $1 LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: InCampaign| json!({"what": row.what, "about": row.about, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}
