//! Single days that are worth a look: clocks that jump, closings, opening days.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::super::{Calendar, zone};
use super::{EVERY_DAY, WORKDAYS, at, weekly, weekly_spec, windows};
use crate::Instant;

/// Open hours of a whole local day, from midnight to midnight.
fn hours_of(calendar: &Calendar, from: &str, to: &str) -> f64 {
    calendar.elapsed_micros(at(from), at(to)) as f64 / 3.6e9
}

#[test]
fn a_night_window_is_shorter_when_clocks_go_forward_and_longer_when_they_go_back() {
    let berlin = weekly("Europe/Berlin", EVERY_DAY, "01:00-04:00");
    assert_eq!(hours_of(&berlin, "2024-03-31T00:00:00+01:00", "2024-04-01T00:00:00+02:00"), 2.0);
    assert_eq!(hours_of(&berlin, "2024-10-27T00:00:00+02:00", "2024-10-28T00:00:00+01:00"), 4.0);
    let lord_howe = weekly("Australia/Lord_Howe", EVERY_DAY, "01:00-04:00");
    assert_eq!(hours_of(&lord_howe, "2024-10-06T00:00:00+10:30", "2024-10-07T00:00:00+11:00"), 2.5);
    assert_eq!(hours_of(&lord_howe, "2024-04-07T00:00:00+11:00", "2024-04-08T00:00:00+10:30"), 3.5);
}

#[test]
fn ends_in_a_skipped_hour_mean_the_transition() {
    let opens = weekly("Europe/Berlin", EVERY_DAY, "02:30-05:00");
    assert_eq!(opens.next_opening(at("2024-03-31T00:00:00Z")), Some(at("2024-03-31T01:00:00Z")));
    let closes = weekly("Europe/Berlin", EVERY_DAY, "01:00-02:30");
    assert_eq!(closes.closing(at("2024-03-31T00:30:00Z")), Some(at("2024-03-31T01:00:00Z")));
    let inside = weekly("Europe/Berlin", EVERY_DAY, "02:10-02:50");
    assert_eq!(hours_of(&inside, "2024-03-31T00:00:00+01:00", "2024-04-01T00:00:00+02:00"), 0.0);
}

#[test]
fn ends_in_a_repeated_hour_mean_its_first_opening_and_its_second_closing() {
    let inside = weekly("Europe/Berlin", EVERY_DAY, "02:10-02:50");
    assert_eq!(inside.next_opening(at("2024-10-26T12:00:00Z")), Some(at("2024-10-27T02:10:00+02:00")));
    assert_eq!(inside.closing(at("2024-10-26T12:00:00Z")), Some(at("2024-10-27T02:50:00+01:00")));
    let two = weekly("Europe/Berlin", EVERY_DAY, "02:00-02:20 02:40-03:00");
    assert_eq!(hours_of(&two, "2024-10-27T00:00:00+02:00", "2024-10-28T00:00:00+01:00"), 2.0);
}

#[test]
fn midnight_that_comes_twice_belongs_to_both_days_once() {
    // In Havana the clocks go back from 01:00 to 00:00.
    let calendar = weekly("America/Havana", &[6, 7], "00:00-24:00");
    assert_eq!(hours_of(&calendar, "2024-11-02T00:00:00-04:00", "2024-11-04T00:00:00-05:00"), 49.0);
    assert_eq!(calendar.closing(at("2024-11-02T12:00:00Z")), Some(at("2024-11-04T00:00:00-05:00")));
    let saturdays = weekly("America/Havana", &[6], "20:00-24:00");
    assert_eq!(saturdays.closing(at("2024-11-02T12:00:00Z")), Some(at("2024-11-03T00:00:00-05:00")));
}

