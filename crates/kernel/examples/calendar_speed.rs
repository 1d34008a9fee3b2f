//! How many due instants a second one core computes: `cargo run --release -p kernel --example calendar_speed`.

use std::hint::black_box;

use kernel::Instant;
use kernel::calendar::{Calendar, CalendarSpec};

const ADDITIONS: u64 = 5_000_000;

fn main() -> Result<(), kernel::calendar::CalendarError> {
    let hours = |windows: &[(&str, &str)]| windows.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
    let office = |tz: &str, windows: &[(&str, &str)]| CalendarSpec {
        tz: tz.into(),
        week: (1..=5).map(|day: u8| (day.to_string(), hours(windows))).collect(),
        holidays: (2020..2040).flat_map(|year| [format!("{year}-01-01"), format!("{year}-12-25")]).collect(),
        ..CalendarSpec::default()
    };
    for (name, calendar) in [
        (
            "office with a lunch break",
            Calendar::new(&office("Europe/Berlin", &[("08:00", "12:00"), ("13:00", "17:00")]))?,
        ),
        ("long office day", Calendar::new(&office("America/New_York", &[("07:00", "21:00")]))?),
        ("day and night", Calendar::always(jiff::tz::TimeZone::UTC)),
    ] {
        let cold = seconds_of(|| {
            black_box(calendar.add(Instant::from_seconds(1_704_067_200), 3_600));
        });
        let warm = seconds_of(|| add_many(&calendar));
        println!(
            "{name}: {:.1} million additions a second; the first took {:.0} us",
            ADDITIONS as f64 / warm / 1e6,
            cold * 1e6
        );
    }
    Ok(())
}

/// Starts anywhere in the years 2023 to 2027, durations from one minute to ten days.
fn add_many(calendar: &Calendar) {
    let mut chance = 0x9E37_79B9_7F4A_7C15_u64;
    for _ in 0..ADDITIONS {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let start = Instant::from_seconds(1_672_531_200 + (chance % 157_766_400) as i64);
        let seconds = 60 + (chance >> 32) % 863_940;
        black_box(calendar.add(start, seconds as i64));
    }
}

#[allow(clippy::disallowed_methods, reason = "measuring the machine is the whole purpose here")]
fn seconds_of(work: impl FnOnce()) -> f64 {
    let start = std::time::Instant::now();
    work();
    start.elapsed().as_secs_f64()
}
