//! What receivers told of promises.

use db::{Reader, Result, record};
use kernel::Instant;

use crate::agreements::model::{AgreementId, PromiseId};

record! {
    /// What the receiver of a promise told of it.
    #[derive(Clone, Debug)]
    pub struct Telling {
        pub words: String,
        pub was_kept: bool,
        pub note: Option<String>,
        pub by_name: Option<String>,
        pub at: Instant,
    }
}

/// What was told of the promises of an agreement since a moment, or of the one in the same words as this one; the latest
/// first.
pub async fn tellings(
    r: &mut Reader,
    id: AgreementId,
    promise: Option<PromiseId>,
    since: Instant,
    limit: i64,
) -> Result<Vec<Telling>> {
    r.all(
        "SELECT w.words, t.was_kept, t.note, COALESCE(p.preferred_name, p.name) AS by_name, t.at
         FROM agreement_versions v JOIN agreement_promises w ON w.version_id = v.id
         JOIN agreement_tellings t ON t.promise_id = w.id JOIN persons p ON p.id = t.told_by
         WHERE v.agreement_id = $1 AND t.at >= $2
           AND (CAST($3 AS BIGINT) IS NULL OR EXISTS (SELECT 1 FROM agreement_promises o
                    WHERE o.id = $3 AND o.side = w.side AND o.words = w.words))
         ORDER BY t.at DESC, t.id DESC LIMIT $4",
        &[&id, &since, &promise, &limit],
    )
    .await
}
