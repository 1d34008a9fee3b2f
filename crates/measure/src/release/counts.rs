//! How much of a count is told.

use crate::{Interval, wilson};

/// How many of a block's respondents gave an answer: exactly, or nearly nobody, or nearly everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Told {
    pub low: u64,
    pub high: u64,
}

/// Nobody, one or two are told as "two or fewer", and the same at the other end; so the one who answered otherwise than
/// all others cannot know it.
const NEARLY: u64 = 2;

/// What is told of `count` of `n`; `n` is at least [`super::LEAST`].
pub const fn told(count: u64, n: u64) -> Told {
    if count <= NEARLY {
        Told { low: 0, high: if n < NEARLY { n } else { NEARLY } }
    } else if count + NEARLY >= n {
        Told { low: n.saturating_sub(NEARLY), high: n }
    } else {
        Told { low: count, high: count }
    }
}

impl Told {
    pub const fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// Of two blocks together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }

    /// The share among `n`, as far as it is told, from 0 to 1.
    pub fn share(self, n: u64) -> Option<Interval> {
        let of = |count: u64| count as f64 / n as f64;
        (n > 0).then(|| Interval { low: of(self.low), high: of(self.high) })
    }

    /// How sure that share is: from the low end of Wilson's interval of the least to the high end of that of the most.
    pub fn interval(self, n: u64, confidence: f64) -> Option<Interval> {
        let (least, most) = (wilson(self.low, n, confidence)?, wilson(self.high, n, confidence)?);
        Some(Interval { low: least.low, high: most.high })
    }
}
