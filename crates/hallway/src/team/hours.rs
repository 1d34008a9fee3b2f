//! Opening hours in words: the usual week, and how it is just now.

use anyhow::Result;
use kernel::calendar::CalendarSpec;
use people::calendars;
use web::Speech;

/// The windows of a day, as pairs of `HH:MM`.
type Windows = [(String, String)];

/// When somebody is there.
pub struct Hours {
    /// `Mon to Thu 08:00 to 17:00`, a line for each group of days that are alike.
    pub week: Vec<String>,
    /// `Open now, until 17:00`.
    pub now: String,
    /// The zone of the week, when the viewer lives in another one.
    pub zone: Option<String>,
}

/// `spec` is a calendar as it is kept, as JSON.
pub fn hours(t: &Speech, spec: &str) -> Result<Hours> {
    let calendar = calendars::compiled(spec)?;
    let CalendarSpec { tz, week, .. } = serde_json::from_str(spec)?;
    let now = match (calendar.is_open(t.now), calendar.closing(t.now), calendar.next_opening(t.now)) {
        (true, Some(at), _) => t.a1("hours-open-until", "time", t.short(at)),
        (true, None, _) => t.s("hours-open"),
        (false, _, Some(at)) => t.a1("hours-opens", "time", t.at(at)),
        (false, _, None) => t.s("hours-closed"),
    };
    let days =
        (1..=7_u8).map(|day| week.get(&day.to_string()).map_or(&[][..], Vec::as_slice)).collect::<Vec<_>>();
    let is_elsewhere = calendar.local(t.now).offset() != t.local(t.now).offset();
    Ok(Hours { week: groups(t, &days), now, zone: is_elsewhere.then_some(tz) })
}

/// A week of one's own in words.
pub fn week_lines(t: &Speech, week: &people::calendars::model::Windows) -> Vec<String> {
    let days =
        (1..=7_u8).map(|day| week.get(&day.to_string()).map_or(&[][..], Vec::as_slice)).collect::<Vec<_>>();
    groups(t, &days)
}

/// Days in a row with the same windows on one line; days without any are left out.
fn groups(t: &Speech, days: &[&Windows]) -> Vec<String> {
    let mut groups: Vec<(usize, usize, &Windows)> = Vec::new();
    for (day, windows) in days.iter().enumerate() {
        match groups.last_mut() {
            Some((_, last, same)) if *last + 1 == day && same == windows => *last = day,
            _ => groups.push((day, day, windows)),
        }
    }
    let open = groups.into_iter().filter(|(_, _, windows)| !windows.is_empty());
    open.map(|(first, last, windows)| {
        let windows: Vec<String> = windows
            .iter()
            .map(|(opens, closes)| t.a2("hours-window", "opens", opens, "closes", closes))
            .collect();
        t.a2("hours-line", "days", span(t, first, last), "windows", windows.join(", "))
    })
    .collect()
}

/// `Mon`, `Mon to Fri`, `every day`.
fn span(t: &Speech, first: usize, last: usize) -> String {
    let name = |day: usize| t.s(&format!("weekday-{}", day + 1));
    match (first, last) {
        (0, 6) => t.s("hours-every-day"),
        _ if first == last => name(first),
        _ => t.a2("hours-days", "first", name(first), "last", name(last)),
    }
}
