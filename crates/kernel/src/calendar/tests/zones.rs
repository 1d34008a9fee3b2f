//! Forty zones, every clock change of 2020 to 2040, any hours, holidays and pauses: counting agrees with looking at
//! every minute (ABUSE D-16). 10,000 cases; `HALLWAY_CALENDAR_CASES=1000000` counts as many.

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::super::{Calendar, CalendarSpec, zone};
use super::second::{Minutes, any_windows};

/// Where clocks change in every way there is, where they used to, and where they never do.
const ZONES: [&str; 40] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "America/Anchorage",
    "America/Asuncion",
    "America/Bogota",
    "America/Chicago",
    "America/Havana",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/New_York",
    "America/Nuuk",
    "America/Phoenix",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Europe/London",
    "Europe/Moscow",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Fiji",
    "UTC",
];

/// Every clock change, and for each zone one day on which nothing happens.
static DAYS: LazyLock<Vec<(&'static str, Date)>> = LazyLock::new(|| {
    let (first, last): (Timestamp, Timestamp) =
        ("2020-01-01T00:00:00Z".parse().unwrap(), "2041-01-01T00:00:00Z".parse().unwrap());
    let changes = |name: &'static str| {
        let zone = zone(name).unwrap();
        let days: Vec<Date> = zone
            .following(first)
            .take_while(|change| change.timestamp() < last)
            .map(|change| zone.to_datetime(change.timestamp()).date())
            .collect();
        days.into_iter().chain([jiff::civil::date(2024, 2, 29)]).map(move |day| (name, day))
    };
    ZONES.into_iter().flat_map(changes).collect()
});

/// Looked at on one calendar.
const STRETCHES: usize = 100;

fn calendars() -> u32 {
    let cases = std::env::var("HALLWAY_CALENDAR_CASES").map_or(10_000, |cases| cases.parse().unwrap());
    cases / STRETCHES as u32
}

fn any_spec() -> impl Strategy<Value = (CalendarSpec, Date)> {
    let near = -6..=6_i64;
    (
        proptest::sample::select(DAYS.as_slice()),
        proptest::collection::vec(any_windows(), 7),
        proptest::collection::vec(near.clone(), 0..3),
        proptest::collection::vec((near, any_windows()), 0..3),
    )
        .prop_map(|((zone, middle), week, holidays, special)| {
            let day = |offset: i64| middle.saturating_add(offset.days()).to_string();
            let spec = CalendarSpec {
                tz: zone.to_owned(),
                week: (1..=7).map(|day: u8| day.to_string()).zip(week).collect(),
                holidays: holidays.into_iter().map(day).collect(),
                special: special.into_iter().map(|(offset, windows)| (day(offset), windows)).collect(),
            };
            (spec, middle)
        })
}

/// How many minutes were open before each minute.
fn sums(minutes: &Minutes) -> Vec<i64> {
    let mut sum = 0;
    let open = minutes.open.iter().map(|&open| {
        sum += i64::from(open);
        sum
    });
    std::iter::once(0).chain(open).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(calendars()))]

    #[test]
    fn counting_agrees_with_looking_at_every_minute_in_forty_zones_at_every_clock_change(
        (spec, middle) in any_spec(),
        stretches in proptest::collection::vec(
            // Two days at each end stay out: their windows may begin or end where nobody looks.
            (proptest::array::uniform6(2_880..14_400_usize), 0..2_000_usize),
            STRETCHES,
        ),
    ) {
        let calendar = Calendar::new(&spec).unwrap();
        let minutes = Minutes::of(&spec, middle);
        let sums = sums(&minutes);
        for (mut edges, duration) in stretches {
            edges.sort_unstable();
            let [from, pause, resumption, again, last, to] = edges;
            let at = |minute: usize| minutes.instant(minute);
            let elapsed = |from: usize, to: usize| calendar.elapsed(at(from), at(to));
            let open = |from: usize, to: usize| (sums[to] - sums[from]) * 60;
            prop_assert_eq!(elapsed(from, to), open(from, to), "{:?}", &edges);
            prop_assert_eq!(calendar.is_open(at(from)), minutes.open[from], "{:?}", &edges);
            if let Some(due) = minutes.add(from, duration).filter(|&due| due < 14_400) {
                prop_assert_eq!(calendar.add(at(from), duration as i64 * 60), Some(at(due)), "{:?}", &edges);
            }
            // A promise that waits twice counts what is open outside of its pauses, minute by minute.
            let counted = elapsed(from, pause) + elapsed(resumption, again) + elapsed(last, to);
            let paused = open(pause, resumption) + open(again, last);
            prop_assert_eq!(counted, open(from, to) - paused, "{:?}", &edges);
        }
    }
}

#[test]
fn the_clock_changes_are_those_of_forty_zones_and_twenty_one_years() {
    let zones: std::collections::BTreeSet<&str> = DAYS.iter().map(|(zone, _)| *zone).collect();
    assert_eq!(zones.len(), 40);
    let of = |name: &str| DAYS.iter().filter(|(zone, _)| *zone == name).count() - 1;
    assert_eq!((of("Europe/Berlin"), of("America/New_York"), of("Asia/Tokyo")), (42, 42, 0));
    // Laws change: how many there are in all depends on the rules of the day.
    assert!(DAYS.len() > 700, "{}", DAYS.len());
}
