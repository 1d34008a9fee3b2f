//! The requests under known problems.

use db::{Reader, Result};
use people::PersonId;

use super::lists::visible;
use super::shown::{Shown, shown, shown_joins};
use crate::problems::ProblemId;

/// What stands under a problem, as far as the viewer may see it: open ones first, newest first.
pub async fn under(
    r: &mut Reader,
    viewer: PersonId,
    problem: ProblemId,
    skip: i64,
    limit: i64,
) -> Result<Vec<Shown>> {
    r.all(
        concat!(
            "SELECT ",
            shown!(),
            " FROM requests r JOIN problem_requests under ON under.request_id = r.id ",
            shown_joins!(),
            " WHERE ",
            visible!(),
            " AND under.problem_id = $2 ORDER BY r.is_open DESC, r.opened_at DESC, r.id DESC LIMIT $3 OFFSET $4"
        ),
        &[&viewer, &problem, &limit, &skip],
    )
    .await
}
