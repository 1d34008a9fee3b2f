//! A clock that stands still and an id source that counts, so that a test sees the same thing every time.

use std::sync::atomic::{AtomicI64, Ordering};

use kernel::{Clock, IdSource, Instant};

/// Stands still until it is moved.
pub struct SteeredClock(AtomicI64);

impl SteeredClock {
    /// Starts on Thursday 19 November 2026 at 10:50 in Berlin.
    pub const START: Instant = Instant::from_seconds(1_795_081_800);

    pub fn set(&self, at: Instant) {
        self.0.store(at.0, Ordering::SeqCst);
    }

    pub fn forward_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Default for SteeredClock {
    fn default() -> Self {
        Self(AtomicI64::new(Self::START.0))
    }
}

impl Clock for SteeredClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }
}

/// Counts from 1,000; secrets are derived from the count.
pub struct SteeredIds(AtomicI64);

impl SteeredIds {
    pub fn set_next(&self, next: i64) {
        self.0.store(next, Ordering::SeqCst);
    }
}

impl Default for SteeredIds {
    fn default() -> Self {
        Self(AtomicI64::new(1_000))
    }
}

impl IdSource for SteeredIds {
    fn id(&self, _: Instant) -> i64 {
        self.0.fetch_add(1, Ordering::SeqCst)
    }

    fn secret(&self) -> [u8; 32] {
        let mut seed = self.0.fetch_add(1, Ordering::SeqCst).unsigned_abs();
        let mut secret = [0; 32];
        for chunk in secret.chunks_mut(8) {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            chunk.copy_from_slice(&(seed ^ (seed >> 29)).to_be_bytes());
        }
        secret
    }
}
