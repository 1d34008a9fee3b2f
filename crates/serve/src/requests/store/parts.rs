//! Requests that are parts of others: the rows of a chain, and which parts are open.

use std::collections::HashMap;

use db::{Reader, Result, Select};
use kernel::Id;
use people::PersonId;

use super::super::model::RequestId;
use super::lists::visible;
use super::shown::{History, Shown, histories, shown, shown_joins};

/// So many requests of a chain, or of all chains of one case, are read at most, the oldest of them.
pub const MOST_IN_CHAIN: i64 = 200;

/// The open parts of a request, oldest first.
pub async fn open_parts(r: &mut Reader, of: RequestId) -> Result<Vec<RequestId>> {
    let ids: Vec<i64> = r
        .all("SELECT id FROM requests WHERE parent_id = $1 AND is_open ORDER BY id LIMIT 1000", &[&of])
        .await?;
    Ok(ids.into_iter().map(RequestId::new).collect())
}

/// How many open parts of a request this viewer sees.
pub async fn open_parts_seen(r: &mut Reader, viewer: PersonId, of: RequestId) -> Result<i64> {
    r.one(
        concat!("SELECT COUNT(*) FROM requests r WHERE ", visible!(), " AND r.parent_id = $2 AND r.is_open"),
        &[&viewer, &of],
    )
    .await
}

/// All requests below a root, itself included, and where a case outside is named, all chains in which it is named; who of
/// them the viewer may see is the caller's question.
pub async fn chain(
    r: &mut Reader,
    viewer: PersonId,
    root: RequestId,
    case: Option<(Id, &str)>,
) -> Result<Vec<Shown>> {
    let (customer, reference) = (case.map(|(customer, _)| customer), case.map(|(_, reference)| reference));
    r.all(
        concat!(
            "WITH roots AS (SELECT CAST($2 AS BIGINT) AS id
                 UNION SELECT COALESCE(o.root_id, o.id) FROM requests o
                 WHERE o.external_reference = $4 AND o.external_customer_id = $3)
             SELECT ",
            shown!(),
            " FROM requests r ",
            shown_joins!(),
            " WHERE r.id IN (SELECT id FROM roots
                 UNION ALL SELECT c.id FROM requests c JOIN roots o ON o.id = c.root_id)
             ORDER BY r.id LIMIT $5"
        ),
        &[&viewer, &root, &customer, &reference, &MOST_IN_CHAIN],
    )
    .await
}

/// The histories of these requests, oldest event first; in one statement.
pub async fn histories_of(r: &mut Reader, ids: &[RequestId]) -> Result<HashMap<RequestId, History>> {
    let select = Select::new(
        "SELECT id, at, actor_id, audience, payload, subject_id FROM events
         WHERE subject_kind = 'request' AND subject_id IN",
    );
    histories(r.select(select.list(ids).then("ORDER BY subject_id, at, id")).await?)
}
