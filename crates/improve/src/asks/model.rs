//! What Hallway asks, and when: pure.

use db::record;
use kernel::{Id, Instant};
use map::agreements::AgreementId;
use map::relationships::Side;
use map::services::TargetKind;
use map::{Party, PartyKind, RelationshipId};
use serve::requests::course::Course;
use utoipa::ToSchema;

kernel::id!(AskId, "A question whether an improvement is wanted.");

kernel::words! {
    /// What was said to it.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = ImprovementAskAnswer)]
    pub enum Answer { Improvement = "improvement", NotNow = "not_now" }
}

record! {
    /// Whether it is asked, and below which share kept, in percent.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Rule {
        pub version: i64,
        pub asks: bool,
        pub level: i64,
    }
}

record! {
    /// A question with the names at the two ends.
    #[derive(Clone, Debug)]
    pub struct Ask {
        pub id: AskId,
        pub relationship_id: RelationshipId,
        pub provider_kind: PartyKind,
        pub provider_id: Id,
        pub provider_name: String,
        pub provider_is_led: bool,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
        pub customer_name: String,
        pub agreement_id: AgreementId,
        pub clock: TargetKind,
        pub kept: i64,
        pub counted: i64,
        pub level: i64,
        pub asked_at: Instant,
        pub answer: Option<Answer>,
    }
}

impl Ask {
    pub const fn party(&self, side: Side) -> Party {
        match side {
            Side::Provider => Party { kind: self.provider_kind, id: self.provider_id },
            Side::Customer => Party { kind: self.customer_kind, id: self.customer_id },
        }
    }
}

/// The quarter of an instant in UTC: `2027-1`.
pub fn quarter(at: Instant) -> String {
    let date = at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
    [date.year().to_string(), ((date.month() - 1) / 3 + 1).to_string()].join("-")
}

/// A promise that was kept less than it should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Below {
    pub agreement: AgreementId,
    pub clock: TargetKind,
    pub kept: i64,
    pub counted: i64,
    /// The upper end of the interval of the share kept.
    pub high: f64,
}

/// The promise that was kept worst of those that fell due from an instant on and whose share kept is, without doubt, below this
/// many percent: the upper end of its Wilson interval at 95 % is.
pub fn below(courses: &[Course], from: Instant, level: i64) -> Option<Below> {
    let mut all: Vec<Below> = Vec::new();
    for due in courses.iter().flat_map(|course| &course.due).filter(|due| due.at >= from) {
        let is_it = |one: &Below| one.agreement == due.agreement && one.clock == due.kind;
        let place = all.iter().position(is_it).unwrap_or_else(|| {
            all.push(Below { agreement: due.agreement, clock: due.kind, kept: 0, counted: 0, high: 1.0 });
            all.len() - 1
        });
        all[place].counted += 1;
        all[place].kept += i64::from(due.is_kept);
    }
    for one in &mut all {
        let (kept, counted) = (u64::try_from(one.kept).ok()?, u64::try_from(one.counted).ok()?);
        one.high = measure::wilson(kept, counted, 0.95)?.high;
    }
    #[allow(clippy::cast_precision_loss, reason = "a percentage")]
    let least = level as f64 / 100.0;
    all.into_iter().filter(|one| one.high < least).min_by(|one, other| one.high.total_cmp(&other.high))
}

#[cfg(test)]
mod tests {
    use serve::requests::course::Due;

    use super::*;

    fn course(at: i64, kind: TargetKind, is_kept: bool) -> Course {
        let due = Due { agreement: AgreementId::new(5), kind, at: Instant(at), is_kept };
        Course {
            opened_at: Instant(0),
            resolved_at: None,
            resolve_seconds: None,
            settled_at_first: None,
            due: vec![due],
        }
    }

    #[test]
    fn it_asks_only_where_the_upper_end_of_the_interval_is_below_the_level() {
        let of = |kept: i64, all: i64| -> Vec<Course> {
            (0..all).map(|n| course(10, TargetKind::Resolve, n < kept)).collect()
        };
        // 0.8 of 20 may be 0.92; 0.8 of 100 is at most 0.867.
        assert_eq!(below(&of(16, 20), Instant(0), 90), None);
        let found = below(&of(80, 100), Instant(0), 90).unwrap();
        assert_eq!((found.kept, found.counted), (80, 100));
        assert!((found.high - 0.866_633_1).abs() < 1e-6, "{}", found.high);
        assert_eq!(below(&of(80, 100), Instant(0), 80), None);
        assert_eq!(below(&of(80, 100), Instant(11), 90), None, "fell due before");
    }

    #[test]
    fn the_worst_promise_is_the_one_that_is_named() {
        let mut all: Vec<Course> = (0..50).map(|n| course(10, TargetKind::Resolve, n < 30)).collect();
        all.extend((0..50).map(|n| course(10, TargetKind::Acknowledge, n < 10)));
        assert_eq!(below(&all, Instant(0), 90).unwrap().clock, TargetKind::Acknowledge);
    }

    #[test]
    fn a_year_has_four_quarters() {
        let of = |text: &str| quarter(Instant::parse(text).unwrap());
        let all =
            ["2026-01-01T00:00:00Z", "2026-03-31T23:59:59Z", "2026-04-01T00:00:00Z", "2026-12-31T12:00:00Z"];
        assert_eq!(all.map(of), ["2026-1", "2026-1", "2026-2", "2026-4"]);
    }
}
