//! The ends of a request: resolved, closed, declined, withdrawn; and coming back.

use db::Act;
use kernel::Failure;
use kernel::text::{Fields, Rule};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use super::parts::{self, PartsThen};
use super::template;
use crate::checklists;
use crate::complaints::{self, ComplaintAnswer};
use crate::policy::Deed;
use crate::ratings;
use crate::requests::model::{RequestEvent, RequestId, Rework, TextKind};

/// What was done.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    pub message: String,
    /// Whether somebody outside had really waited, when the request says so.
    pub outside_waited: Option<bool>,
    /// What becomes of parts of it that are still open; must be said where there are any.
    pub parts: Option<PartsThen>,
    /// Of a complaint: what is done about the wish and the solution; the message says how, or why not.
    #[schema(value_type = Option<String>, example = "partly")]
    pub complaint: Option<ComplaintAnswer>,
    /// Why it is done although steps are open that were wanted before; told to the team. Must be said where there are any.
    pub why_open_steps: Option<String>,
}

/// Done. The asker hears what was done, and may say that it is not.
pub async fn resolve(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Resolution,
) -> Result<RequestId, Failure> {
    let message = Rule::lines("message", 20_000).required(&input.message)?;
    parts::lock_above(a, id).await?;
    let mut changing = Changing::begin(a, id, expected, Deed::Resolve).await?;
    let withdraws = parts::must_withdraw(a, id, input.parts, PartsThen::Keep).await?;
    checklists::leave_open(a, &mut changing, input.why_open_steps.as_deref()).await?;
    if let Some(answer) = complaints::answer_of(a, id, input.complaint).await? {
        changing.happen(a, RequestEvent::ComplaintAnswered { answer }).await?;
    }
    let text = changing.write(a, TextKind::Message, &message).await?;
    let outside_waited = input.outside_waited.filter(|_| changing.row.external_customer_id.is_some());
    changing.happen(a, RequestEvent::Resolved { text, outside_waited }).await?;
    ratings::invite(a, (&changing.row).into()).await?;
    if changing.row.parent_id.is_some() {
        // What comes after it is asked before what waits for it could go on.
        let id = changing.finish(a).await?;
        template::go_on(a, id).await?;
        return ended(a, id, withdraws).await;
    }
    end(a, changing, withdraws).await
}

/// Why it is not done.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reopening {
    pub reason: String,
    #[schema(value_type = Option<String>, example = "incomplete")]
    pub rework: Option<Rework>,
}

/// Back to work. It keeps its place in line, and it counts as not right the first time.
pub async fn reopen(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Reopening,
) -> Result<RequestId, Failure> {
    let reason = Rule::lines("reason", 2_000).required(&input.reason)?;
    parts::lock_above(a, id).await?;
    let mut changing = Changing::begin(a, id, expected, Deed::Reopen).await?;
    let text = changing.write(a, TextKind::Reason, &reason).await?;
    changing.happen(a, RequestEvent::Reopened { rework: input.rework, text }).await?;
    // Its team may have gone on as another since it ended.
    let from = changing.row.team_id;
    let team = people::teams::store::find(a, from).await?;
    if let Some(to) = team.and_then(|team| team.went_on_as) {
        changing.go_along(a, from, to).await?;
    }
    changing.finish(a).await?;
    parts::wait_above(a, id).await?;
    Ok(id)
}

/// Nothing needs to be said, unless parts of it are still open.
#[derive(Clone, Copy, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    /// As when it is resolved.
    pub parts: Option<PartsThen>,
}

/// Settled.
pub async fn close(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: Closure,
) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, expected, Deed::Close).await?;
    let withdraws = parts::must_withdraw(a, id, input.parts, PartsThen::Keep).await?;
    changing.happen(a, RequestEvent::Closed {}).await?;
    changing.finish(a).await?;
    if withdraws {
        parts::withdraw_parts(a, id).await?;
    }
    Ok(id)
}

/// Saves a request that has ended. Its open parts end with it where nobody needs them any more, and what waited for it
/// goes on.
async fn end(a: &mut Act, changing: Changing, withdraws: bool) -> Result<RequestId, Failure> {
    let id = changing.finish(a).await?;
    ended(a, id, withdraws).await
}

async fn ended(a: &mut Act, id: RequestId, withdraws: bool) -> Result<RequestId, Failure> {
    if withdraws {
        parts::withdraw_parts(a, id).await?;
    }
    parts::go_on_above(a, id).await?;
    Ok(id)
}

/// Why not, and what else would help.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Declination {
    pub reason: String,
    pub another_way: Option<String>,
    /// As when it is resolved.
    pub parts: Option<PartsThen>,
}

/// Declines, with a reason and another way.
pub async fn decline(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Declination,
) -> Result<RequestId, Failure> {
    let mut fields = Fields::default();
    let reason = fields.take(Rule::lines("reason", 2_000).required(&input.reason));
    let way = fields
        .take(Rule::lines("another_way", 2_000).optional(input.another_way.as_deref().unwrap_or_default()));
    fields.finish()?;
    parts::lock_above(a, id).await?;
    let mut changing = Changing::begin(a, id, expected, Deed::Decline).await?;
    let withdraws = parts::must_withdraw(a, id, input.parts, PartsThen::Withdraw).await?;
    let text = changing.write(a, TextKind::Reason, &reason).await?;
    let another_way = changing.write_if(a, TextKind::Reason, way.as_deref()).await?;
    changing.happen(a, RequestEvent::Declined { text, another_way }).await?;
    ratings::invite(a, (&changing.row).into()).await?;
    end(a, changing, withdraws).await
}

/// Why it is not needed any more, if somebody wants to say.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    pub reason: Option<String>,
    /// As when it is resolved.
    pub parts: Option<PartsThen>,
}

/// Takes a request back.
pub async fn withdraw(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Withdrawal,
) -> Result<RequestId, Failure> {
    let reason = Rule::lines("reason", 2_000).optional(input.reason.as_deref().unwrap_or_default())?;
    parts::lock_above(a, id).await?;
    let mut changing = Changing::begin(a, id, expected, Deed::Withdraw).await?;
    let withdraws = parts::must_withdraw(a, id, input.parts, PartsThen::Withdraw).await?;
    let text = changing.write_if(a, TextKind::Reason, reason.as_deref()).await?;
    changing.happen(a, RequestEvent::Withdrawn { text }).await?;
    end(a, changing, withdraws).await
}
