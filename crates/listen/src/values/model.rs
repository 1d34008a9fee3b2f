//! A value as somebody names it, those of the organisation, and what two rankings share.

use std::borrow::Cow;

use kernel::FieldError;
use kernel::text::{Rule, fold};
use kernel::value::{Bind, Column, Typed, Value as Kept};
use measure::ranking::{Tau, tau_b};
use serde::{Deserialize, Serialize};
use web::Words;
use web::texts::LANGUAGES;

kernel::words! {
    /// Values to begin with; the texts have a name and a sentence for each.
    pub enum Starter {
        Accuracy = "accuracy",
        Calm = "calm",
        Care = "care",
        Clarity = "clarity",
        Courage = "courage",
        Curiosity = "curiosity",
        Discretion = "discretion",
        Fairness = "fairness",
        Humour = "humour",
        Independence = "independence",
        KeepingOurWord = "keeping_our_word",
        Learning = "learning",
        Openness = "openness",
        Patience = "patience",
        Promptness = "promptness",
        Respect = "respect",
        Responsibility = "responsibility",
        Safety = "safety",
        Simplicity = "simplicity",
        Thoroughness = "thoroughness",
        Togetherness = "togetherness",
        Trust = "trust",
    }
}

/// So many values one side ranks, and so many the organisation names.
pub const MOST_RANKED: usize = 5;
pub const MOST_CHOSEN: usize = 7;
/// How sure the interval of [`Overlap::alike`] is.
const CONFIDENCE: f64 = 0.95;
/// The longest name of a value in own words.
const LONGEST: usize = 60;

/// Something that matters: from the list to begin with, or in own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Listed(Starter),
    Own(String),
}

impl Value {
    /// As it was typed: a word of the list, its name in any language, or own words. Nothing was typed where it is empty.
    pub fn read(field: &'static str, typed: &str) -> Result<Option<Self>, FieldError> {
        Ok(Rule::line(field, LONGEST).optional(typed)?.map(Self::of))
    }

    fn of(words: String) -> Self {
        let folded = fold(&words);
        let is_called = |starter: &&Starter| {
            let is_name = |tag: &&str| fold(&Words::of(tag).s(&name_key(**starter))) == folded;
            starter.as_str() == words || LANGUAGES.iter().any(is_name)
        };
        match Starter::ALL.iter().find(is_called) {
            Some(starter) => Self::Listed(*starter),
            None => Self::Own(words),
        }
    }

    /// What was kept of it.
    pub fn kept(words: &str) -> Self {
        words.parse().map_or_else(|_| Self::Own(words.to_owned()), Self::Listed)
    }

    /// What is kept of it, and what programs call it.
    pub fn word(&self) -> &str {
        match self {
            Self::Listed(starter) => starter.as_str(),
            Self::Own(words) => words,
        }
    }

    pub fn name(&self, t: Words) -> String {
        match self {
            Self::Listed(starter) => t.s(&name_key(*starter)),
            Self::Own(words) => words.clone(),
        }
    }

    /// Whether both mean the same, however it is written.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Own(one), Self::Own(other)) => fold(one) == fold(other),
            _ => self == other,
        }
    }
}

impl Starter {
    pub fn about(self, t: Words) -> String {
        t.s(&["value-about-", self.as_str()].concat())
    }
}

fn name_key(starter: Starter) -> String {
    ["value-", starter.as_str()].concat()
}

/// What two rankings share, and how alike they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlap {
    /// In the order of the first.
    pub shared: Vec<Value>,
    /// How many the longer of the two ranks.
    pub of: usize,
    /// The places of everything that one of them ranks, in both; what one does not rank comes last there.
    places: [Vec<f64>; 2],
}

impl Overlap {
    /// Nothing where one of them ranks none.
    pub fn of(ours: &[Value], theirs: &[Value]) -> Option<Self> {
        if ours.is_empty() || theirs.is_empty() {
            return None;
        }
        let is_theirs = |value: &&Value| theirs.iter().any(|other| other.is_same(value));
        let shared = ours.iter().filter(is_theirs).cloned().collect();
        let only_theirs = theirs.iter().filter(|value| !ours.iter().any(|other| other.is_same(value)));
        let all: Vec<&Value> = ours.iter().chain(only_theirs).collect();
        let places = [ours, theirs].map(|ranking| {
            let place = |value: &&Value| ranking.iter().position(|other| other.is_same(value));
            all.iter().map(|value| place(value).unwrap_or(ranking.len()) as f64).collect()
        });
        Some(Self { shared, of: ours.len().max(theirs.len()), places })
    }

    /// Kendall's tau-b of both over everything that one of them ranks, with its interval at 95 %; nothing where it cannot be
    /// told. It reaches from -1, in reverse, to 1, in the same order.
    pub fn alike(&self) -> Option<Tau> {
        tau_b(&self.places[0], &self.places[1], CONFIDENCE).ok()
    }

    pub fn has(&self, value: &Value) -> bool {
        self.shared.iter().any(|shared| shared.is_same(value))
    }
}

/// One of the organisation's values, with a sentence of what it means here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseValue {
    /// A word of the list to begin with, or own words.
    pub value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

impl HouseValue {
    pub fn meant(&self) -> Value {
        Value::kept(&self.value)
    }

    /// The sentence beside it: its own, or that of the list.
    pub fn sentence(&self, t: Words) -> Option<String> {
        match (&self.about, self.meant()) {
            (Some(about), _) => Some(about.clone()),
            (None, Value::Listed(starter)) => Some(starter.about(t)),
            (None, Value::Own(_)) => None,
        }
    }
}

/// What matters to the organisation, the most important first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HouseValues(pub Vec<HouseValue>);

impl HouseValues {
    pub fn ranking(&self) -> Vec<Value> {
        self.0.iter().map(HouseValue::meant).collect()
    }
}

/// Kept as JSON in one column.
impl Bind for HouseValues {
    fn bind(&self) -> Kept<'_> {
        Kept::Text(serde_json::to_string(self).ok().map(Cow::Owned))
    }
}
impl Typed for HouseValues {
    const NULL: Kept<'static> = Kept::Text(None);
}
impl Column for HouseValues {
    fn read(value: Kept<'_>) -> Option<Self> {
        match value {
            Kept::Text(Some(text)) => serde_json::from_str(&text).ok(),
            _ => None,
        }
    }
}

/// The names to choose from: those of the organisation, then the rest of the list, each once.
pub fn to_choose_from(house: &HouseValues, t: Words) -> Vec<(String, Option<String>)> {
    let listed = Starter::ALL.iter().map(|starter| Value::Listed(*starter));
    let rest = listed.filter(|value| !house.0.iter().any(|own| own.meant().is_same(value)));
    let rest = rest.map(|value| match value {
        Value::Listed(starter) => (value.name(t), Some(starter.about(t))),
        Value::Own(_) => (value.name(t), None),
    });
    let own = house.0.iter().map(|own| (own.meant().name(t), own.sentence(t)));
    own.chain(rest.collect::<Vec<_>>()).collect()
}
