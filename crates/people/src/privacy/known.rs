//! What rules, holds and erasures hold about a person, for "What Hallway knows about me".

use db::{View, record};
use kernel::Instant;
use serde_json::{Value, json};

use crate::entrance::KnownAboutMe;
use crate::entrance::about_me::MOST;

pub(crate) fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "privacy",
        tables: &["retention_rules", "holds", "erasures"],
        count: "SELECT (SELECT COUNT(*) FROM erasures WHERE person_id = ? OR asked_by = ? OR allowed_by = ?)
                + (SELECT COUNT(*) FROM holds WHERE person_id = ? OR set_by = ? OR ended_by = ?)
                + (SELECT COUNT(*) FROM retention_rules WHERE set_by = ? OR wanted_by = ? OR allowed_by = ?)",
        rows: |view| Box::pin(rows(view)),
        page: Some("/privacy"),
    }
}

record! {
    struct Row {
        pub what: String,
        pub of_me: bool,
        pub at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub reason: Option<String>,
    }
}

/// A hold on oneself with its reason; of what one did to others, that one did it.
async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT 'erasure' AS what, (CASE WHEN e.person_id = $1 THEN TRUE ELSE FALSE END) AS of_me,
                    COALESCE(e.wished_at, e.asked_at) AS at, e.erased_at AS ended_at, CAST(NULL AS TEXT) AS reason
             FROM erasures e WHERE e.person_id = $1 OR e.asked_by = $1 OR e.allowed_by = $1
             UNION ALL
             SELECT 'hold', (CASE WHEN COALESCE(h.person_id, 0) = $1 THEN TRUE ELSE FALSE END), h.set_at, h.ended_at, h.reason
             FROM holds h WHERE h.person_id = $1 OR h.set_by = $1 OR h.ended_by = $1
             UNION ALL
             SELECT 'rule ' || c.rule, FALSE, COALESCE(c.wanted_at, c.set_at), CAST(NULL AS BIGINT), c.reason
             FROM retention_rules c WHERE c.set_by = $1 OR c.wanted_by = $1 OR c.allowed_by = $1
             LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"what": row.what, "of_me": row.of_me, "at": row.at, "ended_at": row.ended_at, "reason": row.reason});
    Ok(rows.into_iter().map(show).collect())
}
