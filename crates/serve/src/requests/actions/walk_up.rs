//! Somebody came by: what they wanted, written down by whoever they came to, in their name.

use db::Act;
use kernel::text::{Fields, Rule};
use kernel::{Failure, FieldError};
use map::services;
use people::{PersonId, TeamId, session};
use serde::Deserialize;
use utoipa::ToSchema;
use web::Words;

use super::open::{Ask, open_for};
use super::{Acknowledgement, Resolution, acknowledge, resolve};
use crate::policy;
use crate::requests::model::{CameBy, RequestId};

/// Who came by, what for, and whether it is done already.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WalkUp {
    /// The colleague who came by.
    #[schema(value_type = String)]
    pub requester: PersonId,
    /// In a line, what it was about.
    pub subject: String,
    #[serde(default)]
    pub body: String,
    /// It is done already; otherwise whoever writes it down takes it on.
    #[serde(default)]
    pub is_done: bool,
    /// What was done, when it is.
    pub message: Option<String>,
    /// For which of one's own teams; the one at home in when nothing is said.
    #[schema(value_type = Option<String>)]
    pub team: Option<TeamId>,
}

/// Writes it down as a request of whoever came by, in the line of the team of whoever writes, with their first word; and
/// done, when it is. Gives the request.
pub async fn walk_up(a: &mut Act, input: &WalkUp) -> Result<RequestId, Failure> {
    let team = policy::require_walk_up(&a.viewer, input.team)?;
    let mut fields = Fields::default();
    let message = input.message.as_deref().unwrap_or_default();
    let message = fields.take(Rule::lines("message", 20_000).optional(message));
    if input.requester.0 == a.viewer.person {
        fields.wrong("requester", "field-came-by-oneself");
    }
    fields.finish()?;
    let came = session::of_person(a, input.requester).await?;
    let Some((asker, _)) = came.filter(|(asker, _)| asker.kind == kernel::Kind::Employee) else {
        return Err(FieldError::new("requester", "field-unknown").into());
    };
    let ask = Ask {
        service: Some(services::direct(a, team).await?),
        subject: input.subject.clone(),
        body: input.body.clone(),
        came_by: CameBy::WalkUp,
        ..Ask::default()
    };
    let id = open_for(a, &ask, &asker).await?;
    acknowledge(a, id, None, &Acknowledgement::default()).await?;
    if input.is_done {
        let said = message.unwrap_or_else(|| Words::of(&asker.language).s("walk-up-done-message"));
        let resolution = Resolution { message: said, ..Resolution::default() };
        resolve(a, id, None, &resolution).await?;
    }
    Ok(id)
}
