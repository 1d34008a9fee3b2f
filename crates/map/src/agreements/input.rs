//! What comes in about an agreement, and its reading.

use jiff::civil::Date;
use kernel::text::{Rule, normalise};
use kernel::{FieldError, Refusal};
use people::TeamId;
use people::input::given;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{AgreedTargets, AgreementId, Measure, PromiseId, Validity, VersionId};
use super::store::Scope;
use crate::relationships::{RelationshipId, Side};
use crate::services::{Class, ServiceId, SomeTargets, Targets};

/// So many promises in own words a version may hold, and so many agreements it may rest on.
const MOST_PROMISES: usize = 30;
const MOST_SUPPORTS: usize = 20;
/// So long both sides may think over what they have signed.
const MOST_COOLING_DAYS: i64 = 14;

/// A promise in own words.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPromise {
    /// Who promises it; what the customer promises are its duties.
    pub side: Side,
    pub words: String,
    /// By what it is counted; without one it is not.
    pub measure: Option<Measure>,
}

/// An agreement to be proposed: between the sides of a relationship, for one service of the provider or for all; or of
/// a service or a team towards all.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAgreement {
    #[schema(value_type = Option<String>)]
    pub relationship: Option<RelationshipId>,
    #[schema(value_type = Option<String>)]
    pub service: Option<ServiceId>,
    #[schema(value_type = Option<String>)]
    pub team: Option<TeamId>,
    /// The first day, as `2026-01-31`; without one, the day on which it is proposed.
    pub valid_from: Option<String>,
    /// The last day.
    pub valid_until: Option<String>,
    /// The day on which both sides look at it again.
    pub review_on: Option<String>,
    /// So many days, up to 14, lie between the last signature and being in force, in which either side may step back.
    pub cooling_days: Option<i64>,
    /// What is missing is left to the next, less specific agreement, and at last to the service.
    #[serde(default)]
    pub targets: SomeTargets,
    #[serde(default)]
    pub promises: Vec<NewPromise>,
    /// The agreements that it rests on.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub rests_on: Vec<AgreementId>,
}

/// What shall be different in the next version. What is missing stays; `null` takes away.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementChange {
    pub valid_from: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub valid_until: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub review_on: Option<Option<String>>,
    pub cooling_days: Option<i64>,
    /// Classes that are named are replaced as a whole.
    pub targets: Option<SomeTargets>,
    pub promises: Option<Vec<NewPromise>>,
    #[schema(value_type = Option<Vec<String>>)]
    pub rests_on: Option<Vec<AgreementId>>,
}

/// For which side to sign.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Without it, the side that the caller signs for.
    pub side: Option<Side>,
    /// The wording that was read. Where it has been worded anew since, nothing is signed (409); `/wordings` tells what has changed.
    #[schema(value_type = Option<String>)]
    pub wording: Option<VersionId>,
}

impl From<Side> for Signature {
    fn from(side: Side) -> Self {
        Self { side: Some(side), wording: None }
    }
}

/// Whether a promise was kept.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTelling {
    #[schema(value_type = String)]
    pub promise: PromiseId,
    pub kept: bool,
    pub note: Option<String>,
}

/// A version as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub validity: Validity,
    pub review_on: Option<Date>,
    pub cooling_days: i64,
    pub targets: AgreedTargets,
    pub promises: Vec<PromiseDraft>,
    pub rests_on: Vec<AgreementId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseDraft {
    pub side: Side,
    pub words: String,
    pub measure: Option<Measure>,
}

/// What the parts of a draft are checked with.
#[derive(Default)]
struct Checking(Vec<FieldError>);

impl NewAgreement {
    /// What it is about, and its first version; without a first day it begins on `today`.
    pub fn read(&self, today: Date) -> Result<(Scope, Draft), Refusal> {
        let mut check = Checking::default();
        let scope = Scope { relationship: self.relationship, service: self.service, team: self.team };
        match scope {
            Scope { relationship: None, service: None, team: None } => {
                check.wrong("relationship", "field-agreement-about");
            }
            Scope { team: Some(_), relationship, service } if relationship.is_some() || service.is_some() => {
                check.wrong("team", "field-agreement-team");
            }
            _ => {}
        }
        let validity = check.validity(self.valid_from.as_deref(), self.valid_until.as_deref(), today);
        let is_between_two = scope.relationship.is_some();
        let draft = Draft {
            validity,
            review_on: check.review_on(self.review_on.as_deref(), validity),
            cooling_days: check.cooling(self.cooling_days.unwrap_or_default(), is_between_two),
            targets: check.targets(AgreedTargets::default(), &self.targets),
            promises: check.promises(&self.promises, is_between_two),
            rests_on: check.rests_on(&self.rests_on),
        };
        check.finish(&draft)?;
        Ok((scope, draft))
    }
}

