//! What is held about somebody who proposed, looks after, or works on an improvement.

use db::{View, record};
use kernel::Instant;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::model::ImprovementId;

/// What I proposed, look after, said and did. What was said stands with the side for which it was said.
pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "improvements",
        tables: &[
            "improvements",
            "improvement_causes",
            "improvement_steps",
            "improvement_thoughts",
            "improvement_asks",
        ],
        count: "SELECT COUNT(*) FROM (SELECT i.id FROM improvements i WHERE i.proposed_by = ?
                    UNION ALL SELECT i.id FROM improvements i WHERE i.provider_owner_id = ?
                    UNION ALL SELECT i.id FROM improvements i WHERE i.customer_owner_id = ?
                    UNION ALL SELECT c.id FROM improvement_causes c WHERE c.by_id = ?
                    UNION ALL SELECT s.id FROM improvement_steps s WHERE s.who_id = ?
                    UNION ALL SELECT t.improvement_id FROM improvement_thoughts t WHERE t.by_id = ?
                    UNION ALL SELECT k.id FROM improvement_asks k WHERE k.answered_by = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: Some("/improve"),
    }
}

record! {
    struct Row {
        pub improvement_id: Option<ImprovementId>,
        pub did: String,
        pub at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.improvement_id, o.did, o.at FROM (
                 SELECT i.id AS improvement_id, 'proposed' AS did, i.proposed_at AS at FROM improvements i
                 WHERE i.proposed_by = $1
                 UNION ALL SELECT i.id, 'looks_after', i.proposed_at FROM improvements i WHERE i.provider_owner_id = $1
                 UNION ALL SELECT i.id, 'looks_after', i.proposed_at FROM improvements i WHERE i.customer_owner_id = $1
                 UNION ALL SELECT c.improvement_id, 'said_a_cause', c.at FROM improvement_causes c WHERE c.by_id = $1
                 UNION ALL SELECT s.improvement_id, 'does_a_step', s.at FROM improvement_steps s WHERE s.who_id = $1
                 UNION ALL SELECT t.improvement_id, 'said_what_it_did', t.at FROM improvement_thoughts t WHERE t.by_id = $1
                 UNION ALL SELECT k.improvement_id, 'answered_an_ask', k.answered_at FROM improvement_asks k
                 WHERE k.answered_by = $1 AND k.answered_at IS NOT NULL) AS o
             ORDER BY o.at DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"improvement": row.improvement_id, "did": row.did, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}
