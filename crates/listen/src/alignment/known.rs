//! What is held about somebody who planned or looks after a step, and what is erased of it.

use db::{View, record};
use kernel::Instant;
use map::RelationshipId;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use people::privacy::Erasing;
use serde_json::{Value, json};

pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "alignment",
        tables: &["alignment_steps"],
        count: "SELECT COUNT(*) FROM alignment_steps WHERE owner_id = ? OR planned_by = ? OR ended_by = ?",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Row {
        pub relationship_id: RelationshipId,
        pub value: String,
        pub due_on: String,
        pub state: String,
        pub planned_at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT relationship_id, value, due_on, state, planned_at FROM alignment_steps
             WHERE owner_id = $1 OR planned_by = $1 OR ended_by = $1 ORDER BY id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| {
        json!({"relationship": row.relationship_id, "value": row.value, "due_on": row.due_on, "state": row.state,
               "planned_at": row.planned_at})
    };
    Ok(rows.into_iter().map(show).collect())
}

/// What was planned over a relationship with the person at an end is about them; what teams planned stays theirs.
pub fn erasing() -> Vec<Erasing> {
    vec![Erasing {
        table: "alignment_steps",
        sql: "UPDATE alignment_steps SET version = version + 1, strategy = NULL, outcome = NULL
              WHERE relationship_id IN (SELECT r.id FROM relationships r
                  WHERE r.provider_kind = 'person' AND r.provider_id = $1
                     OR r.customer_kind = 'person' AND r.customer_id = $1)",
    }]
}
