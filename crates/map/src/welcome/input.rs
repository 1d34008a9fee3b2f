//! What comes in on the first days, and its reading.

use kernel::text::{Rule, fold};
use kernel::{FieldError, Id, Refusal};
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::Question;
use crate::agreements::Measure;
use crate::agreements::input::{NewAgreement, NewPromise};
use crate::relationships::{RelationshipId, Side};

/// So many one answer names, of those who are known and in own words.
const MOST: usize = 100;
const WORDS: Rule = Rule::line("words", 80);

/// An answer to one of the three questions. It adds to what was answered before.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    pub question: Question,
    /// Teams, colleagues and vendors; for the third question types of external customers.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    pub parties: Vec<Id>,
    /// Others by name. Where nobody is called so, an administrator says later what is meant.
    #[serde(default)]
    pub words: Vec<String>,
}

impl NewAnswer {
    /// The words that say something, each with the form in which it is compared.
    pub fn read(&self) -> Result<Vec<(String, String)>, Refusal> {
        if self.parties.len() > MOST || self.words.len() > MOST {
            return Err(Refusal::field("parties", "welcome-many"));
        }
        let (mut read, mut wrong) = (Vec::new(), Vec::new());
        for (place, words) in self.words.iter().enumerate() {
            match WORDS.optional(words) {
                Ok(Some(words)) => read.push((fold(&words), words)),
                Ok(None) => {}
                Err(error) => wrong.push(FieldError::new(format!("words.{place}"), error.message)),
            }
        }
        if wrong.is_empty() { Ok(read) } else { Err(Refusal::Invalid(wrong)) }
    }
}

kernel::words! {
    /// What words mean for which nobody was known.
    #[derive(ToSchema)]
    #[schema(rename_all = "snake_case", as = WelcomeMeaning)]
    pub enum Meaning {
        /// A team that shall be made.
        Team = "team",
        /// A type of external customer that shall be made.
        ExternalCustomer = "external_customer",
        /// Somebody who is here already.
        Party = "party",
        /// Nothing that belongs on the map.
        Nothing = "nothing",
    }
}

/// What an administrator says of words that people used.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewMeaning {
    pub words: String,
    pub meaning: Meaning,
    /// Who is meant, where it is somebody who is here.
    #[schema(value_type = Option<String>)]
    pub party: Option<Id>,
    /// As a sentence begins with one of them, `A patient`, for a new type of external customer.
    pub one: Option<String>,
}

/// One promise, one need, one day of review.
#[derive(Clone, Debug, Default)]
pub struct NewWord {
    pub relationship: Option<RelationshipId>,
    pub promise: String,
    pub need: String,
    /// As `2026-01-31`.
    pub review_on: String,
}

impl NewWord {
    /// The agreement that it is, for the side that gives its word: the need is what the other side promises.
    pub fn agreement(&self, own: Side) -> NewAgreement {
        let promise =
            |side, words: &str| NewPromise { side, words: words.to_owned(), measure: Some(Measure::ByHand) };
        NewAgreement {
            relationship: self.relationship,
            valid_until: Some(self.review_on.clone()),
            promises: vec![promise(own, &self.promise), promise(own.other(), &self.need)],
            ..NewAgreement::default()
        }
    }
}
