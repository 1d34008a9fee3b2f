//! Laws that hold on every calendar, to the microsecond.

use std::sync::LazyLock;

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::super::Calendar;
use super::{EVERY_DAY, WORKDAYS, weekly};
use crate::Instant;

/// Made once, because compiling them for every case would take most of the time.
static CALENDARS: LazyLock<[Calendar; 7]> = LazyLock::new(|| {
    [
        weekly("Europe/Berlin", WORKDAYS, "08:00-12:00 13:00-17:00"),
        weekly("America/St_Johns", &[1, 3, 7], "00:00-02:30 21:00-24:00"),
        weekly("Australia/Lord_Howe", EVERY_DAY, "01:45-02:15 09:00-17:00"),
        weekly("Africa/Casablanca", &[5, 7], "02:15-02:45 09:00-17:00"),
        weekly("Pacific/Apia", EVERY_DAY, "00:00-24:00"),
        weekly("Asia/Kolkata", &[1, 2, 3, 4, 5, 6], "09:30-18:15"),
        Calendar::always(TimeZone::UTC),
    ]
});

/// Any microsecond of the years 2005 to 2040.
fn any_instant() -> impl Strategy<Value = Instant> {
    (1_104_537_600_000_000..2_208_988_800_000_000_i64).prop_map(Instant)
}

/// Mostly minutes to days, sometimes more than a year of open time.
fn any_seconds() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 1..864_000_i64, 1 => 1..10_000_000_i64, 1 => (1..2_000_i64).prop_map(|minutes| minutes * 900)]
}

proptest! {
    #[test]
    fn what_was_added_has_elapsed(start in any_instant(), seconds in any_seconds()) {
        for calendar in CALENDARS.iter() {
            let due = calendar.add(start, seconds).unwrap();
            prop_assert_eq!(calendar.elapsed_micros(start, due), seconds * 1_000_000, "{:?}", calendar);
            let just_before = Instant(due.0 - 1);
            prop_assert!(calendar.elapsed_micros(start, just_before) < seconds * 1_000_000, "{:?}", calendar);
        }
    }

    #[test]
    fn adding_in_two_steps_is_adding_at_once(start in any_instant(), one in any_seconds(), two in any_seconds()) {
        for calendar in CALENDARS.iter() {
            let step = calendar.add(start, one).unwrap();
            prop_assert_eq!(calendar.add(step, two), calendar.add(start, one + two), "{:?}", calendar);
        }
    }

    #[test]
    fn who_starts_later_or_asks_for_more_is_never_due_earlier(
        (a, b) in (any_instant(), any_instant()),
        (short, long) in (0..864_000_i64, 0..864_000_i64),
        days in 0..40_u32,
    ) {
        let (early, late) = (a.min(b), a.max(b));
        let (short, long) = (short.min(long), short.max(long));
        for calendar in CALENDARS.iter() {
            prop_assert!(calendar.add(early, short) <= calendar.add(late, short), "{:?}", calendar);
            prop_assert!(calendar.add(early, short) <= calendar.add(early, long), "{:?}", calendar);
            prop_assert!(calendar.add_days(early, days) <= calendar.add_days(late, days), "{:?}", calendar);
            prop_assert!(calendar.add_days(early, days) < calendar.add_days(early, days + 1), "{:?}", calendar);
        }
    }

    #[test]
    fn elapsed_time_adds_up_and_turns_its_sign(a in any_instant(), b in any_instant(), c in any_instant()) {
        for calendar in CALENDARS.iter() {
            let elapsed = |from, to| calendar.elapsed_micros(from, to);
            prop_assert_eq!(elapsed(a, b) + elapsed(b, c), elapsed(a, c), "{:?}", calendar);
            prop_assert_eq!(elapsed(a, b), -elapsed(b, a), "{:?}", calendar);
            prop_assert_eq!(calendar.elapsed(a, b), -calendar.elapsed(b, a), "{:?}", calendar);
            prop_assert!(elapsed(a, b).abs() <= (a.0 - b.0).abs(), "{:?}", calendar);
        }
    }

    #[test]
    fn an_opening_is_open_and_nothing_passes_before_it(at in any_instant()) {
        for calendar in CALENDARS.iter() {
            let opening = calendar.next_opening(at).unwrap();
            prop_assert!(calendar.is_open(opening) && calendar.elapsed_micros(at, opening) == 0, "{:?}", calendar);
            if let Some(closing) = calendar.closing(at) {
                prop_assert!(!calendar.is_open(closing), "{:?}", calendar);
                prop_assert_eq!(calendar.elapsed_micros(opening, closing), closing.0 - opening.0, "{:?}", calendar);
            }
        }
    }
}
