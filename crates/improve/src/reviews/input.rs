//! What comes in about a review, and its reading.

use jiff::civil::Date;
use kernel::text::{Fields, Rule};
use kernel::{Instant, Refusal};
use map::RelationshipId;
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{BackTo, EntryKind, Outcome};

const LONGEST: usize = 2_000;
const LONGEST_PLACE: usize = 200;
const MINUTES: std::ops::RangeInclusive<i64> = 10..=480;
const MONTHS: std::ops::RangeInclusive<i64> = 1..=24;
/// More do not sit at a table.
const MOST_INVITED: usize = 100;
/// So far ahead it can be planned.
const AHEAD_SECONDS: i64 = 3 * 366 * 86_400;

/// A review that is planned.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReview {
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    #[schema(value_type = String, format = DateTime)]
    pub starts_at: Instant,
    /// How long, from 10 to 480; 30 where nothing is said.
    pub minutes: Option<i64>,
    pub place: Option<String>,
    /// So many months after it the next one is due, from 1 to 24; null for none.
    pub again_months: Option<i64>,
    /// Who is to come, of either end; without it, whoever gives the word of a side or looks after the relationship for it.
    #[schema(value_type = Option<Vec<String>>)]
    pub invited: Option<Vec<PersonId>>,
}

/// What is to be otherwise; what is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewChange {
    #[schema(value_type = Option<String>, format = DateTime)]
    pub starts_at: Option<Instant>,
    pub minutes: Option<i64>,
    /// Empty for none.
    pub place: Option<String>,
    /// 0 for none.
    pub again_months: Option<i64>,
    #[schema(value_type = Option<Vec<String>>)]
    pub invited: Option<Vec<PersonId>>,
}

/// What came of it.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewClosing {
    pub outcome: Outcome,
    /// Of `back`: to which step.
    pub back_to: Option<BackTo>,
    /// Why. Needed for `regroup` and `back`.
    pub reason: Option<String>,
    /// Of `regroup`: what changes.
    pub changes: Option<String>,
    /// Of `regroup`: the day on which work goes on, `2027-01-31`.
    pub resumes_on: Option<String>,
    /// What changes because people spoke, for everybody at the two ends.
    pub told: Option<String>,
    /// So many months later the next one is due; without it as before, 0 for none.
    pub again_months: Option<i64>,
    /// When the next one is, if that is known.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub next_at: Option<Instant>,
}

/// Something for the page of a review.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReviewEntry {
    pub kind: EntryKind,
    pub words: String,
    /// Of a decision: who of the two ends does it.
    #[schema(value_type = Option<String>)]
    pub who: Option<PersonId>,
    /// Of a decision: by which day, `2027-01-31`.
    pub by: Option<String>,
}

/// The same, said otherwise.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewEntryChange {
    pub words: String,
    #[schema(value_type = Option<String>)]
    pub who: Option<PersonId>,
    pub by: Option<String>,
}

/// When, how long, where, and when again, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub starts_at: Instant,
    pub minutes: i64,
    pub place: Option<String>,
    pub again_months: Option<i64>,
}

/// An outcome as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub outcome: Outcome,
    pub back_to: Option<BackTo>,
    pub reason: Option<String>,
    pub changes: Option<String>,
    pub resumes_on: Option<Date>,
    pub told: Option<String>,
    pub again_months: Option<i64>,
}

/// Words for the page as they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub words: String,
    pub by_on: Option<Date>,
}

impl NewReview {
    pub fn read(&self, now: Instant) -> Result<Planned, Refusal> {
        let mut fields = Fields::default();
        let planned = planned(
            &mut fields,
            now,
            (self.starts_at, true),
            self.minutes.unwrap_or(30),
            self.place.as_deref(),
            self.again_months,
        );
        invited(&mut fields, self.invited.as_deref());
        fields.finish()?;
        Ok(planned)
    }
}

impl ReviewChange {
    /// What it is then, where it is `as_it_is` now.
    pub fn read(&self, now: Instant, as_it_is: Planned) -> Result<Planned, Refusal> {
        let mut fields = Fields::default();
        let starts_at = self.starts_at.unwrap_or(as_it_is.starts_at);
        let place = self.place.as_deref().or(as_it_is.place.as_deref());
        let planned = planned(
            &mut fields,
            now,
            (starts_at, starts_at != as_it_is.starts_at),
            self.minutes.unwrap_or(as_it_is.minutes),
            place,
            self.again_months.or(as_it_is.again_months),
        );
        invited(&mut fields, self.invited.as_deref());
        fields.finish()?;
        Ok(planned)
    }
}

fn planned(
    fields: &mut Fields,
    now: Instant,
    (starts_at, is_new): (Instant, bool),
    minutes: i64,
    place: Option<&str>,
    again_months: Option<i64>,
) -> Planned {
    // What begins this minute is held now.
    if is_new && starts_at < now.plus_seconds(-60) {
        fields.wrong("starts_at", "field-review-past");
    }
    if starts_at > now.plus_seconds(AHEAD_SECONDS) {
        fields.wrong("starts_at", "field-review-far");
    }
    if !MINUTES.contains(&minutes) {
        fields.wrong("minutes", "field-review-minutes");
    }
    let place = fields.take(Rule::line("place", LONGEST_PLACE).optional(place.unwrap_or_default()));
    Planned { starts_at, minutes, place, again_months: months(fields, again_months) }
}

