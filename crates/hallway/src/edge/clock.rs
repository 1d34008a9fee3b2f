//! The clock of the machine.

use std::time::{SystemTime, UNIX_EPOCH};

use kernel::{Clock, Instant};

/// Reads the wall clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the edge: everybody else asks this clock")]
    fn now(&self) -> Instant {
        let micros = |span: std::time::Duration| i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
        match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => Instant(micros(since)),
            Err(before) => Instant(-micros(before.duration())),
        }
    }
}
