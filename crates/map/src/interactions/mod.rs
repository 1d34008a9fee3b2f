//! Who wrote to whom, as sums of pairs of teams by month. No person and no content is kept, and as long as the second key
//! does not allow it nothing is read or shown.

mod erasing;
mod month;
pub mod store;
#[cfg(test)]
mod tests;

use db::Act;
use kernel::Failure;
use people::second_key::{self, Matter};

pub use erasing::{api, erase, erase_overdue, pages};
pub use month::Month;
pub use store::{MonthSum, PairSum, Sum};

/// Pairs in which fewer people wrote are shown to nobody.
pub const FEWEST_PERSONS: i64 = 5;

/// Refuses as long as no representative allows it.
pub async fn require_allowed(a: &mut Act) -> Result<(), Failure> {
    match second_key::store::is_allowed(a, Matter::Interactions).await? {
        true => Ok(()),
        false => Err(kernel::Refusal::Conflict("refusal-interactions-not-allowed").into()),
    }
}

/// Puts these sums of a month in the place of what was there of it. The same again changes nothing.
/// Says whether there was anything.
pub async fn replace(a: &mut Act, month: Month, sums: &[Sum]) -> Result<bool, Failure> {
    require_allowed(a).await?;
    let before = store::forget(a, month).await?;
    store::insert(a, month, sums).await?;
    Ok(before > 0)
}
