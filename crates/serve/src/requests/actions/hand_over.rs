//! Handing a request to another team. The ownership clock starts anew, as the agreements of the team that
//! gets it say; the others go on.

use db::{Act, record};
use kernel::text::Rule;
use kernel::{Audience, Failure, FieldError, Id, Refusal};
use map::agreements;
use map::relationships;
use map::services::Confidentiality;
use map::{Party, PartyKind};
use people::{PersonId, TeamId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use crate::policy::Deed;
use crate::requests::model::{Part, RequestEvent, RequestId, State, TextKind};
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
        /// The agreements in force for the team that gets it, with whoever asks and with the team that hands it over.
        pub agreements: Option<String>,
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
    let now = a.now;
    let target: Target = a
        .one(
            concat!(
                "SELECT (SELECT id FROM teams WHERE id = $2 AND retired_at IS NULL) AS team, customer_kind,
                     customer_id, ",
                map::agreements_in_force!(
                    "l.provider_id = $2 AND l.audience = 1
                     AND l.customer_id IN ((SELECT o.customer_id FROM relationships o WHERE o.id = $1), $3)",
                    "$4",
                    "$2",
                    "$5"
                ),
                " AS agreements FROM relationships WHERE id = $1"
            ),
            &[
                &changing.row.relationship_id,
                &input.team,
                &changing.row.team_id,
                &changing.row.service_id,
                &now,
            ],
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
    for follower in [a.viewer.actor().map(PersonId), changing.row.assignee_id].into_iter().flatten() {
        store::add_follower(a, id, follower, Part::Participant, now).await?;
    }
    if changing.row.state == State::Waiting {
        changing.happen(a, RequestEvent::Resumed {}).await?;
    }
    changing.happen(a, RequestEvent::HandedOver { from, to: input.team, text }).await?;
    let customer = Party { kind: target.customer_kind, id: target.customer_id };
    let row = &mut changing.row;
    let mut promised = row.promised()?;
    let in_force = agreements::read(target.agreements.as_deref())?;
    promised.hand_over(input.team, now, row.class, &in_force, customer.id);
    row.targets = promised.to_json()?;
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
