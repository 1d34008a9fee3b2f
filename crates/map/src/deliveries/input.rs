//! What comes in about a delivery, and its reading.

use kernel::text::{Fields, Rule};
use kernel::{Instant, Refusal};
use people::input::given;
use serde::Deserialize;
use utoipa::ToSchema;

const WHAT: Rule = Rule::line("what", 200);
const REASON: Rule = Rule::lines("reason", 2_000);
const KEY: Rule = Rule::line("key", 200);
/// More pieces than any batch has.
const MOST_PIECES: i64 = 1_000_000_000;

/// A delivery to be recorded. When it is expected is enough.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDelivery {
    #[schema(value_type = String, format = DateTime)]
    pub expected_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub arrived_at: Option<Instant>,
    /// True where it was accepted, false where it was sent back.
    pub accepted: Option<bool>,
    /// Why it was sent back.
    pub reason: Option<String>,
    /// How many pieces a batch has.
    pub count: Option<i64>,
    /// How many of them were missing.
    pub missing: Option<i64>,
    /// What it is, where it is not what the relationship says.
    pub what: Option<String>,
    /// What another system calls it: the same key of the same relationship is the same delivery.
    pub key: Option<String>,
}

/// What shall be different about a delivery. What is missing stays; `null` takes back.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeliveryChange {
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expected_at: Option<Instant>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub arrived_at: Option<Option<Instant>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<bool>)]
    pub accepted: Option<Option<bool>>,
    pub reason: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<i64>)]
    pub count: Option<Option<i64>>,
    pub missing: Option<i64>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub what: Option<Option<String>>,
}

impl NewDelivery {
    pub fn read(mut self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        for (rule, text) in [(WHAT, &mut self.what), (REASON, &mut self.reason), (KEY, &mut self.key)] {
            *text = fields.take(rule.optional(text.as_deref().unwrap_or_default()));
        }
        check_numbers(&mut fields, self.count, self.missing);
        check_times(&mut fields, Some(self.expected_at), self.arrived_at);
        check_reason(&mut fields, self.accepted, self.reason.as_deref(), self.missing);
        fields.finish()?;
        Ok(self)
    }
}

impl DeliveryChange {
    pub fn read(mut self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        if let Some(Some(what)) = &self.what {
            self.what = Some(fields.take(WHAT.optional(what)));
        }
        if let Some(reason) = &self.reason {
            self.reason = fields.take(REASON.optional(reason));
        }
        check_numbers(&mut fields, self.count.flatten(), self.missing);
        check_times(&mut fields, self.expected_at, self.arrived_at.flatten());
        check_reason(&mut fields, self.accepted.flatten(), self.reason.as_deref(), self.missing);
        fields.finish()?;
        Ok(self)
    }
}

fn check_numbers(fields: &mut Fields, count: Option<i64>, missing: Option<i64>) {
    for (field, number) in [("count", count), ("missing", missing)] {
        if number.is_some_and(|number| !(0..=MOST_PIECES).contains(&number)) {
            fields.wrong(field, "delivery-number");
        }
    }
    if let (Some(count), Some(missing)) = (count, missing)
        && missing > count
    {
        fields.wrong("missing", "delivery-missing-more");
    }
}

/// From the year 2000 to the year 2200.
fn check_times(fields: &mut Fields, expected: Option<Instant>, arrived: Option<Instant>) {
    const SENSIBLE: std::ops::RangeInclusive<i64> = 946_684_800..=7_258_118_400;
    for (field, at) in [("expected_at", expected), ("arrived_at", arrived)] {
        if at.is_some_and(|at| !SENSIBLE.contains(&at.as_seconds())) {
            fields.wrong(field, "field-date");
        }
    }
}

/// Nothing is sent back without the other side hearing why.
fn check_reason(fields: &mut Fields, accepted: Option<bool>, reason: Option<&str>, missing: Option<i64>) {
    if accepted == Some(false) && reason.is_none() && missing.unwrap_or_default() == 0 {
        fields.wrong("reason", "delivery-reason");
    }
}
