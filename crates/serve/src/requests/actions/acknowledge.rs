//! "I have it, I will work on it, and you will have it by ..."

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Failure, Instant, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, RequestId, TextKind};

/// A first word, or a new date.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Acknowledgement {
    #[schema(value_type = Option<String>)]
    pub expected_at: Option<Instant>,
    pub message: Option<String>,
}

/// How long an acknowledgement can be taken back: as long as the word "Undo" stands on the page, and some.
const TAKE_BACK_SECONDS: i64 = 60;

/// Acknowledges, with a date or without; a second time moves the promised date, and says why.
/// Whoever acknowledges has it from now on, when nobody had it.
pub async fn acknowledge(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Acknowledgement,
) -> Result<RequestId, Failure> {
    let mut fields = Fields::default();
    let message =
        fields.take(Rule::lines("message", 20_000).optional(input.message.as_deref().unwrap_or_default()));
    if input.expected_at.is_some_and(|at| at <= a.now) {
        fields.wrong("expected_at", "field-past");
    }
    fields.finish()?;
    let mut changing = Changing::begin(a, id, expected, Deed::Acknowledge).await?;
    let text = changing.write_if(a, TextKind::Message, message.as_deref()).await?;
    let was = changing.row.promised_at;
    match (changing.row.acknowledged_at, was, input.expected_at) {
        (None, _, _) => {
            changing.happen(a, RequestEvent::Acknowledged { expected_at: input.expected_at, text }).await?;
        }
        (Some(_), Some(from), Some(to)) if from != to => {
            if text.is_none() {
                return Err(Refusal::field("message", "field-reason-new-date").into());
            }
            changing.happen(a, RequestEvent::PromiseMoved { from, to, text }).await?;
        }
        (Some(_), None, Some(at)) => {
            changing.happen(a, RequestEvent::Acknowledged { expected_at: Some(at), text }).await?;
        }
        _ => return Err(Refusal::Conflict("refusal-acknowledged-already").into()),
    }
    changing.finish(a).await
}

/// Takes an acknowledgement back: only the first and one's own, only at once, only when nothing
/// happened since.
pub async fn take_back_acknowledgement(a: &mut Act, id: RequestId) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, None, Deed::TakeBackAcknowledgement).await?;
    let me = a.viewer.actor().map(PersonId);
    let last = changing.events.last();
    let is_mine_and_fresh = last.is_some_and(|last| {
        matches!(last.event, RequestEvent::Acknowledged { .. })
            && last.actor == me
            && Some(last.at) == changing.row.acknowledged_at
            && a.now.seconds_since(last.at) <= TAKE_BACK_SECONDS
    });
    if !is_mine_and_fresh {
        return Err(Refusal::Conflict("refusal-take-back-late").into());
    }
    changing.happen(a, RequestEvent::AcknowledgementTakenBack {}).await?;
    changing.finish(a).await
}
