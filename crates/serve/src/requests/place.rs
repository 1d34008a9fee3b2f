//! A request's place in line.
//!
//! Within a class: first come, first served. A request behind which somebody outside waits moves up past colleagues'
//! requests, but never past one of these:
//! - another behind which somebody outside waits,
//! - one whose promised date is less than a day away or over: a promise given is not broken,
//! - one that came more than a day earlier: waiting colleagues age upward.
//!
//! The place is given once, when a request enters a line, so that it can be explained and does not jump about.

use db::{Reader, Result, record};
use kernel::Instant;
use map::services::Class;

/// How far back in time an outside request may move: a colleague who has waited longer is not passed.
pub const HEAD_START_SECONDS: i64 = 24 * 3600;
/// A promise that is due within this time is not put at risk.
pub const PROMISE_AT_RISK_SECONDS: i64 = 24 * 3600;

record! {
    /// Where it stands, and how many it passed to stand there.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Place {
        pub rank_at: Instant,
        pub moved_up: i64,
    }
}

/// First things first.
pub const fn order_of(class: Class) -> i64 {
    match class {
        Class::Present => 0,
        Class::Standard => 1,
        Class::Planned => 2,
    }
}

/// The place of a request nobody outside waits for: behind all that came before.
pub const fn in_turn(opened_at: Instant) -> Place {
    Place { rank_at: opened_at, moved_up: 0 }
}

/// How far up a request that came then may move at most. What stands before that decides nothing.
pub const fn least_rank(opened_at: Instant) -> Instant {
    opened_at.plus_seconds(-HEAD_START_SECONDS)
}

/// The place of a request that came at `opened_at` and behind which somebody outside waits, among those of its class that
/// stand between [`least_rank`] and there: their ranks, and whether they may not be passed. As [`outside_first`], without
/// a database.
pub fn outside_first_among(
    others: impl Iterator<Item = (Instant, bool)> + Clone,
    opened_at: Instant,
) -> Place {
    let least = least_rank(opened_at);
    let barrier = others.clone().filter(|(_, holds)| *holds).map(|(rank_at, _)| Instant(rank_at.0 + 1)).max();
    let rank_at = barrier.map_or(least, |barrier| barrier.max(least)).min(opened_at);
    let moved_up = others.filter(|(other, _)| *other > rank_at && *other < opened_at).count();
    Place { rank_at, moved_up: i64::try_from(moved_up).unwrap_or(i64::MAX) }
}

/// The place of a request that came at `opened_at` and behind which somebody outside waits.
pub async fn outside_first(
    r: &mut Reader,
    queue: i64,
    class: Class,
    opened_at: Instant,
    now: Instant,
) -> Result<Place> {
    let least = least_rank(opened_at);
    let at_risk = now.plus_seconds(PROMISE_AT_RISK_SECONDS);
    r.one(
        "WITH barrier AS (
             SELECT COALESCE(MAX(rank_at) + 1, $4) AS at FROM requests
             WHERE queue_id = $1 AND class_order = $2 AND is_open AND rank_at BETWEEN $4 AND $3
               AND (external_customer_id IS NOT NULL OR promised_at <= $5)),
         place AS (SELECT CASE WHEN at > $4 THEN at ELSE $4 END AS rank_at FROM barrier)
         SELECT CASE WHEN p.rank_at < $3 THEN p.rank_at ELSE $3 END AS rank_at,
                (SELECT COUNT(*) FROM requests r WHERE r.queue_id = $1 AND r.class_order = $2 AND r.is_open
                   AND r.rank_at > p.rank_at AND r.rank_at < $3) AS moved_up
         FROM place p",
        &[&queue, &order_of(class), &opened_at, &least, &at_risk],
    )
    .await
}
