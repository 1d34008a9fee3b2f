//! What comes in about an improvement, and its reading.

use jiff::civil::Date;
use kernel::text::{Fields, Rule};
use kernel::{Id, Refusal};
use listen::rounds::RoundId;
use map::RelationshipId;
use map::relationships::Side;
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::measure::{Measure, MeasureKind};
use super::model::{CauseId, Outcome, Thinks};
use crate::asks::AskId;
use crate::needs::NeedId;

const LONGEST: usize = 4_000;
/// After so many days it should show, unless somebody says otherwise.
pub const USUAL_DAYS: i64 = 30;
const MOST_DAYS: i64 = 365;

/// What is proposed.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewImprovement {
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    /// By which side; without it, the one that the caller belongs to.
    pub side: Option<Side>,
    pub page: ImprovementPage,
    /// The need that it answers.
    #[schema(value_type = Option<String>)]
    pub need: Option<NeedId>,
    /// The round that told of it, where the caller may read what it told.
    #[schema(value_type = Option<String>)]
    pub round: Option<RoundId>,
    /// The question of Hallway that it answers.
    #[schema(value_type = Option<String>)]
    pub ask: Option<AskId>,
}

/// What stands on its page.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementPage {
    pub title: String,
    /// Why it matters.
    pub background: Option<String>,
    /// How it is now.
    pub condition: Option<String>,
    /// What is to be reached.
    pub target: Option<String>,
    /// Which line to the customer outside it helps, in words.
    pub helps: Option<String>,
    #[schema(value_type = Option<String>)]
    pub external_customer: Option<Id>,
    /// Which goal.
    pub goal: Option<String>,
    /// What tells whether it moved; stays as it is once it has begun.
    pub measure: Option<MeasureKind>,
    /// Of which kind of promise, or which dimension.
    pub measure_of: Option<String>,
}

/// Beginning it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementStart {
    /// After so many days it should show: 30, if nothing is said.
    pub show_days: Option<i64>,
}

/// Who looks after it on a side.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementOwner {
    /// Without it, the side that the caller belongs to.
    pub side: Option<Side>,
    /// Somebody of that side; without it, the caller.
    #[schema(value_type = Option<String>)]
    pub person: Option<PersonId>,
}

/// Why it is so.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewImprovementCause {
    /// The cause that this one is a cause of.
    #[schema(value_type = Option<String>)]
    pub parent: Option<CauseId>,
    pub words: String,
}

/// What is to be done.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewImprovementStep {
    pub words: String,
    /// Somebody of either side; without it, the caller.
    #[schema(value_type = Option<String>)]
    pub who: Option<PersonId>,
    /// By which day, `2027-01-31`.
    pub due_on: String,
}

/// How it ends.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementEnd {
    pub outcome: Outcome,
    /// Why, or what was learned.
    pub words: String,
}

/// What a side thinks it did.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewImprovementThought {
    pub side: Option<Side>,
    pub thinks: Thinks,
    pub words: Option<String>,
}

/// Nothing to say with it.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImprovementStep {}

/// The page as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub title: String,
    pub background: Option<String>,
    pub condition: Option<String>,
    pub target: Option<String>,
    pub helps: Option<String>,
    pub external_customer: Option<Id>,
    pub goal: Option<String>,
    pub measure: Option<Measure>,
}

impl ImprovementPage {
    pub fn read(&self) -> Result<Page, Refusal> {
        let mut fields = Fields::default();
        let mut lines = |field: &'static str, text: &Option<String>| {
            fields.take(Rule::lines(field, LONGEST).optional(text.as_deref().unwrap_or_default()))
        };
        let (background, condition) =
            (lines("background", &self.background), lines("condition", &self.condition));
        let target = lines("target", &self.target);
        let line = |text: &Option<String>| text.clone().unwrap_or_default();
        let title = fields.take(Rule::line("title", 200).required(&self.title));
        let helps = fields.take(Rule::line("helps", 500).optional(&line(&self.helps)));
        let goal = fields.take(Rule::line("goal", 500).optional(&line(&self.goal)));
        let measure = self.measure.and_then(|kind| Measure::of(kind, self.measure_of.as_deref()));
        match (self.measure, measure, &self.measure_of) {
            (Some(_), None, _) | (None, _, Some(_)) => {
                fields.wrong("measure_of", "field-improvement-measure")
            }
            _ => {}
        }
        fields.finish()?;
        let external_customer = self.external_customer;
        Ok(Page { title, background, condition, target, helps, external_customer, goal, measure })
    }
}

impl ImprovementStart {
    pub fn read(&self) -> Result<i64, Refusal> {
        let days = self.show_days.unwrap_or(USUAL_DAYS);
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(Refusal::field("show_days", "field-improvement-days"));
        }
        Ok(days)
    }
}

impl NewImprovementCause {
    pub fn read(&self) -> Result<String, Refusal> {
        words(&self.words)
    }
}

impl NewImprovementStep {
    /// `today` is the day before which nothing can be due.
    pub fn read(&self, today: Date) -> Result<(String, Date), Refusal> {
        let mut fields = Fields::default();
        let words = fields.take(Rule::lines("words", LONGEST).required(&self.words));
        let typed = self.due_on.trim().parse::<Date>().ok();
        let due = typed.filter(|day| (2000..2200).contains(&day.year()));
        match due {
            None => fields.wrong("due_on", "field-date"),
            Some(day) if day < today => fields.wrong("due_on", "field-need-by-past"),
            Some(_) => {}
        }
        fields.finish()?;
        Ok((words, due.unwrap_or(today)))
    }
}

impl ImprovementEnd {
    pub fn read(&self) -> Result<String, Refusal> {
        words(&self.words)
    }
}

impl NewImprovementThought {
    pub fn read(&self) -> Result<Option<String>, Refusal> {
        let typed = self.words.as_deref().unwrap_or_default();
        Rule::lines("words", LONGEST).optional(typed).map_err(|error| Refusal::Invalid(vec![error]))
    }
}

fn words(typed: &str) -> Result<String, Refusal> {
    Rule::lines("words", LONGEST).required(typed).map_err(|error| Refusal::Invalid(vec![error]))
}
