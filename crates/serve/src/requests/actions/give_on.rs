//! Giving on what somebody has: who is away or leaves, what is open with them, in one go.

use db::Act;
use kernel::{Failure, FieldError, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::Changing;
use super::take::belongs;
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, RequestId};

/// Which of somebody's open requests a colleague has from now on.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveOn {
    /// A colleague of the teams that have them.
    #[schema(value_type = String)]
    pub person: PersonId,
    /// At most 200.
    #[schema(value_type = Vec<String>)]
    pub requests: Vec<RequestId>,
}

/// So many are given on in one go.
const MOST: usize = 200;

/// Gives on what `from` has, or was asked for by name. Each is given by its own deed, with its own event, and all of them or
/// none; nobody's promise changes by it. Says how many those were.
pub async fn give_on(a: &mut Act, from: PersonId, input: &GiveOn) -> Result<usize, Failure> {
    let mut ids = input.requests.clone();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Err(FieldError::new("requests", "field-required").into());
    }
    if ids.len() > MOST {
        return Err(FieldError::new("requests", "field-too-many-given-on").into());
    }
    if input.person == from {
        return Err(FieldError::new("person", "field-given-to-the-same").into());
    }
    for id in &ids {
        let mut changing = match Changing::begin(a, *id, None, Deed::Assign).await {
            // Of what they may not see they cannot say that it is there.
            Err(Failure::Refused(Refusal::NotFound)) => {
                return Err(FieldError::new("requests", "field-unknown").into());
            }
            other => other?,
        };
        if !belongs(a, &changing, input.person).await? {
            return Err(FieldError::new("person", "field-not-of-the-team").into());
        }
        let row = &changing.row;
        let event = match row.assignee_id {
            Some(holder) if holder == from => RequestEvent::Assigned { to: Some(input.person) },
            None if row.wished_id == Some(from) => {
                RequestEvent::AskedOf { person: from, first: Some(input.person) }
            }
            _ => return Err(Refusal::Conflict("refusal-given-on-already").into()),
        };
        changing.happen(a, event).await?;
        changing.finish(a).await?;
    }
    Ok(ids.len())
}
