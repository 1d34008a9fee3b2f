//! Who has it: taking a request, giving it to a colleague of the team, and putting it back in the line.

use db::Act;
use kernel::text::Rule;
use kernel::{Failure, FieldError, Refusal};
use map::services::Confidentiality;
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, RequestId, TextKind};
use crate::requests::store::{self, InQueue};

/// Who shall have it: nobody named means whoever asks.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    #[serde(alias = "assignee")]
    #[schema(value_type = Option<String>)]
    pub person: Option<PersonId>,
    /// Why it comes before earlier ones, when it does.
    pub reason: Option<String>,
}

/// Takes the request, or gives it to somebody of the team. Taken before earlier ones that nobody has, it needs a
/// reason, which the team sees by name and others see as a reason; and it is counted.
pub async fn assign(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Assignment,
) -> Result<RequestId, Failure> {
    let reason = Rule::line("reason", 500).optional(input.reason.as_deref().unwrap_or_default())?;
    let me = PersonId(a.viewer.person);
    let whom = input.person.unwrap_or(me);
    let deed = if whom == me { Deed::Take } else { Deed::Assign };
    let mut changing = Changing::begin(a, id, expected, deed).await?;
    if changing.row.assignee_id == Some(whom) {
        return Err(Refusal::Conflict("refusal-has-it-already").into());
    }
    if !belongs(a, &changing, whom).await? {
        return Err(FieldError::new("person", "field-unknown").into());
    }
    let had_somebody = changing.row.assignee_id.is_some();
    if had_somebody && whom == me && input.person.is_none() {
        return Err(Refusal::Conflict("refusal-somebody-has-it").into());
    }
    if had_somebody {
        changing.happen(a, RequestEvent::Assigned { to: Some(whom) }).await?;
        return changing.finish(a).await;
    }
    let row = &changing.row;
    let place =
        InQueue { queue: row.queue_id, class: row.class, rank_at: row.rank_at, id: row.id, taker: whom };
    let now = a.now;
    let passed = i64::try_from(store::earlier(a, place, now).await?.len()).unwrap_or(i64::MAX);
    if passed > 0 && reason.is_none() {
        return Err(FieldError::new("reason", "field-reason-out-of-order").into());
    }
    let reason = reason.filter(|_| passed > 0);
    let text = changing.write_if(a, TextKind::Reason, reason.as_deref()).await?;
    changing.row.taken_reason = reason;
    changing.happen(a, RequestEvent::Taken { passed, text }).await?;
    if whom != me {
        changing.happen(a, RequestEvent::Assigned { to: Some(whom) }).await?;
    }
    changing.finish(a).await
}

/// Puts it back where it stood in the line: nobody has it any more, and nobody was passed over for it.
pub async fn put_back(a: &mut Act, id: RequestId, expected: Option<i64>) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, expected, Deed::PutBack).await?;
    if changing.row.assignee_id.is_none() {
        return Err(Refusal::Conflict("refusal-nobody-has-it").into());
    }
    changing.happen(a, RequestEvent::Assigned { to: None }).await?;
    changing.finish(a).await
}

/// Whether this person is of the team that has it, and cleared where it is confidential.
pub(super) async fn belongs(a: &mut Act, changing: &Changing, person: PersonId) -> Result<bool, Failure> {
    if person.0 == a.viewer.person {
        return Ok(changing.standing.provides || changing.standing.stands_in);
    }
    let row = &changing.row;
    let found: Option<i64> = if row.confidentiality == Confidentiality::Confidential {
        a.maybe(
            "SELECT person_id FROM audience_members WHERE audience = $1 AND person_id = $2",
            &[&row.audience, &person],
        )
        .await?
    } else {
        a.maybe(
            "SELECT person_id FROM memberships WHERE team_id = $1 AND person_id = $2",
            &[&row.team_id, &person],
        )
        .await?
    };
    Ok(found.is_some())
}