#[test]
fn a_day_that_the_clocks_skipped_has_no_open_time_and_is_no_opening_day() {
    // Samoa went from the 29th straight to the 31st of December 2011.
    let apia = weekly("Pacific/Apia", EVERY_DAY, "09:00-17:00");
    assert_eq!(apia.add(at("2011-12-29T16:30:00-10:00"), 3_600), Some(at("2011-12-31T09:30:00+14:00")));
    assert_eq!(apia.add_days(at("2011-12-29T10:00:00-10:00"), 1), Some(at("2011-12-31T10:00:00+14:00")));
    assert_eq!(hours_of(&apia, "2011-12-29T00:00:00-10:00", "2012-01-01T00:00:00+14:00"), 16.0);
    let always = Calendar::always(zone("Pacific/Apia").unwrap());
    assert_eq!(hours_of(&always, "2011-12-29T00:00:00-10:00", "2012-01-01T00:00:00+14:00"), 48.0);
}

#[test]
fn time_used_up_at_a_closing_is_due_then_and_no_time_at_the_next_opening() {
    let calendar = weekly("Europe/Berlin", WORKDAYS, "08:00-12:00 13:00-17:00");
    let monday = |time: &str| at(&format!("2024-06-03T{time}+02:00"));
    assert_eq!(calendar.add(monday("08:00:00"), 4 * 3_600), Some(monday("12:00:00")));
    assert_eq!(calendar.add(monday("12:00:00"), 0), Some(monday("13:00:00")));
    assert_eq!(calendar.add(monday("11:59:59"), 0), Some(monday("11:59:59")));
    assert_eq!(calendar.add(monday("11:59:59.250000"), 1), Some(monday("13:00:00.250000")));
    assert!(calendar.is_open(monday("08:00:00")) && !calendar.is_open(monday("12:00:00")));
    assert_eq!(calendar.elapsed(monday("17:00:00"), monday("08:00:00")), -8 * 3_600);
    assert_eq!(calendar.elapsed(monday("08:00:00.5"), monday("08:00:02")), 1);
    assert_eq!(calendar.elapsed(monday("08:00:02"), monday("08:00:00.5")), -1);
    assert_eq!(calendar.closing(monday("12:30:00")), Some(monday("17:00:00")));
}

#[test]
fn opening_days_keep_the_wall_clock_time_across_weekends_and_clock_changes() {
    let calendar = weekly("Europe/Berlin", WORKDAYS, "08:00-17:00");
    let friday = at("2024-03-29T10:15:30+01:00");
    assert_eq!(calendar.add_days(friday, 0), Some(friday));
    assert_eq!(calendar.add_days(friday, 1), Some(at("2024-04-01T10:15:30+02:00")));
    assert_eq!(calendar.add_days(friday, 5), Some(at("2024-04-05T10:15:30+02:00")));
    let sunday = at("2024-03-31T23:00:00+02:00");
    assert_eq!(calendar.add_days(sunday, 0), Some(at("2024-04-01T08:00:00+02:00")));
    assert_eq!(calendar.add_days(sunday, 1), Some(at("2024-04-02T08:00:00+02:00")));
}

#[test]
fn an_opening_day_with_other_hours_takes_the_next_opening_or_its_closing() {
    let mut spec = weekly_spec("Europe/Berlin", WORKDAYS, "07:00-20:00");
    spec.special.insert("2024-06-04".into(), windows("09:00-12:00 13:00-17:00"));
    let calendar = Calendar::new(&spec).unwrap();
    let next = |time: &str| calendar.add_days(at(&format!("2024-06-03T{time}:00+02:00")), 1);
    for (monday, tuesday) in [
        ("07:30", "09:00"),
        ("10:00", "10:00"),
        ("12:00", "13:00"),
        ("12:30", "13:00"),
        ("17:00", "17:00"),
        ("19:00", "17:00"),
    ] {
        assert_eq!(next(monday), Some(at(&format!("2024-06-04T{tuesday}:00+02:00"))), "{monday}");
    }
}

