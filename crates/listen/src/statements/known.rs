//! What is held about somebody who speaks for a side, and what is erased of it.

use db::{View, record};
use kernel::Instant;
use map::RelationshipId;
use map::relationships::Side;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use people::privacy::Erasing;
use serde_json::{Value, json};

/// What I drafted, signed, and said of what others signed. What was said stands with the side for which it was said.
pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "statements",
        tables: &["statements", "statement_versions", "statement_entries", "statement_answers"],
        count: "SELECT COUNT(*) FROM (SELECT s.id FROM statements s WHERE s.drafted_by = ?
                    UNION ALL SELECT v.id FROM statement_versions v WHERE v.signed_by = ?
                    UNION ALL SELECT a.id FROM statement_answers a WHERE a.answered_by = ? OR a.replied_by = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: Some("/listen"),
    }
}

record! {
    struct Row {
        pub relationship_id: RelationshipId,
        pub side: Side,
        pub number: Option<i64>,
        pub drafted_at: Option<Instant>,
        pub signed_at: Option<Instant>,
        pub answered_at: Option<Instant>,
        pub replied_at: Option<Instant>,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.relationship_id, o.side, o.number, o.drafted_at, o.signed_at, o.answered_at, o.replied_at FROM (
                 SELECT s.id, s.relationship_id, s.side, CAST(NULL AS BIGINT) AS number, s.drafted_at,
                        CAST(NULL AS BIGINT) AS signed_at, CAST(NULL AS BIGINT) AS answered_at,
                        CAST(NULL AS BIGINT) AS replied_at
                 FROM statements s WHERE s.drafted_by = $1
                 UNION ALL
                 SELECT v.id, s.relationship_id, s.side, v.number, CAST(NULL AS BIGINT), v.signed_at,
                        CAST(NULL AS BIGINT), CAST(NULL AS BIGINT)
                 FROM statement_versions v JOIN statements s ON s.id = v.statement_id WHERE v.signed_by = $1
                 UNION ALL
                 SELECT a.id, s.relationship_id, s.side, v.number, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
                        CASE WHEN a.answered_by = $1 THEN a.answered_at END,
                        CASE WHEN a.replied_by = $1 THEN a.replied_at END
                 FROM statement_answers a JOIN statement_versions v ON v.id = a.version_id
                 JOIN statements s ON s.id = v.statement_id
                 WHERE a.answered_by = $1 OR a.replied_by = $1) AS o
             ORDER BY o.id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| {
        json!({"relationship": row.relationship_id, "statement_of": row.side, "number": row.number,
               "drafted_at": row.drafted_at, "signed_at": row.signed_at, "answered_at": row.answered_at,
               "replied_at": row.replied_at})
    };
    Ok(rows.into_iter().map(show).collect())
}

/// What was said over a relationship with the person at an end, by both: it is about them. What was said for a team stays
/// the team's.
pub fn erasing() -> Vec<Erasing> {
    vec![
        Erasing {
            table: "statement_entries",
            sql: "DELETE FROM statement_entries WHERE version_id IN
                      (SELECT v.id FROM statement_versions v JOIN statements s ON s.id = v.statement_id
                       JOIN relationships r ON r.id = s.relationship_id
                       WHERE r.provider_kind = 'person' AND r.provider_id = $1
                          OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "statement_answers",
            sql: "UPDATE statement_answers SET words = NULL, reply = NULL WHERE version_id IN
                      (SELECT v.id FROM statement_versions v JOIN statements s ON s.id = v.statement_id
                       JOIN relationships r ON r.id = s.relationship_id
                       WHERE r.provider_kind = 'person' AND r.provider_id = $1
                          OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
        Erasing {
            table: "statements",
            sql:
                "UPDATE statements SET version = version + 1, draft_version = draft_version + 1, draft = NULL,
                      drafted_by = NULL, drafted_at = NULL
                  WHERE relationship_id IN (SELECT r.id FROM relationships r
                      WHERE r.provider_kind = 'person' AND r.provider_id = $1
                         OR r.customer_kind = 'person' AND r.customer_id = $1)",
        },
    ]
}
