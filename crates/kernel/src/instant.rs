//! Points in time.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time: microseconds since 1970-01-01T00:00:00Z, as the databases store it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(pub i64);

/// Where the present comes from. Only the edge of the program reads a real one.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;
}

impl Instant {
    /// The instant that lies `seconds` later (earlier when negative).
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    /// Whole seconds from `earlier` to `self`, rounded towards minus infinity; negative when it is later.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(1_000_000)
    }

    /// Seconds since 1970, rounded towards minus infinity.
    pub const fn as_seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds * 1_000_000)
    }

    /// As jiff's timestamp, clamped to the range that jiff can express (the years -9999 to 9999).
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        })
    }

    pub fn from_timestamp(timestamp: jiff::Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }

    /// Reads an RFC 3339 instant such as `2026-01-31T08:00:00Z`; an offset is required.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse::<jiff::Timestamp>().ok().map(Self::from_timestamp)
    }
}

/// RFC 3339 in UTC, with a fraction only where there is one.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(
                "an instant is written as RFC 3339 with its offset, like 2026-01-31T08:00:00Z",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Instant;

    #[test]
    fn an_instant_is_written_and_read_as_rfc_3339_in_utc() {
        let at = Instant::parse("2026-01-31T09:00:00+01:00").unwrap();
        assert_eq!(at.to_string(), "2026-01-31T08:00:00Z");
        assert_eq!(serde_json::to_string(&at).unwrap(), "\"2026-01-31T08:00:00Z\"");
        assert_eq!(Instant::parse("2026-01-31T09:00:00"), None);
    }
}
