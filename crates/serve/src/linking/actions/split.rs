//! Messages of a request become a request of their own.

use std::collections::HashSet;

use db::Act;
use kernel::{Failure, FieldError, Refusal};
use map::services::{self, ServiceId};
use people::{PersonId, session};
use serde::Deserialize;
use utoipa::ToSchema;

use super::link::tie;
use crate::linking::{LinkKind, store};
use crate::policy::Deed;
use crate::requests::actions::{Ask, Changing, open_for};
use crate::requests::model::{RequestEvent, RequestId, TextId};

/// So many messages go along at most.
const MOST: usize = 20;

/// What becomes a request of its own.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// In a line, what that one is about.
    pub subject: String,
    /// The messages of which it is made, 20 at most.
    #[schema(value_type = Vec<String>)]
    pub messages: Vec<TextId>,
    /// Of which service it is asked; of the same when nothing is said.
    #[schema(value_type = Option<String>)]
    pub service: Option<ServiceId>,
}

/// Opens a request of these messages, for the same person, and links the two. What was said stays where it was said, and
/// is marked there. Gives the new one.
pub async fn split(
    a: &mut Act,
    id: RequestId,
    expected: Option<i64>,
    input: &Split,
) -> Result<RequestId, Failure> {
    let mut changing = Changing::begin(a, id, expected, Deed::Split).await?;
    let asker = session::of_person(a, changing.row.requester_id).await?;
    let (asker, _) = asker.ok_or(Refusal::Conflict("refusal-split-asker"))?;
    let service = input.service.unwrap_or(changing.row.service_id);
    if service != changing.row.service_id {
        let found = services::for_opening(a, service).await?;
        let found = found.filter(|found| found.may_be_asked_by(&asker).is_ok());
        let found = found.ok_or_else(|| FieldError::new("service", "field-unknown"))?;
        if found.confidentiality != changing.row.confidentiality {
            return Err(FieldError::new("service", "field-split-confidentiality").into());
        }
    }
    let said: HashSet<TextId> = changing
        .events
        .iter()
        .filter_map(|happened| match happened.event {
            RequestEvent::Replied { text, .. } => Some(text),
            _ => None,
        })
        .collect();
    let gone: HashSet<TextId> = changing
        .events
        .iter()
        .filter_map(|happened| match &happened.event {
            RequestEvent::SplitOff { texts } => Some(texts.iter().copied()),
            _ => None,
        })
        .flatten()
        .collect();
    let mut wanted = input.messages.clone();
    wanted.sort_unstable();
    wanted.dedup();
    let wrong = |message| Err(FieldError::new("messages", message).into());
    if wanted.is_empty() {
        return wrong("field-required");
    }
    if wanted.len() > MOST {
        return wrong("field-split-many");
    }
    if wanted.iter().any(|text| !said.contains(text)) {
        return wrong("field-unknown");
    }
    if wanted.iter().any(|text| gone.contains(text)) {
        return wrong("field-split-already");
    }
    let messages = store::messages(a, id, &wanted).await?;
    let bodies: Vec<String> = messages.into_iter().map(|message| message.body).collect();
    let row = &changing.row;
    let ask = Ask {
        service: Some(service),
        subject: input.subject.clone(),
        body: bodies.join("\n\n").chars().take(20_000).collect(),
        requested_for: row.requested_for_id,
        external_customer: row.external_customer_id.map(|customer| customer.to_string()),
        external_reference: row.external_reference.clone(),
        is_split: true,
        is_without_form: true,
        ..Ask::default()
    };
    let opened = open_for(a, &ask, &asker).await?;
    changing.happen(a, RequestEvent::SplitOff { texts: wanted }).await?;
    let me = PersonId(a.viewer.person);
    let ends = (store::end_of(a, me, opened).await?, store::end_of(a, me, id).await?);
    if let (Some(later), Some(earlier)) = ends {
        tie(a, (opened, later.audience), &earlier, LinkKind::Split).await?;
    }
    changing.finish(a).await?;
    Ok(opened)
}
