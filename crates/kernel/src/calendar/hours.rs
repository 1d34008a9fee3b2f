//! Opening hours of one day, as they hang on the door.

use std::fmt;

use super::Problem;

/// From one wall-clock time to another of the same day, the end not included; in minutes since midnight, 0 to 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    pub opens: u16,
    pub closes: u16,
}

impl Hours {
    pub(super) const WHOLE_DAY: Self = Self { opens: 0, closes: 24 * 60 };

    pub(super) fn parse(start: &str, end: &str) -> Result<Self, Problem> {
        let hours = Self { opens: minutes(start)?, closes: minutes(end)? };
        if hours.opens < hours.closes {
            Ok(hours)
        } else {
            Err(Problem::EndsBeforeStart { start: start.to_owned(), end: end.to_owned() })
        }
    }

    /// Sorts, and joins what overlaps or touches.
    pub(super) fn merge(mut hours: Vec<Self>) -> Vec<Self> {
        hours.sort_unstable();
        hours.dedup_by(|next, kept| {
            let joined = next.opens <= kept.closes;
            if joined {
                kept.closes = kept.closes.max(next.closes);
            }
            joined
        });
        hours
    }
}

/// `08:00-17:00`, the same in every language.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (o, c) = (self.opens, self.closes);
        write!(f, "{:02}:{:02}-{:02}:{:02}", o / 60, o % 60, c / 60, c % 60)
    }
}

/// Minutes since midnight of `HH:MM`, up to `24:00`.
fn minutes(text: &str) -> Result<u16, Problem> {
    let digits = |part: &str| match part.as_bytes() {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
            Some(u16::from(tens - b'0') * 10 + u16::from(ones - b'0'))
        }
        _ => None,
    };
    text.split_once(':')
        .and_then(|(hour, minute)| Some((digits(hour)?, digits(minute)?)))
        .filter(|&(hour, minute)| minute < 60 && hour * 60 + minute <= 24 * 60)
        .map(|(hour, minute)| hour * 60 + minute)
        .ok_or_else(|| Problem::NotATime(text.to_owned()))
}
