//! A step, and what of the values of both sides it could be about.

use db::record;
use jiff::civil::Date;
use kernel::text::Rule;
use kernel::{FieldError, Instant, Refusal};
use map::RelationshipId;
use map::relationships::Side;
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::values::{Overlap, Value};

kernel::id!(AlignmentStepId, "What both sides do about a value.");

kernel::words! {
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = AlignmentState)]
    pub enum State { Open = "open", Done = "done", Dropped = "dropped" }
}

record! {
    /// A step with the names of those who have to do with it.
    #[derive(Clone, Debug)]
    pub struct Step {
        pub id: AlignmentStepId,
        pub version: i64,
        pub relationship_id: RelationshipId,
        pub value: String,
        pub strategy: Option<String>,
        pub due_on: String,
        pub owner_id: PersonId,
        pub owner_name: String,
        pub planned_by: Option<PersonId>,
        pub planned_at: Instant,
        pub state: State,
        pub outcome: Option<String>,
        pub ended_at: Option<Instant>,
    }
}

record! {
    /// A value that a side ranks in what it signed last.
    #[derive(Clone, Debug)]
    pub struct RankedValue {
        pub side: Side,
        pub words: String,
    }
}

/// What matters to one side alone, of each side in its order.
pub fn gaps(ranked: &[RankedValue]) -> Vec<(Side, Value)> {
    let of = |side: Side| -> Vec<Value> {
        ranked.iter().filter(|one| one.side == side).map(|one| Value::kept(&one.words)).collect()
    };
    let (ours, theirs) = (of(Side::Provider), of(Side::Customer));
    let overlap = Overlap::of(&ours, &theirs);
    let is_open = |value: &Value| overlap.as_ref().is_some_and(|overlap| !overlap.has(value));
    let side = |side: Side, values: Vec<Value>| {
        values.into_iter().filter(|value| is_open(value)).map(move |value| (side, value)).collect::<Vec<_>>()
    };
    [side(Side::Provider, ours), side(Side::Customer, theirs)].concat()
}

/// A step to be planned.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewAlignmentStep)]
pub struct NewStep {
    /// A value that matters to one side alone.
    pub value: String,
    /// What is done about it.
    pub strategy: String,
    /// Until which day, as `2027-01-31`.
    pub due_on: String,
    /// Who looks after it: somebody of one of the ends; without one, the caller.
    #[schema(value_type = Option<String>)]
    pub owner: Option<PersonId>,
}

/// What became of a step.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AlignmentStepEnd)]
pub struct StepEnd {
    /// Done; otherwise it is dropped.
    pub done: bool,
    /// What came of it, or why not; dropping a step needs a word.
    #[serde(default)]
    pub outcome: Option<String>,
}

/// A step as it was read.
pub struct Read {
    pub value: Value,
    pub strategy: String,
    pub due_on: Date,
}

impl NewStep {
    /// Reads it against what is open between both sides.
    pub fn read(&self, gaps: &[(Side, Value)], today: Date) -> Result<Read, Refusal> {
        let mut wrong = Vec::new();
        let value = Value::read("value", &self.value).unwrap_or_else(|error| {
            wrong.push(error);
            None
        });
        let value = value.filter(|value| gaps.iter().any(|(_, gap)| gap.is_same(value)));
        if value.is_none() && wrong.is_empty() {
            wrong.push(FieldError::new("value", "field-alignment-value"));
        }
        let strategy = Rule::lines("strategy", 1_000).required(&self.strategy).unwrap_or_else(|error| {
            wrong.push(error);
            String::new()
        });
        let due_on = self.due_on.trim().parse::<Date>().ok().filter(|day| *day >= today && day.year() < 2200);
        if due_on.is_none() {
            wrong.push(FieldError::new("due_on", "field-alignment-day"));
        }
        match (value, due_on, wrong.is_empty()) {
            (Some(value), Some(due_on), true) => Ok(Read { value, strategy, due_on }),
            _ => Err(Refusal::Invalid(wrong)),
        }
    }
}

impl StepEnd {
    pub fn outcome(&self) -> Result<Option<String>, Refusal> {
        let rule = Rule::lines("outcome", 1_000);
        let words = self.outcome.as_deref().unwrap_or_default();
        let read = match self.done {
            true => rule.optional(words),
            false => rule.required(words).map(Some),
        };
        read.map_err(|error| Refusal::Invalid(vec![error]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_what_one_side_ranks_and_the_other_does_not() {
        let of = |side, words: &[&str]| {
            words.iter().map(|words| RankedValue { side, words: (*words).to_owned() }).collect::<Vec<_>>()
        };
        let ours = of(Side::Provider, &["Calm evenings", "Honest figures"]);
        let theirs = of(Side::Customer, &["honest figures", "A quick yes"]);
        let found = gaps(&[ours.clone(), theirs].concat());
        let names: Vec<(Side, &str)> = found.iter().map(|(side, value)| (*side, value.word())).collect();
        assert_eq!(names, [(Side::Provider, "Calm evenings"), (Side::Customer, "A quick yes")]);
        // Where one side has not ranked anything, nothing is known of what both share.
        assert_eq!(gaps(&ours).len(), 0);
    }
}
