//! The questions about how it was, in our own words, and what can be answered.

use kernel::{FieldError, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What the whole form asks of somebody's attention. It says so itself.
pub const COST_SECONDS: i64 = 30;
/// Whoever was asked about a team is not asked about it again in as many rounds, this one among them. So in the answers of
/// as many rounds nobody is there twice, and persons can be counted without knowing them.
pub const ROUNDS_APART: i64 = 3;

kernel::words! {
    /// How did it leave you feeling?
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Feeling {
        LookedAfter = "looked_after",
        Fine = "fine",
        Indifferent = "indifferent",
        Rushed = "rushed",
        Annoyed = "annoyed",
    }
}

kernel::words! {
    /// What was true of how one was treated.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Courtesy {
        /// They called me by my name.
        ByName = "by_name",
        /// They listened.
        Listened = "listened",
        /// They were friendly throughout.
        Friendly = "friendly",
        /// They took me seriously.
        TakenSeriously = "taken_seriously",
        /// They treat everyone alike.
        Alike = "alike",
    }
}

kernel::words! {
    /// Would you ask this team again if you had the choice?
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum ComeBack { Yes = "yes", Perhaps = "perhaps", No = "no" }
}

kernel::words! {
    /// How much working time was lost by it.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case")]
    pub enum Lost {
        None = "none",
        UpTo15Minutes = "up_to_15_minutes",
        UpToAnHour = "up_to_an_hour",
        More = "more",
    }
}

/// The most that effort can be; the least is 1.
const MOST_EFFORT: i64 = 7;

/// How it was. Whatever is left out was not answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HowItWas {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<Feeling>,
    /// Everything that was true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub courtesy: Option<Vec<Courtesy>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub come_back: Option<ComeBack>,
    /// 1 very easy, 7 very hard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<Lost>,
}

impl HowItWas {
    /// Refuses what says nothing, and an effort that is off the scale.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.effort.is_some_and(|effort| !(1..=MOST_EFFORT).contains(&effort)) {
            return Err(Refusal::Invalid(vec![FieldError::new("effort", "field-effort")]));
        }
        if *self == Self::default() {
            return Err(Refusal::Invalid(vec![FieldError::new("feeling", "field-how-it-was")]));
        }
        Ok(())
    }

    /// Every answer by its name, as figures count them.
    pub fn named(&self) -> Vec<String> {
        let one = |question: &str, word: &str| [question, ".", word].concat();
        let mut all = Vec::new();
        all.extend(self.feeling.map(|feeling| one("feeling", feeling.as_str())));
        let mut courtesy = self.courtesy.clone().unwrap_or_default();
        courtesy.sort_unstable();
        courtesy.dedup();
        all.extend(courtesy.into_iter().map(|true_of_it| one("courtesy", true_of_it.as_str())));
        all.extend(self.come_back.map(|would| one("come_back", would.as_str())));
        all.extend(self.effort.map(|effort| {
            one(
                "effort",
                match effort {
                    ..=2 => "easy",
                    3..=5 => "middle",
                    _ => "hard",
                },
            )
        }));
        all.extend(self.lost.map(|lost| one("lost", lost.as_str())));
        all
    }
}

/// The questions with everything that can be answered to each, in the order in which they are shown.
pub fn questions() -> [(&'static str, Vec<&'static str>); 5] {
    [
        ("feeling", Feeling::ALL.iter().map(|word| word.as_str()).collect()),
        ("courtesy", Courtesy::ALL.iter().map(|word| word.as_str()).collect()),
        ("come_back", ComeBack::ALL.iter().map(|word| word.as_str()).collect()),
        ("effort", vec!["easy", "middle", "hard"]),
        ("lost", Lost::ALL.iter().map(|word| word.as_str()).collect()),
    ]
}
