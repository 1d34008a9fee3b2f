//! What a rule of retention and a step of an erasure are.

use std::pin::Pin;

use db::Act;
use kernel::{Failure, Instant};

kernel::id!(HoldId, "Something that is not to be erased, with its reason.");

/// How long one kind of data is kept. Its name is the text `retention-ID`.
#[derive(Clone, Copy)]
pub struct Retention {
    pub id: &'static str,
    /// The kinds of "What Hallway knows about me" that say this time.
    pub known: &'static [&'static str],
    pub days: Days,
    pub sweep: Sweep,
}

/// Erases what is older than an instant, a batch of it, and says how much; nothing when there is no more.
pub type Sweep =
    for<'a> fn(&'a mut Act, Instant) -> Pin<Box<dyn Future<Output = Result<Swept, Failure>> + Send + 'a>>;

/// How much one batch erased, and how much of it may be told: a count must not tell of what is confidential.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    pub erased: u64,
    pub told: u64,
}

impl From<u64> for Swept {
    fn from(erased: u64) -> Self {
        Self { erased, told: erased }
    }
}

/// How many days: what is usual, and between what it may be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub usual: i64,
    pub least: i64,
    pub most: i64,
}

impl Days {
    pub const fn fixed(days: i64) -> Self {
        Self { usual: days, least: days, most: days }
    }

    pub const fn is_fixed(self) -> bool {
        self.least == self.most
    }
}

/// A statement that erases what one table holds about a person, `$1`. What is not erased is said in a test with its reason.
#[derive(Clone, Copy, Debug)]
pub struct Erasing {
    pub table: &'static str,
    pub sql: &'static str,
}

kernel::words! {
    /// Why a person was erased.
    #[derive(utoipa::ToSchema)]
    #[schema(rename_all = "snake_case", as = ErasureCause)]
    pub enum Cause {
        /// They wished it.
        Wish = "wish",
        /// A representative of the staff allowed it.
        SecondKey = "second_key",
        /// They left as long ago as the rule says.
        Retention = "retention",
        /// It had been done, and a backup from before brought them back.
        Restored = "restored",
    }
}
