//! By when a word on a need is to come: ten opening days of whoever gives it, with a reminder at half of them. A date that was
//! given once does not move when a calendar changes.

use db::{Reader, record};
use jiff::civil::Weekday;
use kernel::calendar::Calendar;
use kernel::{Failure, Instant};
use map::{Party, PartyKind};
use people::calendars;

/// So many opening days there are to answer.
pub const DAYS: u32 = 10;

/// Until when there is time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// When half of it is over.
    pub half: Instant,
    pub by: Instant,
}

record! {
    struct Hours {
        /// The calendar of the team, or the one of the organisation.
        pub spec: Option<String>,
        /// The team stands for a vendor, and has no calendar of its own.
        pub is_outside: bool,
    }
}

/// The time of this party from now on. One statement for a team or a person.
pub async fn due(r: &mut Reader, party: Party, since: Instant) -> Result<Due, Failure> {
    let hours: Option<Hours> = match party.kind {
        PartyKind::Vendor | PartyKind::ExternalCustomer => None,
        PartyKind::Team | PartyKind::Person => {
            r.maybe(
                "SELECT c.spec, (CASE WHEN t.vendor_id IS NOT NULL AND t.calendar_id IS NULL THEN TRUE ELSE FALSE END)
                            AS is_outside
                 FROM (SELECT CAST($1 AS BIGINT) AS id) AS x LEFT JOIN persons p ON p.id = x.id
                 LEFT JOIN teams t ON t.id = COALESCE(p.home_team_id, x.id)
                 LEFT JOIN calendars c ON c.id = COALESCE(t.calendar_id,
                     (SELECT d.id FROM calendars d WHERE d.is_default LIMIT 1))",
                &[&party.id],
            )
            .await?
        }
    };
    let spec = hours.filter(|hours| !hours.is_outside).and_then(|hours| hours.spec);
    let calendar = spec.map(|spec| calendars::compiled(&spec)).transpose()?;
    Ok(within(calendar.as_deref(), since))
}

fn within(calendar: Option<&Calendar>, since: Instant) -> Due {
    let after = |days: u32| {
        let opening = calendar.and_then(|calendar| calendar.add_days(since, days));
        // A calendar that never opens gives nobody time for ever.
        opening.unwrap_or_else(|| weekdays(since, days))
    };
    Due { half: after(DAYS / 2), by: after(DAYS) }
}

/// The same time of day so many days from Monday to Friday later.
fn weekdays(since: Instant, days: u32) -> Instant {
    let mut at = since.timestamp().to_zoned(jiff::tz::TimeZone::UTC);
    let mut left = days;
    while left > 0 {
        let Ok(next) = at.tomorrow() else { return since };
        at = next;
        if !matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    Instant::from_timestamp(at.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn without_a_calendar_ten_days_from_monday_to_friday_are_two_weeks() {
        // A Thursday.
        let due = within(None, at("2026-11-19T10:50:00Z"));
        assert_eq!(due, Due { half: at("2026-11-26T10:50:00Z"), by: at("2026-12-03T10:50:00Z") });
        assert_eq!(weekdays(at("2026-11-21T09:00:00Z"), 1), at("2026-11-23T09:00:00Z"), "Saturday to Monday");
    }

    #[test]
    fn a_team_that_is_open_every_day_has_ten_days() {
        let always = Calendar::always(jiff::tz::TimeZone::UTC);
        let due = within(Some(&always), at("2026-11-19T10:50:00Z"));
        assert_eq!(due, Due { half: at("2026-11-24T10:50:00Z"), by: at("2026-11-29T10:50:00Z") });
    }
}
