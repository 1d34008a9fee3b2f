//! Ticking a step, taking that back, and adding one that this request needs.

use db::Act;
use kernel::text::Rule;
use kernel::{Failure, FieldError, Refusal};
use map::services::checklist::{MOST_STEPS, WORDS};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::store;
use crate::policy::Deed;
use crate::requests::actions::Changing;
use crate::requests::model::{RequestEvent, RequestId, TextKind};

/// A step that this request needs beside those of its service.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStep {
    /// In a line.
    pub words: String,
    /// It should be done before the request is resolved; otherwise it may.
    #[serde(default)]
    pub wanted: bool,
}

/// Ticks a step, or takes that back. What is so already stays as it is.
pub async fn tick(a: &mut Act, id: RequestId, step: i64, is_done: bool) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, None, Deed::Tick).await?;
    let (by, now) = (PersonId(a.viewer.person), a.now);
    if store::tick(a, id, step, is_done.then_some((by, now))).await? {
        let event = if is_done { RequestEvent::StepDone { step } } else { RequestEvent::StepUndone { step } };
        changing.happen(a, event).await?;
    } else if !store::steps(a, id).await?.iter().any(|one| one.nth == step) {
        return Err(Refusal::NotFound.into());
    }
    changing.finish(a).await
}

/// Adds a step to this request alone.
pub async fn add(a: &mut Act, id: RequestId, input: &NewStep) -> Result<RequestId, Failure> {
    let words = WORDS.required(&input.words)?;
    let mut changing = Changing::begin(a, id, None, Deed::Tick).await?;
    let steps = store::steps(a, id).await?;
    if steps.len() >= MOST_STEPS {
        return Err(FieldError::new("words", "field-steps-many").into());
    }
    let step = steps.last().map_or(1, |last| last.nth + 1);
    store::add(a, id, step, &words, input.wanted).await?;
    changing.happen(a, RequestEvent::StepAdded { step }).await?;
    changing.finish(a).await
}

/// Before it is resolved: whoever goes on with wanted steps open says why, to the team.
pub(crate) async fn leave_open(
    a: &mut Act,
    changing: &mut Changing,
    why: Option<&str>,
) -> Result<(), Failure> {
    let open = store::open_wanted(a, changing.row.id).await?;
    if open == 0 {
        return Ok(());
    }
    let why = Rule::lines("why_open_steps", 2_000).optional(why.unwrap_or_default())?;
    let why = why.ok_or_else(|| FieldError::new("why_open_steps", "field-steps-open"))?;
    let text = changing.write(a, TextKind::Note, &why).await?;
    changing.happen(a, RequestEvent::StepsLeftOpen { open, text }).await
}