/// 0 is none.
fn months(fields: &mut Fields, months: Option<i64>) -> Option<i64> {
    let months = months.filter(|months| *months != 0);
    if months.is_some_and(|months| !MONTHS.contains(&months)) {
        fields.wrong("again_months", "field-review-months");
    }
    months
}

fn invited(fields: &mut Fields, invited: Option<&[PersonId]>) {
    if invited.is_some_and(|all| all.is_empty() || all.len() > MOST_INVITED) {
        fields.wrong("invited", "field-review-invited");
    }
}

impl ReviewClosing {
    /// `today` is the day before which no work goes on; `as_before` after how many months the next one was due.
    pub fn read(&self, today: Date, now: Instant, as_before: Option<i64>) -> Result<Closed, Refusal> {
        let mut fields = Fields::default();
        let mut words = |field: &'static str, typed: &Option<String>| {
            fields.take(Rule::lines(field, LONGEST).optional(typed.as_deref().unwrap_or_default()))
        };
        let reason = words("reason", &self.reason);
        let changes = words("changes", &self.changes).filter(|_| self.outcome == Outcome::Regroup);
        let told = words("told", &self.told);
        if self.outcome != Outcome::OnCourse && reason.is_none() {
            fields.wrong("reason", "field-review-reason");
        }
        let back_to = self.back_to.filter(|_| self.outcome == Outcome::Back);
        if self.outcome == Outcome::Back && back_to.is_none() {
            fields.wrong("back_to", "field-review-back-to");
        }
        let mut resumes_on = None;
        if self.outcome == Outcome::Regroup {
            if changes.is_none() {
                fields.wrong("changes", "field-review-changes");
            }
            let is_typed = self.resumes_on.as_deref().is_some_and(|typed| !typed.trim().is_empty());
            resumes_on = day(&mut fields, "resumes_on", self.resumes_on.as_deref());
            if !is_typed {
                fields.wrong("resumes_on", "field-review-resumes");
            }
            if resumes_on.is_some_and(|day| day < today) {
                fields.wrong("resumes_on", "field-need-by-past");
            }
        }
        if self.next_at.is_some_and(|at| at < now) {
            fields.wrong("next_at", "field-review-past");
        }
        let again_months = months(&mut fields, self.again_months.or(as_before));
        fields.finish()?;
        Ok(Closed { outcome: self.outcome, back_to, reason, changes, resumes_on, told, again_months })
    }
}

impl NewReviewEntry {
    pub fn read(&self) -> Result<Written, Refusal> {
        written(self.kind, &self.words, self.by.as_deref())
    }
}

impl ReviewEntryChange {
    pub fn read(&self, kind: EntryKind) -> Result<Written, Refusal> {
        written(kind, &self.words, self.by.as_deref())
    }
}

fn written(kind: EntryKind, words: &str, by: Option<&str>) -> Result<Written, Refusal> {
    let mut fields = Fields::default();
    let words = fields.take(Rule::lines("words", LONGEST).required(words));
    let by_on = day(&mut fields, "by", by).filter(|_| kind == EntryKind::Decision);
    fields.finish()?;
    Ok(Written { words, by_on })
}

fn day(fields: &mut Fields, field: &'static str, typed: Option<&str>) -> Option<Date> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
    let read = typed.parse::<Date>().ok().filter(|day| (2000..2200).contains(&day.year()));
    if read.is_none() {
        fields.wrong(field, "field-date");
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_800_000_000_000_000);

    fn closing(outcome: Outcome) -> ReviewClosing {
        ReviewClosing {
            outcome,
            back_to: None,
            reason: None,
            changes: None,
            resumes_on: None,
            told: None,
            again_months: None,
            next_at: None,
        }
    }

    fn wrong(read: Result<Closed, Refusal>) -> Vec<String> {
        match read {
            Err(Refusal::Invalid(fields)) => {
                fields.into_iter().map(|error| error.field.into_owned()).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_outcome_but_on_course_says_why_and_a_regroup_says_what_changes_and_when_work_goes_on() {
        let today = jiff::civil::date(2027, 1, 15);
        let read = |closing: ReviewClosing| closing.read(today, NOW, Some(3));
        assert_eq!(read(closing(Outcome::OnCourse)).unwrap().again_months, Some(3), "as before");
        assert_eq!(wrong(read(closing(Outcome::Regroup))), ["reason", "changes", "resumes_on"]);
        assert_eq!(wrong(read(closing(Outcome::Back))), ["reason", "back_to"]);
        let past = ReviewClosing {
            reason: Some("Too much at once".to_owned()),
            changes: Some("One list a day".to_owned()),
            resumes_on: Some("2027-01-14".to_owned()),
            ..closing(Outcome::Regroup)
        };
        assert_eq!(wrong(read(past.clone())), ["resumes_on"]);
        let kept =
            read(ReviewClosing { resumes_on: Some("2027-01-18".to_owned()), again_months: Some(0), ..past });
        let kept = kept.unwrap();
        assert_eq!((kept.resumes_on.map(|day| day.day()), kept.again_months), (Some(18), None));
        let odd = ReviewClosing { again_months: Some(25), ..closing(Outcome::OnCourse) };
        assert_eq!(wrong(read(odd)), ["again_months"]);
    }
}
