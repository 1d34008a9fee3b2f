//! What a day of an agreement is.

use db::record;
use jiff::civil::Date;
use kernel::{Audience, Instant};
use utoipa::ToSchema;
use web::Words;

use crate::agreements::model::{AgreementId, VersionId};
use crate::agreements::pages::words;

kernel::id!(CalendarLinkId, "A link by which a calendar program reads.");

kernel::words! {
    /// What is on a day.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = AgreementDayKind)]
    pub enum About {
        /// Both sides look at it again.
        Review = "review",
        /// Its last day.
        End = "end",
    }
}

/// So many days before, the sides are reminded; the nearer first.
pub const REMIND_DAYS: [i64; 2] = [7, 30];

record! {
    /// A version that is in force or will be, with its days and the names that belong to its agreement.
    #[derive(Clone, Debug)]
    pub struct Dated {
        pub version_id: VersionId,
        pub agreement_id: AgreementId,
        pub number: i64,
        pub provider_name: String,
        pub customer_name: Option<String>,
        pub service_name: Option<String>,
        pub audience: Audience,
        /// The circle of a confidential service alone may know of it.
        pub is_of_circle: bool,
        pub review_on: Option<String>,
        pub valid_until: Option<String>,
        pub starts_at: Instant,
    }
}

/// One day of a version.
#[derive(Clone, Debug)]
pub struct Day {
    pub day: Date,
    pub about: About,
    pub of: Dated,
}

impl Dated {
    /// As its agreement is called everywhere.
    pub fn title(&self, t: Words) -> String {
        let customer = self.customer_name.as_deref();
        words::title(t, &self.provider_name, customer, self.service_name.as_deref())
    }
}

/// The days of these from one on, the nearest first.
pub fn days(all: &[Dated], from: Date) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for of in all {
        for (about, day) in [(About::Review, &of.review_on), (About::End, &of.valid_until)] {
            let day = day.as_deref().and_then(|day| day.parse::<Date>().ok()).filter(|day| *day >= from);
            days.extend(day.map(|day| Day { day, about, of: of.clone() }));
        }
    }
    days.sort_by_key(|one| (one.day, one.of.agreement_id, one.about == About::End));
    days
}
