//! What is held about somebody who raised or answered something.

use db::{View, record};
use kernel::Instant;
use map::RelationshipId;
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use super::model::NeedId;

/// What I raised, and what I said over needs. What was said stands with the side for which it was said.
pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "needs",
        tables: &["needs", "need_steps"],
        count: "SELECT COUNT(*) FROM (SELECT n.id FROM needs n WHERE n.raised_by = ?
                    UNION ALL SELECT s.id FROM need_steps s WHERE s.by_id = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: Some("/needs"),
    }
}

record! {
    struct Row {
        pub need_id: NeedId,
        pub relationship_id: RelationshipId,
        pub deed: String,
        pub at: Instant,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.need_id, o.relationship_id, o.deed, o.at FROM (
                 SELECT n.id, n.id AS need_id, n.relationship_id, 'raised' AS deed, n.raised_at AS at
                 FROM needs n WHERE n.raised_by = $1
                 UNION ALL
                 SELECT s.id, s.need_id, n.relationship_id, s.deed, s.at
                 FROM need_steps s JOIN needs n ON n.id = s.need_id WHERE s.by_id = $1) AS o
             ORDER BY o.id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show = |row: Row| json!({"need": row.need_id, "relationship": row.relationship_id, "did": row.deed, "at": row.at});
    Ok(rows.into_iter().map(show).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_table_of_this_crate_is_told_of() {
        let known = crate::known_about_me();
        let without = ["need_sources", "improvement_rule"];
        assert_eq!(people::entrance::about_me::untold(crate::MIGRATIONS, &known, &without), [""; 0]);
    }
}
