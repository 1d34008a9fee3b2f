//! What is held about somebody who planned, ended or wrote in reviews, or is invited to them.

use db::{View, record};
use kernel::Instant;
use map::RelationshipId;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::model::ReviewId;

/// The reviews that I planned, ended, am invited to or wrote in, and what was decided that I do.
pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "reviews",
        tables: &["reviews", "review_invited", "review_entries"],
        count: "SELECT COUNT(*) FROM (SELECT v.id FROM reviews v WHERE v.planned_by = ?
                    UNION ALL SELECT v.id FROM reviews v WHERE v.ended_by = ?
                    UNION ALL SELECT i.review_id FROM review_invited i WHERE i.person_id = ?
                    UNION ALL SELECT e.id FROM review_entries e WHERE e.written_by = ?
                    UNION ALL SELECT e.id FROM review_entries e WHERE e.changed_by = ?
                    UNION ALL SELECT e.id FROM review_entries e WHERE e.who_id = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: Some("/reviews"),
    }
}

record! {
    struct Row {
        pub review_id: ReviewId,
        pub relationship_id: RelationshipId,
        pub deed: String,
        pub at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.review_id, v.relationship_id, o.deed, o.at FROM (
                 SELECT v.id AS review_id, 'planned' AS deed, v.planned_at AS at FROM reviews v WHERE v.planned_by = $1
                 UNION ALL SELECT v.id, 'ended', v.ended_at FROM reviews v WHERE v.ended_by = $1
                 UNION ALL SELECT i.review_id, 'invited', x.planned_at FROM review_invited i
                     JOIN reviews x ON x.id = i.review_id WHERE i.person_id = $1
                 UNION ALL SELECT e.review_id, 'wrote', e.written_at FROM review_entries e WHERE e.written_by = $1
                 UNION ALL SELECT e.review_id, 'changed', e.changed_at FROM review_entries e WHERE e.changed_by = $1
                 UNION ALL SELECT e.review_id, 'does', e.written_at FROM review_entries e WHERE e.who_id = $1) AS o
             JOIN reviews v ON v.id = o.review_id ORDER BY o.at DESC, o.review_id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"review": row.review_id, "relationship": row.relationship_id, "did": row.deed, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}
