//! What is held about somebody who had, supports, joined in or answered an idea.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::model::IdeaId;

/// My ideas, named or not, those that I support or joined in, and what I answered for a team.
pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "ideas",
        tables: &["ideas", "idea_steps", "idea_supports", "idea_joined"],
        count: "SELECT COUNT(*) FROM (SELECT i.id FROM ideas i WHERE i.proposed_by = ?
                    UNION ALL SELECT s.id FROM idea_steps s WHERE s.by_id = ?
                    UNION ALL SELECT u.idea_id FROM idea_supports u WHERE u.person_id = ?
                    UNION ALL SELECT j.idea_id FROM idea_joined j WHERE j.person_id = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: Some("/ideas"),
    }
}

record! {
    struct Row {
        pub idea_id: IdeaId,
        pub did: String,
        pub at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.idea_id, o.did, o.at FROM (
                 SELECT i.id AS idea_id, 'proposed' AS did, i.proposed_at AS at FROM ideas i WHERE i.proposed_by = $1
                 UNION ALL SELECT s.idea_id, s.answer, s.at FROM idea_steps s WHERE s.by_id = $1
                 UNION ALL SELECT u.idea_id, 'supported', u.at FROM idea_supports u WHERE u.person_id = $1
                 UNION ALL SELECT j.idea_id, 'joined', j.at FROM idea_joined j WHERE j.person_id = $1) AS o
             ORDER BY o.at DESC, o.idea_id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"idea": row.idea_id, "did": row.did, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}
