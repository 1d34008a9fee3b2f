//! Promises in plain words.

use web::Words;

use super::{Target, Targets};

impl Target {
    /// `30 min`, `2 h`, `2 working days`.
    pub fn words(self, t: Words) -> String {
        match self {
            Self::Days(days) => t.a1("target-days", "n", days),
            Self::Seconds(seconds) if seconds % 60 != 0 => t.a1("target-seconds", "n", seconds),
            Self::Seconds(seconds) => match (seconds / 3600, seconds / 60 % 60) {
                (0, minutes) => t.a1("target-minutes", "n", minutes),
                (hours, 0) => t.a1("target-hours", "n", hours),
                (hours, minutes) => t.a2("target-hours-minutes", "h", hours, "m", minutes),
            },
        }
    }
}

/// What to expect, in one sentence: `A first word within 2 h, done within 2 working days.`
pub fn promise(t: Words, targets: &Targets) -> String {
    match (targets.acknowledge, targets.resolve) {
        (Some(first), Some(done)) => t.a2("promise-both", "first", first.words(t), "done", done.words(t)),
        (Some(first), None) => t.a1("promise-first", "first", first.words(t)),
        (None, Some(done)) => t.a1("promise-done", "done", done.words(t)),
        (None, None) => t.s("promise-none"),
    }
}
