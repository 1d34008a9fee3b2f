//! What is held about somebody who talked over an agreement, or was called to mediate.

use db::{View, record};
use kernel::{Id, Instant};
use people::entrance::KnownAboutMe;
use people::entrance::about_me::MOST;
use serde_json::{Value, json};

use crate::AgreementId;

/// What I said over agreements, that I asked for a mediator, and that I was asked.
pub fn known_about_me() -> KnownAboutMe {
    KnownAboutMe {
        id: "negotiations",
        tables: &["agreement_messages", "agreement_mediations"],
        count: "SELECT COUNT(*) FROM (SELECT m.id FROM agreement_messages m WHERE m.by_id = ?
                    UNION ALL SELECT x.id FROM agreement_mediations x WHERE x.person_id = ? OR x.asked_by = ?) mine",
        rows: |view| Box::pin(rows(view)),
        page: None,
    }
}

record! {
    struct Row {
        pub id: Id,
        pub agreement_id: AgreementId,
        pub did: String,
        pub at: Instant,
        pub words: Option<String>,
    }
}

async fn rows(view: &mut View) -> db::Result<Vec<Value>> {
    let me = view.viewer.person;
    let rows: Vec<Row> = view
        .all(
            "SELECT o.id, o.agreement_id, o.did, o.at, o.words FROM (
                 SELECT m.id, m.agreement_id, m.kind AS did, m.at, m.words FROM agreement_messages m WHERE m.by_id = $1
                 UNION ALL
                 SELECT x.id, x.agreement_id, CASE WHEN x.asked_by = $1 THEN 'asked_for_mediator' ELSE 'was_asked' END,
                        x.asked_at, x.words
                 FROM agreement_mediations x WHERE x.person_id = $1 OR x.asked_by = $1) AS o
             ORDER BY o.id DESC LIMIT $2",
            &[&me, &MOST],
        )
        .await?;
    let show =
        |row: Row| json!({"agreement": row.agreement_id, "did": row.did, "at": row.at, "words": row.words});
    Ok(rows.into_iter().map(show).collect())
}
