//! Times as a log writes them.

use anyhow::{Context, bail};
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use kernel::Instant;

use super::map::Times;

/// Reads times in the format and the zone of a map.
pub struct Clock {
    format: Option<String>,
    zone: Option<TimeZone>,
    /// Nothing in a log happened later.
    latest: Instant,
}

/// 1970-01-01, before which no log of this kind was written.
const EARLIEST: Instant = Instant(0);

impl Clock {
    pub fn new(times: &Times, now: Instant) -> anyhow::Result<Self> {
        let zone = match &times.zone {
            Some(name) => Some(kernel::calendar::zone(name).with_context(|| {
                format!("time.zone: there is no time zone {name:?}; write one like \"Europe/Berlin\"")
            })?),
            None => None,
        };
        if let Some(format) = &times.format {
            let tells_offset =
                ["%z", "%:z", "%Q", "%:Q", "%s", "%Z"].iter().any(|part| format.contains(part));
            if zone.is_none() && !tells_offset {
                bail!("time.zone is needed: times in the format {format:?} do not tell where the clock hung");
            }
            let shown =
                strtime::format(format, &jiff::Zoned::new(jiff::Timestamp::UNIX_EPOCH, TimeZone::UTC));
            shown.with_context(|| format!("time.format: {format:?} is none"))?;
        }
        Ok(Self { format: times.format.clone(), zone, latest: now.plus_seconds(86_400) })
    }

    /// Reads times in ISO 8601; those that do not tell where the clock hung are taken as UTC.
    pub fn in_utc(now: Instant) -> Self {
        Self { format: None, zone: Some(TimeZone::UTC), latest: now.plus_seconds(86_400) }
    }

    /// The instant, or why there is none.
    pub fn read(&self, text: &str) -> Result<Instant, String> {
        let read = match &self.format {
            Some(format) => self.by_format(format, text),
            None => self.iso(text),
        };
        let at = read.ok_or_else(|| match &self.format {
            Some(format) => format!("{} is no time in the format {format}", shorten(text)),
            None if text.parse::<DateTime>().is_ok() => {
                format!("{} does not tell where the clock hung, nor does the map", shorten(text))
            }
            None => format!("{} is no time in ISO 8601", shorten(text)),
        })?;
        match at {
            at if at < EARLIEST => Err(format!("{} is before 1970", shorten(text))),
            at if at > self.latest => Err(format!("{} is in the future", shorten(text))),
            at => Ok(at),
        }
    }

    fn iso(&self, text: &str) -> Option<Instant> {
        if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
            return Some(Instant::from_timestamp(timestamp));
        }
        self.on_the_wall(text.parse().ok()?)
    }

    fn by_format(&self, format: &str, text: &str) -> Option<Instant> {
        let parsed = strtime::parse(format, text).ok()?;
        if parsed.offset().is_some() || parsed.iana_time_zone().is_some() {
            return Some(Instant::from_timestamp(parsed.to_timestamp().ok()?));
        }
        match parsed.to_datetime() {
            Ok(local) => self.on_the_wall(local),
            Err(_) => self.on_the_wall(parsed.to_date().ok()?.at(0, 0, 0, 0)),
        }
    }

    /// A wall-clock time that does not exist is the moment of the change, moved on by what was left out; one that
    /// exists twice is the first of them.
    fn on_the_wall(&self, local: DateTime) -> Option<Instant> {
        let zoned = self.zone.as_ref()?.to_ambiguous_zoned(local).compatible().ok()?;
        Some(Instant::from_timestamp(zoned.timestamp()))
    }
}

/// What somebody wrote, quoted and not too long.
pub fn shorten(text: &str) -> String {
    let mut shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("{shown:?}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(format: Option<&str>, zone: Option<&str>) -> anyhow::Result<Clock> {
        let times = Times { format: format.map(str::to_owned), zone: zone.map(str::to_owned) };
        Clock::new(&times, Instant::from_seconds(1_795_081_800))
    }

    #[test]
    fn days_and_months_may_be_written_short() {
        let clock = clock(Some("%d/%m/%Y %H:%M"), Some("Europe/Berlin")).unwrap();
        assert_eq!(clock.read("9/2/2016 01:16").unwrap(), Instant::parse("2016-02-09T00:16:00Z").unwrap());
        assert_eq!(clock.read("29/02/2016 1:16").unwrap(), Instant::parse("2016-02-29T00:16:00Z").unwrap());
        let wrong = clock.read("2016-02-29 01:16").unwrap_err();
        assert_eq!(wrong, "\"2016-02-29 01:16\" is no time in the format %d/%m/%Y %H:%M");
        assert!(clock.read("31/2/2016 10:00").is_err());
        assert_eq!(clock.read("1/1/1969 00:00").unwrap_err(), "\"1/1/1969 00:00\" is before 1970");
        assert_eq!(clock.read("1/1/2027 00:00").unwrap_err(), "\"1/1/2027 00:00\" is in the future");
    }

    #[test]
    fn hours_that_the_clock_skips_or_repeats_are_read_by_one_rule() {
        let clock = clock(Some("%Y-%m-%d %H:%M"), Some("Europe/Berlin")).unwrap();
        assert_eq!(clock.read("2016-03-27 02:30").unwrap(), Instant::parse("2016-03-27T01:30:00Z").unwrap());
        assert_eq!(clock.read("2016-10-30 02:30").unwrap(), Instant::parse("2016-10-30T00:30:00Z").unwrap());
    }

    #[test]
    fn without_a_format_times_are_iso_with_an_offset_or_in_the_zone() {
        let here = clock(None, Some("Europe/Berlin")).unwrap();
        let two = Instant::parse("2016-07-01T12:00:00Z").unwrap();
        for text in ["2016-07-01T14:00:00+02:00", "2016-07-01T12:00:00.000Z", "2016-07-01 14:00:00"] {
            assert_eq!(here.read(text).unwrap(), two, "{text}");
        }
        let nowhere = clock(None, None).unwrap();
        assert!(nowhere.read("2016-07-01 14:00:00").unwrap_err().contains("where the clock hung"));
    }

    #[test]
    fn a_zone_or_a_format_that_does_not_exist_is_refused_by_name() {
        let says = |made: anyhow::Result<Clock>| format!("{:#}", made.err().unwrap());
        assert!(says(clock(None, Some("Europe/Atlantis"))).contains("\"Europe/Atlantis\""));
        assert!(says(clock(Some("%d/%m/%Y"), None)).contains("time.zone is needed"));
        assert!(says(clock(Some("%d/%!"), Some("UTC"))).contains("time.format"));
    }
}
