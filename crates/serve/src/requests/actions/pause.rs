//! Waiting for somebody, and going on. A paused promise is never late.

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Failure, Instant};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, RequestId, TextKind, WaitingOn};

/// Whom it waits for, and why.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PauseFor {
    #[schema(value_type = String, example = "vendor")]
    pub waiting_on: WaitingOn,
    /// The name of whom: "Kessler Heating".
    pub waiting_for: Option<String>,
    pub reason: String,
    /// When it goes on by itself.
    #[schema(value_type = Option<String>)]
    pub until: Option<Instant>,
}

/// Pauses.
pub async fn pause(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &PauseFor,
) -> Result<RequestId, Failure> {
    let mut fields = Fields::default();
    let reason = fields.take(Rule::lines("reason", 2_000).required(&input.reason));
    let whom = fields
        .take(Rule::line("waiting_for", 120).optional(input.waiting_for.as_deref().unwrap_or_default()));
    match input.until {
        Some(until) if until <= a.now => fields.wrong("until", "field-past"),
        None if input.waiting_on == WaitingOn::Date => fields.wrong("until", "field-required"),
        _ => {}
    }
    fields.finish()?;
    let mut changing = Changing::begin(a, id, expected, Deed::Pause).await?;
    let text = changing.write(a, TextKind::Reason, &reason).await?;
    changing.happen(a, RequestEvent::Paused { on: input.waiting_on, until: input.until, text }).await?;
    changing.row.waiting_for = whom;
    changing.finish(a).await
}

/// Goes on.
pub async fn resume(a: &mut Act, id: RequestId, expected: Option<i64>) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, expected, Deed::Resume).await?;
    changing.happen(a, RequestEvent::Resumed {}).await?;
    changing.finish(a).await
}