#[test]
fn an_opening_day_whose_time_was_skipped_goes_on_at_the_transition() {
    let calendar = weekly("Europe/Berlin", EVERY_DAY, "00:00-24:00");
    assert_eq!(calendar.add_days(at("2024-03-30T02:30:00+01:00"), 1), Some(at("2024-03-31T03:00:00+02:00")));
}

#[test]
fn always_open_never_closes_and_counts_every_second() {
    let calendar = Calendar::always(TimeZone::UTC);
    let start = at("2023-12-31T23:59:59.999999Z");
    assert_eq!(calendar.add(start, 5 * 366 * 86_400), Some(start.plus_seconds(5 * 366 * 86_400)));
    assert_eq!(calendar.closing(start), None);
    assert_eq!(calendar.next_opening(start), Some(start));
}

#[test]
fn a_calendar_that_never_opens_never_falls_due() {
    let mut spec = weekly_spec("Europe/Berlin", &[], "");
    let now = at("2024-06-03T08:00:00Z");
    let never = Calendar::new(&spec).unwrap();
    assert_eq!((never.add(now, 0), never.add(now, 1), never.add_days(now, 1)), (None, None, None));
    assert_eq!((never.next_opening(now), never.closing(now), never.is_open(now)), (None, None, false));
    spec.special.insert("2024-06-04".into(), windows("09:00-10:00"));
    let once = Calendar::new(&spec).unwrap();
    assert_eq!(once.add(now, 3_600), Some(at("2024-06-04T10:00:00+02:00")));
    assert_eq!((once.add(now, 3_601), once.add_days(now, 1)), (None, None));
}

#[test]
fn far_years_are_counted_and_impossible_ones_are_closed() {
    let calendar = weekly("America/New_York", WORKDAYS, "09:00-17:00");
    assert_eq!(calendar.add(at("1950-06-05T13:00:00Z"), 60), Some(at("1950-06-05T13:01:00Z")));
    assert_eq!(calendar.add(at("2150-06-01T00:00:00Z"), 60), Some(at("2150-06-01T13:01:00Z")));
    // 5,219 working days in the twenty years from Monday 2065-01-05, over the edge of what is kept compiled.
    let (from, to) = (at("2065-01-05T00:00:00-05:00"), at("2085-01-05T00:00:00-05:00"));
    assert_eq!(calendar.elapsed(from, to), 5_219 * 8 * 3_600);
    for extreme in [Instant(i64::MIN), Instant(i64::MAX)] {
        assert_eq!(calendar.add(extreme, 60), None);
        assert_eq!(calendar.add_days(extreme, 3), None);
        assert_eq!(calendar.elapsed(extreme, extreme), 0);
    }
    assert_eq!(calendar.add(from, i64::MAX), None);
    assert_eq!(calendar.add(from, i64::MAX / 1_000_000), None);
    assert_eq!(calendar.add_days(from, u32::MAX), None);
}

#[test]
fn a_window_over_the_seam_of_two_compiled_stretches_is_one_window() {
    // The seam lies 52 x 52 weeks after 1970, a Thursday at midnight UTC.
    let seam = Instant::from_seconds(52 * 364 * 86_400);
    let calendar = weekly("Pacific/Auckland", WORKDAYS, "06:00-20:00");
    let opening = calendar.next_opening(seam.plus_seconds(-3_600)).unwrap();
    assert!(opening < seam && calendar.is_open(seam));
    assert_eq!(calendar.closing(opening).unwrap().seconds_since(seam), 7 * 3_600);
    assert_eq!(calendar.add(seam.plus_seconds(-60), 120), Some(seam.plus_seconds(60)));
}

#[test]
fn a_calendar_is_shared_between_threads() {
    let calendar = Arc::new(weekly("Europe/Berlin", WORKDAYS, "08:00-17:00"));
    let start = at("2024-06-03T08:00:00+02:00");
    let threads: Vec<_> = (0..4)
        .map(|_| {
            std::thread::spawn({
                let calendar = Arc::clone(&calendar);
                move || calendar.add(start, 60)
            })
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), Some(start.plus_seconds(60)));
    }
}
