//! What business time promises, checked by published cases, examples, laws and a second implementation.

mod cases;
mod examples;
mod laws;
mod second;
mod spec;
mod zones;

use std::collections::BTreeMap;

use super::{Calendar, CalendarSpec};
use crate::Instant;

/// An instant written with its offset.
fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap_or_else(|| panic!("{text} is no instant"))
}

/// A calendar with the same windows, like `08:00-12:00 13:00-17:00`, on each of these weekdays.
fn weekly(zone: &str, days: &[u8], windows: &str) -> Calendar {
    Calendar::new(&weekly_spec(zone, days, windows)).unwrap()
}

fn weekly_spec(zone: &str, days: &[u8], text: &str) -> CalendarSpec {
    let week = days.iter().map(|day| (day.to_string(), windows(text))).collect();
    CalendarSpec { tz: zone.to_owned(), week, holidays: Vec::new(), special: BTreeMap::new() }
}

fn windows(text: &str) -> Vec<(String, String)> {
    text.split_whitespace()
        .map(|window| window.split_once('-').expect("a window is written 08:00-17:00"))
        .map(|(start, end)| (start.to_owned(), end.to_owned()))
        .collect()
}

const EVERY_DAY: &[u8] = &[1, 2, 3, 4, 5, 6, 7];
const WORKDAYS: &[u8] = &[1, 2, 3, 4, 5];
