//! What comes in about a relationship, from programs and from forms, and its reading.

use kernel::text::{Fields, Rule};
use kernel::{Id, Refusal};
use people::PersonId;
use people::input::given;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{DeliverableKind, Frequency};
use crate::ServiceId;

pub(super) const DELIVERABLE: Rule = Rule::line("deliverable", 200);
pub(super) const RHYTHM: Rule = Rule::line("rhythm", 200);
pub(super) const GOOD: Rule = Rule::lines("good", 2_000);
pub(super) const REASON: Rule = Rule::lines("reason", 2_000);
/// How many services one relationship may name.
const MOST_SERVICES: usize = 50;

/// A relationship to be proposed. Both ends are enough.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRelationship {
    /// A team, a person, a vendor or an external customer type.
    #[schema(value_type = String)]
    pub provider: Id,
    #[schema(value_type = String)]
    pub customer: Id,
    /// A template to begin with; what is said beside it holds.
    pub template: Option<String>,
    pub deliverable: Option<String>,
    pub deliverable_kind: Option<DeliverableKind>,
    pub frequency: Option<Frequency>,
    /// How often and how much, `every working day, about 40`.
    pub rhythm: Option<String>,
    /// What good looks like.
    pub good: Option<String>,
    /// Services of the provider through which the customer asks for more.
    #[schema(value_type = Option<Vec<String>>)]
    pub services: Option<Vec<ServiceId>>,
    #[schema(value_type = Option<String>)]
    pub provider_owner: Option<PersonId>,
    #[schema(value_type = Option<String>)]
    pub customer_owner: Option<PersonId>,
}

/// What shall be different about a relationship. What is missing stays; `null` takes away.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RelationshipChange {
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub deliverable: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<DeliverableKind>)]
    pub deliverable_kind: Option<Option<DeliverableKind>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Frequency>)]
    pub frequency: Option<Option<Frequency>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub rhythm: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub good: Option<Option<String>>,
    #[schema(value_type = Option<Vec<String>>)]
    pub services: Option<Vec<ServiceId>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub provider_owner: Option<Option<PersonId>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub customer_owner: Option<Option<PersonId>>,
    /// The day from which both sides are asked anew, `2027-01-31`.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub reconfirm_on: Option<Option<String>>,
}

impl NewRelationship {
    /// The description in it, as a change of a relationship that says nothing yet.
    pub fn description(&self) -> RelationshipChange {
        RelationshipChange {
            deliverable: self.deliverable.clone().map(Some),
            deliverable_kind: self.deliverable_kind.map(Some),
            frequency: self.frequency.map(Some),
            rhythm: self.rhythm.clone().map(Some),
            good: self.good.clone().map(Some),
            services: self.services.clone(),
            provider_owner: self.provider_owner.map(Some),
            customer_owner: self.customer_owner.map(Some),
            reconfirm_on: None,
        }
    }
}

impl RelationshipChange {
    /// The same change with its texts as they will be kept.
    pub fn read(mut self) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        for (rule, text) in
            [(DELIVERABLE, &mut self.deliverable), (RHYTHM, &mut self.rhythm), (GOOD, &mut self.good)]
        {
            if let Some(Some(raw)) = text {
                *text = Some(fields.take(rule.optional(raw)));
            }
        }
        if let Some(Some(raw)) = &self.reconfirm_on {
            match raw.trim().parse::<jiff::civil::Date>() {
                Ok(day) if (2_000..=2_200).contains(&day.year()) => {
                    self.reconfirm_on = Some(Some(day.to_string()));
                }
                _ if raw.trim().is_empty() => self.reconfirm_on = Some(None),
                _ => fields.wrong("reconfirm_on", "field-date"),
            }
        }
        if self.services.as_ref().is_some_and(|services| services.len() > MOST_SERVICES) {
            fields.wrong("services", "relationship-services-many");
        }
        fields.finish()?;
        Ok(self)
    }
}

/// A reason, which both sides read.
pub fn reason(raw: &str) -> Result<String, Refusal> {
    REASON.required(raw).map_err(|error| Refusal::Invalid(vec![error]))
}

impl RelationshipChange {
    /// This change, and where it says nothing, the other.
    pub fn over(self, other: Self) -> Self {
        let words = |own: Option<Option<String>>, other| match own {
            Some(Some(text)) if !text.is_empty() => Some(Some(text)),
            _ => other,
        };
        Self {
            deliverable: words(self.deliverable, other.deliverable),
            deliverable_kind: self.deliverable_kind.or(other.deliverable_kind),
            frequency: self.frequency.or(other.frequency),
            rhythm: words(self.rhythm, other.rhythm),
            good: words(self.good, other.good),
            ..self
        }
    }
}
