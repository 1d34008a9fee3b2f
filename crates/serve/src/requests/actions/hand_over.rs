//! Handing a request to another team. The ownership clock starts anew, the others go on.

use db::{Act, record};
use kernel::text::Rule;
use kernel::{Audience, Failure, FieldError, Id, Refusal};
use map::relationships;
use map::services::Confidentiality;
use map::{Party, PartyKind};
use people::{PersonId, TeamId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, RequestId, State, TextKind};
use crate::requests::store;

/// To whom, and why.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    #[schema(value_type = String)]
    pub team: TeamId,
    pub reason: String,
}

record! {
    struct Target {
        pub team: Option<i64>,
        pub customer_kind: PartyKind,
        pub customer_id: Id,
    }
}

/// Hands it over. Whoever did, and who had it, follow it from now on, as far as they work here: people from outside see
/// what is in their team's hands. A confidential request stays in its circle.
pub async fn hand_over(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &HandOver,
) -> Result<RequestId, Failure> {
    let reason = Rule::lines("reason", 2_000).required(&input.reason)?;
    let mut changing = Changing::begin(a, id, expected, Deed::HandOver).await?;
    if changing.row.confidentiality == Confidentiality::Confidential {
        return Err(Refusal::Conflict("refusal-confidential-stays").into());
    }
    let target: Target = a
        .one(
            "SELECT (SELECT id FROM teams WHERE id = $2 AND retired_at IS NULL) AS team, customer_kind, customer_id
             FROM relationships WHERE id = $1",
            &[&changing.row.relationship_id, &input.team],
        )
        .await?;
    if target.team.is_none() {
        return Err(FieldError::new("team", "field-unknown").into());
    }
    let from = changing.row.team_id;
    if input.team == from {
        return Err(FieldError::new("team", "field-same-team").into());
    }
    let text = changing.write(a, TextKind::Reason, &reason).await?;
    let now = a.now;
    for follower in [a.viewer.actor().map(PersonId), changing.row.assignee_id].into_iter().flatten() {
        store::add_follower(a, id, follower, now).await?;
    }
    if changing.row.state == State::Waiting {
        changing.happen(a, RequestEvent::Resumed {}).await?;
    }
    changing.happen(a, RequestEvent::HandedOver { from, to: input.team, text }).await?;
    let customer = Party { kind: target.customer_kind, id: target.customer_id };
    let row = &mut changing.row;
    if customer.id != input.team.0 {
        let kept = relationships::ensure(a, input.team.into(), customer, Audience::COLLEAGUES, now).await?;
        row.relationship_id = kept.0;
    }
    let is_outside = row.external_customer_id.is_some();
    let place = store::place_in(a, row.queue_id, row.class, is_outside, row.opened_at, now).await?;
    row.rank_at = place.rank_at;
    row.moved_up = place.moved_up;
    changing.finish(a).await
}
