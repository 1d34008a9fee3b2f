//! What leaves about rules, holds and erasures.

use kernel::Instant;
use serde::Serialize;
use utoipa::ToSchema;
use web::Words;

use super::store::{Chosen, Erasure};
use super::times::said;
use super::{Cause, Retention};
use crate::views::Named;

/// How long one kind of data is kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct RetentionRule {
    #[schema(example = "notices")]
    pub id: &'static str,
    pub name: String,
    pub days: i64,
    /// The same in words.
    pub time: String,
    /// What holds where nobody set anything, and between what it may be set.
    pub usual: i64,
    pub least: i64,
    pub most: i64,
    /// A longer time that waits for a representative of the staff.
    pub wanted: Option<WantedTime>,
}

/// A longer time, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct WantedTime {
    pub days: i64,
    /// The same in words.
    pub time: String,
    pub reason: String,
    pub by: Option<Named>,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

impl RetentionRule {
    pub fn of(t: Words, rule: &Retention, days: i64, chosen: Option<&Chosen>) -> Self {
        Self {
            id: rule.id,
            name: t.s(&format!("retention-{}", rule.id)),
            days,
            time: said(t, days),
            usual: rule.days.usual,
            least: rule.days.least,
            most: rule.days.most,
            wanted: chosen.and_then(|chosen| WantedTime::of(t, chosen)),
        }
    }
}

impl WantedTime {
    /// Whoever asked; Hallway where nobody is known.
    pub fn asker(&self) -> &str {
        self.by.as_ref().map_or("Hallway", |by| by.name.as_str())
    }

    fn of(t: Words, chosen: &Chosen) -> Option<Self> {
        let days = chosen.wanted_days?;
        Some(Self {
            days,
            time: said(t, days),
            reason: chosen.reason.clone()?,
            by: Named::maybe(chosen.wanted_by, chosen.wanted_name.clone()),
            at: chosen.wanted_at?,
        })
    }
}

/// How far the erasure of a person is.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErasureView {
    pub person: Named,
    /// When they wished it themselves.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub wished_at: Option<Instant>,
    pub asked_by: Option<Named>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub asked_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub erased_at: Option<Instant>,
    pub cause: Option<Cause>,
}

impl ErasureView {
    /// Whoever asked; Hallway where nobody is known.
    pub fn asker(&self) -> &str {
        self.asked_by.as_ref().map_or("Hallway", |by| by.name.as_str())
    }
}

impl From<Erasure> for ErasureView {
    fn from(erasure: Erasure) -> Self {
        Self {
            person: Named::new(erasure.person_id.0, erasure.person_name),
            wished_at: erasure.wished_at,
            asked_by: Named::maybe(erasure.asked_by, erasure.asked_name),
            asked_at: erasure.asked_at,
            erased_at: erasure.erased_at,
            cause: erasure.cause,
        }
    }
}
