//! How often something is asked again, and on which days.

use jiff::Span;
use jiff::civil::Date;
use utoipa::ToSchema;

kernel::id!(RecurringId, "A request that is asked again and again.");

kernel::words! {
    /// How often.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Rhythm { Week = "week", Month = "month", Quarter = "quarter", Year = "year" }
}

kernel::words! {
    /// Why it is not asked any more, until somebody lets it go on.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Paused {
        /// The service is not offered any more, or not to them.
        Service = "service",
        /// Whoever set it up, or whom it is for, has left.
        Person = "person",
        /// The service asks other questions by now.
        Questions = "questions",
    }
}

impl Rhythm {
    /// The day of the `nth` one, counted from 0. What begins on a 31st falls on the last day of shorter months, and on the
    /// 31st again after them.
    pub fn day(self, first: Date, nth: i64) -> Option<Date> {
        let span = match self {
            Self::Week => Span::new().try_weeks(nth),
            Self::Month => Span::new().try_months(nth),
            Self::Quarter => Span::new().try_months(nth.checked_mul(3)?),
            Self::Year => Span::new().try_years(nth),
        };
        first.checked_add(span.ok()?).ok()
    }
}

#[cfg(test)]
mod laws {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_last_of_a_month_stays_the_last_and_comes_back_to_the_31st() {
        let first = date(2027, 1, 31);
        let days: Vec<Date> = (0..4).filter_map(|nth| Rhythm::Month.day(first, nth)).collect();
        assert_eq!(days, [first, date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30)]);
        assert_eq!(Rhythm::Quarter.day(first, 1), Some(date(2027, 4, 30)));
        assert_eq!(Rhythm::Year.day(date(2028, 2, 29), 1), Some(date(2029, 2, 28)));
        assert_eq!(Rhythm::Week.day(first, 2), Some(date(2027, 2, 14)));
        assert_eq!(Rhythm::Year.day(first, i64::MAX), None);
    }
}
