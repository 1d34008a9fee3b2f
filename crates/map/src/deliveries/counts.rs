//! How often what was expected came, in time and as it should be: shares with their intervals.

use db::{Reader, Result};
use kernel::Instant;
use serde::Serialize;
use utoipa::ToSchema;

use super::store;
use crate::RelationshipId;

/// How sure the intervals are.
const CONFIDENCE: f64 = 0.95;

/// A share with its Wilson interval, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
pub struct Share {
    pub value: f64,
    pub low: f64,
    pub high: f64,
    /// Of how many.
    pub n: i64,
}

/// Deliveries of a relationship in a period. Of those that are due, how many arrived and how many in time; of those
/// that somebody judged, how many were accepted and how many sent back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
pub struct Counts {
    pub expected: i64,
    pub arrived: i64,
    pub in_time: i64,
    pub accepted: i64,
    pub returned: i64,
    pub arrived_share: Option<Share>,
    pub in_time_share: Option<Share>,
    pub accepted_share: Option<Share>,
    pub returned_share: Option<Share>,
}

impl Share {
    /// None when there is nothing to have a share of.
    pub fn of(some: i64, all: i64) -> Option<Self> {
        let (k, n) = (u64::try_from(some).ok()?, u64::try_from(all).ok()?);
        let interval = measure::wilson(k, n, CONFIDENCE)?;
        Some(Self { value: k as f64 / n as f64, low: interval.low, high: interval.high, n: all })
    }
}

/// What is due by `now` of what was expected from `from` on and before `to`.
pub async fn counts(
    r: &mut Reader,
    of: RelationshipId,
    from: Instant,
    to: Instant,
    now: Instant,
) -> Result<Counts> {
    Ok(store::count(r, of, from, to, now).await?.into())
}

impl From<store::Counted> for Counts {
    fn from(counted: store::Counted) -> Self {
        let store::Counted { expected, arrived, in_time, accepted, returned } = counted;
        let judged = accepted + returned;
        Self {
            expected,
            arrived,
            in_time,
            accepted,
            returned,
            arrived_share: Share::of(arrived, expected),
            in_time_share: Share::of(in_time, expected),
            accepted_share: Share::of(accepted, judged),
            returned_share: Share::of(returned, judged),
        }
    }
}
