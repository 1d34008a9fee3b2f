//! What is asked of the figures: of which requests, and by which clock.

use kernel::{Id, Viewer};
use map::services::{Class, ServiceId};
use people::TeamId;

use super::cell::{Grain, Place, Scope};
use super::day::Day;
use super::tally::Clock;

/// Up to so many days, roll-ups are read day by day.
const SHORT: i64 = 130;
/// Up to so many days of requests are shown day by day.
const FEW: i64 = 24;

/// Somebody for whom requests are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Customer {
    /// The team or the vendor that asked.
    Party(Id),
    /// The type of external customer that waits.
    Outside(Id),
}

impl Customer {
    pub const fn id(self) -> Id {
        match self {
            Self::Party(id) | Self::Outside(id) => id,
        }
    }
}

/// The requests that were opened in a period, of one scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The team that has them, or had them last.
    pub team: Option<TeamId>,
    pub customer: Option<Customer>,
    pub service: Option<ServiceId>,
    pub class: Option<Class>,
    /// The first day.
    pub from: Option<Day>,
    /// The day after the last.
    pub until: Option<Day>,
    pub clock: Clock,
}

impl Default for Question {
    fn default() -> Self {
        Self {
            team: None,
            customer: None,
            service: None,
            class: None,
            from: None,
            until: None,
            clock: Clock::Calendar,
        }
    }
}

impl Question {
    /// It is about a team of this viewer: nobody else sees what somebody came by for.
    pub fn sees_desk(&self, viewer: &Viewer) -> bool {
        self.team.is_some_and(|team| viewer.is_member(team.0))
    }
}

/// From where a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Roll-ups by month and by day.
    Days(Place),
    /// Roll-ups by month; what is left at both ends, from requests.
    Months(Place),
    /// Requests alone, the newest of them.
    Requests,
}

/// What one point of a line over time stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    Days,
    Weeks,
    Months,
}

impl Spacing {
    /// For requests of these days, the first and the last.
    pub fn over(first: Day, last: Day) -> Self {
        match last.0.saturating_sub(first.0) {
            days if days < FEW => Self::Days,
            days if days <= SHORT => Self::Weeks,
            _ => Self::Months,
        }
    }

    /// The first day of the point in which a day lies.
    pub fn bucket(self, day: Day) -> Day {
        match self {
            Self::Days => day,
            Self::Weeks => day.week(),
            Self::Months => day.month(),
        }
    }

    /// The point after. Days on which nobody asked, as on weekends, are passed over.
    pub fn next(self, bucket: Day, there: impl Iterator<Item = Day>) -> Day {
        match self {
            Self::Days => there.filter(|day| *day > bucket).min().unwrap_or_else(|| bucket.plus(1)),
            Self::Weeks => bucket.plus(7),
            Self::Months => bucket.next_month(),
        }
    }
}

/// Days from one on, up to and without another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub grain: Grain,
    pub from: Day,
    pub until: Day,
}

impl Question {
    pub fn source(&self) -> Source {
        let place = |scope, team: Option<TeamId>, other: i64| Place {
            scope,
            team: team.map_or(0, TeamId::get),
            other,
        };
        match (self.team, self.service, self.customer) {
            (None, None, None) => Source::Days(place(Scope::All, None, 0)),
            (team, None, None) => Source::Days(place(Scope::Team, team, 0)),
            (None, Some(service), None) => Source::Days(place(Scope::Service, None, service.get())),
            (team, Some(service), None) => Source::Days(place(Scope::TeamService, team, service.get())),
            (team, None, Some(customer)) => {
                let scope = if team.is_some() { Scope::TeamCustomer } else { Scope::Customer };
                let place = place(scope, team, customer.id().0);
                match customer {
                    Customer::Party(_) => Source::Months(place),
                    Customer::Outside(_) => Source::Days(place),
                }
            }
            (_, Some(_), Some(_)) => Source::Requests,
        }
    }

    /// How what roll-ups hold of these days, the first and the last, is shown: those of long periods are by month.
    pub fn spacing(&self, first: Day, last: Day) -> Spacing {
        if self.is_short() { Spacing::over(first, last) } else { Spacing::Months }
    }

    fn is_short(&self) -> bool {
        self.days().is_some_and(|days| days <= SHORT)
    }

    fn days(&self) -> Option<i64> {
        Some(self.until?.0 - self.from?.0)
    }

    pub fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }

    /// The period as whole months and single days; a short one in days alone when there are roll-ups of days.
    pub fn stretches(&self, has_days: bool) -> Vec<Stretch> {
        let (ever, never) = (Day(i64::MIN), Day(i64::MAX));
        let (from, until) = (self.from.unwrap_or(ever), self.until.unwrap_or(never));
        let first =
            self.from.map_or(ever, |from| if from.month() == from { from } else { from.next_month() });
        let last = self.until.map_or(never, Day::month);
        let stretch = |grain, from, until| Stretch { grain, from, until };
        let all = if first >= last || (has_days && self.is_short()) {
            vec![stretch(Grain::Day, from, until)]
        } else {
            vec![
                stretch(Grain::Month, first, last),
                stretch(Grain::Day, from, first),
                stretch(Grain::Day, last, until),
            ]
        };
        all.into_iter().filter(|stretch| stretch.from < stretch.until).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn day(year: i16, month: i8, day: i8) -> Day {
        Day::of_date(date(year, month, day))
    }

    fn between(from: Day, until: Day) -> Question {
        Question { from: Some(from), until: Some(until), ..Question::default() }
    }

    #[test]
    fn a_year_is_whole_months_and_what_is_left_at_both_ends() {
        let found = between(day(2025, 11, 19), day(2026, 11, 19)).stretches(true);
        let spans: Vec<_> = found.iter().map(|s| (s.grain, s.from.date(), s.until.date())).collect();
        assert_eq!(
            spans,
            [
                (Grain::Month, date(2025, 12, 1), date(2026, 11, 1)),
                (Grain::Day, date(2025, 11, 19), date(2025, 12, 1)),
                (Grain::Day, date(2026, 11, 1), date(2026, 11, 19)),
            ]
        );
    }

    #[test]
    fn stretches_hold_every_day_of_the_period_once() {
        for (from, days) in
            [(day(2026, 1, 1), 31), (day(2026, 1, 1), 365), (day(2026, 1, 31), 2), (day(2024, 2, 10), 500)]
        {
            let until = from.plus(days);
            for has_days in [true, false] {
                let stretches = between(from, until).stretches(has_days);
                for day in (from.0 - 40..until.0 + 40).map(Day) {
                    let held = stretches.iter().filter(|s| s.from <= day && day < s.until).count();
                    assert_eq!(held, usize::from(from <= day && day < until), "{from:?} {days} {day:?}");
                }
            }
        }
    }

    #[test]
    fn without_a_period_all_months_are_meant() {
        let found = Question::default().stretches(true);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].grain, Grain::Month);
    }

    #[test]
    fn what_has_no_roll_up_of_its_own_is_read_from_requests() {
        let all = Question {
            customer: Some(Customer::Party(Id(3))),
            service: Some(ServiceId::new(2)),
            ..Question::default()
        };
        assert_eq!(all.source(), Source::Requests);
        let team = Question { service: None, team: Some(TeamId::new(1)), ..all };
        assert_eq!(team.source(), Source::Months(Place { scope: Scope::TeamCustomer, team: 1, other: 3 }));
    }
}
