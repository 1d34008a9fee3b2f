//! The instants that wall-clock times mean, in microseconds since 1970.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

/// The instant at which something opens: of a time that exists twice the first, of one that does not the transition.
pub(super) fn opening(zone: &TimeZone, at: DateTime) -> i64 {
    match zone.to_ambiguous_timestamp(at).offset() {
        AmbiguousOffset::Unambiguous { offset } => instant(offset, at),
        AmbiguousOffset::Fold { before, .. } => instant(before, at),
        AmbiguousOffset::Gap { after, .. } => transition(zone, after, at),
    }
}

/// The instant at which something closes: of a time that exists twice the second, of one that does not the transition.
pub(super) fn closing(zone: &TimeZone, at: DateTime) -> i64 {
    match zone.to_ambiguous_timestamp(at).offset() {
        AmbiguousOffset::Unambiguous { offset } => instant(offset, at),
        AmbiguousOffset::Fold { after, .. } => instant(after, at),
        AmbiguousOffset::Gap { after, .. } => transition(zone, after, at),
    }
}

/// When the clocks jumped over `at`. Read with the later offset, a skipped time lies shortly before that moment.
fn transition(zone: &TimeZone, after: Offset, at: DateTime) -> i64 {
    let before_it = Timestamp::from_microsecond(instant(after, at)).unwrap_or(Timestamp::MAX);
    zone.following(before_it)
        .find(|transition| transition.offset() == after)
        .map_or(before_it, |transition| transition.timestamp())
        .as_microsecond()
}

fn instant(offset: Offset, at: DateTime) -> i64 {
    // Out of jiff's range only in the last hours of the year 9999.
    offset.to_timestamp(at).unwrap_or(Timestamp::MAX).as_microsecond()
}
