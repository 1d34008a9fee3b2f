//! Who is told by mail that there is something, without a word of what it is.

use db::Act;
use kernel::Failure;
use people::PersonId;

use crate::safe::{days, store};

/// So many persons are told on a day at most.
const MOST: i64 = 1_000;

/// Those for whom there is news they were not told of, once a day; nobody at any other time. They count as told.
pub async fn take_untold(a: &mut Act) -> Result<Vec<PersonId>, Failure> {
    let day = days::day(a.now);
    if !store::take_day(a, &day).await? {
        return Ok(Vec::new());
    }
    let untold = store::untold(a, MOST).await?;
    if !untold.is_empty() {
        store::mark_told(a).await?;
    }
    Ok(untold.into_iter().map(|one| one.person_id).collect())
}
