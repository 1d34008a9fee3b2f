//! An answer with what is done along with it: taken, said, and done or waiting for who asked. All of it or nothing, each
//! deed as if done by hand: its policy, its rules and its events are its own.

use db::Act;
use kernel::{Failure, FieldError, Refusal};
use people::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Afterwards, TemplateId};
use super::store;
use crate::complaints::ComplaintAnswer;
use crate::policy::Deed;
use crate::requests::actions::{self, Assignment, Changing, PartsThen, PauseFor, Resolution, Words};
use crate::requests::model::{RequestId, WaitingOn};

/// An answer by a template, with what its deeds need.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerWith {
    #[schema(value_type = String)]
    pub template: TemplateId,
    /// What is said: the template's text as it was filled in and changed.
    pub message: String,
    /// Why it is taken before earlier ones, where it is.
    pub reason: Option<String>,
    /// As when it is resolved.
    pub outside_waited: Option<bool>,
    pub parts: Option<PartsThen>,
    #[schema(value_type = Option<String>, example = "partly")]
    pub complaint: Option<ComplaintAnswer>,
    pub why_open_steps: Option<String>,
}

/// Does what the template says. What is the viewer's already is not taken again.
pub async fn answer_with(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &AnswerWith,
) -> Result<RequestId, Failure> {
    let row = Changing::begin(a, id, expected, Deed::Tick).await?.row;
    let suiting = store::suiting(a, row.team_id, row.service_id).await?;
    let template = suiting.into_iter().find(|one| one.id == input.template);
    let template = template.ok_or_else(|| FieldError::new("template", "field-unknown"))?;
    if template.takes && row.assignee_id != Some(PersonId(a.viewer.person)) {
        let take = Assignment { person: None, reason: input.reason.clone() };
        actions::assign(a, id, None, &take).await?;
    }
    match template.afterwards {
        Some(Afterwards::Resolved) => {
            let done = Resolution {
                message: input.message.clone(),
                outside_waited: input.outside_waited,
                parts: input.parts,
                complaint: input.complaint,
                why_open_steps: input.why_open_steps.clone(),
            };
            actions::resolve(a, id, None, &done).await
        }
        Some(Afterwards::Waits) => {
            let waits = PauseFor {
                waiting_on: WaitingOn::Requester,
                waiting_for: None,
                reason: input.message.clone(),
                until: None,
            };
            actions::pause(a, id, None, &waits).await.map_err(about_message)
        }
        None => {
            let words = Words { body: input.message.clone() };
            actions::message(a, id, None, &words).await.map_err(about_message)
        }
    }
}

/// What is wrong with the words is wrong with the message.
fn about_message(failure: Failure) -> Failure {
    match failure {
        Failure::Refused(Refusal::Invalid(errors)) => {
            let errors = errors.into_iter().map(|error| FieldError { field: "message".into(), ..error });
            Refusal::Invalid(errors.collect()).into()
        }
        other => other,
    }
}