impl AgreementChange {
    /// The next version after `before`. What is already running begins today.
    pub fn read(&self, before: &Draft, is_between_two: bool, today: Date) -> Result<Draft, Refusal> {
        let mut check = Checking::default();
        let until_before = before.validity.until.map(|day| day.to_string());
        let until = match &self.valid_until {
            Some(given) => given.as_deref(),
            None => until_before.as_deref(),
        };
        let validity = check.validity(self.valid_from.as_deref(), until, today.max(before.validity.from));
        let draft = Draft {
            validity,
            review_on: match &self.review_on {
                Some(given) => check.review_on(given.as_deref(), validity),
                // A day that another last day has left behind is no day of it any more.
                None => before.review_on.filter(|day| validity.until.is_none_or(|until| *day <= until)),
            },
            cooling_days: check.cooling(self.cooling_days.unwrap_or(before.cooling_days), is_between_two),
            targets: match &self.targets {
                Some(change) => check.targets(before.targets, change),
                None => before.targets,
            },
            promises: match &self.promises {
                Some(promises) => check.promises(promises, is_between_two),
                None => before.promises.clone(),
            },
            rests_on: match &self.rests_on {
                Some(rests_on) => check.rests_on(rests_on),
                None => before.rests_on.clone(),
            },
        };
        check.finish(&draft)?;
        Ok(draft)
    }
}

impl NewTelling {
    /// The note as it is kept.
    pub fn note(&self) -> Result<Option<String>, Refusal> {
        let note = Rule::line("note", 500).optional(self.note.as_deref().unwrap_or_default());
        note.map_err(|error| Refusal::Invalid(vec![error]))
    }
}

impl Checking {
    fn wrong(&mut self, field: impl Into<std::borrow::Cow<'static, str>>, message: &'static str) {
        self.0.push(FieldError::new(field, message));
    }

    fn day(&mut self, field: &'static str, text: Option<&str>) -> Option<Date> {
        let text = text.map(|text| normalise(text, false)).filter(|text| !text.is_empty())?;
        let day =
            text.parse::<Date>().ok().filter(|day| (2000..=2199).contains(&day.year()) && text.len() == 10);
        if day.is_none() {
            self.wrong(field, "field-date");
        }
        day
    }

    fn validity(&mut self, from: Option<&str>, until: Option<&str>, today: Date) -> Validity {
        let from = self.day("valid_from", from).unwrap_or(today);
        let until = self.day("valid_until", until);
        if until.is_some_and(|until| until < from) {
            self.wrong("valid_until", "field-before-start");
        }
        Validity { from, until }
    }

    fn review_on(&mut self, text: Option<&str>, validity: Validity) -> Option<Date> {
        let day = self.day("review_on", text)?;
        if day < validity.from || validity.until.is_some_and(|until| until < day) {
            self.wrong("review_on", "field-agreement-review");
        }
        Some(day)
    }

    /// What is promised to all has nobody who could step back from the other.
    fn cooling(&mut self, days: i64, is_between_two: bool) -> i64 {
        if !(0..=MOST_COOLING_DAYS).contains(&days) {
            self.wrong("cooling_days", "field-agreement-cooling");
        } else if days > 0 && !is_between_two {
            self.wrong("cooling_days", "field-agreement-cooling-alone");
        }
        days
    }

    fn targets(&mut self, before: AgreedTargets, change: &SomeTargets) -> AgreedTargets {
        let mut targets = before;
        for (class, given, place) in [
            (Class::Present, change.present, &mut targets.present),
            (Class::Standard, change.standard, &mut targets.standard),
            (Class::Planned, change.planned, &mut targets.planned),
        ] {
            let Some(given) = given else { continue };
            if !Targets::is_sensible(&given) {
                self.0.push(FieldError::new(format!("targets.{class}"), "service-target-range"));
            }
            *place = given;
        }
        targets
    }

    fn promises(&mut self, given: &[NewPromise], is_between_two: bool) -> Vec<PromiseDraft> {
        if given.len() > MOST_PROMISES {
            self.wrong("promises", "field-agreement-many");
            return Vec::new();
        }
        let mut read = Vec::new();
        for (place, promise) in given.iter().enumerate() {
            match Rule::line("words", 300).required(&promise.words) {
                Ok(words) => read.push(PromiseDraft { side: promise.side, words, measure: promise.measure }),
                Err(error) => self.wrong(format!("promises.{place}.words"), error.message),
            }
            if promise.side == Side::Customer && !is_between_two {
                self.wrong(format!("promises.{place}.side"), "field-agreement-no-customer");
            }
        }
        read
    }

    fn rests_on(&mut self, given: &[AgreementId]) -> Vec<AgreementId> {
        if given.len() > MOST_SUPPORTS {
            self.wrong("rests_on", "field-agreement-many");
        }
        let mut once = given.to_vec();
        once.sort_unstable();
        once.dedup();
        once
    }

    fn finish(mut self, draft: &Draft) -> Result<(), Refusal> {
        if self.0.is_empty() && draft.targets.is_empty() && draft.promises.is_empty() {
            self.wrong("targets", "field-agreement-empty");
        }
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Invalid(self.0)) }
    }
}
