//! New identities and secrets.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

use kernel::id::{CHANCE_BITS, EPOCH_MILLIS};
use kernel::{IdSource, Instant};

/// Mints ids of 42 bits of milliseconds since 2020 and 21 bits of chance. Within one process each is greater than the
/// one before, even in the same millisecond or when the clock is set back.
#[derive(Debug, Default)]
pub struct SystemIds {
    last: AtomicI64,
    /// Chance for ids to come: the system is asked for many at a time, which costs as much as for one.
    chance: Mutex<Vec<[u8; 8]>>,
}

/// 42 bits of milliseconds last until the year 2159.
const LATEST_MILLIS: i64 = (1 << 42) - 1;
/// For how many ids chance is fetched at once.
const AT_ONCE: usize = 256;
/// How far the next id of the same millisecond lies ahead, at most: far enough that nobody guesses it, near enough
/// that thousands fit.
const STRIDE: i64 = 1 << 9;

impl IdSource for SystemIds {
    fn id(&self, now: Instant) -> i64 {
        let chance = i64::from_be_bytes(self.chance());
        let millis = (now.0.div_euclid(1_000) - EPOCH_MILLIS).clamp(0, LATEST_MILLIS);
        let fresh = (millis << CHANCE_BITS) | (chance & ((1 << CHANCE_BITS) - 1));
        let next = |last: i64| fresh.max(last + 1 + (chance & (STRIDE - 1)));
        let last = self.last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(next(last)));
        next(last.unwrap_or_else(|last| last))
    }

    fn secret(&self) -> [u8; 32] {
        bytes()
    }
}

impl SystemIds {
    fn chance(&self) -> [u8; 8] {
        let mut kept = self.chance.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(chance) = kept.pop() {
            return chance;
        }
        let fresh: [u8; 8 * AT_ONCE] = bytes();
        let (eights, _) = fresh.as_chunks();
        kept.extend_from_slice(eights);
        kept.pop().unwrap_or_else(bytes)
    }
}

/// # Panics
/// When the system has no source of secrets: nothing that is safe could be done then.
#[allow(clippy::disallowed_methods, reason = "this is the edge: everybody else asks this source")]
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system hands out random bytes");
    bytes
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    const NOW: Instant = Instant::from_seconds(1_795_081_800);

    #[test]
    fn each_id_is_greater_than_the_one_before_even_in_the_same_millisecond() {
        let ids = SystemIds::default();
        let minted: Vec<i64> = (0..10_000).map(|_| ids.id(NOW)).collect();
        assert!(minted.is_sorted_by(|a, b| a < b));
        let earlier = ids.id(NOW.plus_seconds(-3600));
        assert!(earlier > minted[9_999], "a clock that is set back does not mint the past again");
    }

    #[test]
    fn an_id_tells_its_millisecond_and_is_positive() {
        let id = SystemIds::default().id(NOW);
        assert_eq!(id >> CHANCE_BITS, NOW.as_seconds() * 1_000 - EPOCH_MILLIS);
        assert!(id >= Id::first_at(NOW).0 && id < Id::first_at(NOW.plus_seconds(1)).0);
        assert!(SystemIds::default().id(Instant(i64::MIN)) >= 0);
        assert!(SystemIds::default().id(Instant(i64::MAX)) > 0);
    }

    #[test]
    fn no_two_secrets_are_alike() {
        let ids = SystemIds::default();
        assert_ne!(ids.secret(), ids.secret());
    }
}
