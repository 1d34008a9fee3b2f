//! What leaves about what Hallway asks.

use kernel::Instant;
use map::RelationshipId;
use map::services::TargetKind;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Answer, Ask, AskId, Rule};

/// A question whether an improvement is wanted, for those who give the word of the provider.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementAskView {
    #[schema(value_type = String)]
    pub id: AskId,
    #[schema(value_type = String)]
    pub relationship: RelationshipId,
    pub provider: String,
    pub customer: String,
    /// Which kind of promise.
    pub clock: TargetKind,
    /// How many of these were kept in the 90 days before it was asked.
    pub kept: i64,
    pub counted: i64,
    /// Below which share it asks, in percent.
    pub level: i64,
    #[schema(value_type = String, format = DateTime)]
    pub asked_at: Instant,
    pub answer: Option<Answer>,
}

/// When Hallway asks.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImprovementRuleView {
    pub asks: bool,
    pub level: i64,
}

impl From<&Ask> for ImprovementAskView {
    fn from(ask: &Ask) -> Self {
        Self {
            id: ask.id,
            relationship: ask.relationship_id,
            provider: ask.provider_name.clone(),
            customer: ask.customer_name.clone(),
            clock: ask.clock,
            kept: ask.kept,
            counted: ask.counted,
            level: ask.level,
            asked_at: ask.asked_at,
            answer: ask.answer,
        }
    }
}

impl From<Rule> for ImprovementRuleView {
    fn from(rule: Rule) -> Self {
        Self { asks: rule.asks, level: rule.level }
    }
}
