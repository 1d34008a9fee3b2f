//! SQL of the checklists of requests.

use db::{Reader, Result, Writer, record};
use kernel::Instant;
use map::ServiceId;
use people::PersonId;

use crate::requests::model::RequestId;

record! {
    /// A step of a request.
    #[derive(Clone, Debug)]
    pub struct Step {
        pub nth: i64,
        pub words: String,
        pub is_wanted: bool,
        pub done_at: Option<Instant>,
        pub done_by: Option<PersonId>,
        pub done_name: Option<String>,
    }
}

/// The steps of a request, in their order.
pub async fn steps(r: &mut Reader, request: RequestId) -> Result<Vec<Step>> {
    r.all(
        "SELECT x.nth, x.words, x.is_wanted, x.done_at, x.done_by, COALESCE(p.preferred_name, p.name) AS done_name
         FROM request_steps x LEFT JOIN persons p ON p.id = x.done_by
         WHERE x.request_id = $1 ORDER BY x.nth LIMIT 20",
        &[&request],
    )
    .await
}

/// Gives a request its copy of the checklist of its service.
pub async fn copy(w: &mut Writer, request: RequestId, service: ServiceId) -> Result<()> {
    w.run(
        "INSERT INTO request_steps (request_id, nth, words, is_wanted)
         SELECT CAST($1 AS BIGINT), s.nth, s.words, s.is_wanted FROM service_steps s WHERE s.service_id = $2",
        &[&request, &service],
    )
    .await?;
    Ok(())
}

/// Ticks a step, or takes that back; says whether there is such a step and it was otherwise.
pub async fn tick(
    w: &mut Writer,
    request: RequestId,
    nth: i64,
    done: Option<(PersonId, Instant)>,
) -> Result<bool> {
    let (by, at) = done.unzip();
    let ticked = w
        .run(
            "UPDATE request_steps SET done_by = $3, done_at = $4
             WHERE request_id = $1 AND nth = $2 AND (done_at IS NULL) = (CAST($4 AS BIGINT) IS NOT NULL)",
            &[&request, &nth, &by, &at],
        )
        .await?;
    Ok(ticked == 1)
}

/// Adds a step behind the others.
pub async fn add(w: &mut Writer, request: RequestId, nth: i64, words: &str, is_wanted: bool) -> Result<()> {
    w.run(
        "INSERT INTO request_steps (request_id, nth, words, is_wanted) VALUES ($1, $2, $3, $4)",
        &[&request, &nth, &words, &is_wanted],
    )
    .await?;
    Ok(())
}

/// How many steps that are wanted before it is done are open yet.
pub async fn open_wanted(r: &mut Reader, request: RequestId) -> Result<i64> {
    r.one(
        "SELECT COUNT(*) FROM request_steps WHERE request_id = $1 AND is_wanted AND done_at IS NULL",
        &[&request],
    )
    .await
}
