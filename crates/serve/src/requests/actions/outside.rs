//! Who outside waits for it, said or corrected later. It moves the request in its line, and that is logged.

use db::Act;
use kernel::text::Rule;
use kernel::{Failure, FieldError};
use people::ExternalCustomerTypeId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, RequestId};
use crate::requests::store;

/// Who waits; nobody when empty.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    /// The id or the name of an external customer type; empty when nobody outside waits.
    pub external_customer: String,
    pub external_reference: Option<String>,
}

/// Changes who outside waits.
pub async fn change_outside(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Outside,
) -> Result<RequestId, Failure> {
    let case = Rule::line("external_reference", 100)
        .optional(input.external_reference.as_deref().unwrap_or_default())?;
    let mut changing = Changing::begin(a, id, expected, Deed::ChangeOutside).await?;
    let named = input.external_customer.trim();
    let known: Option<i64> = a
        .maybe(
            "SELECT id FROM external_customer_types WHERE (id = $1 OR name_key = $2 OR LOWER(one) = $2) AND retired_at IS NULL",
            &[&named.parse::<i64>().ok(), &kernel::text::fold(named)],
        )
        .await?;
    if known.is_none() && !named.is_empty() {
        return Err(FieldError::new("external_customer", "field-unknown").into());
    }
    let (outside, was) = (known.is_some(), changing.row.external_customer_id.is_some());
    changing.row.external_customer_id = known.map(ExternalCustomerTypeId::new);
    changing.row.external_reference = case.filter(|_| outside);
    if outside != was {
        let (queue, class, opened_at, now) =
            (changing.row.queue_id, changing.row.class, changing.row.opened_at, a.now);
        let place = store::place_in(a, queue, class, outside, opened_at, now).await?;
        changing.row.rank_at = place.rank_at;
        changing.happen(a, RequestEvent::OutsideChanged { outside, moved_up: place.moved_up }).await?;
    }
    changing.finish(a).await
}
